package app.saddlebag.ui.transactions.bar;

import java.util.ArrayList;
import java.util.List;

/** The filters a person used lately, newest first, each once. Immutable. */
public record FilterHistory(List<String> filters) {

    /** As many as one remembers having typed. */
    static final int KEPT = 30;

    public static final FilterHistory NONE = new FilterHistory(List.of());

    public FilterHistory {
        filters = List.copyOf(filters);
    }

    /** With the filter in front; a blank one is not worth remembering. */
    public FilterHistory with(String filter) {
        String used = filter.strip();
        if (used.isEmpty()) {
            return this;
        }
        List<String> next = new ArrayList<>(filters);
        next.remove(used);
        next.addFirst(used);
        return new FilterHistory(next.subList(0, Math.min(KEPT, next.size())));
    }

    /** One per line. A filter is one line by its grammar. */
    public String print() {
        return String.join("\n", filters);
    }

    public static FilterHistory parse(String text) {
        return new FilterHistory(text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().limit(KEPT)
                .toList());
    }
}
