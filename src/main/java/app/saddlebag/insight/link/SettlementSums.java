package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Positions;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what settles a credit card where one side alone tells it: the account pays what the card's purchases of a month come to
 * and the card tells no payment, or the card is paid by an account that nobody tells of. The purchases count, so neither counts
 * beside them. A settlement of a card that nobody tells of is found nowhere here: it is all that is known of what was spent.
 */
final class SettlementSums {

    /** A month is paid so many days after it ended, at most. */
    private static final int PAID_WITHIN = 35;

    /** A card's purchases of the month that ended on a day. */
    private record Month(int cardPlace, int currency, int lastDay) {
    }

    private final Ledger ledger;
    private final RowCursor rows;
    private final Belongings own;
    private final Draft draft;
    private final BitSet left;
    private final Map<Long, List<Month>> bySum = new HashMap<>();

    /** @param left positions that are out of it */
    SettlementSums(Ledger ledger, Belongings own, Draft draft, BitSet left) {
        this.ledger = ledger;
        rows = ledger.cursor();
        this.own = own;
        this.draft = draft;
        this.left = left;
    }

    void find() {
        Set<ProductKey> cards = new HashSet<>();
        for (int place = 1; place < rows.places(); place++) {
            if (own.product(place) instanceof Product.Card && !own.isDebitCard(place)) {
                cards.add(rows.product(place));
            }
        }
        if (cards.isEmpty()) {
            return;
        }
        Purchases[][] told = new Purchases[rows.places()][rows.currencies()];
        int[] positions = ledger.positionsOn(cards);
        for (int i = positions.length - 1; i >= 0; i--) { // the oldest first
            if (rows.at(positions[i]).hasUnits() && !left.get(positions[i])) {
                Purchases[] ofCard = told[rows.place()];
                int currency = rows.currency();
                ofCard[currency] = ofCard[currency] == null ? new Purchases() : ofCard[currency];
                ofCard[currency].take(positions[i]);
            }
        }
        for (int place = 1; place < told.length; place++) {
            for (int currency = 0; currency < told[place].length; currency++) {
                if (told[place][currency] != null) {
                    told[place][currency].months(place, currency);
                }
            }
        }
        for (int position : Positions.ofSizes(ledger, bySum.keySet())) {
            if (isPayment(position)) {
                draft.alone.set(position);
            }
        }
    }

    /** Whether an account's row pays a month of a card, and says so: it bears the number, or speaks of the card at the same log-in. */
    private boolean isPayment(int position) {
        rows.at(position);
        if (rows.units() >= 0 || !rows.hasUnits() || rows.shop() != 0 || rows.transfer() != 0 || left.get(position)
                || !isOpen(position) || own.kind(rows.place()) != ProductKind.ACCOUNT) {
            return false;
        }
        for (Month month : bySum.getOrDefault(-rows.units(), List.of())) {
            if (month.currency() == rows.currency() && rows.day() > month.lastDay() && rows.day() <= month.lastDay() + PAID_WITHIN
                    && (rows.card() != 0 ? own.isCard(month.cardPlace(), rows.card(), rows.place())
                            : own.connection(month.cardPlace()) == own.connection(rows.place())
                                    && speaksOfSettling(position, month.cardPlace()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(int position) {
        return draft.isFree(position, Kind.SETTLEMENT) && !draft.proposals.containsKey(position);
    }

    private boolean speaksOfSettling(int position, int cardPlace) {
        String text = rows.at(position).description();
        return Texts.settles(text) || own.product(cardPlace) instanceof Product.Card card && Texts.names(text, card.alias());
    }

    /** What one card tells in one currency, the oldest first. */
    private final class Purchases {

        private int size;
        private int[] days = new int[64];
        /** What it came to, up to and with each row. */
        private long[] sums = new long[64];

        void take(int position) {
            if (rows.units() > 0 && rows.shop() == 0 && settles(position)) {
                return;
            }
            rows.at(position);
            if (size == days.length) {
                days = Arrays.copyOf(days, 2 * size);
                sums = Arrays.copyOf(sums, 2 * size);
            }
            days[size] = rows.day();
            sums[size] = (size == 0 ? 0 : sums[size - 1]) + rows.units();
            size++;
        }

        private boolean settles(int position) {
            if (!draft.isFree(position)) {
                return draft.kind(position) == Kind.SETTLEMENT;
            }
            if (isOpen(position) && (paysAMonth(rows.day(), rows.units()) || speaksOfSettling(position, rows.place()))) {
                draft.alone.set(position);
                return true;
            }
            return false;
        }

        private boolean paysAMonth(int day, long units) {
            for (int last = day - 1; last >= day - PAID_WITHIN; last--) {
                if (month(last) == -units) {
                    return true;
                }
            }
            return false;
        }

        /** What the month came to that ended on a day. */
        private long month(int last) {
            return until(last) - until((int) LocalDate.ofEpochDay(last).minusMonths(1).toEpochDay());
        }

        private long until(int day) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (days[middle] <= day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0 ? 0 : sums[low - 1];
        }

        void months(int place, int currency) {
            for (int last = size == 0 ? 1 : days[0]; size > 0 && last <= days[size - 1] + PAID_WITHIN; last++) {
                long sum = month(last);
                if (sum < 0) {
                    bySum.computeIfAbsent(-sum, key -> new ArrayList<>()).add(new Month(place, currency, last));
                }
            }
        }
    }
}
