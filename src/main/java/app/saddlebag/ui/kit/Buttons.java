package app.saddlebag.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons as this program draws them. */
public final class Buttons {

    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

    private Buttons() {
    }

    /** A symbol without words; its name is its tooltip and what a screen reader says. */
    public static Button icon(Feather icon, String name) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "icon-only");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    public static Button plain(String text, Runnable deed) {
        Button button = new Button(text);
        button.setOnAction(event -> deed.run());
        return button;
    }

    public static Button plain(Feather icon, String text, Runnable deed) {
        Button button = plain(text, deed);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    /** The one deed a page is about. */
    public static Button primary(Feather icon, String text, Runnable deed) {
        Button button = plain(icon, text, deed);
        button.getStyleClass().add("accent");
        return button;
    }

    /**
     * Shows that pressing would do nothing just now, but leaves the keyboard where it is: a button that is disabled under it
     * hands it to the next one, which the person did not mean. A button that left its window is not held by what it follows.
     */
    public static void rest(ButtonBase button, ObservableValue<Boolean> resting) {
        resting.when(button.sceneProperty().map(_ -> true).orElse(false))
                .subscribe(now -> button.pseudoClassStateChanged(RESTING, now));
    }

    /** A way to go, without a frame. */
    public static Button flat(String text, Runnable deed) {
        Button button = plain(text, deed);
        button.getStyleClass().add("flat");
        return button;
    }
}
