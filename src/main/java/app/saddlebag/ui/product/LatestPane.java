package app.saddlebag.ui.product;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What moved last on a product, each row of which leads to itself among the transactions. */
final class LatestPane extends VBox {

    /** ISO 4217 for “no currency”: a number of units is written with just the decimals it has. */
    private static final String NO_CURRENCY = "XXX";

    private final Ui ui;

    /** @param open told the row that the person wants to see */
    LatestPane(Ui ui, List<LedgerRow> rows, Consumer<LedgerRow> open) {
        this.ui = ui;
        getStyleClass().add("bank-lines");
        rows.forEach(row -> getChildren().add(line(row, open)));
    }

    private Node line(LedgerRow row, Consumer<LedgerRow> open) {
        Transaction told = row.transaction();
        Label day = Labels.of(ui.formats().day(told.day()), "muted", "latest-day");
        day.setMinWidth(USE_PREF_SIZE);
        String text = told.description() != null ? told.description() : told.shop() != null ? told.shop() : ui.text("product.latest.wordless");
        VBox words = new VBox(Labels.name(text));
        String units = units(told.trade(), told.currency());
        if (!units.isEmpty()) {
            words.getChildren().add(Labels.name(units, "muted", "small"));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        AmountLabel amount = new AmountLabel("line-amount", "movement").show(told.amount(), told.currency(), ui.formats());
        HBox line = Openable.row("latest-" + row.id(), day.getText() + ", " + text + (units.isEmpty() ? "" : ", " + units) + ", " + amount.getText(),
                () -> open.accept(row), day, words, amount);
        line.getStyleClass().add("bank-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String units(Transaction.Trade trade, String currency) {
        if (trade == null || trade.units() == null) {
            return "";
        }
        String units = ui.formats().amount(trade.units(), NO_CURRENCY);
        return trade.price() == null ? ui.text("product.latest.units", units)
                : ui.text("product.latest.units-at", units, ui.formats().money(trade.price(), currency));
    }
}
