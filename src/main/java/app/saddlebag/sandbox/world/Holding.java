package app.saddlebag.sandbox.world;

import java.util.ArrayList;
import java.util.List;

/** A product that somebody has at an institution. */
sealed interface Holding {

    /** Names it within its household. */
    String key();

    Institution bank();

    Owners owners();

    /**
     * A cash account.
     *
     * @param iban null when the bank shows none
     * @param type as in API reference §10.1
     */
    record Account(String key, Institution bank, String iban, String alias, String description, String type,
                   String currency, Owners owners, Tally tally) implements Holding {
    }

    /**
     * A card: a debit card draws on its account at once, a credit card is settled from it every month.
     *
     * @param limit   in minor units; 0 for a debit card
     * @param account what pays for it
     */
    record Card(String key, Institution bank, String pan, String alias, boolean credit, long limit, Owners owners,
                Account account, Tally tally) implements Holding {
    }

    /**
     * Money owed: its balance is negative.
     *
     * @param type  as in API reference §10.7
     * @param limit what was lent, or may be drawn, in minor units
     * @param rate  interest by the year, in hundredths of a per cent; 0 when the bank tells none
     */
    record Loan(String key, Institution bank, String type, String alias, long limit, int rate, Owners owners, Tally tally)
            implements Holding {
    }

    /**
     * A securities account.
     *
     * @param type       as in API reference §10.4
     * @param refValores the bank's number for it
     * @param cash       its cash accounts, the main one first
     * @param showsCash  whether its cash is also listed among its positions
     */
    record Portfolio(String key, Institution bank, String name, String type, String currency, String refValores,
                     List<Account> cash, Owners owners, boolean showsCash, List<Position> positions) implements Holding {
    }

    /** So much of one security in one portfolio. */
    final class Position {

        final Security security;
        final List<Trade> trades = new ArrayList<>();
        private long units;

        Position(Security security) {
            this.security = security;
        }

        /** Units held, in ten-thousandths. */
        long units() {
            return units;
        }

        void record(Trade trade) {
            units += trade.units();
            trades.add(trade);
        }
    }
}
