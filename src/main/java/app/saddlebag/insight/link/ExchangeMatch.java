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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ties the two sides of a transfer between own accounts of different currencies, whose amounts differ: by what each side names,
 * the nearest day first, and of one day the larger to the larger.
 */
final class ExchangeMatch {

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

    private record Row(int position, int day, long units, int currency, int account, long connection) {
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
        boolean numbers = pair.from() != 0;
        matchNearest(from, to, numbers);
        if (numbers) {
            makeRoom(from, to);
        }
    }

    /** What took three days may have lost its other side to what came after it. */
    private void makeRoom(List<Row> from, List<Row> to) {
        List<Row> waiting = from.stream().filter(row -> draft.isFree(row.position(), Kind.TRANSFER)).toList();
        if (waiting.isEmpty() || to.stream().noneMatch(row -> draft.isFree(row.position(), Kind.TRANSFER))) {
            return;
        }
        Group group = new Group();
        List<Row> all = Stream.concat(from.stream(), to.stream()).toList();
        all.forEach(row -> group.add(rows.at(row.position()), row.position()));
        Room room = new Room(group, draft, Kind.TRANSFER, Evidence.BOTH_NUMBERS);
        for (Row row : waiting) {
            room.find(all.indexOf(row), taker -> IntStream.range(from.size(), all.size())
                    .filter(other -> fits(all.get(taker), all.get(other), TransferMatch.WITHIN)).boxed()
                    .sorted(Comparator.comparingInt(other -> Math.abs(all.get(other).day() - all.get(taker).day()))).toList(),
                    (taker, free) -> true);
        }
    }

    private static boolean fits(Row row, Row other, int within) {
        return row.currency() != other.currency() && row.account() != other.account() && Math.abs(row.day() - other.day()) <= within;
    }

    private void matchNearest(List<Row> from, List<Row> to, boolean numbers) {
        Comparator<Row> largest = Comparator.<Row>comparingLong(row -> -Math.abs(row.units())).thenComparingInt(Row::position);
        for (int days = 0; days <= (numbers ? TransferMatch.WITHIN : 0); days++) {
            for (Row left : from.stream().sorted(largest).toList()) {
                int within = days;
                List<Row> candidates = draft.isFree(left.position(), Kind.TRANSFER) ? to.stream()
                        .filter(row -> draft.isFree(row.position(), Kind.TRANSFER) && fits(left, row, within)
                                && (numbers || row.connection() == left.connection()))
                        .sorted(largest).toList() : List.of();
                if (numbers && !candidates.isEmpty() || candidates.size() == 1) {
                    draft.tie(Kind.TRANSFER, numbers ? Evidence.BOTH_NUMBERS : Evidence.HOLDERS, left.position(),
                            candidates.getFirst().position());
                }
            }
        }
    }
}
