package app.saddlebag.exchange.write;

import app.saddlebag.model.Link;
import java.math.BigDecimal;

/** The rows to write, the newest first. Immutable; safe between threads. */
public interface Rows {

    int size();

    WrittenRow row(int index);

    /** Place of its product in {@link Content#accounts}, read without making the row. */
    int account(int index);

    /** As {@link WrittenRow#currency}, read without making the row. */
    String currency(int index);

    /** Of the row, read without making it. */
    BigDecimal amount(int index);

    /** Whether the bank no longer lists the row, read without making it. */
    boolean isVanished(int index);

    /** What ties the row to another; null where nothing does. */
    Tie tie(int index);

    /**
     * Two rows that are one event.
     *
     * @param kind     what the event is
     * @param other    where the other row stands among those to write; −1 where it is not one of them
     * @param otherAccount place of the other row's product in {@link Content#accounts}
     * @param first    whether this row comes first: the account's, or the one that the money left
     * @param mutual   whether the other row is tied to this one: what pays a card's month names only the last of its purchases
     */
    record Tie(Link.Kind kind, int other, int otherAccount, boolean first, boolean mutual) {
    }
}
