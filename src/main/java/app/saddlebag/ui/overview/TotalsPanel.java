package app.saddlebag.ui.overview;

import app.saddlebag.insight.Conversion;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ConversionWords;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.overview.OverviewData.Part;
import app.saddlebag.ui.overview.OverviewData.Total;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What there is altogether, one figure per currency, and what it is made of. */
final class TotalsPanel {

    private final VBox panel;

    /**
     * @param converted the totals as one
     * @param answers lines that say what counts once
     * @param below   drawn under the figures
     */
    TotalsPanel(Ui ui, OverviewData data, Optional<Conversion> converted, VBox answers, Node below) {
        FlowPane currencies = new FlowPane();
        for (Total total : data.totals()) {
            VBox block = currency(ui, total);
            block.maxWidthProperty().bind(currencies.widthProperty());
            currencies.getChildren().add(block);
        }
        currencies.getStyleClass().add("overview-totals");
        panel = new VBox(currencies);
        converted.ifPresent(all -> panel.getChildren().add(converted(ui, all)));
        for (StoredProduct stored : data.unvalued()) {
            panel.getChildren().add(Labels.paragraph(ui.text(stored.product().balance() == null ? "overview.no-balance"
                    : "overview.no-currency", stored.title(), data.bank(stored.connectionId())), "warning-text", "small"));
        }
        if (!answers.getChildren().isEmpty()) {
            panel.getChildren().add(answers);
        }
        panel.getChildren().add(below);
        panel.getStyleClass().add("panel");
    }

    Node node() {
        return panel;
    }

    /** Quieter than what is true of each currency: it is as good as the rates, which stand below it. */
    private static Node converted(Ui ui, Conversion all) {
        AmountLabel sum = new AmountLabel("section-title").show(all.total().amount(), all.total().currency(), ui.formats());
        sum.setId("total-converted");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        Label rates = Labels.paragraph(new ConversionWords(ui.messages(), ui.formats()).of(all, LocalDate.now(ui.clock())), "muted", "small");
        rates.setId("total-rates");
        VBox block = new VBox(Labels.of(ui.text("overview.converted", all.total().currency()), "caption"), sum, rates);
        block.setAlignment(Pos.TOP_LEFT);
        block.getStyleClass().add("row-4");
        return block;
    }

    private static VBox currency(Ui ui, Total total) {
        String currency = total.sum().currency();
        AmountLabel sum = new AmountLabel("figure").show(total.sum().amount(), currency, ui.formats());
        sum.setId("total-" + currency);
        VBox block = new VBox(Labels.of(ui.text("overview.total", currency), "caption"), sum);
        block.setAlignment(Pos.TOP_LEFT);
        // Money is never cut: where a window is narrower than this, the page scrolls.
        block.setMinWidth(Region.USE_PREF_SIZE);
        block.getStyleClass().add("row-4");
        if (total.parts().size() > 1) {
            FlowPane parts = new Row();
            parts.getStyleClass().add("total-parts");
            total.parts().forEach(part -> parts.getChildren().add(part(ui, part)));
            block.getChildren().add(parts);
        }
        return block;
    }

    private static Node part(Ui ui, Part part) {
        VBox words = new VBox(
                Labels.of(ui.text("overview.group." + part.group().name().toLowerCase(Locale.ROOT)), "muted", "small"),
                new AmountLabel().show(part.sum().amount(), part.sum().currency(), ui.formats()));
        words.setAlignment(Pos.TOP_LEFT);
        return words;
    }

    /** Wants one row, and wraps only where there is no room for it. */
    private static final class Row extends FlowPane {

        @Override
        protected double computePrefWidth(double height) {
            double wide = getInsets().getLeft() + getInsets().getRight() + getHgap() * Math.max(0, getChildren().size() - 1);
            for (Node part : getChildren()) {
                wide += snapSizeX(part.prefWidth(-1));
            }
            return wide;
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? computePrefWidth(-1) : width);
        }
    }
}
