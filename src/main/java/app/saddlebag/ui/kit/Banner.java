package app.saddlebag.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line across a page that says how things stand (a demo, offline, old data) and offers what to do about it. */
public final class Banner extends HBox {

    /** How grave it is; the style class that colours it. */
    public enum Tone { INFO, WARNING, DANGER }

    private final Label label = Labels.paragraph("");

    public Banner(Tone tone, Feather icon, Region... deeds) {
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new FontIcon(icon), label);
        getChildren().addAll(deeds);
        for (Region deed : deeds) {
            deed.setMinWidth(USE_PREF_SIZE);
        }
        getStyleClass().addAll("banner", tone.name().toLowerCase(java.util.Locale.ROOT));
        setAlignment(Pos.CENTER_LEFT);
    }

    /** An empty text hides the banner. */
    public Banner say(String text) {
        label.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
        return this;
    }
}
