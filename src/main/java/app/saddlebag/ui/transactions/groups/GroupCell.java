package app.saddlebag.ui.transactions.groups;

import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A group's name, sum and bar. */
final class GroupCell extends ListCell<GroupLine> {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    private final Ui ui;
    private final ToDoubleFunction<BigDecimal> fraction;
    private final Supplier<String> currency;
    private final Label name = Labels.name("", "group-name");
    private final Label count = new Label();
    private final AmountLabel net = new AmountLabel("group-net");
    private final Region bar = new Region();
    private final Track track = new Track();
    private final VBox box;

    GroupCell(Ui ui, ToDoubleFunction<BigDecimal> fraction, Supplier<String> currency, Consumer<GroupLine> narrow) {
        this.ui = ui;
        this.fraction = fraction;
        this.currency = currency;
        bar.getStyleClass().add("group-bar");
        track.getStyleClass().add("group-track");
        track.getChildren().add(bar);
        count.getStyleClass().add("group-count");
        // Half a number would be another number: the name gives way.
        count.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(name, count, space, net);
        line.getStyleClass().add("row-8");
        line.setAlignment(Pos.BASELINE_LEFT);
        box = new VBox(line, track);
        box.getStyleClass().add("group-line");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                narrow.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(GroupLine group, boolean empty) {
        super.updateItem(group, empty);
        Totals totals = empty || group == null ? null : group.in(currency.get()).orElse(null);
        if (totals == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(group.label());
        name.getTooltip().setText(group.label());
        count.setText(ui.formats().count(totals.count()));
        net.show(totals.net(), totals.currency(), ui.formats());
        track.fraction = fraction.applyAsDouble(totals.net());
        track.requestLayout();
        bar.pseudoClassStateChanged(NEGATIVE, totals.net().signum() < 0);
        setGraphic(box);
        setAccessibleText(group.label() + " " + count.getText() + " " + net.getText());
    }

    private final class Track extends Pane {

        private double fraction;

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, snapSizeX(fraction * getWidth()), getHeight());
        }
    }
}
