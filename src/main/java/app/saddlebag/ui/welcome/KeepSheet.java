package app.saddlebag.ui.welcome;

import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.NewPassphrase;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;

/** The dialog of a {@link KeepModel}. */
public final class KeepSheet {

    private KeepSheet() {
    }

    public static void open(Ui ui, KeepModel model) {
        NewFolderFields folder = new NewFolderFields(ui, model);
        NewPassphrase passphrase = new NewPassphrase(ui);
        folder.node().disableProperty().bind(model.busyProperty());
        passphrase.node().disableProperty().bind(model.busyProperty());
        ProgressBar working = new ProgressBar();
        working.setMaxWidth(Double.MAX_VALUE);
        working.setAccessibleText(ui.text("keep.working"));
        working.visibleProperty().bind(model.busyProperty());
        Sheet sheet = new Sheet(ui.messages(), ui.text("keep.title")).text(ui.text("keep.about"))
                .add(folder.node()).add(passphrase.node())
                .add(Labels.whenSaid(model.problemAt(NewFolderFields::isElsewhere), "problem")).add(working)
                .focus(passphrase.start()).onClosed(passphrase::wipe);
        Button keep = sheet.stayingAction(ui.text("keep.deed"), () -> {
            if (model.check()) {
                passphrase.take(model::keep);
            }
        });
        keep.setId("keep");
        keep.disableProperty().bind(model.busyProperty());
        sheet.onCancel(() -> {
            if (!model.busyProperty().get()) {
                sheet.close();
            }
        });
        ui.sheets().open(sheet);
    }
}
