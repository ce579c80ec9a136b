package app.saddlebag.model;

import java.util.Set;

/**
 * What the person adds to a transaction. Sync never writes it.
 *
 * @param note     free text; nullable
 * @param tags     the person's own labels; may be empty
 * @param category the person's own category, which wins over the bank's; nullable
 * @param hidden   left out of lists and sums
 */
public record Overlay(String note, Set<String> tags, String category, boolean hidden) {

    public static final Overlay NONE = new Overlay(null, Set.of(), null, false);

    public Overlay {
        tags = Set.copyOf(tags);
    }
}
