package app.saddlebag.profile;

import app.saddlebag.model.SavedFilter;
import app.saddlebag.store.SavedFilters;
import java.util.List;
import java.util.NoSuchElementException;

/** The filters the person kept, in the order they want them. Reads and writes the disk: worker only. */
public final class KeptFilters {

    private final SavedFilters filters;

    KeptFilters(SavedFilters filters) {
        this.filters = filters;
    }

    public List<SavedFilter> list() {
        return filters.list();
    }

    /** Adds one at the end. */
    public SavedFilter save(String name, String text) {
        return filters.save(name, text);
    }

    /**
     * Gives a known one another name or text; its place stays.
     *
     * @throws NoSuchElementException when it was removed meanwhile
     */
    public void update(SavedFilter filter) {
        filters.update(filter);
    }

    /** @param ids all of them, in the order wanted; ones that are missing here come after, as they stood */
    public void reorder(List<Long> ids) {
        filters.reorder(ids);
    }

    public void remove(long id) {
        filters.remove(id);
    }
}
