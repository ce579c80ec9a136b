package app.saddlebag.exchange.statement;

import app.saddlebag.model.Money;
import java.util.Objects;

/**
 * One part of an entry: a payment of a batch that was booked as one sum, or a split by category.
 *
 * @param amount       signed. Nullable where the file only lists the part
 * @param description  what it was. Never null
 * @param counterparty who it was with; {@link Counterparty#NONE} where that is not told
 * @param reference    nullable
 * @param category     the file's word. Nullable
 */
public record Part(Money amount, String description, Counterparty counterparty, String reference, String category) {

    public Part {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(counterparty, "counterparty");
    }
}
