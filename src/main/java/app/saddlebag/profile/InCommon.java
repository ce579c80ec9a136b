package app.saddlebag.profile;

import app.saddlebag.model.Overlay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the person added to some transactions, seen together.
 *
 * @param rows     how many transactions
 * @param note     their notes
 * @param tags     each tag that occurs, on how many of them; what is on most comes first
 * @param category the person's own categories
 * @param hidden   how many of them are hidden
 */
public record InCommon(int rows, Shared note, Map<String, Integer> tags, Shared category, int hidden) {

    public static final InCommon NOTHING = of(Map.of());

    /** One text of several transactions. */
    public sealed interface Shared {

        /** None of them has one. */
        record Nowhere() implements Shared {
        }

        /** All of them have this one. */
        record Everywhere(String text) implements Shared {
        }

        /**
         * Some differ, if only in having none.
         *
         * @param rows how many have any
         */
        record Several(int rows) implements Shared {
        }
    }

    /** @param overlays each one that occurs, {@link Overlay#NONE} included, and on how many */
    public static InCommon of(Map<Overlay, Integer> overlays) {
        int rows = 0;
        int hidden = 0;
        Map<String, Integer> tags = new HashMap<>();
        for (Map.Entry<Overlay, Integer> added : overlays.entrySet()) {
            rows += added.getValue();
            hidden += added.getKey().hidden() ? added.getValue() : 0;
            added.getKey().tags().forEach(tag -> tags.merge(tag, added.getValue(), Integer::sum));
        }
        Map<String, Integer> most = new LinkedHashMap<>();
        tags.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).forEach(tag -> most.put(tag.getKey(), tag.getValue()));
        return new InCommon(rows, shared(overlays, Overlay::note), most, shared(overlays, Overlay::category), hidden);
    }

    private static Shared shared(Map<Overlay, Integer> overlays, Function<Overlay, String> text) {
        int having = 0;
        String first = null;
        boolean same = true;
        boolean begun = false;
        for (Map.Entry<Overlay, Integer> added : overlays.entrySet()) {
            String said = text.apply(added.getKey());
            having += said == null ? 0 : added.getValue();
            same &= !begun || Objects.equals(first, said);
            first = said;
            begun = true;
        }
        return having == 0 ? new Shared.Nowhere() : same ? new Shared.Everywhere(first) : new Shared.Several(having);
    }
}
