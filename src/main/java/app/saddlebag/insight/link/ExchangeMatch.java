package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.ProductKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ties the two sides of a transfer between own accounts of different currencies, whose amounts differ: by what each side names,
 * and at the rate at which others were exchanged.
 */
final class ExchangeMatch {

    private static final Comparator<Row> LARGEST = Comparator.<Row>comparingLong(row -> -Math.abs(row.units()))
            .thenComparingInt(Row::position);

    private final RowCursor rows;
    private final Belongings own;
    private final Draft draft;
    private final Map<Pair, List<Row>> sides = new HashMap<>();

    /** Whose money goes where. Accounts are numbers as {@link Belongings#account} gives them, or both 0 where only people are named. */
    private record Pair(int from, int to, String parties, boolean out) {
        Pair other() {
            return new Pair(from, to, parties, !out);
        }
    }

    record Row(int position, int day, long units, int currency, int account, long connection) {
    }

    ExchangeMatch(Ledger ledger, Belongings own, Draft draft) {
        this.rows = ledger.cursor();
        this.own = own;
        this.draft = draft;
    }

    /** Takes rows that name an own counterpart and found none of the same amount. */
    void consider(int position) {
        rows.at(position);
        int transfer = rows.transfer();
        int place = rows.place();
        if (transfer == 0 || !rows.hasUnits() || own.kind(place) != ProductKind.ACCOUNT || !draft.isFree(position, Kind.TRANSFER)) {
            return;
        }
        boolean out = rows.units() < 0;
        int named = own.counterpart(transfer, out, place);
        int here = own.account(place);
        Pair pair = named > 0 ? new Pair(out ? here : named, out ? named : here, "", out)
                : named == 0 && own.isBetweenHolders(transfer) ? new Pair(0, 0, own.parties(transfer), out) : null;
        if (pair != null) {
            sides.computeIfAbsent(pair, key -> new ArrayList<>())
                    .add(new Row(position, rows.day(), rows.units(), rows.currency(), here, own.connection(place)));
        }
    }

    void match() {
        sides.forEach((pair, from) -> {
            List<Row> to = pair.out() ? sides.getOrDefault(pair.other(), List.of()) : List.of();
            if (!to.isEmpty()) {
                match(pair, from, to);
            }
        });
    }

    private void match(Pair pair, List<Row> from, List<Row> to) {
        if (pair.from() == 0) {
            matchOnly(from, to);
            return;
        }
        List<Exchange> possible = new ArrayList<>();
        for (Row left : from) {
            to.stream().filter(arrived -> fits(left, arrived)).forEach(arrived -> possible.add(Exchange.of(left, arrived)));
        }
        List<Exchange> likely = Exchange.likely(possible);
        List<Exchange> tied = new ArrayList<>();
        for (Exchange exchange : likely) {
            if (isFree(exchange.left()) && isFree(exchange.arrived()) && exchange.isAtRateOf(tied)) {
                draft.tie(Kind.TRANSFER, Evidence.BOTH_NUMBERS, exchange.left().position(), exchange.arrived().position());
                tied.add(exchange);
            }
        }
        makeRoom(from, likely.stream().filter(exchange -> exchange.isAtRateOf(tied)).toList());
    }

    private boolean isFree(Row row) {
        return draft.isFree(row.position(), Kind.TRANSFER);
    }

    /** What took three days may have lost its other side to what came after it. */
    private void makeRoom(List<Row> from, List<Exchange> likely) {
        List<Row> waiting = from.stream().filter(this::isFree).toList();
        if (waiting.isEmpty() || likely.stream().allMatch(exchange -> !isFree(exchange.arrived()))) {
            return;
        }
        Group group = new Group();
        Map<Row, Integer> places = new HashMap<>();
        likely.stream().flatMap(exchange -> Stream.of(exchange.left(), exchange.arrived())).distinct().forEach(row -> {
            places.put(row, group.size);
            group.add(rows.at(row.position()), row.position());
        });
        Map<Integer, List<Integer>> candidates = new HashMap<>();
        likely.stream().sorted(Comparator.comparingInt(Exchange::days)).forEach(exchange -> candidates
                .computeIfAbsent(places.get(exchange.left()), place -> new ArrayList<>()).add(places.get(exchange.arrived())));
        Room room = new Room(group, draft, Kind.TRANSFER, Evidence.BOTH_NUMBERS);
        waiting.stream().filter(places::containsKey).forEach(row -> room.find(places.get(row),
                taker -> candidates.getOrDefault(taker, List.of()), (taker, free) -> true));
    }

    private static boolean fits(Row row, Row other) {
        return row.currency() != other.currency() && row.account() != other.account()
                && Math.abs(row.day() - other.day()) <= TransferMatch.WITHIN;
    }

    /** Where banks name but people: of a day, and of one log-in, the only row that would do. */
    private void matchOnly(List<Row> from, List<Row> to) {
        for (Row left : from.stream().sorted(LARGEST).toList()) {
            List<Row> candidates = isFree(left) ? to.stream().filter(row -> isFree(row) && fits(left, row) && row.day() == left.day()
                    && row.connection() == left.connection()).toList() : List.of();
            if (candidates.size() == 1) {
                draft.tie(Kind.TRANSFER, Evidence.HOLDERS, left.position(), candidates.getFirst().position());
            }
        }
    }
}
