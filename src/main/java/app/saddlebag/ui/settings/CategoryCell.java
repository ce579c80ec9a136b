package app.saddlebag.ui.settings;

import app.saddlebag.ui.kit.CategoryMark;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.settings.CategoriesModel.Line;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One category in the tree: its dot and icon, what it is called, and how many transactions are in it. */
final class CategoryCell extends ListCell<Line> {

    private static final double INDENT = 24;

    private final Ui ui;
    private final CategoryMark mark = new CategoryMark();
    private final HBox icon = new HBox();
    private final Label name = Labels.name("");
    private final Label hidden = Labels.of("", "muted", "small");
    private final Label rows = Labels.of("", "muted", "figure-column");
    private final HBox line = new HBox();

    CategoryCell(Ui ui) {
        this.ui = ui;
        hidden.setText(ui.text("settings.categories.not-offered"));
        hidden.setMinWidth(Region.USE_PREF_SIZE);
        rows.setMinWidth(Region.USE_PREF_SIZE);
        icon.setAlignment(Pos.CENTER);
        icon.setMinWidth(18);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getChildren().addAll(mark, icon, name, hidden, space, rows);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row-8");
        line.setMinWidth(0);
        line.setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line shown, boolean empty) {
        super.updateItem(shown, empty);
        if (empty || shown == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        mark.show(shown.category().colour());
        icon.getChildren().setAll(CategoryMark.icon(shown.category()));
        Labels.rename(name, shown.name());
        name.getStyleClass().removeAll("strong", "muted");
        if (shown.category().hidden()) {
            name.getStyleClass().add("muted");
        } else if (!shown.within()) {
            name.getStyleClass().add("strong");
        }
        hidden.setVisible(shown.category().hidden());
        hidden.setManaged(shown.category().hidden());
        rows.setText(shown.rows() == 0 ? "" : ui.formats().count(shown.rows()));
        line.setPadding(new Insets(0, 0, 0, shown.within() ? INDENT : 0));
        setGraphic(line);
        String words = ui.text("settings.categories.line", shown.name(), shown.rows());
        setAccessibleText(shown.category().hidden() ? words + ", " + hidden.getText() : words);
    }
}
