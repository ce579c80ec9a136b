package app.saddlebag.ui.settings;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link KeyStoreModel}: how it stands, and the switch, which asks for the passphrase. */
final class KeyStorePart {

    private final Ui ui;
    private final KeyStoreModel model;

    KeyStorePart(Ui ui, KeyStoreModel model) {
        this.ui = ui;
        this.model = model;
    }

    Node node() {
        Label standing = Labels.paragraph("", "muted");
        standing.textProperty().bind(model.onProperty().map(on -> ui.text(on ? "keystore.on" : "keystore.off")));
        Button change = Buttons.plain(Feather.MONITOR, "", this::ask);
        change.setId("settings-keystore");
        change.textProperty().bind(model.onProperty().map(on -> ui.text(on ? "keystore.leave" : "keystore.use")));
        change.disableProperty().bind(model.busyProperty());
        VBox part = new VBox(standing, change);
        part.getStyleClass().add("row-8");
        return part;
    }

    private void ask() {
        boolean wanted = !model.onProperty().get();
        PassphraseField passphrase = new PassphraseField(ui.text("settings.passphrase.old"));
        passphrase.setId("keystore-passphrase");
        passphrase.restWhile(model.busyProperty());
        passphrase.returnOn(model.problemProperty());
        Sheet sheet = new Sheet(ui.messages(), ui.text(wanted ? "keystore.use" : "keystore.leave"))
                .text(ui.text(wanted ? "keystore.use.about" : "keystore.leave.about"))
                .add(Fields.field(ui.text("settings.passphrase.old"), passphrase, model.problemProperty()))
                .focus(passphrase).onClosed(passphrase::wipe);
        Button deed = sheet.stayingAction(ui.text(wanted ? "keystore.use.deed" : "keystore.leave.deed"),
                () -> model.change(wanted, passphrase.passphrase(), () -> {
                    sheet.close();
                    ui.toasts().tell(ui.text(wanted ? "keystore.used" : "keystore.left"));
                }));
        deed.setId("keystore-deed");
        deed.disableProperty().bind(model.busyProperty().or(passphrase.lengthProperty().isEqualTo(0)));
        ui.sheets().open(sheet);
    }
}
