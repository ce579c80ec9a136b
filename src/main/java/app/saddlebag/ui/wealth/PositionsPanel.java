package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Product;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
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
    private final Navigator navigator;
    private final Product.Portfolio portfolio;
    private final VBox panel = new VBox();

    /** @param whole the portfolio; null for positions in none */
    PositionsPanel(Ui ui, At<Product.Portfolio> whole, String bank, List<At<Product.Investment>> positions,
                   Worth worth, Navigator navigator) {
        this.ui = ui;
        this.navigator = navigator;
        this.portfolio = whole == null ? null : whole.product();
        panel.getChildren().add(whole == null ? Labels.name(bank, "strong") : head(whole));
        if (whole != null) {
            Remarks.add(ui, panel, whole, worth);
        }
        if (!positions.isEmpty()) {
            panel.getChildren().add(table(positions));
        }
        panel.getStyleClass().add("panel");
    }

    Node node() {
        return panel;
    }

    private Node head(At<Product.Portfolio> whole) {
        List<String> facts = new ArrayList<>(List.of(whole.bank()));
        if (portfolio.number() != null) {
            facts.add(portfolio.number());
        }
        facts.addAll(portfolio.owners());
        VBox names = new VBox(Labels.name(whole.stored().title(), "strong"),
                Labels.name(String.join(" · ", facts), "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        AmountLabel amount = new AmountLabel("section-title").show(portfolio.balance(), portfolio.currency(), ui.formats());
        HBox head = Openable.row("product-" + whole.stored().id(), whole.stored().title() + ", " + String.join(", ", facts) + ", " + amount.getText(),
                () -> navigator.showProduct(whole.stored()), names, amount);
        head.getStyleClass().add("row-16");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node table(List<At<Product.Investment>> positions) {
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
        for (At<Product.Investment> at : positions) {
            Product.Investment position = at.product();
            Region hair = new Region();
            hair.getStyleClass().add("hair");
            table.add(hair, 0, row++, COLUMNS, 1);
            table.addRow(row++, name(at), units(position), price(position),
                    new AmountLabel("strong").show(position.balance(), position.currency(), ui.formats()), share(position));
        }
        return table;
    }

    private static Label title(String text) {
        Label title = Labels.of(text, "caption");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    private Node name(At<Product.Investment> at) {
        Product.Investment position = at.product();
        VBox names = Openable.block("product-" + at.stored().id(), at.stored().title(), () -> navigator.showProduct(at.stored()),
                Labels.paragraph(at.stored().title()));
        if (position.isin() != null && !position.isin().equals(at.stored().title())) {
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
