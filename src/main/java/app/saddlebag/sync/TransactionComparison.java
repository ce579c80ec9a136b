package app.saddlebag.sync;

import app.saddlebag.model.CurrencyWord;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import java.math.BigDecimal;
import java.time.LocalDate;

/** When two tellings of a transaction tell the same. Amounts are compared by value: 1.5 is 1.50. */
final class TransactionComparison {

    /** By what a transaction is recognised whose id changed, within one product (API reference §18.7). */
    record Likeness(String productId, LocalDate day, BigDecimal amount, String currency, String description,
                    BigDecimal balance) {
        Likeness ofNoProduct() {
            return new Likeness(null, day, amount, currency, description, balance);
        }
    }

    private TransactionComparison() {
    }

    static Likeness likeness(Transaction row) {
        return new Likeness(row.productId(), row.day(), plain(row.amount()),
                CurrencyWord.code(row.currency()), row.description(),
                plain(row.balance()));
    }

    /** Whether all facts are the same, the ids under which they are told aside. */
    static boolean same(Transaction one, Transaction other) {
        return normal(one).equals(normal(other));
    }

    /** Whether it is still the same money. A currency that was not told before is no change of it. */
    static boolean sameMoney(Transaction before, Transaction now) {
        return before.amount().compareTo(now.amount()) == 0 && (before.currency() == null
                || now.currency() == null 
                || CurrencyWord.code(before.currency()).equals(CurrencyWord.code(now.currency())));
    }

    private static Transaction normal(Transaction row) {
        return row.with().id("").amount(plain(row.amount())).balance(plain(row.balance())).trade(normal(row.trade()))
                .externalId(null).build();
    }

    private static Trade normal(Trade trade) {
        return trade == null ? null : new Trade(trade.isin(), plain(trade.units()), plain(trade.price()),
                plain(trade.fees()), trade.securitiesAccount());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
