package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ties what a loan or a credit line tells to the account it was drawn to or paid from. An instalment is more than what the loan
 * shows as paid back: the difference is interest.
 */
final class DebtMatch {

    private static final int WITHIN = 3;
    private static final BigDecimal MONTHS_OF_PER_CENT = BigDecimal.valueOf(1_200);
    /** Banks count days and round in ways of their own. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.02");
    /** More than this of the debt in one month is no interest. */
    private static final BigDecimal MOST_INTEREST = new BigDecimal("0.02");

    private final Ledger ledger;
    private final RowCursor rows;
    private final Belongings own;
    private final Draft draft;
    private final BitSet left;

    /** @param left positions that are out of it */
    DebtMatch(Ledger ledger, Belongings own, Draft draft, BitSet left) {
        this.ledger = ledger;
        this.rows = ledger.cursor();
        this.own = own;
        this.draft = draft;
        this.left = left;
    }

    /** What moves the same amount on both, opposite ways: drawn, or paid back without interest. */
    void match(Group group) {
        for (int debt = 0; debt < group.size; debt++) {
            if (own.kind(group.places[debt]) == ProductKind.LIABILITY && draft.isFree(group.positions[debt])) {
                int account = -1;
                for (int row = 0; row < group.size; row++) {
                    if (own.kind(group.places[row]) == ProductKind.ACCOUNT && isFree(group, row, debt) && agree(group, row, debt)) {
                        account = account < 0 || group.days[account] != group.days[debt] ? row : account;
                    }
                }
                if (account >= 0) {
                    tie(group, account, debt);
                }
            }
        }
        makeRoom(group);
    }

    private boolean agree(Group group, int row, int debt) {
        return group.out[row] != group.out[debt] && group.apart(row, debt) <= 1 && isNear(group.places[row], group.places[debt])
                && names(group.positions[row], group.positions[debt], group.places[debt]);
    }

    /** What was booked a day later may have been taken by what was paid that day. */
    private void makeRoom(Group group) {
        Map<Kind, Room> rooms = new EnumMap<>(Kind.class);
        for (int debt = 0; debt < group.size; debt++) {
            if (own.kind(group.places[debt]) == ProductKind.LIABILITY && draft.isFree(group.positions[debt], kind(group, debt))) {
                rooms.computeIfAbsent(kind(group, debt), kind -> new Room(group, draft, kind, Evidence.NAMED)).find(debt,
                        taker -> IntStream.range(0, group.size)
                                .filter(row -> own.kind(group.places[row]) == ProductKind.ACCOUNT && agree(group, row, taker)).boxed()
                                .sorted(Comparator.comparingInt(row -> group.apart(row, taker))).toList(),
                        (taker, free) -> true);
            }
        }
    }

    private boolean isFree(Group group, int row, int debt) {
        Kind kind = kind(group, debt);
        return draft.isFree(group.positions[row], kind) && draft.isFree(group.positions[debt], kind);
    }

    private Kind kind(Group group, int debt) {
        return group.out[debt] || isLine(group.places[debt]) ? Kind.TRANSFER : Kind.INSTALMENT;
    }

    private boolean isLine(int place) {
        return own.product(place) instanceof Product.Liability debt && "Credit".equalsIgnoreCase(debt.type());
    }

    private void tie(Group group, int account, int debt) {
        Kind kind = kind(group, debt);
        boolean accountFirst = kind == Kind.INSTALMENT || group.out[account];
        draft.tie(kind, Evidence.NAMED, group.positions[accountFirst ? account : debt],
                group.positions[accountFirst ? debt : account]);
    }

    private boolean isNear(int accountPlace, int debtPlace) {
        Product account = own.product(accountPlace);
        Product debt = own.product(debtPlace);
        return own.connection(accountPlace) == own.connection(debtPlace)
                || account != null && debt != null && account.entity() != null && account.entity().equals(debt.entity());
    }

    /** Whether the account's text names what is owed, or says what the debt's own text says. */
    private boolean names(int row, int debtRow, int debtPlace) {
        String text = rows.at(row).description();
        if (text == null) {
            return false;
        }
        Set<String> said = Texts.words(text);
        if (own.product(debtPlace) instanceof Product.Liability debt
                && Texts.words(debt.alias()).stream().anyMatch(said::contains)) {
            return true;
        }
        String told = rows.at(debtRow).description();
        return told != null && Texts.names(text, told);
    }

    /** Instalments: of the rows of these positions, all on debts, those that pay back. */
    void matchInstalments(int[] debtRows) {
        for (int debtRow : debtRows) {
            if (draft.isFree(debtRow, Kind.INSTALMENT) && rows.at(debtRow).hasUnits() && rows.units() > 0 && !left.get(debtRow)) {
                matchInstalment(debtRow);
            }
        }
    }

    private void matchInstalment(int debtRow) {
        rows.at(debtRow);
        int debtPlace = rows.place();
        int day = rows.day();
        int currency = rows.currency();
        long paidBack = rows.units();
        List<Integer> agreeing = new ArrayList<>();
        List<Integer> likely = new ArrayList<>();
        Transaction told = null;
        for (int at = ledger.positionOfDay(day + WITHIN); at < ledger.size() && rows.at(at).day() >= day - WITHIN; at++) {
            if (rows.currency() == currency && rows.hasUnits() && -rows.units() > paidBack && -rows.units() / 20 < paidBack
                    && rows.card() == 0 && !left.get(at) && own.kind(rows.place()) == ProductKind.ACCOUNT
                    && draft.isFree(at, Kind.INSTALMENT) && isNear(rows.place(), debtPlace) && names(at, debtRow, debtPlace)) {
                told = told == null ? ledger.row(debtRow).transaction() : told;
                BigDecimal interest = BigDecimal.valueOf(-rows.at(at).units() - paidBack, 4);
                if (isInterest(told, debtPlace, interest)) {
                    agreeing.add(at);
                } else if (isBearable(told, interest)) {
                    likely.add(at);
                }
            }
        }
        if (agreeing.size() > 1) { // an account that two log-ins tell
            agreeing.removeIf(at -> own.connection(rows.at(at).place()) != own.connection(debtPlace));
        }
        if (agreeing.size() == 1) {
            draft.tie(Kind.INSTALMENT, Evidence.INTEREST, agreeing.getFirst(), debtRow);
        } else if (agreeing.isEmpty() && likely.size() == 1 && !draft.proposals.containsKey(likely.getFirst())) {
            draft.propose(Kind.INSTALMENT, Evidence.NAMED, likely.getFirst(), debtRow);
        }
    }

    /** Whether it is a month's interest on what was owed before. */
    private boolean isInterest(Transaction debtRow, int debtPlace, BigDecimal interest) {
        if (debtRow.balance() == null || !(own.product(debtPlace) instanceof Product.Liability debt) || debt.interestRate() == null) {
            return false;
        }
        BigDecimal owed = debtRow.balance().abs().add(debtRow.amount().abs());
        BigDecimal month = owed.multiply(debt.interestRate()).divide(MONTHS_OF_PER_CENT, 2, RoundingMode.HALF_UP);
        return month.subtract(interest).abs().compareTo(ROUNDING) <= 0;
    }

    private static boolean isBearable(Transaction debtRow, BigDecimal interest) {
        return debtRow.balance() == null
                || interest.compareTo(debtRow.balance().abs().add(debtRow.amount().abs()).multiply(MOST_INTEREST)) <= 0;
    }
}
