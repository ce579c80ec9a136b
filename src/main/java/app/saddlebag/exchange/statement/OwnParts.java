package app.saddlebag.exchange.statement;

import app.saddlebag.model.Holder;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Rate;
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

    /** What the person said of what comes again and again. @param json in the form in which it is kept */
    public record Recurring(String json) implements Part {
    }

    /** Rates of one currency, all from one origin. */
    public record Rates(List<Rate> rates) implements Part {
    }

    /** In which currency the person wants sums of several told. */
    public record SumsIn(String currency) implements Part {
    }

    /**
     * Who stands behind a connection, each as its bank told.
     *
     * @param identity nullable
     */
    public record People(long source, byte[] identity, Map<Holder, byte[]> holders) implements Part {
    }

    /**
     * What accounts stand together under.
     *
     * @param group  null for the products of a connection
     * @param source 0 for a group
     * @param placed whether it has a place before those that have none
     */
    public record OwnSection(String group, long source, boolean placed, boolean closed) implements Part {
    }

    /**
     * How the person put a product.
     *
     * @param place   0 for none
     * @param group   nullable
     * @param bearing what its figure is to them; nullable
     */
    public record Placed(int place, String group, boolean hidden, String bearing) {

        public static final Placed NOWHERE = new Placed(0, null, false, null);
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
                             List<String> formerNames, String title, boolean gone, Placed placed, Map<LocalDate, String> balances, byte[] told) implements Part {

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
