package app.saddlebag.ui.history;

import app.saddlebag.model.Batch;
import app.saddlebag.profile.ChangeHistory.Entry;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** One batch on two lines: what wrote it and when, what it changed and how it stands. */
final class BatchCell extends HistoryCell<Entry> {

    private final Ui ui;
    private final BatchWords words;
    private final Label when = Labels.of("", "muted", "small");
    private final Button undo;

    BatchCell(Ui ui, BatchWords words, Consumer<Entry> open, Consumer<Entry> undone) {
        super("row-12", open);
        this.ui = ui;
        this.words = words;
        undo = Buttons.plain(Feather.CORNER_UP_LEFT, ui.text("history.undo"), () -> undone.accept(getItem()));
        undo.getStyleClass().addAll("flat", "small");
        undo.setMinWidth(USE_PREF_SIZE);
        // By the keyboard the list itself undoes: a button in a line that scrolls away would take the focus along.
        undo.setFocusTraversable(false);
        when.setMinWidth(USE_PREF_SIZE);
        after(when, undo);
    }

    @Override
    void show(Entry entry) {
        Batch batch = entry.batch();
        String standing = joined(batch.undone() ? words.undone(batch) : "", batch.undoes() == 0 ? "" : words.undoes(batch));
        String whole = batch.problem() == null ? "" : ui.problem(batch.problem());
        String problem = words.first(whole);
        String changed = whole.isEmpty() || !batch.changedNothing() ? words.whole(entry) : "";
        Labels.rename(title, words.title(entry));
        Labels.rename(details, joined(standing, changed, problem));
        details.getTooltip().setText(joined(standing, changed, whole));
        when.setText(ui.formats().dayAndTime(batch.at()));
        undo.setVisible(entry.undoable());
        setAccessibleText(title.getText() + ", " + when.getText() + ". " + details.getTooltip().getText());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
