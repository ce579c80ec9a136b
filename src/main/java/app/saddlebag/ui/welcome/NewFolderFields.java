package app.saddlebag.ui.welcome;

import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.FolderField;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fields of a {@link NewFolder}. */
public final class NewFolderFields {

    private final TextField name = new TextField();
    private final VBox fields;

    public NewFolderFields(Ui ui, NewFolder folder) {
        name.setId("profile-name");
        name.setPromptText(ui.text("welcome.create.name.prompt"));
        name.textProperty().bindBidirectional(folder.nameProperty());
        FolderField place = new FolderField(ui, "profile-place", folder.placeProperty());
        fields = new VBox(Fields.field(ui.text("welcome.create.name"), name),
                Fields.field(ui.text("welcome.create.folder"), place, ui.text("welcome.create.folder.hint")));
        fields.getStyleClass().add("form");
    }

    public Node node() {
        return fields;
    }

    /** Where the keyboard belongs first. */
    public Node start() {
        return name;
    }
}
