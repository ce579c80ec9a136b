package app.saddlebag.ui.overview;

import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.profile.Attention;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.Findings;
import app.saddlebag.profile.RecurringNotice;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.recurring.RecurringModel;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One list of all that needs attention: what is known of the connections at once, and what has to be looked for as it is found.
 * JavaFX thread only.
 */
public final class AttentionModel {

    private final RecurringModel recurring;
    private final PageData<Findings> findings;
    private final Language language;
    private final ReadOnlyObjectWrapper<List<Attention>> items = new ReadOnlyObjectWrapper<>(this, "items", List.of());
    private List<ConnectionStatus> statuses = List.of();
    private List<SharedProduct> shared = List.of();
    private List<RecurringNotice> notices = List.of();
    private Findings found = Findings.NONE;

    /** @param look finds what there is among rows and log-ins; called on a worker */
    public AttentionModel(RecurringModel recurring, Callable<Findings> look, Background background, Messages messages) {
        this.recurring = recurring;
        language = Language.of(messages.locale());
        findings = new PageData<>(look, background, messages);
        // Where either cannot be read, the pages of what recurs and of transactions say why; here the rest still stands.
        recurring.attention().stateProperty().subscribe(state -> {
            if (state instanceof State.Shown<List<RecurringNotice>>(List<RecurringNotice> now)) {
                notices = now;
                list();
            }
        });
        findings.stateProperty().subscribe(state -> {
            if (state instanceof State.Shown<Findings>(Findings now)) {
                found = now;
                list();
            }
        });
    }

    /** The weightiest first. */
    ReadOnlyObjectProperty<List<Attention>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    RecurringModel recurring() {
        return recurring;
    }

    /** As the balances are shown that these belong to; looks for the rest anew. */
    void refresh(List<ConnectionStatus> known, List<SharedProduct> products) {
        statuses = List.copyOf(known);
        shared = List.copyOf(products);
        list();
        recurring.attention().refresh();
        findings.refresh();
    }

    /** Finds rows that were told otherwise. */
    String changed() {
        return FilterPrinter.print(Findings.CHANGED, language);
    }

    private void list() {
        items.set(Attention.of(statuses, shared, notices, found));
    }
}
