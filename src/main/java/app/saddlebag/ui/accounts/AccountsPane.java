package app.saddlebag.ui.accounts;

import app.saddlebag.filter.Folding;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * The accounts beside the pages: one stop of the keyboard. Arrows move in it, letters find a line, Enter leads to an account's
 * transactions and opens or closes a bank; the keyboard stays here.
 */
public final class AccountsPane {

    /** Letters typed within it belong together. */
    private static final Duration ONE_WORD = Duration.seconds(1);

    private final AccountsModel model;
    private final Consumer<String> transactions;
    private final ListView<AccountLine> list = new ListView<>();
    private final PauseTransition wordEnds = new PauseTransition(ONE_WORD);
    private String typed = "";
    /** Where the keyboard is in the list, which is drawn anew; null before it was anywhere. */
    private String chosen;

    /** @param transactions shows those that a filter's text asks for */
    public AccountsPane(Ui ui, AccountsModel model, Consumer<String> transactions) {
        this.model = model;
        this.transactions = transactions;
        list.setId("accounts");
        list.getStyleClass().add("accounts");
        list.setAccessibleText(ui.text("accounts.title"));
        list.setItems(model.lines());
        list.setMinHeight(0);
        list.setCellFactory(view -> new AccountCell(ui, model, this::choose));
        Label note = Labels.paragraph("", "muted", "small");
        note.textProperty().bind(model.noteProperty());
        list.setPlaceholder(note);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        wordEnds.setOnFinished(event -> typed = "");
        list.getSelectionModel().selectedItemProperty().subscribe(line -> chosen = line == null ? chosen : line.key());
        model.lines().addListener((ListChangeListener<AccountLine>) change -> select(indexOf(chosen)));
        list.focusedProperty().subscribe(focused -> {
            if (focused && list.getSelectionModel().isEmpty()) {
                select(0);
            }
        });
        // Without a line there is nothing to do in it.
        list.focusTraversableProperty().bind(model.noteProperty().isEmpty());
    }

    public Node node() {
        return list;
    }

    private void choose(AccountLine line) {
        switch (line) {
            case AccountLine.Head _, AccountLine.Hidden _ -> model.toggle(line);
            case AccountLine.One(var account) -> {
                transactions.accept(model.filterOf(account));
                // The page that came to the front took the keyboard.
                list.requestFocus();
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        AccountLine line = list.getSelectionModel().getSelectedItem();
        if (line == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean done = switch (event.getCode()) {
            case ENTER -> {
                choose(line);
                yield true;
            }
            case SPACE -> {
                if (typed.isEmpty()) {
                    choose(line);
                }
                yield typed.isEmpty();
            }
            case LEFT -> closeOrLeave(line);
            case RIGHT -> openOrEnter(line);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    /** As in a tree: closes what is open, else goes up to what the line stands under. */
    private boolean closeOrLeave(AccountLine line) {
        if (isOpen(line)) {
            model.toggle(line);
        } else if (line instanceof AccountLine.One) {
            int up = list.getSelectionModel().getSelectedIndex();
            while (up > 0 && list.getItems().get(up) instanceof AccountLine.One) {
                up--;
            }
            go(up);
        }
        return true;
    }

    private boolean openOrEnter(AccountLine line) {
        if (!(line instanceof AccountLine.One)) {
            if (isOpen(line)) {
                go(list.getSelectionModel().getSelectedIndex() + 1);
            } else {
                model.toggle(line);
            }
        }
        return true;
    }

    private static boolean isOpen(AccountLine line) {
        return switch (line) {
            case AccountLine.Head(_, boolean open) -> open;
            case AccountLine.Hidden(_, boolean open) -> open;
            case AccountLine.One _ -> false;
        };
    }

    /** Finds the next line that begins with what was typed, from the one chosen on. */
    private void keyTyped(KeyEvent event) {
        String letters = event.getCharacter();
        if (event.isShortcutDown() || event.isAltDown() || letters.isEmpty() || Character.isISOControl(letters.charAt(0))
                || letters.isBlank() && typed.isEmpty()) {
            return;
        }
        typed += letters;
        wordEnds.playFromStart();
        String wanted = Folding.fold(typed);
        int size = list.getItems().size();
        int from = Math.max(0, list.getSelectionModel().getSelectedIndex()) + (wanted.length() == 1 ? 1 : 0);
        for (int i = 0; i < size; i++) {
            int at = (from + i) % size;
            if (Folding.fold(list.getItems().get(at).title()).startsWith(wanted)) {
                go(at);
                return;
            }
        }
    }

    private int indexOf(String key) {
        for (int i = 0; key != null && i < list.getItems().size(); i++) {
            if (list.getItems().get(i).key().equals(key)) {
                return i;
            }
        }
        // What is gone leaves the keyboard to what stands there now.
        return key == null ? -1 : Math.clamp(list.getSelectionModel().getSelectedIndex(), 0, Math.max(0, list.getItems().size() - 1));
    }

    private void select(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().select(index);
            list.getFocusModel().focus(index);
        }
    }

    private void go(int index) {
        select(index);
        list.scrollTo(index);
    }
}
