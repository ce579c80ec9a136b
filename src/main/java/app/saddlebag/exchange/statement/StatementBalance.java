package app.saddlebag.exchange.statement;

import app.saddlebag.model.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One balance that a file tells.
 *
 * @param kind   which one
 * @param day    of which day; at its beginning for an opening balance, at its end for the others. Nullable
 * @param amount negative is debt
 */
public record StatementBalance(Kind kind, LocalDate day, Money amount) {

    public StatementBalance {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
    }

    /** What a balance is of. */
    public enum Kind {
        /** Booked, before the statement's entries. */
        OPENING,
        /** Booked, after the statement's entries. */
        CLOSING,
        /** Booked, at a point in between: a page's end, an intraday report. */
        INTERIM,
        /** What can be drawn; includes what is not booked, or a credit line. */
        AVAILABLE,
        /** What will be available at a later day. */
        FORWARD
    }
}
