package app.saddlebag.ui.history;

import app.saddlebag.profile.CategoryBook;
import app.saddlebag.profile.ChangeHistory;
import app.saddlebag.profile.ChangeHistory.Entry;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import java.util.List;

/** The batches of a profile, or of one log-in, the latest first. */
public final class HistoryModel {

    private final PageData<List<Entry>> reading;

    private final CategoryBook categories;

    /** @param sourceId whose; 0 for all, the person's own edits included */
    public HistoryModel(ChangeHistory history, CategoryBook categories, long sourceId, Background background, Messages messages) {
        this.categories = categories;
        reading = new PageData<>(() -> history.entries().stream()
                .filter(entry -> sourceId == 0 || entry.batch().sourceId() == sourceId).toList(), background, messages);
    }

    /** As the person reads a category's name that is stored. */
    String category(String stored) {
        return categories.tree().name(stored);
    }

    PageData<List<Entry>> reading() {
        return reading;
    }
}
