package app.saddlebag.ui.overview;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.merchant.MerchantNumbers;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.PagePart;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The latest transactions, each with the way to it, and the way to all of them. */
final class RecentPanel {

    private final Ui ui;
    private final Navigator navigator;
    private final PagePart part = new PagePart("recent");

    RecentPanel(Ui ui, Navigator navigator) {
        this.ui = ui;
        this.navigator = navigator;
    }

    Node node() {
        return part;
    }

    /** @param place name of the bank or the account of a row */
    void show(List<LedgerRow> rows, Function<LedgerRow, String> place) {
        if (rows.isEmpty()) {
            part.clear();
            return;
        }
        Button all = Buttons.flat(ui.text("overview.recent.all"), () -> navigator.showTransactions(""));
        all.setId("recent-all");
        all.setAccessibleText(ui.text("overview.recent") + ": " + all.getText());
        VBox lines = new VBox();
        lines.getStyleClass().add("bank-lines");
        rows.forEach(row -> lines.getChildren().add(line(row, place.apply(row))));
        part.fill(List.of(PagePart.head(ui.text("overview.recent"), all), lines));
    }

    private Node line(LedgerRow row, String place) {
        Transaction transaction = row.transaction();
        // Whom it went to or came from, as in the list of transactions; the bank's words where nothing tells.
        String merchant = MerchantNumbers.name(transaction);
        String text = merchant != null ? merchant
                : transaction.description() != null ? transaction.description() : ui.text("overview.recent.nameless");
        String where = ui.formats().day(transaction.day()) + (place.isEmpty() ? "" : " · " + place);
        VBox names = new VBox(Labels.name(text, "strong"), Labels.name(where, "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        AmountLabel amount = new AmountLabel("movement").show(transaction.amount(), transaction.currency(), ui.formats());
        HBox line = Openable.row("recent-" + row.id(), String.join(", ", text, where, amount.getText()), () -> navigator.showTransactions(
                FilterPrinter.print(Term.equal(Field.ID, transaction.id()), Language.of(ui.messages().locale()))), names, amount);
        line.getStyleClass().add("bank-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
