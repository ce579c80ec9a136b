package app.saddlebag.ui.kit;

import app.saddlebag.profile.PassphraseGate;
import app.saddlebag.profile.PassphraseGate.Judgement;
import app.saddlebag.profile.PassphraseStrength;
import app.saddlebag.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Four bars and a sentence that follow a passphrase field. What is typed is judged on a worker; the last one typed wins. */
public final class StrengthMeter extends VBox {

    private static final Logger LOG = LoggerFactory.getLogger(StrengthMeter.class);
    private static final String PROBLEM = "problem";
    private static final int BARS = PassphraseStrength.values().length - 1;

    private final HBox bars = new HBox();
    private final Label word = Labels.paragraph("", "strength-word", "two-lines");
    private final Messages messages;
    private final Background background;
    private final PassphraseGate gate;
    private char[] judged = new char[0];
    private Background.Job judging = () -> { };

    public StrengthMeter(Ui ui, PassphraseGate gate, PassphraseField field) {
        this.messages = ui.messages();
        this.background = ui.background();
        this.gate = gate;
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("strength-bar");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        bars.getStyleClass().add("strength-bars");
        getStyleClass().add("strength");
        getChildren().addAll(bars, word);
        field.editsProperty().subscribe(edit -> follow(field));
    }

    private void follow(PassphraseField field) {
        judging.cancel();
        Arrays.fill(judged, '\0');
        char[] typed = field.passphrase();
        judged = typed;
        judging = background.run(() -> {
            try {
                return gate.judge(typed);
            } finally {
                Arrays.fill(typed, '\0');
            }
        }, this::show, failure -> LOG.error("A passphrase could not be judged", failure));
    }

    /** Shows a judgement, and above all that the passphrase was refused for it. */
    void refuse(Judgement judgement, String sentence) {
        judging.cancel();
        show(judgement);
        word.setText(sentence);
        word.getStyleClass().add(PROBLEM);
    }

    private void show(Judgement judgement) {
        word.getStyleClass().removeIf(PROBLEM::equals);
        PassphraseStrength strength = judgement.strength();
        String said = messages.get(strength.textKey());
        word.setText(strength == PassphraseStrength.EMPTY ? said : judgement.hint()
                .map(hint -> messages.get("kit.two-sentences", said, messages.get(hint.textKey()))).orElse(said));
        for (int i = 0; i < BARS; i++) {
            var classes = bars.getChildren().get(i).getStyleClass();
            classes.setAll("strength-bar");
            if (i < strength.ordinal()) {
                classes.add(strength.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
