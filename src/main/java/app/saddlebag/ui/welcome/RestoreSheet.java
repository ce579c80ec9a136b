package app.saddlebag.ui.welcome;

import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;

/** The dialog of a {@link RestoreModel}. */
public final class RestoreSheet {

    private RestoreSheet() {
    }

    public static void open(Ui ui, RestoreModel model) {
        NewFolderFields folder = new NewFolderFields(ui, model);
        folder.node().disableProperty().bind(model.busyProperty());
        ProgressBar working = new ProgressBar();
        working.setMaxWidth(Double.MAX_VALUE);
        working.setAccessibleText(ui.text("restore.working"));
        working.visibleProperty().bind(model.busyProperty());
        Sheet sheet = new Sheet(ui.messages(), ui.text("restore.title")).text(ui.text("restore.about"))
                .add(folder.node()).add(Labels.whenSaid(model.problemAt(NewFolderFields::isElsewhere), "problem")).add(working);
        Button restore = sheet.stayingAction(ui.text("restore.deed"), model::restore);
        restore.setId("restore");
        restore.disableProperty().bind(model.busyProperty());
        sheet.onCancel(() -> {
            if (!model.busyProperty().get()) {
                sheet.close();
            }
        });
        ui.sheets().open(sheet);
    }
}
