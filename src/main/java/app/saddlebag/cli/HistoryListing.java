package app.saddlebag.cli;

import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.insight.Histories.WorthDay;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes histories, the latest first, with what of them no bank told and what nothing explains. */
final class HistoryListing {

    private final Terminal terminal;
    private final LocalDate from;
    private final LocalDate to;
    private final BalanceCommand.By by;

    /**
     * @param from first day; null for all there are
     * @param to   last day; null likewise
     */
    HistoryListing(Terminal terminal, LocalDate from, LocalDate to, BalanceCommand.By by) {
        this.terminal = terminal;
        this.from = from;
        this.to = to;
        this.by = by;
    }

    void print(StoredProduct stored, BalanceSeries series, Format format) {
        List<Day> days = series.days().stream().filter(day -> within(day.day())).toList();
        List<Day> lines = by == BalanceCommand.By.day ? days : byMonth(days);
        Listing listing = new Listing(terminal.column("date"), terminal.column("balance"), terminal.column("currency"),
                terminal.column("known"), terminal.column("jump"));
        for (Day day : lines.reversed()) {
            listing.add(day.day().toString(), day.balance(), stored.product().currency(), known(day.origin(), format),
                    day.jump().signum() == 0 && format == Format.table ? null : day.jump());
        }
        listing.print(format, terminal.out());
        if (series.days().isEmpty()) {
            terminal.say("cli.balance.unknown", stored.title());
            return;
        }
        terminal.say("cli.balance.since", stored.title(), series.days().getFirst().day().toString());
        long jumps = days.stream().filter(day -> day.jump().signum() != 0).count();
        if (jumps > 0) {
            terminal.say("cli.balance.jumps", jumps);
        }
    }

    /** The last day of each month that is known, with all that is unexplained in it. */
    private static List<Day> byMonth(List<Day> days) {
        Map<YearMonth, Day> months = new LinkedHashMap<>();
        for (Day day : days) {
            months.merge(YearMonth.from(day.day()), day, (before, last) ->
                    new Day(last.day(), last.balance(), last.origin(), before.jump().add(last.jump())));
        }
        return new ArrayList<>(months.values());
    }

    private Object known(Origin origin, Format format) {
        String word = origin.name().toLowerCase(Locale.ROOT);
        return format == Format.table ? terminal.text("cli.balance.known." + word) : word;
    }

    void print(List<WorthDay> worth, Format format) {
        Map<String, Map<Object, WorthDay>> byCurrency = new LinkedHashMap<>();
        worth.stream().filter(day -> within(day.day())).forEach(day -> byCurrency
                .computeIfAbsent(day.worth().currency(), _ -> new LinkedHashMap<>())
                .put(by == BalanceCommand.By.day ? day.day() : YearMonth.from(day.day()), day));
        Listing listing = new Listing(terminal.column("date"), terminal.column("worth"), terminal.column("currency"),
                terminal.column("reconstructed"), terminal.column("unknown"));
        byCurrency.values().forEach(days -> new ArrayList<>(days.values()).reversed().forEach(day -> listing.add(
                day.day().toString(), amount(day), day.worth().currency(), day.reconstructed(), day.unknown())));
        listing.print(format, terminal.out());
        if (worth.stream().anyMatch(day -> within(day.day()) && day.unknown() > 0)) {
            terminal.say("cli.balance.worthUnknown");
        }
    }

    private static BigDecimal amount(WorthDay day) {
        return day.worth().amount();
    }

    private boolean within(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
