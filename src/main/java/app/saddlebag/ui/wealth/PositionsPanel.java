package app.saddlebag.ui.wealth;

import app.saddlebag.insight.CostBasis;
import app.saddlebag.model.Product;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Percents;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.wealth.WealthData.At;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A portfolio, or a bank's positions outside any, as a table: units and price, cost, value, gain, share of the whole. */
final class PositionsPanel {

    private static final List<String> FIGURES = List.of("wealth.units-and-price", "wealth.cost", "wealth.value", "wealth.gain");

    private final Ui ui;
    private final Navigator navigator;
    private final Product.Portfolio portfolio;
    private final WealthModel.Shown shown;
    private final CostWords costs;
    private final VBox panel = new VBox();

    /** @param whole the portfolio; null for positions in none */
    PositionsPanel(Ui ui, At<Product.Portfolio> whole, String bank, List<At<Product.Investment>> positions,
                   WealthModel.Shown shown, LaterParts later, Navigator navigator) {
        this.ui = ui;
        this.navigator = navigator;
        this.shown = shown;
        this.costs = new CostWords(ui, shown.costs());
        this.portfolio = whole == null ? null : whole.product();
        panel.getChildren().add(whole == null ? Labels.name(bank, "strong") : head(whole));
        if (whole != null) {
            Remarks.add(ui, panel, whole, shown.data().worth());
            panel.getChildren().add(later.history(whole.stored().id(), portfolio.currency()));
        }
        if (!positions.isEmpty()) {
            panel.getChildren().add(table(positions));
        }
        costs.below(positions).forEach(words -> panel.getChildren().add(Labels.paragraph(words, "muted", "small")));
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
        List<String> titles = new ArrayList<>(FIGURES);
        if (portfolio != null) {
            titles.add("wealth.share");
        }
        FiguresTable table = new FiguresTable(ui.text("wealth.position"), titles.stream().map(ui::text).toList());
        for (At<Product.Investment> at : positions) {
            table.addAcross(PiecesSheet.hair());
            List<VBox> cells = cells(at);
            table.add(name(at, titles, cells), cells);
        }
        return table;
    }

    /** In the order of the titles. */
    private List<VBox> cells(At<Product.Investment> at) {
        Product.Investment position = at.product();
        List<VBox> cells = new ArrayList<>();
        cells.add(cell(figure(position.units() == null ? "–" : costs.units(position.units())),
                new AmountLabel("muted", "small").show(WealthData.price(position), position.currency(), ui.formats())));
        AmountLabel value = new AmountLabel("strong").show(position.balance(), position.currency(), ui.formats());
        switch (shown.costs().get(at.stored().id())) {
            case CostBasis.Known known -> {
                AmountLabel paid = new AmountLabel().show(known.paid(), position.currency(), ui.formats());
                paid.setTooltip(new Tooltip(costs.known(known)));
                cells.addAll(List.of(cell(paid), cell(value), gain(known, position)));
            }
            case CostBasis.Unknown unknown -> {
                VBox cost = unknown(unknown, position);
                // Heard once in a row, seen at both.
                cost.getChildren().getFirst().setAccessibleText(costs.reason(unknown, position));
                cells.addAll(List.of(cost, cell(value), unknown(unknown, position)));
            }
            case null -> throw new IllegalStateException("every position has a cost or a reason");
        }
        if (portfolio != null) {
            cells.add(cell(figure(Percents.of(ui, WealthData.share(position, portfolio)))));
        }
        return cells;
    }

    private VBox gain(CostBasis.Known cost, Product.Investment position) {
        BigDecimal worth = position.balance();
        AmountLabel gain = new AmountLabel().show(worth == null ? null : cost.gain(worth), position.currency(), ui.formats());
        return worth == null || cost.percent(worth) == null ? cell(gain) : cell(gain, Labels.of(Percents.of(ui, cost.percent(worth)), "muted", "small", "amount"));
    }

    private VBox unknown(CostBasis.Unknown unknown, Product.Investment position) {
        Label dash = figure("–");
        dash.setTooltip(new Tooltip(costs.reason(unknown, position)));
        return cell(dash);
    }

    /** Its spoken name says the whole row. */
    private Node name(At<Product.Investment> at, List<String> titles, List<VBox> cells) {
        Product.Investment position = at.product();
        StringBuilder spoken = new StringBuilder(at.stored().title());
        for (int i = 0; i < cells.size(); i++) {
            spoken.append(", ").append(ui.text(titles.get(i))).append(' ').append(cells.get(i).getChildren().stream()
                    .map(part -> part.getAccessibleText() != null ? part.getAccessibleText() : ((Labeled) part).getText()).collect(Collectors.joining(" ")));
        }
        VBox names = Openable.block("product-" + at.stored().id(), spoken.toString(), () -> navigator.showProduct(at.stored()),
                Labels.paragraph(at.stored().title()));
        if (position.isin() != null && !position.isin().equals(at.stored().title())) {
            names.getChildren().add(Labels.name(position.isin(), "muted", "small"));
        }
        names.getStyleClass().add("position-name");
        return names;
    }

    private static VBox cell(Label... lines) {
        VBox cell = new VBox(lines);
        cell.setAlignment(Pos.TOP_RIGHT);
        Stream.of(lines).forEach(line -> line.setMinWidth(Region.USE_PREF_SIZE));
        return cell;
    }

    private static Label figure(String text) {
        return Labels.of(text, "amount", "muted");
    }
}
