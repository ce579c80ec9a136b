package app.saddlebag.ui.kit;

import app.saddlebag.text.Messages;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A passphrase to be, typed twice, with its strength and what is wrong with it. */
public final class NewPassphrase {

    private static final int LEAST_LENGTH = 8;

    private final PassphraseField first;
    private final PassphraseField second;
    private final StringProperty problem = new SimpleStringProperty("");
    private final Messages messages;
    private final VBox form;

    public NewPassphrase(Messages messages) {
        this.messages = messages;
        first = new PassphraseField(messages.get("passphrase.first"));
        first.setId("passphrase");
        second = new PassphraseField(messages.get("passphrase.second"));
        second.setId("passphrase-again");
        VBox field = Fields.field(messages.get("passphrase.first"), first);
        field.getChildren().add(new StrengthMeter(messages, first));
        form = new VBox(field, Fields.field(messages.get("passphrase.second"), second, problem));
        form.getStyleClass().add("form");
        first.editsProperty().subscribe(edit -> problem.set(""));
        second.editsProperty().subscribe(edit -> problem.set(""));
    }

    public Node node() {
        return form;
    }

    /** Where the keyboard belongs first. */
    public Node start() {
        return first;
    }

    /** The passphrase, for the caller to wipe; empty when it will not do, and then the form says why. */
    public Optional<char[]> take() {
        char[] one = first.passphrase();
        char[] two = second.passphrase();
        Optional<String> wrong = problemKey(one, two);
        Arrays.fill(two, '\0');
        wrong.ifPresent(key -> {
            problem.set(messages.get(key));
            Arrays.fill(one, '\0');
        });
        return wrong.isPresent() ? Optional.empty() : Optional.of(one);
    }

    public void wipe() {
        first.wipe();
        second.wipe();
    }

    static Optional<String> problemKey(char[] one, char[] two) {
        if (one.length < LEAST_LENGTH) {
            return Optional.of("passphrase.too-short");
        }
        if (PassphraseStrength.of(one).compareTo(PassphraseStrength.LEAST) < 0) {
            return Optional.of("passphrase.too-weak");
        }
        return Arrays.equals(one, two) ? Optional.empty() : Optional.of("passphrase.different");
    }
}
