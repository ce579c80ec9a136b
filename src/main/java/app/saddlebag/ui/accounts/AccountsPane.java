package app.saddlebag.ui.accounts;

import app.saddlebag.filter.Folding;
import app.saddlebag.profile.AccountList.Head;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.keys.Shortcut.Where;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The accounts beside the pages: one stop of the keyboard. Arrows move in it, letters find a line, Enter leads to an account's
 * transactions and opens or closes a bank; the keyboard stays here.
 */
public final class AccountsPane {

    /** Letters typed within it belong together. */
    private static final Duration ONE_WORD = Duration.seconds(1);

    private final AccountsModel model;
    private final Navigator navigator;
    private final AccountMenu menu;
    private final ListView<AccountLine> list = new ListView<>();
    private final PauseTransition wordEnds = new PauseTransition(ONE_WORD);
    private String typed = "";
    /** Where the keyboard is in the list, which is drawn anew; null before it was anywhere. */
    private String chosen;

    public AccountsPane(Ui ui, AccountsModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        menu = new AccountMenu(ui, model, navigator, this::choose, this::edit);
        list.setId("accounts");
        list.getStyleClass().add("accounts");
        list.setAccessibleText(ui.text("accounts.title"));
        list.setItems(model.lines());
        list.setMinHeight(0);
        list.setCellFactory(view -> new AccountCell(ui, model, this::choose, menu::of));
        Label note = Labels.paragraph("", "muted", "small");
        note.textProperty().bind(model.noteProperty());
        list.setPlaceholder(note);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        list.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger() && !list.getSelectionModel().isEmpty()) {
                openMenu(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
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

    public Region node() {
        return list;
    }

    /** Writes every line anew, for amounts that are written in another way now. */
    public void redraw() {
        list.refresh();
    }

    /** Takes back what was done last to the list; nothing where nothing is left. */
    public void undo() {
        model.undo();
    }

    private void choose(AccountLine line) {
        switch (line) {
            case AccountLine.Head _, AccountLine.Hidden _ -> model.toggle(line);
            case AccountLine.One(var account) -> {
                navigator.showTransactions(model.filterOf(account));
                // The page that came to the front took the keyboard.
                list.requestFocus();
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        AccountLine line = list.getSelectionModel().getSelectedItem();
        if (Shortcut.UNDO.matches(event) && list.getEditingIndex() < 0) {
            undo();
            event.consume();
            return;
        }
        if (line == null || list.getEditingIndex() >= 0) {
            return;
        }
        Shortcut shortcut = Shortcut.of(event, Where.ACCOUNTS).orElse(null);
        if (shortcut != null) {
            act(shortcut, line);
            event.consume();
        } else if (event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            // Not every system takes this for the menu key.
            openMenu(line);
            event.consume();
        } else if (!event.isShortcutDown() && !event.isAltDown()) {
            walk(event, line);
        }
    }

    private void act(Shortcut shortcut, AccountLine line) {
        switch (shortcut) {
            case RENAME_ACCOUNT -> edit(line.key());
            case ACCOUNT_UP -> model.move(line, -1);
            case ACCOUNT_DOWN -> model.move(line, 1);
            case HIDE_ACCOUNT -> {
                if (line instanceof AccountLine.One(var account) && !account.hidden()) {
                    model.hide(account);
                }
            }
            case OPEN_ACCOUNT -> choose(line);
            default -> throw new IllegalStateException("No key of the accounts: " + shortcut);
        }
    }

    /** Asks for another name where it stands. At other times the list is not editable: else a second click would do the same. */
    private void edit(String key) {
        int index = indexOf(key);
        boolean named = switch (list.getItems().get(index)) {
            case AccountLine.One _ -> true;
            case AccountLine.Head(var section, _) -> section.head() instanceof Head.Group;
            case AccountLine.Hidden _ -> false;
        };
        if (named) {
            go(index);
            list.layout();
            list.setEditable(true);
            list.edit(index);
        }
    }

    /** Beside the line that the keyboard is on. */
    private void openMenu(AccountLine line) {
        list.lookupAll(".list-cell").stream().filter(cell -> cell instanceof AccountCell at && at.getItem() == line).findFirst()
                .ifPresent(cell -> {
                    Bounds at = cell.localToScreen(cell.getLayoutBounds());
                    menu.of(line).show(cell, at.getMinX() + at.getHeight(), at.getMaxY());
                });
    }

    private void walk(KeyEvent event, AccountLine line) {
        boolean done = switch (event.getCode()) {
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
        if (list.getEditingIndex() >= 0 || event.isShortcutDown() || event.isAltDown() || letters.isEmpty() || Character.isISOControl(letters.charAt(0))
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
