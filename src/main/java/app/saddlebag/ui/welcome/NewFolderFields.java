package app.saddlebag.ui.welcome;

import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.FolderField;
import app.saddlebag.ui.kit.Ui;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fields of a {@link NewFolder}, each with what is wrong with it. */
public final class NewFolderFields {

    private static final Set<String> OF_THE_NAME = Set.of("welcome.problem.name", "profile.folderTaken");
    private static final Set<String> OF_THE_PLACE = Set.of("welcome.problem.folder", "profile.folder");

    private final TextField name = new TextField();
    private final VBox fields;

    public NewFolderFields(Ui ui, NewProfileModel model) {
        name.setId("profile-name");
        name.setPromptText(ui.text("welcome.create.name.prompt"));
        name.textProperty().bindBidirectional(model.folder().nameProperty());
        FolderField place = new FolderField(ui, "profile-place", model.folder().placeProperty());
        fields = new VBox(
                Fields.field(ui.text("welcome.create.name"), name, "", model.problemAt(OF_THE_NAME::contains)),
                Fields.field(ui.text("welcome.create.folder"), place, ui.text("welcome.create.folder.hint"),
                        model.problemAt(OF_THE_PLACE::contains)));
        fields.getStyleClass().addAll("form", "close");
        model.problemAt(OF_THE_NAME::contains).subscribe(wrong -> focusWhen(wrong, name));
        model.problemAt(OF_THE_PLACE::contains).subscribe(wrong -> focusWhen(wrong, place.lookup("#profile-place")));
    }

    public Node node() {
        return fields;
    }

    /** Where the keyboard belongs first. */
    public Node start() {
        return name;
    }

    /** What is left for the foot of a form: everything that no field here is about. */
    static boolean isElsewhere(String key) {
        return !OF_THE_NAME.contains(key) && !OF_THE_PLACE.contains(key);
    }

    private static void focusWhen(String wrong, Node field) {
        if (!wrong.isEmpty()) {
            field.requestFocus();
        }
    }
}
