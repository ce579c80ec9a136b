package app.saddlebag.exchange.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One event in a journal of double entries: its postings add up to nothing.
 *
 * @param code  by which its row is known again; null for what no bank told
 * @param payee whom or what it was with; may be empty
 * @param text  what the bank wrote; may be empty
 * @param notes what else is said of it
 * @param tags  the person's labels
 */
record JournalEntry(LocalDate day, String code, String payee, String text, List<String> notes, Set<String> tags, List<Posting> postings) {

    /**
     * What an entry adds to an account.
     *
     * @param account as the journal calls it
     * @param price   what all of it is in the currency of the other postings; null where it is of that currency itself
     */
    record Posting(String account, BigDecimal amount, String currency, Price price) {

        Posting(String account, BigDecimal amount, String currency) {
            this(account, amount, currency, null);
        }
    }

    /** @param amount without a sign */
    record Price(BigDecimal amount, String currency) {
    }
}
