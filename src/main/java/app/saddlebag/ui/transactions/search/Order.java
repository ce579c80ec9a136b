package app.saddlebag.ui.transactions.search;

import app.saddlebag.ledger.SortKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** By what rows are ordered, and which way. */
public record Order(SortKey key, boolean ascending) {

    private static final String ASCENDING = ":ascending";
    private static final String DESCENDING = ":descending";

    /** As the ledger keeps them. */
    public static final Order NEWEST_FIRST = new Order(SortKey.DATE, false);

    /** As one word such as {@code amount:ascending}. */
    public String print() {
        return key.name().toLowerCase(Locale.ROOT) + (ascending ? ASCENDING : DESCENDING);
    }

    /** Reads a printed order; newest first for what is none. */
    public static Order parse(String text) {
        return Arrays.stream(SortKey.values())
                .flatMap(key -> Stream.of(new Order(key, true), new Order(key, false)))
                .filter(order -> order.print().equals(text)).findFirst().orElse(NEWEST_FIRST);
    }
}
