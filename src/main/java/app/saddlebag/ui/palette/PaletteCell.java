package app.saddlebag.ui.palette;

import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One entry: its symbol and name, and what it is, muted, at the other end. */
final class PaletteCell extends ListCell<PaletteEntry> {

    private final Ui ui;
    private final FontIcon icon = new FontIcon();
    private final Label title = Labels.of("");
    private final Label kind = Labels.of("", "muted", "small");
    private final Label detail = Labels.of("", "muted");
    private final HBox line = new HBox(icon, title, kind, space(), detail);

    PaletteCell(Ui ui, Consumer<PaletteEntry> choose) {
        this.ui = ui;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // Else a long name would widen the list instead of being cut.
        setPrefWidth(0);
        title.setMinWidth(0);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        detail.setMinWidth(0);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("palette-cell");
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                choose.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(entry.icon());
        title.setText(entry.title());
        kind.setText(ui.text(entry.kind().nameKey()));
        detail.setText(entry.detail());
        setGraphic(line);
        setAccessibleText(entry.title() + ", " + kind.getText() + (entry.detail().isEmpty() ? "" : ", " + entry.detail()));
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
