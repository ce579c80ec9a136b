package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Field;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.FlowPane;

/** The filter as buttons, on as many lines as they need: each reads its part of the filter's text and writes it. */
public final class FacetBar extends FlowPane {

    private final List<FacetButton> buttons;

    /** @param today the day that relative dates count from */
    public FacetBar(Ui ui, FilterBarModel bar, Counts counts, Supplier<LocalDate> today) {
        buttons = List.of(
                new FacetButton(ui, "date", ui.text("transactions.facet.date"),
                        new DatePanel(ui, new DateModel(bar), today)),
                new FacetButton(ui, "account", ui.text("transactions.facet.account"), new ChecklistPanel(ui,
                        new ChecklistModel(bar, Field.ACCOUNT, Field.CARD, Field.INVESTMENT, Field.LIABILITY), counts,
                        Counts.Kind.PRODUCT)),
                new FacetButton(ui, "entity", ui.text("transactions.facet.entity"), new ChecklistPanel(ui,
                        new ChecklistModel(bar, Field.ENTITY), counts, Counts.Kind.ENTITY)),
                new FacetButton(ui, "category", ui.text("transactions.facet.category"), new ChecklistPanel(ui,
                        new ChecklistModel(bar, Field.CATEGORY), counts, Counts.Kind.CATEGORY)),
                new FacetButton(ui, "amount", ui.text("transactions.facet.amount"),
                        new AmountPanel(ui, new AmountModel(bar), counts)));
        getChildren().addAll(buttons);
        getStyleClass().add("facets");
        bar.parsedProperty().subscribe(parsed -> buttons.forEach(FacetButton::filterChanged));
    }

    /** Two lines of them; in less room, what stands beside them goes below. */
    @Override
    protected double computeMinWidth(double height) {
        return buttons.stream().mapToDouble(button -> button.prefWidth(-1)).sum() / 2 + getHgap() * buttons.size() / 2
                + snappedLeftInset() + snappedRightInset();
    }

    public void closeAll() {
        buttons.forEach(FacetButton::close);
    }
}
