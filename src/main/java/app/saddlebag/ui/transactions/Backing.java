package app.saddlebag.ui.transactions;

import app.saddlebag.profile.BankQueries;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.transactions.inspect.DetailSource;
import app.saddlebag.ui.transactions.rules.RuleDesk;
import app.saddlebag.ui.transactions.saved.FilterStorage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the page stands on: an open profile in the application, plain memory where a test needs a million rows.
 *
 * @param transactions what is shown
 * @param settings     what the page remembers
 * @param filters      kept filters
 * @param details      what lies behind a row
 * @param edits        what the person adds to rows
 * @param bank         the bank's side
 * @param rules        the person's rules; empty where there are none to be made
 */
public record Backing(CurrentTransactions transactions, PageSettings settings, FilterStorage filters, DetailSource details,
        Edits edits, BankQueries bank, Optional<RuleDesk> rules) {

    /** An open profile. */
    public static Backing of(OpenProfile profile) {
        return new Backing(new ProfileTransactions(profile), new ProfilePageSettings(profile.memory()),
                new ProfileFilterStorage(profile.filters()), new ProfileDetailSource(profile), profile.edits(),
                BankQueries.of(profile), Optional.of(rules(profile)));
    }

    /** The rules of an open profile. */
    public static RuleDesk rules(OpenProfile profile) {
        return new RuleDesk(profile.rules(), profile.offers(), profile.edits(), profile.ledger()::snapshot,
                (ledger, cancellation) -> Vocabularies.of(ledger, LocalDate.EPOCH, cancellation));
    }
}
