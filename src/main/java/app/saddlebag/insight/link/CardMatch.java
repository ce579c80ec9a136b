package app.saddlebag.insight.link;

import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.ProductKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties rows of accounts that bear a card's number to that card's rows: the same movement where both go the same way, the
 * card's settlement where they go opposite ways. Equal purchases of a day stay as many as they are.
 */
final class CardMatch {

    /** A settlement reaches the card some days after it leaves the account. */
    private static final int SETTLED_WITHIN = 3;
    /** An account may book days after the card; that is proposed, no more. */
    private static final int BOOKED_WITHIN = 5;
    /** Days of booking that value days can lie apart. */
    private static final int REACH = 10;

    private final Belongings own;
    private final Draft draft;
    private int[] accounts = new int[16];
    private int[] cards = new int[16];
    private int accountRows;
    private int cardRows;

    CardMatch(Belongings own, Draft draft) {
        this.own = own;
        this.draft = draft;
    }

    void match(Group group) {
        accounts = fit(accounts, group.size);
        cards = fit(cards, group.size);
        accountRows = 0;
        cardRows = 0;
        for (int i = 0; i < group.size; i++) {
            ProductKind kind = own.kind(group.places[i]);
            if (kind == ProductKind.CARD) {
                cards[cardRows++] = i;
            } else if (kind == ProductKind.ACCOUNT && group.cards[i] != 0) {
                accounts[accountRows++] = i;
            }
        }
        if (accountRows == 0 || cardRows == 0) {
            return;
        }
        tie(group, Kind.PURCHASE, true, 0);
        makeRoom(group, Kind.PURCHASE, true, 0);
        for (int days = 0; days <= SETTLED_WITHIN; days++) {
            tie(group, Kind.SETTLEMENT, false, days);
        }
        makeRoom(group, Kind.SETTLEMENT, false, SETTLED_WITHIN);
        propose(group);
    }

    private static int[] fit(int[] array, int size) {
        return array.length >= size ? array : new int[Math.max(size, 2 * array.length)];
    }

    private void tie(Group group, Kind kind, boolean sameWay, int days) {
        int first = 0;
        for (int a = 0; a < accountRows; a++) {
            int row = accounts[a];
            if (!draft.isFree(group.positions[row], kind)) {
                continue;
            }
            while (first < cardRows && (group.days[cards[first]] > group.days[row] + REACH
                    || !draft.isFree(group.positions[cards[first]]))) {
                first++;
            }
            for (int c = first; c < cardRows && group.days[cards[c]] >= group.days[row] - REACH; c++) {
                if (fits(group, row, cards[c], kind, sameWay) && group.apart(row, cards[c]) <= days) {
                    draft.tie(kind, Evidence.CARD_NUMBER, group.positions[row], group.positions[cards[c]]);
                    break;
                }
            }
        }
    }

    /** For rows that were left over because the nearest took what they need. */
    private void makeRoom(Group group, Kind kind, boolean sameWay, int days) {
        Room room = null;
        for (int a = 0; a < accountRows; a++) {
            int row = accounts[a];
            if (draft.isFree(group.positions[row], kind) && !candidates(group, row, sameWay, days).isEmpty()) {
                room = room == null ? new Room(group, draft, kind, Evidence.CARD_NUMBER) : room;
                room.find(row, taker -> candidates(group, taker, sameWay, days), (taker, free) -> true);
            }
        }
    }

    private List<Integer> candidates(Group group, int row, boolean sameWay, int days) {
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < cardRows && group.days[cards[c]] >= group.days[row] - REACH; c++) {
            if (group.apart(row, cards[c]) <= days && belong(group, row, cards[c], sameWay)) {
                found.add(cards[c]);
            }
        }
        return found;
    }

    private boolean fits(Group group, int row, int card, Kind kind, boolean sameWay) {
        return draft.isFree(group.positions[card], kind) && belong(group, row, card, sameWay);
    }

    private boolean belong(Group group, int row, int card, boolean sameWay) {
        return group.out[row] == group.out[card] == sameWay
                && (sameWay || isSettlement(group, row, card)) && own.isCard(group.places[card], group.cards[row], group.places[row]);
    }

    /** What leaves the account for a card that is paid later. What a shop is named in is bought or given back, whichever way it goes. */
    private boolean isSettlement(Group group, int row, int card) {
        return group.out[row] && group.shops[row] == 0 && group.shops[card] == 0 && !own.isDebitCard(group.places[card]);
    }

    private void propose(Group group) {
        for (int a = 0; a < accountRows; a++) {
            int row = accounts[a];
            int card = alone(group, row, cards, cardRows, true);
            if (card >= 0 && alone(group, card, accounts, accountRows, false) == row) {
                draft.propose(Kind.PURCHASE, Evidence.CARD_NUMBER, group.positions[row], group.positions[card]);
            }
        }
    }

    /** The only row among some that could belong to another; −1 where there is none, or more than one. */
    private int alone(Group group, int row, int[] some, int count, boolean rowIsAccounts) {
        int found = -1;
        if (draft.isFree(group.positions[row], Kind.PURCHASE)) {
            for (int i = 0; i < count && group.days[some[i]] >= group.days[row] - REACH; i++) {
                int account = rowIsAccounts ? row : some[i];
                int card = rowIsAccounts ? some[i] : row;
                if (draft.isFree(group.positions[some[i]], Kind.PURCHASE) && fits(group, account, card, Kind.PURCHASE, true)
                        && group.apart(account, card) <= BOOKED_WITHIN) {
                    if (found >= 0) {
                        return -1;
                    }
                    found = some[i];
                }
            }
        }
        return found;
    }
}
