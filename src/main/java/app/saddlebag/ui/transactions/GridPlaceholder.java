package app.saddlebag.ui.transactions;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.regex.TooCostlyException;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.search.Results;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** What stands where the rows would be: why there are none, and what to do about it. */
final class GridPlaceholder {

    private final Ui ui;
    private final Runnable clear;
    private final Runnable connect;
    private final Runnable hidden;
    private final Runnable connections;
    private final Runnable statements;

    /**
     * @param clear   empties the filter
     * @param hidden  leads to the transactions that are hidden
     * @param connect connects a bank
     * @param connections leads to those that are connected
     * @param statements  asks for statements in files
     */
    GridPlaceholder(Ui ui, Runnable clear, Runnable hidden, Runnable connect, Runnable connections, Runnable statements) {
        this.ui = ui;
        this.clear = clear;
        this.hidden = hidden;
        this.connect = connect;
        this.connections = connections;
        this.statements = statements;
    }

    /** @param connected whether there is a bank from which rows may come */
    Node of(Results results, boolean connected) {
        return switch (results) {
            case Results.Loading _ -> Placeholder.loading(ui.text("transactions.empty.loading"));
            case Results.FirstRows _ -> Placeholder.loading(ui.text("transactions.searching"));
            case Results.Failed(TooCostlyException costly) -> Placeholder.failed(
                    ui.text("transactions.empty.costly"), ui.sentence(costly), clearing());
            case Results.Failed(Throwable reason) -> Placeholder.failed(ui.text("transactions.empty.failed"),
                    ui.sentence(reason), clearing());
            case Results.Found found when found.ledger().size() == 0 && connected -> Placeholder.empty(Feather.INBOX,
                    ui.text("transactions.empty.noData"), ui.text("transactions.empty.connectedText"),
                    Buttons.plain(Feather.LINK, ui.text("transactions.empty.connections"), connections), importing());
            case Results.Found found when found.ledger().size() == 0 -> Placeholder.empty(Feather.INBOX,
                    ui.text("transactions.empty.noData"), ui.text("transactions.empty.noDataText"),
                    Buttons.primary(Feather.PLUS, ui.text("transactions.empty.connect"), connect), importing());
            case Results.Found found when found.filter().equals(Filter.ALL) -> Placeholder.empty(Feather.EYE_OFF,
                    ui.text("transactions.empty.hidden"), ui.text("transactions.empty.hiddenText"),
                    Buttons.plain(ui.text("transactions.empty.showHidden"), hidden));
            case Results.Found _ -> Placeholder.empty(Feather.SEARCH, ui.text("transactions.empty.noMatch"),
                    ui.text("transactions.empty.noMatchText"), clearing());
        };
    }

    private Button importing() {
        return Buttons.plain(Feather.FILE_PLUS, ui.text("import.title"), statements);
    }

    private Button clearing() {
        Button button = Buttons.plain(ui.text("transactions.empty.clear"), clear);
        button.setId("placeholder-clear");
        return button;
    }
}
