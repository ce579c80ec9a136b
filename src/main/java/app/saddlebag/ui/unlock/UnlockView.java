package app.saddlebag.ui.unlock;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.welcome.Front;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows an {@link UnlockModel}: one field, and below it why it did not work. */
public final class UnlockView {

    private final PassphraseField passphrase;
    private final Front front;

    /** @param others leads to the other profiles */
    public UnlockView(Ui ui, UnlockModel model, Runnable others) {
        passphrase = new PassphraseField(ui.text("unlock.passphrase"));
        passphrase.setId("unlock-passphrase");
        passphrase.editsProperty().addListener(edit -> {
            // Wiping is an edit, too, and nobody's typing.
            if (passphrase.lengthProperty().get() > 0) {
                model.typing();
            }
        });
        passphrase.restWhile(model.busyProperty());
        Button unlock = Buttons.plain(ui.text("unlock.deed"), () -> model.unlock(passphrase.passphrase()));
        unlock.setId("unlock");
        unlock.setDefaultButton(true);
        unlock.disableProperty().bind(model.busyProperty().or(passphrase.lengthProperty().isEqualTo(0)));
        Button back = Buttons.flat(ui.text("unlock.others"), others);
        back.setId("unlock-others");
        Button forgotten = Buttons.flat(ui.text("unlock.forgotten"), () -> ForgottenSheet.open(ui, model));
        forgotten.setId("unlock-forgotten");
        forgotten.visibleProperty().bind(model.recoverableProperty());
        forgotten.managedProperty().bind(forgotten.visibleProperty());
        forgotten.disableProperty().bind(model.busyProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(back, forgotten, space, unlock);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("row-8");
        Button keyStore = Buttons.plain(Feather.MONITOR, ui.text("unlock.keystore"), model::unlockByKeyStore);
        keyStore.setId("unlock-keystore");
        keyStore.visibleProperty().bind(model.keyStoreProperty());
        keyStore.managedProperty().bind(keyStore.visibleProperty());
        keyStore.disableProperty().bind(model.busyProperty());
        keyStore.setMaxWidth(Double.MAX_VALUE);
        Button accept = Buttons.plain(ui.text("unlock.accept"), () -> model.accept(passphrase.passphrase()));
        accept.setId("unlock-accept");
        accept.getStyleClass().add("danger");
        accept.disableProperty().bind(unlock.disableProperty());
        VBox asItIs = new VBox(Labels.paragraph(ui.text("unlock.accept.about"), "muted"), accept);
        asItIs.getStyleClass().add("row-8");
        asItIs.visibleProperty().bind(model.acceptableProperty());
        asItIs.managedProperty().bind(asItIs.visibleProperty());
        ProgressBar working = new ProgressBar();
        working.setMaxWidth(Double.MAX_VALUE);
        working.setAccessibleText(ui.text("unlock.working"));
        working.visibleProperty().bind(model.busyProperty());
        VBox content = new VBox(new VBox(Labels.paragraph(model.profile().name(), "page-title"),
                Labels.name(model.profile().folder().toString(), "muted", "small")),
                Fields.field(ui.text("unlock.passphrase"), passphrase, model.problemProperty()), buttons, keyStore, working, asItIs);
        content.getStyleClass().addAll("front-column", "form");
        front = new Front(ui, content);
        passphrase.returnOn(model.problemProperty());
    }

    public Parent node() {
        return front.node();
    }

    public void start() {
        passphrase.requestFocus();
    }

    public void wipe() {
        passphrase.wipe();
    }
}
