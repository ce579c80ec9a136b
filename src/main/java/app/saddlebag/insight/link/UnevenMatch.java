package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Positions;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.ProductKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the two sides of a transfer between own accounts that differ in amount though a row names the other account: a bank kept a
 * fee, or the other side tells another currency and names nobody. Certain is only a fee that a text speaks of; the rest is asked
 * about. Of either side there must be one row alone that would do.
 */
final class UnevenMatch {

    /** Ten thousandths, as amounts are held. */
    private static final long LARGEST_SMALL_FEE = 5 * 10_000;
    private static final int FEE_PER_CENT = 1;
    private static final int[] NOWHERE = {};

    private final Ledger ledger;
    private final RowCursor rows;
    private final Belongings own;
    private final Draft draft;
    private final BitSet left;
    private final List<Naming> naming = new ArrayList<>();

    /** A row that names another account than its own. */
    private record Naming(int position, int day, long units, int currency, int account, int named, int transfer) {

        boolean isOut() {
            return units < 0;
        }
    }

    /** @param left positions that are out of it */
    UnevenMatch(Ledger ledger, Belongings own, Draft draft, BitSet left) {
        this.ledger = ledger;
        this.rows = ledger.cursor();
        this.own = own;
        this.draft = draft;
        this.left = left;
    }

    /** Takes rows that name an own counterpart and found none. */
    void consider(int position) {
        if (!draft.isFree(position, Kind.TRANSFER)) {
            return; // as nearly all are tied, which says so without a look at the row
        }
        rows.at(position);
        int named = own.counterpart(rows.transfer(), rows.units() < 0, rows.place());
        if (named > 0 && isOpen(position)) {
            naming.add(new Naming(position, rows.day(), rows.units(), rows.currency(), own.account(rows.place()), named, rows.transfer()));
        }
    }

    /** Whether a row that the cursor stands at is one of an account, and nothing is known of it. */
    private boolean isOpen(int position) {
        return draft.isFree(position, Kind.TRANSFER) && rows.hasUnits() && rows.units() != 0
                && own.kind(rows.place()) == ProductKind.ACCOUNT && !draft.proposals.containsKey(position) && !left.get(position);
    }

    void match() {
        if (naming.isEmpty()) {
            return;
        }
        Map<Integer, int[]> there = ofNamedAccounts();
        Map<Naming, int[]> near = new LinkedHashMap<>();
        for (Naming row : naming) {
            near.put(row, near(row, there.getOrDefault(row.named(), NOWHERE)));
        }
        match(near, true); // the surest first
        match(near, false);
    }

    /** The untied rows of each account that is named, newest first: of a large ledger most lie on others, or are tied. */
    private Map<Integer, int[]> ofNamedAccounts() {
        Map<Integer, Integer> groups = new HashMap<>();
        naming.forEach(row -> groups.computeIfAbsent(row.named(), _ -> groups.size() + 1));
        int[] ofPlace = new int[rows.places()];
        for (int place = 1; place < ofPlace.length; place++) {
            if (own.kind(place) == ProductKind.ACCOUNT) {
                ofPlace[place] = groups.getOrDefault(own.account(place), 0);
            }
        }
        int[][] there = Positions.onPlaces(ledger, ofPlace, groups.size(), position -> draft.isFree(position, Kind.TRANSFER));
        Map<Integer, int[]> positions = new HashMap<>();
        groups.forEach((account, group) -> positions.put(account, there[group - 1]));
        return positions;
    }

    /** The rows of the account that is named which could be the other side by day, direction and amount: a few of very many. */
    private int[] near(Naming row, int[] there) {
        IntStream.Builder near = IntStream.builder();
        for (int i = firstOf(there, row.day() + TransferMatch.WITHIN); i < there.length; i++) {
            rows.at(there[i]);
            if (rows.day() < row.day() - TransferMatch.WITHIN) {
                break;
            }
            long units = rows.units();
            if (units < 0 != row.isOut() && (rows.currency() != row.currency() || isFee(row.isOut() ? -row.units() : -units,
                    row.isOut() ? units : row.units()))) {
                near.add(there[i]);
            }
        }
        return near.build().toArray();
    }

    private void match(Map<Naming, int[]> near, boolean bothName) {
        Map<Integer, Set<Integer>> arrived = new TreeMap<>();
        Map<Integer, Set<Integer>> leaving = new HashMap<>();
        near.forEach((row, others) -> {
            if (draft.isFree(row.position()) && !draft.proposals.containsKey(row.position())) {
                for (int other : others) {
                    rows.at(other);
                    if (isOpen(other) && isOtherSide(row, bothName)) {
                        int out = row.isOut() ? row.position() : other;
                        int in = row.isOut() ? other : row.position();
                        arrived.computeIfAbsent(out, key -> new HashSet<>()).add(in);
                        leaving.computeIfAbsent(in, key -> new HashSet<>()).add(out);
                    }
                }
            }
        });
        arrived.forEach((out, in) -> {
            int only = in.iterator().next();
            if (in.size() == 1 && leaving.get(only).size() == 1) {
                tie(out, only, bothName ? Evidence.BOTH_NUMBERS : Evidence.ONE_NUMBER);
            }
        });
    }

    /** The first of positions, newest first, that is not later than a day. */
    private int firstOf(int[] positions, int day) {
        int low = 0;
        int high = positions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.at(positions[middle]).day() > day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Of a row {@linkplain #near near} it, which the cursor stands at. */
    private boolean isOtherSide(Naming row, boolean bothName) {
        if (rows.currency() != row.currency() && bothName) {
            return false;
        }
        boolean out = rows.units() < 0;
        int transfer = rows.transfer();
        int names = own.counterpart(transfer, out, rows.place());
        return bothName ? names == row.account() : names == 0 && rows.shop() == 0 && rows.card() == 0
                && !own.isOfAnother(transfer, out, row.transfer())
                && (transfer != 0 || Texts.moves(rows.description()) && !Texts.namesSomebody(rows.description()));
    }

    /** What is as much is no other side: it was found before, or is not to be. */
    private static boolean isFee(long gone, long arrived) {
        long fee = gone - arrived;
        return fee > 0 && fee < arrived && fee <= Math.max(LARGEST_SMALL_FEE, gone / 100 * FEE_PER_CENT);
    }

    private void tie(int out, int in, Evidence evidence) {
        if (rows.at(out).currency() == rows.at(in).currency() && (speaksOfFee(out) || speaksOfFee(in))) {
            draft.tie(Kind.TRANSFER, evidence, out, in);
        } else {
            draft.propose(Kind.TRANSFER, evidence, out, in);
        }
    }

    private boolean speaksOfFee(int position) {
        return Texts.speaksOfFee(rows.at(position).description());
    }
}
