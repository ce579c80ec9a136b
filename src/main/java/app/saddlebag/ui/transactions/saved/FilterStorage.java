package app.saddlebag.ui.transactions.saved;

import app.saddlebag.model.SavedFilter;
import java.util.List;

/** Where kept filters lie. Every method reads or writes the store: worker only. */
public interface FilterStorage {

    /** In the person's order. */
    List<SavedFilter> list();

    /** Adds one at the end. */
    SavedFilter save(String name, String text);

    /** Another name or text. */
    void update(SavedFilter filter);

    void reorder(List<Long> ids);

    void remove(long id);
}
