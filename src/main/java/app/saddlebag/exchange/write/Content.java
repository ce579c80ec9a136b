package app.saddlebag.exchange.write;

import app.saddlebag.model.Connection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What goes into a file, whichever its format. Immutable; safe between threads.
 *
 * @param accounts what rows lie on; of everything, all products there are
 * @param whole    whether this is everything, so that balances follow from the rows
 * @param made     the moment it was gathered
 * @param locale   by whose habits numbers are written where people read them
 * @param words    the text of a key, in the person's language
 * @param setup    what the person made besides
 */
public record Content(List<WrittenAccount> accounts, Rows rows, boolean whole, OffsetDateTime made, Locale locale,
                      UnaryOperator<String> words, Setup setup) {

    /** What the slot of a connection begins with that came in such a file; its key follows. */
    public static final String BROUGHT = "brought:";

    public Content {
        accounts = List.copyOf(accounts);
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(made, "made");
    }

    /**
     * By what a connection is known in a file that goes out whole and comes back: always the same, in whichever profile it came to be,
     * and nothing by which a bank knows it.
     */
    public static String key(Connection connection) {
        return key(connection.slot());
    }

    /** The same of a connection with that slot. */
    public static String key(String slot) {
        if (slot.startsWith(BROUGHT)) {
            return slot.substring(BROUGHT.length());
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(slot.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256", e);
        }
    }
}
