package app.saddlebag.exchange.write;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;

/** How a program wants its journal written. Has no state. */
interface JournalDialect {

    /** A part of an account's name without what would mean something there; never empty. */
    String part(String name);

    /** A currency as it stands behind an amount. */
    String commodity(String currency);

    /** @param accounts all that entries will name, with their numbers where they have some, from that day on */
    void begin(Appendable out, LocalDate from, Collection<Named> accounts) throws IOException;

    void entry(Appendable out, JournalEntry entry) throws IOException;

    /** @param number nullable */
    record Named(String account, String number) {
    }
}
