package app.saddlebag.ui.transactions;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.transactions.drawer.Bank;
import app.saddlebag.ui.transactions.inspect.RowBook;
import app.saddlebag.ui.transactions.saved.Shelf;

/**
 * What the page stands on: an open profile in the application, plain memory where a test needs a million rows.
 *
 * @param movements what is shown
 * @param memory    what the page remembers
 * @param shelf     kept filters
 * @param book      what lies behind a row
 * @param bank      the bank's side
 */
public record Backing(Movements movements, Memory memory, Shelf shelf, RowBook book, Bank bank) {

    /** An open profile. */
    public static Backing of(OpenProfile profile) {
        return new Backing(new ProfileMovements(profile), new ProfileMemory(profile.memory()),
                new ProfileShelf(profile.filters()), new ProfileBook(profile), new ProfileBank(profile));
    }
}
