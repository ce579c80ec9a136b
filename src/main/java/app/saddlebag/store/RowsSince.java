package app.saddlebag.store;

import java.util.List;
import java.util.Set;

/**
 * How transactions differ from what they were at an earlier moment.
 *
 * @param now  the moment that this is true of
 * @param rows those that were written, as they are
 * @param gone numbers of those that were written and are not, or no longer, part of the picture
 */
public record RowsSince(RowsState now, List<StoredTransaction> rows, Set<Long> gone) {
}
