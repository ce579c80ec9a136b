package app.saddlebag.ui.overview;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The latest transactions, and the way to all of them. */
final class RecentPanel {

    private final Ui ui;
    private final VBox panel = new VBox();

    /** @param banks name of the bank by connection */
    RecentPanel(Ui ui, List<LedgerRow> rows, Map<Long, String> banks, Navigator navigator) {
        this.ui = ui;
        Label title = Labels.of(ui.text("overview.recent"), "section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button all = Buttons.flat(ui.text("overview.recent.all"), () -> navigator.showTransactions(""));
        HBox head = new HBox(title, all);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox();
        lines.getStyleClass().add("bank-lines");
        rows.forEach(row -> lines.getChildren().add(line(row, banks.getOrDefault(row.connectionId(), ""))));
        panel.getChildren().addAll(head, lines);
        panel.getStyleClass().add("panel");
    }

    Node node() {
        return panel;
    }

    private Node line(LedgerRow row, String bank) {
        Transaction transaction = row.transaction();
        String text = transaction.description() == null ? ui.text("overview.recent.nameless") : transaction.description();
        Label day = Labels.of(ui.formats().day(transaction.day()), "muted", "recent-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        Label what = Labels.name(text);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        AmountLabel amount = new AmountLabel().show(transaction.amount(), transaction.currency(), ui.formats());
        HBox line = new HBox(day, what, Labels.name(bank, "muted", "small", "recent-bank"), amount);
        line.getStyleClass().addAll("bank-line", "still");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(day.getText() + ", " + text + ", " + bank + ", " + amount.getText());
        return line;
    }
}
