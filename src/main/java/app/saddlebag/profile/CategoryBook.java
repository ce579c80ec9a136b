package app.saddlebag.profile;

import app.saddlebag.filter.Categories;
import java.util.Locale;

/** The categories of a profile: those that come with the program. Safe to share between threads. */
public final class CategoryBook {

    private final LedgerSource ledger;
    private volatile Categories tree;

    CategoryBook(LedgerSource ledger) {
        this.ledger = ledger;
        tree = new Categories(BuiltInCategories.list(), Locale.ENGLISH);
        ledger.show(tree);
    }

    /** As shown at this moment. */
    public Categories tree() {
        return tree;
    }

    /** Shows them in another language from now on; English until then. */
    public void speak(Locale locale) {
        tree = tree.in(locale);
        ledger.show(tree);
    }
}
