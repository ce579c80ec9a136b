package app.saddlebag.ui.palette;

import app.saddlebag.filter.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How well an entry answers what was typed, whatever the case and accents: its whole name, its beginning, the beginnings of its
 * words in any order, its initials, or anything within it. Every word typed has to be answered.
 */
final class Matching {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WHOLE = 0;
    private static final int BEGINNING = 1;
    private static final int WORD = 2;
    private static final int INITIALS = 3;
    private static final int WITHIN = 4;
    private static final int BESIDES = 5;

    private final String typed;
    private final List<String> parts;

    Matching(String query) {
        typed = Folding.fold(query.strip());
        parts = words(typed);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The less, the better; empty when it is no answer. */
    OptionalInt rank(PaletteEntry entry) {
        String title = Folding.fold(entry.title());
        if (isEmpty() || title.equals(typed)) {
            return OptionalInt.of(WHOLE);
        }
        if (title.startsWith(typed)) {
            return OptionalInt.of(BEGINNING);
        }
        List<String> words = words(title);
        if (parts.size() == 1 && typed.length() > 1 && initials(words).startsWith(typed)) {
            return OptionalInt.of(INITIALS);
        }
        String besides = Folding.fold(entry.words());
        int worst = WHOLE;
        for (String part : parts) {
            int rank = words.stream().anyMatch(word -> word.startsWith(part)) ? WORD
                    : title.contains(part) ? WITHIN : besides.contains(part) ? BESIDES : Integer.MAX_VALUE;
            worst = Math.max(worst, rank);
        }
        return worst == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(worst);
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static List<String> words(String folded) {
        return Arrays.stream(BETWEEN_WORDS.split(folded)).filter(word -> !word.isEmpty()).toList();
    }
}
