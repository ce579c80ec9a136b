package app.saddlebag.profile;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.text.Language;
import app.saddlebag.model.Category;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.Store;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tree of categories as it is kept, sealed with the profile's settings, and as it is shown. Whoever changes it does so inside
 * one {@link Store#write}, and shows it when that has succeeded. Safe to share between threads.
 */
final class CategoryTree {

    private static final Logger LOG = LoggerFactory.getLogger(CategoryTree.class);
    static final String KEY = "categories";

    private final Store store;
    private final LedgerSource ledger;
    private final CategorySteps steps;
    private final List<Category> came = BuiltInCategories.list();
    private Locale locale = Locale.ENGLISH;
    private volatile Categories shown;

    CategoryTree(Store store, LedgerSource ledger) {
        this.store = store;
        this.ledger = ledger;
        this.steps = new CategorySteps(store.settings());
        show(known());
    }

    /** As shown at this moment. */
    Categories shown() {
        return shown;
    }

    /** As it would be shown. */
    synchronized Categories of(CategoryChanges changes) {
        return new Categories(changes.tree(came), locale);
    }

    /** Shows it in another language from now on; English until then. */
    synchronized void speak(Locale other) {
        locale = other;
        shown = shown.in(other);
        ledger.show(shown);
    }

    synchronized Language language() {
        return Language.of(locale);
    }

    /** What was last done to it. */
    CategorySteps steps() {
        return steps;
    }

    /** What the person made of it. */
    CategoryChanges changes() {
        return store.settings().get(KEY).map(CategoryChanges::parse).orElse(CategoryChanges.NONE);
    }

    void keep(CategoryChanges now) {
        store.settings().put(KEY, now.toJson());
    }

    /** Shows what is kept. */
    synchronized void show() {
        show(known());
    }

    private void show(CategoryChanges changes) {
        shown = of(changes);
        ledger.show(shown);
    }

    /** Those that came with the program, where only a later one could tell what was made of them. */
    private CategoryChanges known() {
        try {
            return changes();
        } catch (ProblemException newer) {
            LOG.warn("Categories were changed by a later version and are shown as they came");
            return CategoryChanges.NONE;
        }
    }
}
