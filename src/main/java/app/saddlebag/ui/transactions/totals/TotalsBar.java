package app.saddlebag.ui.transactions.totals;

import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.math.BigDecimal;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;

/** The foot of the grid: how many rows, what came in and went out, for all that match and beside it for the selection. */
public final class TotalsBar extends FlowPane {

    private final Ui ui;

    public TotalsBar(Ui ui, TotalsModel model) {
        this.ui = ui;
        getChildren().addAll(block(model.allProperty(), "totals-all", "transactions.totals.all"),
                block(model.selectedProperty(), "totals-selected", "transactions.totals.selected"));
        getStyleClass().add("totals");
        setMinWidth(0);
    }

    private GridPane block(ObservableValue<Sum> sum, String id, String captionKey) {
        GridPane table = new GridPane();
        table.setId(id);
        table.getStyleClass().add("totals-block");
        sum.subscribe(now -> fill(table, now, captionKey));
        return table;
    }

    private void fill(GridPane table, Sum sum, String captionKey) {
        table.getChildren().clear();
        table.setVisible(sum.count() > 0);
        table.setManaged(sum.count() > 0);
        heading(table, 0, ui.text(captionKey, sum.count()), HPos.LEFT);
        heading(table, 1, ui.text("transactions.totals.in"), HPos.RIGHT);
        heading(table, 2, ui.text("transactions.totals.out"), HPos.RIGHT);
        heading(table, 3, ui.text("transactions.totals.net"), HPos.RIGHT);
        heading(table, 4, ui.text("transactions.totals.average"), HPos.RIGHT);
        int row = 1;
        for (Totals line : sum.lines()) {
            Label count = Labels.of(sum.lines().size() == 1 ? "" : ui.text("transactions.totals.of",
                    ui.formats().count(line.count()), currency(line)), "totals-count");
            count.setMinWidth(USE_PREF_SIZE);
            table.add(count, 0, row);
            amount(table, 1, row, line.in(), line);
            amount(table, 2, row, line.out(), line);
            amount(table, 3, row, line.net(), line).getStyleClass().add("totals-net");
            amount(table, 4, row, line.average(), line);
            row++;
        }
        table.setAccessibleText(sentence(sum, captionKey));
    }

    private String sentence(Sum sum, String captionKey) {
        StringBuilder text = new StringBuilder(ui.text(captionKey, sum.count()));
        for (Totals line : sum.lines()) {
            text.append(". ").append(ui.text("transactions.totals.sentence",
                    ui.formats().money(line.in(), line.currency()), ui.formats().money(line.out(), line.currency()),
                    ui.formats().money(line.net(), line.currency())));
        }
        return text.toString();
    }

    private String currency(Totals line) {
        return line.currency() == null ? ui.text("transactions.totals.noCurrency") : line.currency();
    }

    private static void heading(GridPane table, int column, String text, HPos side) {
        Label heading = Labels.of(text, "caption");
        heading.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(heading, side);
        table.add(heading, column, 0);
    }

    private AmountLabel amount(GridPane table, int column, int row, BigDecimal amount, Totals line) {
        AmountLabel label = new AmountLabel("totals-amount").show(amount, line.currency(), ui.formats());
        GridPane.setHalignment(label, HPos.RIGHT);
        table.add(label, column, row);
        return label;
    }
}
