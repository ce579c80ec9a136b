package app.saddlebag.ui.settings;

import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.NewPassphrase;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.control.Button;

/** Asks for the present passphrase and the one to be. */
final class PassphraseSheet {

    private PassphraseSheet() {
    }

    static void open(Ui ui, SettingsModel model) {
        PassphraseField old = new PassphraseField(ui.text("settings.passphrase.old"));
        old.setId("old-passphrase");
        old.returnOn(model.problemProperty());
        NewPassphrase fresh = new NewPassphrase(ui);
        old.restWhile(model.busyProperty());
        fresh.node().disableProperty().bind(model.busyProperty());
        Sheet sheet = new Sheet(ui.messages(), ui.text("settings.passphrase"))
                .add(Fields.field(ui.text("settings.passphrase.old"), old, model.problemProperty())).add(fresh.node())
                .add(Labels.paragraph(ui.text("welcome.create.no-recovery"), "muted", "small"))
                .focus(old).onClosed(() -> {
                    old.wipe();
                    fresh.wipe();
                });
        Button change = sheet.stayingAction(ui.text("settings.passphrase.change"), () -> fresh.take(
                taken -> model.changePassphrase(old.passphrase(), taken, () -> {
                    sheet.close();
                    ui.toasts().tell(ui.text("settings.passphrase.changed"));
                })));
        change.disableProperty().bind(model.busyProperty().or(old.lengthProperty().isEqualTo(0)));
        ui.sheets().open(sheet);
    }
}
