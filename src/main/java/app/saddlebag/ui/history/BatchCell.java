package app.saddlebag.ui.history;

import app.saddlebag.model.Batch;
import app.saddlebag.profile.ChangeHistory.Entry;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One batch on two lines: what wrote it and when, what it changed and how it stands. */
final class BatchCell extends ListCell<Entry> {

    private final Ui ui;
    private final BatchWords words;
    private final Label title = Labels.name("", "history-title");
    private final Label what = Labels.name("", "muted", "small");
    private final Label when = Labels.of("", "muted", "small");
    private final Button undo;
    private final HBox line;

    BatchCell(Ui ui, BatchWords words, Consumer<Entry> open, Consumer<Entry> undone) {
        this.ui = ui;
        this.words = words;
        undo = Buttons.plain(Feather.CORNER_UP_LEFT, ui.text("history.undo"), () -> undone.accept(getItem()));
        undo.getStyleClass().addAll("flat", "small");
        undo.setMinWidth(USE_PREF_SIZE);
        // By the keyboard the list itself undoes: a button in a line that scrolls away would take the focus along.
        undo.setFocusTraversable(false);
        when.setMinWidth(USE_PREF_SIZE);
        VBox texts = new VBox(title, what);
        texts.getStyleClass().add("history-texts");
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        line = new HBox(texts, when, undo);
        line.getStyleClass().add("row-12");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Batch batch = entry.batch();
        String standing = joined(batch.undone() ? words.undone(batch) : "", batch.undoes() == 0 ? "" : words.undoes(batch));
        String problem = batch.problem() == null ? "" : ui.problem(batch.problem());
        String changed = problem.isEmpty() || !batch.changedNothing() ? words.counts(batch) : "";
        Labels.rename(title, words.title(entry));
        Labels.rename(what, joined(standing, changed, problem));
        when.setText(ui.formats().dayAndTime(batch.at()));
        undo.setVisible(entry.undoable());
        setAccessibleText(title.getText() + ", " + when.getText() + ". " + what.getText());
        setGraphic(line);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
