package app.saddlebag.ui.transactions.bar;

import app.saddlebag.filter.Field;
import java.util.List;
import java.util.Map;

/** The values that occur in the person's own transactions, per field, most frequent first. */
public record Vocabulary(Map<Field, List<Word>> words) {

    public static final Vocabulary NONE = new Vocabulary(Map.of());

    /**
     * @param text  value as a filter compares it
     * @param count transactions that have it
     */
    public record Word(String text, long count) {
    }

    public Vocabulary {
        words = Map.copyOf(words);
    }

    public List<Word> of(Field field) {
        return words.getOrDefault(field, List.of());
    }
}
