package app.saddlebag.sandbox.world;

import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Loan;
import app.saddlebag.sandbox.world.Holding.Portfolio;
import app.saddlebag.sandbox.world.Holding.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What truly happened in a made household, which no log-in tells. Only tests read it. */
public final class Truth {

    /** One row a log-in tells; for movements, what happened. */
    public record Told(long login, String kind, boolean movement, byte[] json, String id) {
    }

    /** What happened, and which product told it. */
    public record Happened(String event, String what, String product) {
    }

    private final List<String> users;
    private final LocalDate today;
    private final World world = new World(1, 0);
    private final Household household;
    private final Map<Tally, Integer> noted = new HashMap<>();
    /** What comes again and again, by the key of a movement. */
    private final Map<String, Thing> things = new HashMap<>();

    /**
     * What comes again and again.
     *
     * @param name       of the habit, the product and whom it is paid to
     * @param timesAYear how often its day comes
     */
    public record Thing(String name, int timesAYear) {
    }

    private Truth(List<String> users, LocalDate today) {
        this.users = users;
        this.today = today;
        household = Population.furnish(1, new Market(1), users.getFirst());
        household.routine().live(today, this::note);
    }

    /** @param users who log in at every bank; of one household */
    public static Truth of(List<String> users, LocalDate today) {
        return new Truth(users, today);
    }

    private List<Login> logins() {
        List<Login> logins = new ArrayList<>();
        for (String user : users) {
            for (Institution bank : Institutions.all()) {
                logins.add(new Login(bank.id(), user, "ct_" + user + bank.id(), "slot " + user + bank.id(), today, today,
                        today.atTime(12, 0).toEpochSecond(ZoneOffset.UTC)));
            }
        }
        return logins;
    }

    public long logins(Consumer<Told> told) {
        long number = 0;
        for (Login login : logins()) {
            number++;
            long connection = number;
            for (DataKind kind : DataKind.values()) {
                if (kind != DataKind.HOLDER && kind != DataKind.IDENTITY) {
                    try {
                        world.statement(login).each(kind, node -> told.accept(new Told(connection, kind.key(),
                                kind.group().equals("transaction"), node.toString().getBytes(StandardCharsets.UTF_8),
                                node.path("_id").stringValue())));
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                }
            }
        }
        return number;
    }

    private void note(String habit, int timesAYear) {
        for (Holding holding : household.holdings().all()) {
            Tally tally = switch (holding) {
                case Account account -> account.tally();
                case Card card -> card.tally();
                case Loan loan -> loan.tally();
                case Portfolio portfolio -> null;
            };
            if (tally != null) {
                int before = noted.getOrDefault(tally, 0);
                int after = tally.movements().size();
                Map<String, Integer> ofDay = new HashMap<>();
                for (Movement movement : tally.movements().subList(before, timesAYear == 0 ? before : after)) {
                    String name = habit + "/" + holding.key() + "/" + payee(movement);
                    int time = ofDay.merge(name, 1, Integer::sum);
                    things.put(movement.key(), new Thing(name + (time > 1 ? " #" + time : ""), timesAYear));
                }
                noted.put(tally, after);
            }
        }
    }

    private static String payee(Movement movement) {
        Wording text = movement.text();
        return text.shop() != null ? text.shop() : text.counterparty() != null
                ? text.counterparty().payer() + ">" + text.counterparty().beneficiary() : text.description();
    }

    /** What comes again and again, by the id a log-in tells of a movement. */
    public Map<String, Thing> recurring() {
        Map<String, Thing> recurring = new HashMap<>();
        for (Login login : logins()) {
            Ids ids = new Ids(login.token(), login.externalId());
            for (Holding holding : household.holdings().all()) {
                if (holding.bank().id().equals(login.bank()) && holding.owners().seenBy(login.username())) {
                    switch (holding) {
                        case Account account -> addThings(recurring, ids, "tx_", account.tally());
                        case Card card -> addThings(recurring, ids, "ctx_", card.tally());
                        case Loan loan -> addThings(recurring, ids, "ltx_", loan.tally());
                        case Portfolio portfolio -> { }
                    }
                }
            }
        }
        return recurring;
    }

    private void addThings(Map<String, Thing> recurring, Ids ids, String prefix, Tally tally) {
        for (Movement movement : tally.movements()) {
            Thing thing = things.get(movement.key());
            if (thing != null) {
                recurring.put(ids.id(prefix, movement.key()), thing);
            }
        }
    }

    /** By the id a log-in tells, for the log-in of that number; only movements that others tell of as well. */
    public Map<String, Happened> events() {
        Map<String, Happened> events = new HashMap<>();
        for (Login login : logins()) {
            Ids ids = new Ids(login.token(), login.externalId());
            for (Holding holding : household.holdings().all()) {
                if (holding.bank().id().equals(login.bank()) && holding.owners().seenBy(login.username())) {
                    switch (holding) {
                        case Account account -> add(events, ids, "tx_", account.key(), account.tally());
                        case Card card -> add(events, ids, "ctx_", card.key(), card.tally());
                        case Loan loan -> add(events, ids, "ltx_", loan.key(), loan.tally());
                        case Portfolio portfolio -> portfolio.positions().forEach(position -> add(events, ids, portfolio, position));
                    }
                }
            }
        }
        return events;
    }

    private static void add(Map<String, Happened> events, Ids ids, String prefix, String product, Tally tally) {
        for (Movement movement : tally.movements(LocalDate.MIN)) {
            if (movement.event() != null) {
                events.put(ids.id(prefix, movement.key()),
                        new Happened(movement.event().key(), movement.event().what().name(), product));
            }
        }
    }

    private static void add(Map<String, Happened> events, Ids ids, Portfolio portfolio, Position position) {
        for (Trade trade : position.trades) {
            events.put(ids.id("itx_", trade.key()), new Happened(trade.key(), trade.units() != 0 ? "TRADE" : "YIELD",
                    portfolio.key() + "/" + position.security.key()));
        }
    }

    /** Income and spending by currency and month, in minor units, of what the banks show: each event once, transfers never where both sides show. */
    public Map<String, Map<YearMonth, long[]>> flows() {
        Map<String, Map<YearMonth, long[]>> flows = new TreeMap<>();
        LocalDate from = today.minusMonths(Login.MONTHS);
        Map<String, Set<String>> tellers = new HashMap<>();
        events().values().forEach(happened ->
                tellers.computeIfAbsent(happened.event(), key -> new HashSet<>()).add(happened.product()));
        for (Holding holding : household.holdings().all()) {
            if (users.stream().anyMatch(holding.owners()::seenBy)) {
                if (holding instanceof Account account) {
                    account.tally().movements(from).stream().filter(movement -> movement.event() == null
                                    || List.of("PURCHASE", "INSTALMENT", "YIELD").contains(movement.event().what().name())
                                    || tellers.get(movement.event().key()).size() == 1)
                            .forEach(movement -> add(flows, account.currency(), movement));
                } else if (holding instanceof Card card) {
                    card.tally().movements(from).stream().filter(movement -> movement.event() == null)
                            .forEach(movement -> add(flows, card.account().currency(), movement));
                }
            }
        }
        return flows;
    }

    private static void add(Map<String, Map<YearMonth, long[]>> flows, String currency, Movement movement) {
        long[] flow = flows.computeIfAbsent(currency, key -> new TreeMap<>())
                .computeIfAbsent(YearMonth.from(movement.day()), key -> new long[2]);
        flow[movement.cents() >= 0 ? 0 : 1] += movement.cents();
    }
}
