package app.saddlebag.ui.wealth;

import app.saddlebag.model.Product;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.wealth.WealthData.At;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A portfolio, or a bank's positions outside any, as a table: units, price, value, share of the whole. */
final class PositionsPanel {

    private static final int COLUMNS = 5;
    /** ISO 4217 for “no currency”: a number of units is written with just the decimals it has. */
    private static final String NO_CURRENCY = "XXX";

    private final Ui ui;
    private final Product.Portfolio portfolio;
    private final VBox panel = new VBox();

    /** @param at null for positions in none */
    PositionsPanel(Ui ui, At<Product.Portfolio> at, String bank, List<Product.Investment> positions) {
        this.ui = ui;
        this.portfolio = at == null ? null : at.product();
        panel.getChildren().add(head(bank));
        if (at != null) {
            Remarks.add(ui, panel, at);
        }
        if (!positions.isEmpty()) {
            panel.getChildren().add(table(positions));
        }
        panel.getStyleClass().add("panel");
    }

    Node node() {
        return panel;
    }

    private Node head(String bank) {
        if (portfolio == null) {
            return Labels.name(bank, "strong");
        }
        List<String> facts = new ArrayList<>(List.of(bank));
        if (portfolio.number() != null) {
            facts.add(portfolio.number());
        }
        facts.addAll(portfolio.owners());
        VBox names = new VBox(Labels.name(portfolio.title(), "strong"),
                Labels.name(String.join(" · ", facts), "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(names,
                new AmountLabel("section-title").show(portfolio.balance(), portfolio.currency(), ui.formats()));
        head.getStyleClass().add("row-16");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node table(List<Product.Investment> positions) {
        GridPane table = new GridPane();
        table.getStyleClass().add("positions");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(name);
        for (int i = 1; i < COLUMNS; i++) {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(figure);
        }
        table.addRow(0, Labels.of(ui.text("wealth.position"), "caption"), title(ui.text("wealth.units")),
                title(ui.text("wealth.price")), title(ui.text("wealth.value")),
                title(portfolio == null ? "" : ui.text("wealth.share")));
        int row = 1;
        for (Product.Investment position : positions) {
            Region hair = new Region();
            hair.getStyleClass().add("hair");
            table.add(hair, 0, row++, COLUMNS, 1);
            table.addRow(row++, name(position), units(position), price(position),
                    new AmountLabel("strong").show(position.balance(), position.currency(), ui.formats()), share(position));
        }
        return table;
    }

    private static Label title(String text) {
        Label title = Labels.of(text, "caption");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    private static Node name(Product.Investment position) {
        VBox names = new VBox(Labels.paragraph(position.title()));
        if (position.isin() != null && !position.isin().equals(position.title())) {
            names.getChildren().add(Labels.name(position.isin(), "muted", "small"));
        }
        names.getStyleClass().add("position-name");
        return names;
    }

    private Label units(Product.Investment position) {
        return figure(position.units() == null ? "–" : ui.formats().amount(position.units(), NO_CURRENCY));
    }

    private Node price(Product.Investment position) {
        return new AmountLabel("muted").show(WealthData.price(position), position.currency(), ui.formats());
    }

    private Label share(Product.Investment position) {
        BigDecimal share = portfolio == null ? null : WealthData.share(position, portfolio);
        return figure(share == null ? "" : ui.text("wealth.percent", share));
    }

    private static Label figure(String text) {
        Label label = Labels.of(text, "amount", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
