package app.saddlebag.ui.overview;

import app.saddlebag.profile.OverviewCurve.Range;
import app.saddlebag.ui.kit.Ui;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How far back a curve goes, for the person to choose. */
final class RangeChoice extends Pills<Range> {

    /** @param chosen told what is chosen instead */
    RangeChoice(Ui ui, Range now, Consumer<Range> chosen) {
        super("range", Stream.of(Range.values()).map(range -> {
            String word = range.name().toLowerCase(Locale.ROOT);
            String key = "overview.range." + word;
            return new Pill<>(range, word, ui.text(key), ui.text("overview.range") + ": " + ui.text(key + ".full"));
        }).toList(), now, chosen);
    }
}
