package app.saddlebag.insight.link;

import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Ties what a position tells of a trade, a dividend or a fee to the row of the account that paid or was paid. */
final class TradeMatch {

    private static final int WITHIN = 3;

    private final RowCursor rows;
    private final Belongings own;
    private final Draft draft;
    /** Rows of the group that is looked at. */
    private final List<Integer> trades = new ArrayList<>();
    private final List<Integer> accounts = new ArrayList<>();

    TradeMatch(RowCursor rows, Belongings own, Draft draft) {
        this.rows = rows;
        this.own = own;
        this.draft = draft;
    }

    void match(Group group) {
        trades.clear();
        accounts.clear();
        for (int i = 0; i < group.size; i++) {
            switch (own.kind(group.places[i])) {
                case INVESTMENT -> trades.add(i);
                case ACCOUNT -> {
                    if (group.cards[i] == 0 && group.transfers[i] == 0) {
                        accounts.add(i);
                    }
                }
                case CARD, LIABILITY, PORTFOLIO -> { }
            }
        }
        if (trades.isEmpty() || accounts.isEmpty()) {
            return;
        }
        // The surest first, so that what is named is not taken by what only agrees.
        for (boolean named : List.of(true, false)) {
            for (int days = 0; days <= WITHIN; days++) {
                for (int trade : trades) {
                    Kind kind = kind(rows, group.positions[trade]);
                    int account = draft.isFree(group.positions[trade], kind) ? account(group, accounts, trade, kind, days, named) : -1;
                    if (account >= 0) {
                        draft.tie(kind, named ? Evidence.NAMED : Evidence.CASH_ACCOUNT, group.positions[account],
                                group.positions[trade]);
                    }
                }
            }
            if (named) {
                makeRoom(group, trades, accounts);
            }
        }
    }

    /** What was booked days later may have been taken by the trade after it. */
    private void makeRoom(Group group, List<Integer> trades, List<Integer> accounts) {
        Map<Kind, Room> rooms = new EnumMap<>(Kind.class);
        for (int trade : trades) {
            Kind kind = kind(rows, group.positions[trade]);
            if (draft.isFree(group.positions[trade], kind)) {
                rooms.computeIfAbsent(kind, key -> new Room(group, draft, key, Evidence.NAMED)).find(trade, taker -> accounts.stream()
                        .filter(account -> group.out[account] == group.out[taker] && group.apart(account, taker) <= WITHIN
                                && isNamed(group, account, taker))
                        .sorted(Comparator.comparingInt(account -> group.apart(account, taker))).toList(), (taker, free) -> true);
            }
        }
    }

    private boolean isNamed(Group group, int account, int trade) {
        return (own.isCashAccount(group.places[account], group.places[trade])
                || own.connection(group.places[account]) == own.connection(group.places[trade])) && names(group, account, trade);
    }

    /** Units change hands in a trade; what moves money alone is what a position yields or costs. */
    static Kind kind(RowCursor rows, int position) {
        int code = rows.at(position).trade();
        Transaction.Trade trade = code == 0 ? null : rows.trade(code);
        return trade != null && trade.units() != null && trade.units().signum() != 0 ? Kind.TRADE : Kind.YIELD;
    }

    /** A row that names what was traded; or the only one on the portfolio's cash account. */
    private int account(Group group, List<Integer> accounts, int trade, Kind kind, int days, boolean named) {
        int only = -1;
        for (int account : accounts) {
            if (draft.isFree(group.positions[account], kind) && group.out[account] == group.out[trade]
                    && group.apart(account, trade) <= days) {
                boolean cash = own.isCashAccount(group.places[account], group.places[trade]);
                boolean here = own.connection(group.places[account]) == own.connection(group.places[trade]);
                if (named && (cash || here) && names(group, account, trade)) {
                    return account;
                }
                if (!named && cash && group.shops[account] == 0) {
                    if (only >= 0) {
                        return -1;
                    }
                    only = account;
                }
            }
        }
        return only;
    }

    private boolean names(Group group, int account, int trade) {
        String text = rows.at(group.positions[account]).description();
        if (!(own.product(group.places[trade]) instanceof Product.Investment position)) {
            String told = rows.at(group.positions[trade]).description();
            return Texts.names(text, told);
        }
        return Texts.names(text, position.name()) || Texts.names(text, position.isin()) || Texts.names(text, position.symbol());
    }
}
