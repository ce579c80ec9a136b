package app.saddlebag.model;

import java.util.Objects;
import java.util.Set;

/**
 * What the person wants added to every transaction that a filter finds. Rules stand in an order: where two set the same, the
 * earlier does.
 *
 * @param id     local number; 0 for one that is not kept yet
 * @param name   as shown
 * @param filter in the language of the filter bar
 * @param sets   what is added
 * @param on     whether it is heeded
 */
public record Rule(long id, String name, String filter, Sets sets, boolean on) {

    public Rule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(sets, "sets");
    }

    /**
     * @param category the category; null where the rule has none to say
     * @param tags     labels added to those there are; may be empty
     * @param hidden   whether rows are left out of lists and sums; a rule brings none back
     */
    public record Sets(String category, Set<String> tags, boolean hidden) {

        public Sets {
            tags = Set.copyOf(tags);
        }

        public boolean nothing() {
            return category == null && tags.isEmpty() && !hidden;
        }
    }

    public Rule switched(boolean on) {
        return new Rule(id, name, filter, sets, on);
    }
}
