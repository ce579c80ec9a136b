package app.saddlebag.ui.kit;

import app.saddlebag.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Four bars and a word that follow a passphrase field. */
public final class StrengthMeter extends VBox {

    private static final int BARS = PassphraseStrength.values().length - 1;

    private final HBox bars = new HBox();
    private final Label word = Labels.paragraph("", "strength-word");
    private final Messages messages;

    public StrengthMeter(Messages messages, PassphraseField field) {
        this.messages = messages;
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("strength-bar");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        word.setWrapText(true);
        bars.getStyleClass().add("strength-bars");
        getStyleClass().add("strength");
        getChildren().addAll(bars, word);
        field.editsProperty().subscribe(edit -> follow(field));
    }

    private void follow(PassphraseField field) {
        char[] typed = field.passphrase();
        PassphraseStrength strength = PassphraseStrength.of(typed);
        Arrays.fill(typed, '\0');
        word.setText(messages.get(strength.textKey()));
        for (int i = 0; i < BARS; i++) {
            var classes = bars.getChildren().get(i).getStyleClass();
            classes.setAll("strength-bar");
            if (i < strength.ordinal()) {
                classes.add(strength.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
