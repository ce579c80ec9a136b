package app.saddlebag.exchange.write;

import java.time.OffsetDateTime;
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

    public Content {
        accounts = List.copyOf(accounts);
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(made, "made");
    }
}
