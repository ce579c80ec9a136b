package app.saddlebag.flanks;

import java.util.List;

/**
 * A whole answer of many objects.
 *
 * @param rows       what collected them
 * @param unreadable {@linkplain Received#sign() signs} of the objects that lacked an id, an amount or a date, and were left
 *                   out (API reference §18.2)
 */
public record Fetched<C>(C rows, List<Long> unreadable) {

    public Fetched {
        unreadable = List.copyOf(unreadable);
    }
}
