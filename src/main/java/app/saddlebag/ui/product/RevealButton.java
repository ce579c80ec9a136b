package app.saddlebag.ui.product;

import app.saddlebag.ui.kit.Ui;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows what is masked while it is pressed in. */
public final class RevealButton extends ToggleButton {

    public RevealButton(Ui ui) {
        FontIcon eye = new FontIcon(Feather.EYE);
        setGraphic(eye);
        getStyleClass().addAll("flat", "reveal");
        setMinWidth(Region.USE_PREF_SIZE);
        selectedProperty().subscribe(shown -> {
            setText(ui.text(shown ? "product.mask" : "product.reveal"));
            eye.setIconCode(shown ? Feather.EYE_OFF : Feather.EYE);
        });
    }
}
