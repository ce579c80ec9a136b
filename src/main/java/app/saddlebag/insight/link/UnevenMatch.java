package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the two sides of a transfer between own accounts that differ in amount though a row names the other account: a bank kept a
 * fee, or the other side tells another currency and names nobody. Certain is only a fee that a text speaks of; the rest is asked
 * about. Of either side there must be one row alone that would do.
 */
final class UnevenMatch {

    /** Ten thousandths, as amounts are held. */
    private static final long LARGEST_SMALL_FEE = 5 * 10_000;
    private static final int FEE_PER_CENT = 1;

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
        rows.at(position);
        int named = own.counterpart(rows.transfer(), rows.units() < 0, rows.place());
        if (named > 0 && isOpen(position)) {
            naming.add(new Naming(position, rows.day(), rows.units(), rows.currency(), own.account(rows.place()), named, rows.transfer()));
        }
    }

    /** Whether a row that the cursor stands at is one of an account, and nothing is known of it. */
    private boolean isOpen(int position) {
        return rows.hasUnits() && rows.units() != 0 && own.kind(rows.place()) == ProductKind.ACCOUNT
                && draft.isFree(position, Kind.TRANSFER) && !draft.proposals.containsKey(position) && !left.get(position);
    }

    void match() {
        if (naming.isEmpty()) {
            return;
        }
        int[] there = ledger.positionsOn(namedAccounts());
        match(there, true); // the surest first
        match(there, false);
    }

    private Set<ProductKey> namedAccounts() {
        Set<Integer> named = new HashSet<>();
        naming.forEach(row -> named.add(row.named()));
        Set<ProductKey> keys = new HashSet<>();
        for (int place = 1; place < rows.places(); place++) {
            if (own.kind(place) == ProductKind.ACCOUNT && named.contains(own.account(place))) {
                keys.add(rows.product(place));
            }
        }
        return keys;
    }

    private void match(int[] there, boolean bothName) {
        Map<Integer, Set<Integer>> arrived = new TreeMap<>();
        Map<Integer, Set<Integer>> leaving = new HashMap<>();
        for (Naming row : naming) {
            if (draft.isFree(row.position()) && !draft.proposals.containsKey(row.position())) {
                for (int i = firstOf(there, row.day() + TransferMatch.WITHIN); i < there.length; i++) {
                    if (rows.at(there[i]).day() < row.day() - TransferMatch.WITHIN) {
                        break;
                    }
                    if (faces(row) && isOpen(there[i]) && isOtherSide(row, bothName)) {
                        int out = row.isOut() ? row.position() : there[i];
                        int in = row.isOut() ? there[i] : row.position();
                        arrived.computeIfAbsent(out, key -> new HashSet<>()).add(in);
                        leaving.computeIfAbsent(in, key -> new HashSet<>()).add(out);
                    }
                }
            }
        }
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

    /** Whether the row the cursor stands at lies on the account that is named and goes the other way: most do not. */
    private boolean faces(Naming row) {
        return rows.units() < 0 != row.isOut() && own.account(rows.place()) == row.named();
    }

    /** Of a row that faces it, and that the cursor stands at. */
    private boolean isOtherSide(Naming row, boolean bothName) {
        int place = rows.place();
        boolean out = rows.units() < 0;
        int transfer = rows.transfer();
        int names = own.counterpart(transfer, out, place);
        if (rows.currency() == row.currency() ? !isFee(Math.abs(out ? rows.units() : row.units()), Math.abs(out ? row.units() : rows.units()))
                : bothName) {
            return false;
        }
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
