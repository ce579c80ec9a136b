package app.saddlebag.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Labels as this program writes them. */
public final class Labels {

    private Labels() {
    }

    public static Label of(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** Text that breaks into lines instead of being cut. */
    public static Label paragraph(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A name that may be too long for its place: cut with an ellipsis, whole in its tooltip and for a screen reader. */
    public static Label name(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    /** A number that may be too long for its place: cut in the middle, since it is told from others by its end. */
    public static Label number(String text, String... styleClasses) {
        Label label = name(text, styleClasses);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    /** Gives a {@link #name} another text. */
    public static void rename(Label name, String text) {
        name.setText(text);
        name.getTooltip().setText(text);
    }

    /** Takes no room while it has nothing to say. */
    public static Label whenSaid(ObservableValue<String> text, String... styleClasses) {
        Label label = paragraph("", styleClasses);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
