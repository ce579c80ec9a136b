package app.saddlebag.ui.transactions;

import app.saddlebag.profile.BankQueries;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.transactions.inspect.DetailSource;
import app.saddlebag.ui.transactions.saved.FilterStorage;

/**
 * What the page stands on: an open profile in the application, plain memory where a test needs a million rows.
 *
 * @param transactions what is shown
 * @param settings     what the page remembers
 * @param filters      kept filters
 * @param details      what lies behind a row
 * @param edits        what the person adds to rows
 * @param bank         the bank's side
 */
public record Backing(CurrentTransactions transactions, PageSettings settings, FilterStorage filters, DetailSource details,
        Edits edits, BankQueries bank) {

    /** An open profile. */
    public static Backing of(OpenProfile profile) {
        return new Backing(new ProfileTransactions(profile), new ProfilePageSettings(profile.memory()),
                new ProfileFilterStorage(profile.filters()), new ProfileDetailSource(profile), profile.edits(),
                BankQueries.of(profile));
    }
}
