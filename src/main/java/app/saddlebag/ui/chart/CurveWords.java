package app.saddlebag.ui.chart;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.util.Locale;
import java.util.Set;

/** What a curve says, for those who see it and those who hear it. */
final class CurveWords {

    private final Messages messages;
    private final Formats formats;
    private final String currency;
    private final boolean several;

    /** @param several whether each balance is the sum of several products' */
    CurveWords(Messages messages, Formats formats, String currency, boolean several) {
        this.messages = messages;
        this.formats = formats;
        this.currency = currency;
        this.several = several;
    }

    /** The day, its balance, how it is known, and what nothing explains. */
    String day(Day day) {
        String words = messages.get("curve.day", formats.day(day.day()), formats.money(day.balance(), currency),
                messages.get((several ? "curve.origin.several." : "curve.origin.one.") + word(day.origin())));
        return day.jump().signum() == 0 ? words
                : words + " · " + messages.get("curve.jump", formats.money(day.jump(), currency));
    }

    /** First, last, lowest and highest: what a glance at it tells. */
    String summary(Curve curve) {
        return messages.get("curve.summary", point(curve.days().getFirst()), point(curve.days().getLast()),
                point(curve.lowest()), point(curve.highest()));
    }

    /** What the paler line stands for in a curve with these origins. */
    String paler(Set<Origin> origins) {
        return messages.get(!origins.contains(Origin.CARRIED) ? "curve.legend.movements"
                : origins.contains(Origin.MOVEMENTS) ? "curve.legend.both" : "curve.legend.carried");
    }

    private String point(Day day) {
        return messages.get("curve.point", formats.money(day.balance(), currency), formats.day(day.day()));
    }

    private static String word(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
