package app.saddlebag.ui.product;

import app.saddlebag.insight.Bearing;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a card's or a debt's figure is to the person, for them to say: banks do not agree on its sign. */
final class BearingChoice extends VBox {

    private static final double GAP = 16;

    private final ToggleGroup group = new ToggleGroup();

    /** @param chosen told what the person says instead */
    BearingChoice(Ui ui, Bearing now, Consumer<Bearing> chosen) {
        FlowPane choices = new FlowPane(GAP, GAP / 2);
        for (Bearing bearing : Bearing.values()) {
            String word = bearing.name().toLowerCase(Locale.ROOT);
            RadioButton choice = new RadioButton(ui.text("product.bearing." + word));
            choice.setId("bearing-" + word);
            choice.setUserData(bearing);
            choice.setToggleGroup(group);
            choice.setSelected(bearing == now);
            choices.getChildren().add(choice);
        }
        group.selectedToggleProperty().subscribe((before, after) -> {
            if (after != null && before != null) {
                chosen.accept((Bearing) after.getUserData());
            }
        });
        getChildren().addAll(Labels.of(ui.text("product.bearing"), "strong"), choices,
                Labels.paragraph(ui.text("product.bearing.about"), "muted", "small"));
        getStyleClass().add("row-8");
    }

    boolean hasKeyboard() {
        return getScene() != null && group.getToggles().contains(getScene().getFocusOwner());
    }

    /** At what is chosen now. */
    void takeKeyboard() {
        ((RadioButton) group.getSelectedToggle()).requestFocus();
    }
}
