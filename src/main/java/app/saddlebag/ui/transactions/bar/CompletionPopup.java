package app.saddlebag.ui.transactions.bar;

import app.saddlebag.text.Formats;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The list of suggestions below the filter field. The keyboard stays in the field, which moves the highlight here and takes
 * what is highlighted.
 */
final class CompletionPopup {

    private static final int MOST_ROWS = 10;
    /** So that the suggestions' text stands below what is typed. */
    private static final double INDENT = 12;

    private final FilterField field;
    private final Formats formats;
    private final Consumer<Suggestion> taken;
    private final Popup popup = new Popup();
    private final ListView<Suggestion> list = new ListView<>();

    CompletionPopup(FilterField field, Formats formats, String accessibleName, Consumer<Suggestion> taken) {
        this.field = field;
        this.formats = formats;
        this.taken = taken;
        list.getStyleClass().add("completion");
        list.setFocusTraversable(false);
        list.setAccessibleText(accessibleName);
        list.setCellFactory(view -> new Cell());
        Region shadow = new Region();
        shadow.getStyleClass().add("completion-shadow");
        shadow.setCache(true);
        popup.getContent().add(new StackPane(shadow, list));
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    /** Shows suggestions below the place they would be written to; hides when there are none. */
    void show(List<Suggestion> suggestions) {
        if (suggestions.isEmpty() || field.getScene() == null || field.getScene().getWindow() == null) {
            hide();
            return;
        }
        Bounds onScreen = field.localToScreen(field.getBoundsInLocal());
        double x = onScreen.getMinX() + Math.max(0, field.xOf(suggestions.getFirst().from()) - INDENT);
        // Shown before it is filled: rows made in a window that is not up yet find no colours.
        if (popup.isShowing()) {
            popup.setX(x);
        } else {
            popup.show(field, x, onScreen.getMaxY() + 2);
        }
        list.getItems().setAll(suggestions);
        list.getSelectionModel().clearSelection();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(MOST_ROWS, suggestions.size()) * list.getFixedCellSize()
                + list.getInsets().getTop() + list.getInsets().getBottom());
    }

    /** Moves the highlight, from no row to the first or last and round. */
    void move(int step) {
        int size = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? (step > 0 ? 0 : size - 1) : Math.floorMod(at + step, size);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS + 2));
        field.setAccessibleHelp(list.getSelectionModel().getSelectedItem().label());
    }

    /** What is highlighted; null when nothing is. */
    Suggestion highlighted() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** What Tab completes without a highlight: a suggestion that the typed letters are the beginning of. */
    Suggestion first() {
        return list.getItems().isEmpty() ? null : list.getItems().getFirst();
    }

    private final class Cell extends ListCell<Suggestion> {

        private final FontIcon icon = new FontIcon();
        private final Label label = new Label();
        private final Label detail = new Label();
        private final Label count = new Label();
        private final HBox box = new HBox(icon, label, detail, count);

        Cell() {
            // As wide as the list whatever it says: a long name gives way, its count does not.
            setPrefWidth(0);
            label.setMinWidth(0);
            HBox.setHgrow(detail, Priority.ALWAYS);
            detail.setMaxWidth(Double.MAX_VALUE);
            detail.setMinWidth(0);
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("completion-count");
            detail.getStyleClass().add("completion-detail");
            label.getStyleClass().add("completion-label");
            box.getStyleClass().add("completion-row");
            box.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    taken.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Suggestion suggestion, boolean empty) {
            super.updateItem(suggestion, empty);
            if (empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            icon.setIconCode(switch (suggestion.kind()) {
                case FIELD -> Feather.TAG;
                case VALUE -> Feather.SEARCH;
                case RECENT -> Feather.CLOCK;
            });
            label.setText(suggestion.label());
            detail.setText(suggestion.detail());
            count.setText(suggestion.count() < 0 ? "" : formats.count(suggestion.count()));
            label.getStyleClass().setAll("label", "completion-label",
                    suggestion.kind().name().toLowerCase(Locale.ROOT));
            setGraphic(box);
            setAccessibleText(suggestion.label() + " " + suggestion.detail() + " " + count.getText());
        }
    }
}
