package app.saddlebag.ui.kit;

import app.saddlebag.profile.PassphraseGate;
import app.saddlebag.profile.PassphraseGate.Judgement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A passphrase to be, typed twice, with its strength and what is wrong with it. */
public final class NewPassphrase {

    private final Ui ui;
    private final PassphraseGate gate = new PassphraseGate();
    private final PassphraseField first;
    private final PassphraseField second;
    private final StrengthMeter meter;
    private final StringProperty secondProblem = new SimpleStringProperty("");
    private final VBox form;

    public NewPassphrase(Ui ui) {
        this.ui = ui;
        first = new PassphraseField(ui.text("passphrase.first"));
        first.setId("passphrase");
        second = new PassphraseField(ui.text("passphrase.second"));
        second.setId("passphrase-again");
        meter = new StrengthMeter(ui, gate, first);
        VBox field = Fields.field(ui.text("passphrase.first"), first);
        field.getChildren().add(meter);
        form = new VBox(field, Fields.field(ui.text("passphrase.second"), second, "", secondProblem));
        form.getStyleClass().addAll("form", "close");
        first.editsProperty().subscribe(edit -> secondProblem.set(""));
        second.editsProperty().subscribe(edit -> secondProblem.set(""));
    }

    public Node node() {
        return form;
    }

    /** Where the keyboard belongs first. */
    public Node start() {
        return first;
    }

    /**
     * Has the passphrase judged, behind.
     *
     * @param accepted gets it, soon, and wipes it; not called when it will not do, and then the form says why, nor when
     *                 something was typed or wiped meanwhile
     */
    public void take(Consumer<char[]> accepted) {
        char[] one = first.passphrase();
        char[] two = second.passphrase();
        boolean same = Arrays.equals(one, two);
        Arrays.fill(two, '\0');
        int edit = first.editsProperty().get() + second.editsProperty().get();
        ui.background().run(() -> gate.judge(one), judgement -> {
            boolean stale = edit != first.editsProperty().get() + second.editsProperty().get();
            if (stale || refuses(judgement, same)) {
                Arrays.fill(one, '\0');
            } else {
                accepted.accept(one);
            }
        }, failure -> {
            Arrays.fill(one, '\0');
            secondProblem.set(ui.sentence(failure));
        });
    }

    private boolean refuses(Judgement judgement, boolean same) {
        Optional<String> refusal = judgement.refusalKey();
        if (refusal.isPresent()) {
            meter.refuse(judgement, ui.problem(refusal.get()));
            first.requestFocus();
        } else if (!same) {
            secondProblem.set(ui.text("passphrase.different"));
            second.requestFocus();
        }
        return refusal.isPresent() || !same;
    }

    public void wipe() {
        first.wipe();
        second.wipe();
    }
}
