package app.saddlebag.insight.link;

import app.saddlebag.filter.Folding;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Proposes what nothing names but much speaks for: amount and days agree, no other row would do on either side, and the texts
 * speak of it too. Never applied by itself.
 */
final class ProposalMatch {

    private static final int WITHIN = 3;
    /** Days of booking that value days can lie apart. */
    private static final int REACH = 10;

    private final RowCursor rows;
    private final Belongings own;
    private final Draft draft;
    /** Rows of the group that is looked at; there are hundreds of thousands of groups. */
    private final List<Integer> accounts = new ArrayList<>();
    private final List<Integer> cards = new ArrayList<>();
    private final List<Integer> in = new ArrayList<>();
    private final List<Integer> out = new ArrayList<>();

    ProposalMatch(RowCursor rows, Belongings own, Draft draft) {
        this.rows = rows;
        this.own = own;
        this.draft = draft;
    }

    void match(Group group) {
        accounts.clear();
        cards.clear();
        for (int i = 0; i < group.size; i++) {
            if (draft.isFree(group.positions[i])) {
                switch (own.kind(group.places[i])) {
                    case ACCOUNT -> accounts.add(i);
                    case CARD -> cards.add(i);
                    case INVESTMENT, LIABILITY, PORTFOLIO -> { }
                }
            }
        }
        purchases(group);
        transfers(group);
    }

    private void purchases(Group group) {
        for (int card : cards) {
            int account = alone(group, accounts, card, (row, of) -> isPurchase(group, row, of));
            if (account >= 0 && alone(group, cards, account, (row, of) -> isPurchase(group, of, row)) == card
                    && isUnasked(group, account, card) && speakAlike(group, account, card)) {
                draft.propose(Kind.PURCHASE, Evidence.TEXT, group.positions[account], group.positions[card]);
            }
        }
    }

    private boolean isPurchase(Group group, int account, int card) {
        return group.out[account] == group.out[card] && group.cards[account] == 0 && group.transfers[account] == 0
                && group.apart(account, card) <= 1
                && own.connection(group.places[account]) == own.connection(group.places[card])
                && draft.isFree(group.positions[account], Kind.PURCHASE) && draft.isFree(group.positions[card], Kind.PURCHASE);
    }

    private boolean speakAlike(Group group, int account, int card) {
        String text = rows.at(group.positions[account]).description();
        return Texts.share(text, rows.at(group.positions[card]).description());
    }

    private void transfers(Group group) {
        in.clear();
        out.clear();
        for (int row : accounts) {
            if (isOpen(group, row)) {
                (group.out[row] ? out : in).add(row);
            }
        }
        for (int left : out) {
            int arrived = alone(group, in, left, (row, of) -> isTransfer(group, of, row));
            if (arrived >= 0 && alone(group, out, arrived, (row, of) -> isTransfer(group, row, of)) == left
                    && isUnasked(group, left, arrived) && speaksOfMoving(group, left, arrived) && speaksOfMoving(group, arrived, left)) {
                draft.propose(Kind.TRANSFER, Evidence.TEXT, group.positions[left], group.positions[arrived]);
            }
        }
    }

    private boolean isTransfer(Group group, int left, int arrived) {
        return own.account(group.places[left]) != own.account(group.places[arrived]) && group.apart(left, arrived) <= WITHIN;
    }

    /** Whether a row may be a transfer to, or from, something of the person's. */
    private boolean isOpen(Group group, int row) {
        return group.cards[row] == 0 && group.shops[row] == 0 && draft.isFree(group.positions[row], Kind.TRANSFER)
                && own.counterpart(group.transfers[row], group.out[row], group.places[row]) != Belongings.STRANGER
                && (group.transfers[row] == 0 || own.isBetweenHolders(group.transfers[row])
                        || !namesBoth(rows.transfer(group.transfers[row])));
    }

    private static boolean namesBoth(Transaction.Transfer transfer) {
        return transfer.payer() != null && transfer.beneficiary() != null;
    }

    /**
     * Whether the text names a holder, or the product, its number or bank of the other side, or says that money is moved and names nobody: who
     * pays one and is paid by another moved nothing.
     */
    private boolean speaksOfMoving(Group group, int row, int other) {
        if (own.isBetweenHolders(group.transfers[row])) {
            return true;
        }
        String text = rows.at(group.positions[row]).description();
        if (text == null) {
            return false;
        }
        String folded = Folding.fold(text);
        Product product = own.product(group.places[other]);
        return own.holders().stream().anyMatch(folded::contains) || product != null && (Texts.names(text, product.title())
                || Texts.names(text, product.entity()) || Texts.says(text, product.number())) || Texts.moves(text) && !Texts.namesSomebody(text);
    }

    private boolean isUnasked(Group group, int some, int other) {
        return !draft.proposals.containsKey(group.positions[some]) && !draft.proposals.containsKey(group.positions[other]);
    }

    /** The first that is not later than a day. */
    private static int firstOf(Group group, List<Integer> rows, int day) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (group.days[rows.get(middle)] > day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @FunctionalInterface
    private interface Fit {
        boolean fits(int row, int of);
    }

    /** The only one that fits, among rows that stand newest first; −1 where none does, or several do. */
    private static int alone(Group group, List<Integer> rows, int of, Fit fit) {
        int found = -1;
        int newest = group.days[of] + REACH;
        for (int i = firstOf(group, rows, newest); i < rows.size() && group.days[rows.get(i)] >= group.days[of] - REACH; i++) {
            int row = rows.get(i);
            if (fit.fits(row, of)) {
                if (found >= 0) {
                    return -1;
                }
                found = row;
            }
        }
        return found;
    }
}
