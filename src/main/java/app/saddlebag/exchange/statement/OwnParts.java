package app.saddlebag.exchange.statement;

import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a file of our own is made of. Its numbers are the file's, from 1; 0 where it says none. */
public final class OwnParts {

    private OwnParts() {
    }

    /** One element of the file. */
    public sealed interface Part {
    }

    /**
     * What products and rows came through.
     *
     * @param key    by which it is known wherever it comes to be
     * @param entity the bank's id; nullable
     * @param bank   its name; nullable
     * @param label  what the person calls the log-in; nullable
     */
    public record Source(long number, String key, String entity, String bank, String label) implements Part {

        public Source {
            Objects.requireNonNull(key, "key");
        }
    }

    /** @param json in the form in which it is kept */
    public record CategoryChanges(String json) implements Part {
    }

    /** A rule. @param category nullable */
    public record OwnRule(String name, String filter, String category, Set<String> tags, boolean hidden, boolean on) implements Part {

        public OwnRule {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(filter, "filter");
        }
    }

    /** A filter that the person kept. */
    public record OwnFilter(String name, String text) implements Part {

        public OwnFilter {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A product; what is not said of it is null.
     *
     * @param id       the bank's
     * @param title    as it was shown
     * @param balances what it held at the ends of days: amount and currency
     * @param told     the bank's own object, as received
     */
    public record OwnProduct(long number, long source, ProductKind kind, String id, String externalId, String entity, String iban, String alias,
                             String type, String currency, BigDecimal balance, LocalDate asOf, List<String> owners, String ownName,
                             List<String> formerNames, String title, boolean gone, Map<LocalDate, String> balances, byte[] told) implements Part {

        public OwnProduct {
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * A transaction.
     *
     * @param told the bank's own object, as received
     */
    public record Row(long number, long source, Transaction fact, Overlay overlay, boolean vanished, byte[] told) implements Part {
    }

    /**
     * What the person said of rows, or of products, that are one or not.
     *
     * @param likeness nullable
     */
    public record Tie(String kind, String standing, String likeness, List<Long> members) implements Part {
    }
}
