package app.saddlebag.ui;

import app.saddlebag.ui.keys.KeyNames;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Mark;
import app.saddlebag.ui.kit.Ui;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the side bar: whose profile it is, and the button that folds the bar and unfolds it. */
final class SideHead {

    private final Ui ui;
    private final HBox line;
    private final VBox head;
    private final Button fold;

    /** @param compact whether there are only symbols: the button stands below the mark then */
    SideHead(Ui ui, String profileName, ObservableValue<Boolean> compact, Runnable foldOrUnfold) {
        this.ui = ui;
        Label name = Labels.name(profileName, "profile-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.visibleProperty().bind(compact.map(small -> !small));
        name.managedProperty().bind(name.visibleProperty());
        fold = Buttons.icon(Feather.CHEVRONS_LEFT, "");
        fold.setId("fold");
        fold.setOnAction(event -> foldOrUnfold.run());
        line = new HBox(Mark.picture("mark-28"), name, fold);
        line.getStyleClass().add("side-head-line");
        head = new VBox(line);
        head.getStyleClass().add("side-head");
        compact.subscribe(this::arrange);
    }

    Node node() {
        return head;
    }

    private void arrange(boolean compact) {
        boolean focused = fold.isFocused();
        line.getChildren().remove(fold);
        head.getChildren().remove(fold);
        (compact ? head : line).getChildren().add(fold);
        if (focused) {
            fold.requestFocus();
        }
        line.setAlignment(compact ? Pos.CENTER : Pos.CENTER_LEFT);
        fold.setGraphic(new FontIcon(compact ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT));
        String name = ui.text("shell.shortcut", ui.text(compact ? "shell.unfold" : "shell.fold"),
                new KeyNames(ui.messages()).first(Shortcut.SIDE_BAR));
        fold.setAccessibleText(name);
        fold.getTooltip().setText(name);
    }
}
