package app.saddlebag.ui.overview;

import app.saddlebag.profile.OverviewCurve.Range;
import app.saddlebag.ui.kit.Pills;
import app.saddlebag.ui.kit.Pills.Pill;
import app.saddlebag.ui.kit.Ui;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How far back a curve goes, for the person to choose. */
final class RangeChoice {

    private RangeChoice() {
    }

    /** @param chosen told what is chosen instead */
    static Pills<Range> of(Ui ui, Range now, Consumer<Range> chosen) {
        return new Pills<>(ui.text("overview.range"), Stream.of(Range.values()).map(range -> {
            String word = range.name().toLowerCase(Locale.ROOT);
            String key = "overview.range." + word;
            return new Pill<>(range, "range-" + word, ui.text(key), ui.text(key + ".full"));
        }).toList(), now, chosen);
    }
}
