package app.saddlebag.ui.transactions;

import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.keys.Shortcut.Where;
import app.saddlebag.ui.transactions.bar.FilterBar;
import app.saddlebag.ui.transactions.edit.MenuKey;
import app.saddlebag.ui.transactions.edit.UndoKeys;
import app.saddlebag.ui.transactions.grid.GridView;
import app.saddlebag.ui.transactions.grid.RowDeed;
import app.saddlebag.ui.transactions.rules.RuleWays;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyEvent;

/** What keys do on the transactions page, wherever on it the keyboard is. */
record PageKeys(TransactionsPage page, TransactionsModel model, GridView grid, FilterBar bar, PagePanes panes,
                Optional<RuleWays> rules) {

    void listen() {
        page.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What a key does; in a field in which something was typed, undoing is the field's. */
    private void pressed(KeyEvent event) {
        Optional<RowDeed> deed = RowDeed.of(event);
        Optional<Shortcut> change = Shortcut.of(event, Where.CHANGES)
                .filter(_ -> !UndoKeys.areOf(page.node().getScene().getFocusOwner()));
        if (deed.isPresent()) {
            page.act(deed.get());
            event.consume();
        } else if (change.or(() -> Shortcut.of(event, Where.TRANSACTIONS)).map(this::does).orElse(false)) {
            event.consume();
        }
    }

    private boolean does(Shortcut shortcut) {
        switch (shortcut) {
            case COUNTERPART -> model.showCounterpart();
            case PROPOSALS -> page.askAboutPairs();
            case MAKE_RULE -> page.makeRule();
            case RULES -> page.showRules();
            case ALIKE -> Optional.ofNullable(grid.selection().getSelectedItem()).ifPresent(row ->
                    rules.ifPresent(ways -> ways.allLike(row.id(), page::filterBy)));
            case OFFER -> page.focusOffer();
            case UNDO -> page.undo();
            case REDO -> model.edits().redo();
            case MENU -> Optional.ofNullable(page.node().getScene().getFocusOwner()).ifPresent(MenuKey::open);
            case FIND -> bar.focus();
            case DETAILS -> flip(panes.rightShownProperty());
            case QUERY -> flip(panes.belowShownProperty());
            case SIDE -> flip(panes.leftShownProperty());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void flip(BooleanProperty shown) {
        shown.set(!shown.get());
    }
}
