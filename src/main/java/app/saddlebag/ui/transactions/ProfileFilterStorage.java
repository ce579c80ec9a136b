package app.saddlebag.ui.transactions;

import app.saddlebag.model.SavedFilter;
import app.saddlebag.profile.KeptFilters;
import app.saddlebag.ui.transactions.saved.FilterStorage;
import java.util.List;

/** The kept filters of an open profile. */
record ProfileFilterStorage(KeptFilters filters) implements FilterStorage {

    @Override
    public List<SavedFilter> list() {
        return filters.list();
    }

    @Override
    public SavedFilter save(String name, String text) {
        return filters.save(name, text);
    }

    @Override
    public void update(SavedFilter filter) {
        filters.update(filter);
    }

    @Override
    public void reorder(List<Long> ids) {
        filters.reorder(ids);
    }

    @Override
    public void remove(long id) {
        filters.remove(id);
    }
}
