package app.saddlebag.insight.link;

import app.saddlebag.ledger.DailySums;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Positions;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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
    /** Days after which a month knows nothing of a day. */
    private static final int MONTH = 31;
    private static final int NONE = Integer.MIN_VALUE;

    /** A card's purchases of the month that ended on a day. */
    private record Month(int cardPlace, int currency, int lastDay) {
    }

    private final Ledger ledger;
    private final RowCursor rows;
    private final Belongings own;
    private final Draft draft;
    private final BitSet left;
    private DailySums told;
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
        told = DailySums.of(ledger, cards, left, (before, position) -> settles(before, position));
        for (int place = 1; place < rows.places(); place++) {
            for (int currency = 0; currency < rows.currencies(); currency++) {
                months(place, currency);
            }
        }
        for (int position : Positions.ofSizes(ledger, bySum.keySet())) {
            Month month = paidMonth(position);
            if (month != null) {
                draft.pay(position, Evidence.PURCHASES, lastPurchase(month));
            }
        }
    }

    /** The newest row of a month that was bought; −1 without any. */
    private int lastPurchase(Month month) {
        int before = (int) LocalDate.ofEpochDay(month.lastDay()).minusMonths(1).toEpochDay();
        RowCursor row = ledger.cursor();
        for (int position = ledger.positionOfDay(month.lastDay()); position < ledger.size() && row.at(position).day() > before; position++) {
            if (row.place() == month.cardPlace() && row.currency() == month.currency() && row.hasUnits() && row.units() < 0
                    && !left.get(position)) {
                return position;
            }
        }
        return -1;
    }

    /**
     * The month of a card that an account's row pays, and says so: it bears the number, or speaks of the card at the same log-in. Null
     * for none.
     */
    private Month paidMonth(int position) {
        rows.at(position);
        if (rows.units() >= 0 || !rows.hasUnits() || rows.shop() != 0 || rows.transfer() != 0 || left.get(position)
                || !isOpen(position) || own.kind(rows.place()) != ProductKind.ACCOUNT) {
            return null;
        }
        Comparator<Month> latest = Comparator.comparingInt(Month::lastDay) // and of two cards always the same
                .thenComparing(month -> rows.product(month.cardPlace()).id());
        Month newest = null; // the same sum may end on several days
        for (Month month : bySum.getOrDefault(-rows.units(), List.of())) {
            if (month.currency() == rows.currency() && rows.day() > month.lastDay() && rows.day() <= month.lastDay() + PAID_WITHIN
                    && (rows.card() != 0 ? own.isCard(month.cardPlace(), rows.card(), rows.place())
                            : own.connection(month.cardPlace()) == own.connection(rows.place())
                                    && speaksOfSettling(position, month.cardPlace()))) {
                newest = newest == null || latest.compare(month, newest) > 0 ? month : newest;
            }
        }
        return newest;
    }

    private boolean isOpen(int position) {
        return draft.isFree(position, Kind.SETTLEMENT) && !draft.proposals.containsKey(position);
    }

    private boolean speaksOfSettling(int position, int cardPlace) {
        String text = rows.at(position).description();
        return Texts.settles(text) || own.product(cardPlace) instanceof Product.Card card && Texts.names(text, card.alias());
    }

    /** Whether a card's row pays what was bought before it. */
    private boolean settles(DailySums before, int position) {
        if (!draft.isFree(position)) {
            return draft.kind(position) == Kind.SETTLEMENT;
        }
        if (draft.alone.get(position)) { // the person said so
            return true;
        }
        int month = isOpen(position) ? paidMonth(before, position) : NONE;
        if (month == NONE && isOpen(position) && speaksOfSettling(position, rows.at(position).place())) {
            month = rows.at(position).day() - 1;
        }
        if (month == NONE) {
            return false;
        }
        rows.at(position);
        draft.pay(position, Evidence.PURCHASES, lastPurchase(new Month(rows.place(), rows.currency(), month)));
        return true;
    }

    /** The last day of the month that a card's row pays; {@link #NONE} for none. */
    private int paidMonth(DailySums before, int position) {
        rows.at(position);
        for (int last = rows.day() - 1; last >= rows.day() - PAID_WITHIN; last--) {
            if (month(before, rows.place(), rows.currency(), last) == -rows.units()) {
                return last;
            }
        }
        return NONE;
    }

    /** What the month came to that ended on a day. */
    private static long month(DailySums sums, int place, int currency, int last) {
        return sums.between(place, currency, (int) LocalDate.ofEpochDay(last).minusMonths(1).toEpochDay(), last);
    }

    private void months(int place, int currency) {
        int[] days = told.days(place, currency);
        for (int i = 0; i < days.length; i++) {
            int next = i + 1 < days.length ? days[i + 1] : Integer.MAX_VALUE;
            for (int last = days[i]; last < Math.min(next, days[i] + MONTH); last++) {
                long sum = month(told, place, currency, last);
                if (sum < 0) {
                    bySum.computeIfAbsent(-sum, key -> new ArrayList<>()).add(new Month(place, currency, last));
                }
            }
        }
    }
}
