package app.saddlebag.ui.kit;

import java.io.File;
import java.nio.file.Path;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;

/** A folder, typed or chosen. The folder itself need not exist yet. */
public final class FolderField extends HBox {

    private final TextField typed = new TextField();

    public FolderField(Ui ui, String id, StringProperty folder) {
        typed.setId(id);
        typed.textProperty().bindBidirectional(folder);
        typed.accessibleTextProperty().bind(accessibleTextProperty());
        HBox.setHgrow(typed, Priority.ALWAYS);
        Button choose = Buttons.icon(Feather.FOLDER, ui.text("kit.choose-folder"));
        choose.setOnAction(event -> choose(ui));
        getChildren().addAll(typed, choose);
        getStyleClass().add("row-8");
    }

    private void choose(Ui ui) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(ui.text("kit.choose-folder"));
        Path start = typed.getText().isBlank() ? null : Path.of(typed.getText()).getParent();
        if (start != null && start.toFile().isDirectory()) {
            chooser.setInitialDirectory(start.toFile());
        }
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            typed.setText(chosen.getPath());
        }
    }
}
