package app.saddlebag.ui.transactions.saved;

import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.keys.MenuKeys;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.saved.SavedPane.Form;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.Comparator;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One kept filter: name, count, sum; renamed in place, dragged to another place. */
final class SavedCell extends ListCell<SavedLine> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Ui ui;
    private final SavedModel model;
    private final Form form;
    private final ObservableValue<String> current;
    private final Label name = Labels.name("", "saved-name");
    private final Label count = new Label();
    private final AmountLabel net = new AmountLabel("saved-net");
    private final VBox box;
    private final TextField editor = new TextField();
    private final ContextMenu menu;
    private Subscription following = Subscription.EMPTY;

    SavedCell(Ui ui, SavedModel model, Form form, Consumer<String> choose, ObservableValue<String> current) {
        this.ui = ui;
        this.model = model;
        this.form = form;
        this.current = current;
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().add("saved-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(name, count);
        first.getStyleClass().add("row-8");
        first.setAlignment(Pos.CENTER_LEFT);
        box = form == Form.SLIM ? new VBox(first) : new VBox(first, net);
        box.setAlignment(Pos.CENTER_LEFT);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
        editor.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                take();
            }
        });
        menu = new ContextMenu(item("ask", Shortcut.ASK, () -> choose.accept(getItem().filter().text())), new SeparatorMenuItem(),
                item("rename", Shortcut.RENAME, () -> rename(getListView(), getIndex())),
                item("rewrite", null, () -> model.rewrite(getItem().filter(), current.getValue().strip())),
                item("up", Shortcut.EARLIER, () -> model.move(getItem().filter(), getIndex() - 1)),
                item("down", Shortcut.LATER, () -> model.move(getItem().filter(), getIndex() + 1)),
                item("remove", Shortcut.REMOVE, () -> model.remove(getItem().filter())));
        setOnMouseClicked(event -> {
            if (!isEmpty() && !isEditing() && event.getButton() == MouseButton.PRIMARY) {
                choose.accept(getItem().filter().text());
                getListView().requestFocus();
            }
        });
        makeDraggable();
    }

    /** Beside the line that the keyboard is on. */
    static void openMenu(ListView<SavedLine> list) {
        list.lookupAll(".list-cell").stream().map(SavedCell.class::cast).filter(cell -> !cell.isEmpty() && cell.isSelected()).findFirst()
                .ifPresent(cell -> {
                    Bounds at = cell.localToScreen(cell.getLayoutBounds());
                    cell.menu.show(cell, at.getMinX() + at.getHeight(), at.getMaxY());
                });
    }

    /** Asks for another name. At other times a list is not editable: else a second click, meant to choose, would do the same. */
    static void rename(ListView<SavedLine> list, int place) {
        list.setEditable(true);
        list.edit(place);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            editor.setText(getItem().filter().name());
            setGraphic(editor);
            editor.requestFocus();
            editor.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        getListView().setEditable(false);
        setGraphic(box);
    }

    @Override
    protected void updateItem(SavedLine line, boolean empty) {
        super.updateItem(line, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty || line == null) {
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText(null);
            pseudoClassStateChanged(CURRENT, false);
            return;
        }
        following = Subscription.combine(line.stateProperty().subscribe(this::show), current.subscribe(this::markCurrent));
        setGraphic(isEditing() ? editor : box);
        setContextMenu(menu);
    }

    private void show(SavedLine.State line) {
        name.setText(line.filter().name());
        Sum sum = line.sum();
        count.setText(line.problem() != null ? "!" : sum == null ? "…" : ui.formats().count(sum.count()));
        Totals main = sum == null ? null
                : sum.lines().stream().max(Comparator.comparingLong(Totals::count)).orElse(null);
        net.setVisible(main != null);
        net.setManaged(main != null);
        if (main != null) {
            net.show(main.net(), main.currency(), ui.formats());
            if (sum.lines().size() > 1) {
                net.setText(ui.text("transactions.saved.moreCurrencies", net.getText(), sum.lines().size() - 1));
            }
        }
        name.getTooltip().setText(whole(line));
        setAccessibleText(name.getText() + " " + count.getText() + " " + net.getText() + leftOut(sum));
        count.setTooltip(leftOut(sum).isEmpty() ? null : new Tooltip(ui.text("transactions.saved.notCounted", sum.leftOut())));
    }

    /** What it asks for, and what has no room in a slim list. */
    private String whole(SavedLine.State line) {
        if (line.problem() != null) {
            return ui.sentence(line.problem());
        }
        return form == Form.SLIM && net.isVisible() ? line.filter().text() + "\n" + net.getText() + leftOut(line.sum()) : line.filter().text();
    }

    private void markCurrent(String text) {
        pseudoClassStateChanged(CURRENT, getItem() != null && text.strip().equals(getItem().filter().text()));
    }

    private String leftOut(Sum sum) {
        return sum == null || sum.leftOut() == 0 ? "" : ". " + ui.text("transactions.saved.notCounted", sum.leftOut());
    }

    private void editorKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
        }
    }

    /** Ends with the name that was typed, as when something else is clicked. */
    private void take() {
        SavedLine line = getItem();
        cancelEdit();
        model.rename(line.filter(), editor.getText());
    }

    private void makeDraggable() {
        setOnDragDetected(event -> {
            if (!isEmpty() && !isEditing()) {
                ClipboardContent content = new ClipboardContent();
                content.putString(getItem().filter().text());
                startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (event.getGestureSource() instanceof SavedCell && event.getGestureSource() != this && !isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof SavedCell dragged && !isEmpty()) {
                model.move(dragged.getItem().filter(), getIndex());
                event.setDropCompleted(true);
            }
            event.consume();
        });
    }

    /** @param shortcut does the same without the menu; null where nothing does */
    private MenuItem item(String name, Shortcut shortcut, Runnable deed) {
        MenuItem item = new MenuItem(ui.text("transactions.saved." + name));
        item.setId("saved-" + name);
        item.setOnAction(event -> deed.run());
        if (shortcut != null) {
            item.setAccelerator(MenuKeys.of(shortcut, ui.messages()));
        }
        return item;
    }
}
