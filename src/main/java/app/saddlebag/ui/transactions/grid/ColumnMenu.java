package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.grid.ColumnLayout.Column;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses how the rows look: in two lines, or in which columns. */
public final class ColumnMenu extends MenuButton {

    private final Ui ui;
    private final GridView grid;

    public ColumnMenu(Ui ui, GridView grid) {
        super(null, new FontIcon(Feather.COLUMNS));
        this.ui = ui;
        this.grid = grid;
        setId("columns");
        getStyleClass().addAll("flat", "icon-only", "no-arrow");
        setTooltip(new Tooltip());
        grid.layoutProperty().subscribe(() -> tell());
        grid.lookProperty().subscribe(() -> tell());
        setOnShowing(event -> fill());
        fill();
    }

    /** Columns may be out of sight at the side: how many are shown is said without opening the menu. */
    private void tell() {
        ColumnLayout layout = grid.layoutProperty().get();
        String said = grid.lookProperty().get() == Look.LINES ? ui.text("transactions.view", ui.text("transactions.look.LINES"))
                : ui.text("transactions.columns", layout.columns().stream().filter(Column::shown).count(),
                layout.columns().size());
        getTooltip().setText(said);
        setAccessibleText(said);
    }

    private void fill() {
        ToggleGroup looks = new ToggleGroup();
        getItems().setAll(Arrays.stream(Look.values()).map(look -> item(look, looks)).toList());
        if (grid.lookProperty().get() == Look.COLUMNS) {
            addColumns();
        }
    }

    private MenuItem item(Look look, ToggleGroup looks) {
        RadioMenuItem item = new RadioMenuItem(ui.text("transactions.look." + look.name()));
        item.setId("look-" + look.name());
        item.setToggleGroup(looks);
        item.setSelected(grid.lookProperty().get() == look);
        item.setOnAction(event -> grid.lookProperty().set(look));
        return item;
    }

    private void addColumns() {
        List<Column> columns = grid.layoutProperty().get().columns();
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(columns.stream().map(this::item).toList());
        MenuItem reset = new MenuItem(ui.text("transactions.columns.reset"));
        reset.setOnAction(event -> grid.layoutProperty().setValue(ColumnLayout.first()));
        getItems().addAll(new SeparatorMenuItem(), reset);
    }

    private MenuItem item(Column column) {
        CheckMenuItem item = new CheckMenuItem(ui.text("transactions.column." + column.column().name()));
        item.setId("show-" + column.column().name());
        item.setSelected(column.shown());
        item.setOnAction(event -> show(column.column(), item.isSelected()));
        return item;
    }

    private void show(GridColumn which, boolean shown) {
        List<Column> now = grid.layoutProperty().get().columns().stream()
                .map(column -> column.column() == which ? new Column(which, column.width(), shown) : column).toList();
        if (now.stream().anyMatch(Column::shown)) {
            grid.layoutProperty().setValue(new ColumnLayout(now));
        }
    }
}
