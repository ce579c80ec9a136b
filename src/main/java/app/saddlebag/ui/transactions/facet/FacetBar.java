package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Field;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The filter as buttons in one line, the last of them in a menu where there is no room: each reads its part of the filter's text and writes it. */
public final class FacetBar extends HBox {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final List<FacetButton> buttons;
    private final MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));

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
        more.setId("facet-more");
        more.getStyleClass().addAll("facet", "flat", "icon-only", "no-arrow");
        more.setTooltip(new Tooltip(ui.text("transactions.facet.more")));
        more.setAccessibleText(ui.text("transactions.facet.more"));
        more.setMinWidth(Region.USE_PREF_SIZE);
        buttons.forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        getChildren().addAll(buttons);
        getChildren().add(more);
        getStyleClass().add("facets");
        bar.parsedProperty().subscribe(_ -> {
            buttons.forEach(FacetButton::filterChanged);
            nameHidden();
        });
    }

    /** One of them and the menu; in less room, what stands beside them goes below. */
    @Override
    protected double computeMinWidth(double height) {
        return buttons.stream().mapToDouble(button -> button.prefWidth(-1)).max().orElse(0) + getSpacing() + more.prefWidth(-1)
                + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + wide(buttons) + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        int fitting = buttons.size();
        if (wide(buttons) > room) {
            do {
                fitting--;
            } while (fitting > 1 && wide(buttons.subList(0, fitting)) + getSpacing() + more.prefWidth(-1) > room);
        }
        for (int i = 0; i < buttons.size(); i++) {
            shown(buttons.get(i), i < fitting);
        }
        shown(more, fitting < buttons.size());
        nameHidden();
        super.layoutChildren();
    }

    public void closeAll() {
        buttons.forEach(FacetButton::close);
    }

    private double wide(List<FacetButton> some) {
        return some.stream().mapToDouble(button -> button.prefWidth(-1) + getSpacing()).sum() - getSpacing();
    }

    /** The menu names those that have no room, and opens them. */
    private void nameHidden() {
        List<MenuItem> items = new ArrayList<>();
        boolean active = false;
        for (FacetButton button : buttons) {
            if (!button.isManaged()) {
                MenuItem item = new MenuItem(button.getText());
                item.setId(button.getId() + "-item");
                item.setOnAction(_ -> button.open(more));
                items.add(item);
                active |= button.isActive();
            }
        }
        more.pseudoClassStateChanged(ACTIVE, active);
        if (!items.stream().map(MenuItem::getText).toList().equals(more.getItems().stream().map(MenuItem::getText).toList())) {
            more.getItems().setAll(items);
        }
    }

    private static void shown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
