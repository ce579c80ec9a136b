package app.saddlebag.ui.recurring;

import app.saddlebag.insight.recurring.Series;
import app.saddlebag.insight.recurring.Step;
import app.saddlebag.profile.Recurrence;
import app.saddlebag.profile.RecurringNotice;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of something that comes again and again. */
public final class RecurringWords {

    private final Ui ui;

    public RecurringWords(Ui ui) {
        this.ui = ui;
    }

    String cadence(Series series) {
        return ui.text("recurring.cadence." + series.cadence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** How often, and when the last and the next one comes. */
    String rhythm(Recurrence one) {
        Series series = one.series();
        List<String> words = new ArrayList<>();
        words.add(cadence(series));
        words.add(ui.text("recurring.last", ui.formats().day(series.last().day())));
        if (one.standing() == Series.Standing.GOING_ON) {
            words.add(ui.text("recurring.next", ui.formats().day(series.next())));
        } else if (one.standing() == Series.Standing.LATE) {
            words.add(ui.text("recurring.expected", ui.formats().day(series.next())));
        }
        return String.join(" · ", words);
    }

    /** How its price changed; empty where it did not. */
    String price(Series series) {
        if (series.varies()) {
            return ui.text("recurring.varies", ui.formats().money(series.last().amount(), series.currency()));
        }
        List<String> steps = new ArrayList<>();
        for (Step step : series.steps().reversed().stream().limit(3).toList()) {
            steps.add(ui.text("recurring.step", ui.formats().money(step.from(), series.currency()), ui.formats().day(step.day())));
        }
        return String.join(" · ", steps);
    }

    public String notice(RecurringNotice notice) {
        Series series = notice.of().series();
        return switch (notice.what()) {
            case LATE -> ui.text("recurring.notice.late", notice.of().title(), ui.formats().day(notice.day()),
                    ui.formats().money(series.expected(), series.currency()));
            case HIGH -> ui.text("recurring.notice.high", notice.of().title(), ui.formats().day(notice.day()),
                    ui.formats().money(series.last().amount(), series.currency()), ui.formats().money(series.expected(), series.currency()));
        };
    }
}
