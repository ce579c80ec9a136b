package app.saddlebag.ui.kit;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line across a page that says how things stand (a demo, offline, old data) and offers what to do about it. */
public final class Banner extends VBox {

    /** How grave it is; the style class that colours it. */
    public enum Tone { INFO, WARNING, DANGER }

    private final Label label = Labels.paragraph("", "banner-text");

    public Banner(Tone tone, Feather icon, Region... deeds) {
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox words = new HBox(new FontIcon(icon), label);
        words.getStyleClass().add("row-12");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(deeds);
        row.getStyleClass().add("row-12");
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(new TwoEnds(words, row));
        getStyleClass().addAll("banner", tone.name().toLowerCase(Locale.ROOT));
    }

    /** An empty text hides the banner. */
    public Banner say(String text) {
        label.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
        return this;
    }
}
