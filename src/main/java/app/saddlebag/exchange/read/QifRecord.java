package app.saddlebag.exchange.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The lines of one record of QIF by their letters. Belongs to one thread. */
final class QifRecord {

    private static final int MAX_LINES = 10_000;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Split> splits = new ArrayList<>();
    private int line;
    private int lines;

    /** One part of a movement; each text as told, or null. */
    record Split(String category, String memo, String amount) {
    }

    void put(char code, String text, int at) {
        if (line == 0) {
            line = at;
        }
        if (++lines > MAX_LINES) {
            throw UnreadableFileException.at(at, Unreadable.TOO_LONG);
        }
        switch (code) {
            case 'S' -> splits.add(new Split(text, null, null));
            case 'E' -> split(old -> new Split(old.category(), text, old.amount()));
            case '$' -> split(old -> new Split(old.category(), old.memo(), text));
            default -> {
                // only the letters of a split come again
            }
        }
        fields.merge(String.valueOf(code), text, (one, two) -> one + "\n" + two);
    }

    private void split(UnaryOperator<Split> with) {
        if (!splits.isEmpty()) {
            splits.add(with.apply(splits.removeLast()));
        }
    }

    /** Null where no line began with it. */
    String get(char code) {
        return fields.get(String.valueOf(code));
    }

    Map<String, String> fields() {
        return fields;
    }

    List<Split> splits() {
        return splits;
    }

    /** Where it begins. */
    int line() {
        return line;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
