package app.saddlebag.exchange.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of one element of a CAMT message, by the path below it; an entry keeps those of its transactions apart. */
final class CamtRecord {

    /** A batch of ten thousand payments has a fifth of this. */
    private static final int MAX_FIELDS = 400_000;
    private static final int MAX_CHARACTERS = 16 << 20;

    private final int line;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Map<String, String>> transactions = new ArrayList<>();
    private Map<String, String> target = fields;
    private int told;
    private int characters;

    CamtRecord(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    /** @param at says on which line, where there is too much */
    void put(String path, String text, XmlSource at) {
        told++;
        characters += text.length();
        if (told > MAX_FIELDS || characters > MAX_CHARACTERS) {
            throw UnreadableFileException.at(at.line(), Unreadable.TOO_LONG);
        }
        target.merge(path, text, (one, two) -> one + "\n" + two);
    }

    void beginTransaction() {
        target = new LinkedHashMap<>();
    }

    void endTransaction() {
        transactions.add(target);
        target = fields;
    }

    Map<String, String> fields() {
        return fields;
    }

    List<Map<String, String>> transactions() {
        return transactions;
    }

    /** @return the first of these paths that is told; null where none is */
    static String first(Map<String, String> fields, String... paths) {
        for (String path : paths) {
            String found = fields.get(path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
