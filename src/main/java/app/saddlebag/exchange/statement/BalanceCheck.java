package app.saddlebag.exchange.statement;

import app.saddlebag.model.Money;

/** Whether a statement's entries lead from its opening to its closing balance. */
public sealed interface BalanceCheck {

    /** Opening balance and booked entries make the closing balance. */
    record Agrees() implements BalanceCheck {
    }

    /** @param missing what the entries lack to make the closing balance; never zero */
    record Differs(Money missing) implements BalanceCheck {
    }

    /** The file does not tell both balances, or not in the currency of its entries. */
    record Untold() implements BalanceCheck {
    }
}
