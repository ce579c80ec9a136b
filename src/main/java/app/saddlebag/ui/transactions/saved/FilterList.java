package app.saddlebag.ui.transactions.saved;

import app.saddlebag.model.SavedFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Kept filters as text to carry elsewhere: a line each, name, tab, filter. Lines that begin with {@code #} and empty ones are
 * passed over; a line without a tab is a filter that is its own name.
 */
public final class FilterList {

    private static final String HEADING = "# Saddlebag filters\n";

    private FilterList() {
    }

    /** A name and a filter. */
    public record Entry(String name, String text) {
    }

    public static String print(List<SavedFilter> filters) {
        return filters.stream().map(filter -> oneLine(filter.name()) + "\t" + oneLine(filter.text()) + "\n")
                .collect(Collectors.joining("", HEADING, ""));
    }

    public static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int tab = line.indexOf('\t');
                entries.add(tab < 0 ? new Entry(line, line)
                        : new Entry(line.substring(0, tab).strip(), line.substring(tab + 1).strip()));
            }
        }
        return entries;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
