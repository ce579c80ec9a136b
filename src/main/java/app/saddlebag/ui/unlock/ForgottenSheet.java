package app.saddlebag.ui.unlock;

import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.NewPassphrase;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.control.Button;

/** Asks for the recovery code and for the passphrase to be, and opens the profile with it. */
final class ForgottenSheet {

    private ForgottenSheet() {
    }

    static void open(Ui ui, UnlockModel model) {
        PassphraseField code = new PassphraseField(ui.text("recovery.code"));
        code.setId("forgotten-code");
        code.restWhile(model.busyProperty());
        model.codeProblemProperty().subscribe(problem -> {
            if (!problem.isEmpty()) {
                code.requestFocus(); // what was typed stays: one character of it is wrong
            }
        });
        NewPassphrase fresh = new NewPassphrase(ui);
        fresh.node().disableProperty().bind(model.busyProperty());
        Sheet sheet = new Sheet(ui.messages(), ui.text("unlock.forgotten")).text(ui.text("unlock.forgotten.about"))
                .add(Fields.field(ui.text("recovery.code"), code, model.codeProblemProperty())).add(fresh.node())
                .focus(code).onClosed(() -> {
                    code.wipe();
                    fresh.wipe();
                });
        Button deed = sheet.stayingAction(ui.text("unlock.forgotten.deed"),
                () -> fresh.take(taken -> model.recover(code.passphrase(), taken, sheet::close)));
        deed.setId("forgotten-deed");
        deed.disableProperty().bind(model.busyProperty().or(code.lengthProperty().isEqualTo(0)));
        ui.sheets().open(sheet);
    }
}
