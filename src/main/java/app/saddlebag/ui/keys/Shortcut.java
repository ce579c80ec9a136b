package app.saddlebag.ui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/**
 * Every key that does something of the program's own. Whoever hears keys asks here, and the help lists what is here, so that
 * neither knows one that the other does not.
 */
public enum Shortcut {
    PALETTE(Where.EVERYWHERE, ctrl(KeyCode.K)),
    HELP(Where.EVERYWHERE, key(KeyCode.F1)),
    OVERVIEW(Where.EVERYWHERE, ctrl(KeyCode.DIGIT1)),
    TRANSACTIONS(Where.EVERYWHERE, ctrl(KeyCode.DIGIT2)),
    CONNECTIONS(Where.EVERYWHERE, ctrl(KeyCode.DIGIT3)),
    WEALTH(Where.EVERYWHERE, ctrl(KeyCode.DIGIT4)),
    RECURRING(Where.EVERYWHERE, ctrl(KeyCode.DIGIT5)),
    SETTINGS(Where.EVERYWHERE, ctrl(KeyCode.DIGIT6)),
    SYNC(Where.EVERYWHERE, key(KeyCode.F5), ctrl(KeyCode.R)),
    IMPORT(Where.EVERYWHERE, ctrl(KeyCode.O)),
    LOCK(Where.EVERYWHERE, ctrl(KeyCode.L)),
    PRINT(Where.EVERYWHERE, ctrl(KeyCode.P)),
    SIDE_BAR(Where.EVERYWHERE, ctrlShift(KeyCode.B)),
    EXPORT(Where.EVERYWHERE, ctrl(KeyCode.E)),
    DISCREET(Where.EVERYWHERE, ctrlShift(KeyCode.D)),

    FIND(Where.TRANSACTIONS, ctrl(KeyCode.F)),
    DETAILS(Where.TRANSACTIONS, ctrl(KeyCode.I)),
    QUERY(Where.TRANSACTIONS, ctrl(KeyCode.J)),
    SIDE(Where.TRANSACTIONS, ctrl(KeyCode.B)),
    HIDE(Where.TRANSACTIONS, ctrlShift(KeyCode.H)),
    NOTE(Where.TRANSACTIONS, ctrlShift(KeyCode.N)),
    TAGS(Where.TRANSACTIONS, ctrlShift(KeyCode.T)),
    CATEGORY(Where.TRANSACTIONS, ctrlShift(KeyCode.C)),
    COUNTERPART(Where.TRANSACTIONS, ctrlShift(KeyCode.G)),
    PROPOSALS(Where.TRANSACTIONS, ctrlShift(KeyCode.E)),
    MAKE_RULE(Where.TRANSACTIONS, ctrlShift(KeyCode.M)),
    RULES(Where.TRANSACTIONS, ctrlShift(KeyCode.R)),
    ALIKE(Where.TRANSACTIONS, ctrlShift(KeyCode.L)),
    MENU(Where.TRANSACTIONS, key(KeyCode.F10, KeyCombination.SHIFT_DOWN), key(KeyCode.CONTEXT_MENU)),
    OFFER(Where.TRANSACTIONS, ctrlShift(KeyCode.A)),

    ALL(Where.ROWS, ctrl(KeyCode.A)),
    COPY(Where.ROWS, ctrl(KeyCode.C)),
    OPEN(Where.ROWS, key(KeyCode.ENTER)),

    SUGGEST(Where.FILTER, control(KeyCode.SPACE)),
    COMPLETE(Where.FILTER, key(KeyCode.TAB)),
    USE(Where.FILTER, key(KeyCode.ENTER)),
    DOWN(Where.FILTER, key(KeyCode.DOWN)),
    UP(Where.FILTER, key(KeyCode.UP)),
    OLDER(Where.FILTER, alt(KeyCode.UP), control(KeyCode.UP)),
    NEWER(Where.FILTER, alt(KeyCode.DOWN), control(KeyCode.DOWN)),
    CLEAR(Where.FILTER, key(KeyCode.ESCAPE)),

    ASK(Where.SAVED, key(KeyCode.ENTER)),
    RENAME(Where.SAVED, key(KeyCode.F2)),
    EARLIER(Where.SAVED, alt(KeyCode.UP)),
    LATER(Where.SAVED, alt(KeyCode.DOWN)),
    REMOVE(Where.SAVED, key(KeyCode.DELETE)),

    OPEN_ACCOUNT(Where.ACCOUNTS, key(KeyCode.ENTER)),
    RENAME_ACCOUNT(Where.ACCOUNTS, key(KeyCode.F2)),
    ACCOUNT_UP(Where.ACCOUNTS, alt(KeyCode.UP)),
    ACCOUNT_DOWN(Where.ACCOUNTS, alt(KeyCode.DOWN)),
    HIDE_ACCOUNT(Where.ACCOUNTS, key(KeyCode.DELETE)),

    UNDO(Where.CHANGES, ctrl(KeyCode.Z)),
    REDO(Where.CHANGES, ctrlShift(KeyCode.Z), ctrl(KeyCode.Y)),

    READ(Where.HISTORY, key(KeyCode.ENTER)),
    BACK(Where.HISTORY, key(KeyCode.ESCAPE), alt(KeyCode.LEFT)),

    REMOVE_RATE(Where.RATES, key(KeyCode.DELETE)),

    CHANGE_RULE(Where.RULES, key(KeyCode.ENTER)),
    RULE_UP(Where.RULES, alt(KeyCode.UP)),
    RULE_DOWN(Where.RULES, alt(KeyCode.DOWN)),
    SWITCH_RULE(Where.RULES, key(KeyCode.SPACE)),
    REMOVE_RULE(Where.RULES, key(KeyCode.DELETE));

    /** Where the keyboard has to be. */
    public enum Where {
        EVERYWHERE,
        /** Anywhere on the page of transactions. */
        TRANSACTIONS,
        /** Among the rows. */
        ROWS,
        /** In the line in which filters are typed. */
        FILTER,
        /** In the list of kept filters. */
        SAVED,
        /** In the list of accounts beside the pages. */
        ACCOUNTS,
        /** Wherever something was just changed. */
        CHANGES,
        /** In what syncs and edits did. */
        HISTORY,
        /** Among the exchange rates of the settings. */
        RATES,
        /** In the list of rules. */
        RULES;

        public String titleKey() {
            return "shortcut.where." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Where where;
    private final List<KeyCodeCombination> keys;

    Shortcut(Where where, KeyCodeCombination... keys) {
        this.where = where;
        this.keys = List.of(keys);
    }

    public Where where() {
        return where;
    }

    /** Each of them does it; the first is the one to be told. */
    public List<KeyCodeCombination> keys() {
        return keys;
    }

    /** Key of the words for what it does. */
    public String whatKey() {
        return "shortcut.what." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(one -> one.match(event));
    }

    /** What a key does there; empty when it is none of the program's. */
    public static Optional<Shortcut> of(KeyEvent event, Where where) {
        return Arrays.stream(values()).filter(shortcut -> shortcut.where == where && shortcut.matches(event)).findFirst();
    }

    private static KeyCodeCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** On a Mac the Command key. */
    private static KeyCodeCombination ctrl(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCodeCombination ctrlShift(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** Control on a Mac, too, where the system has taken what Command would be. */
    private static KeyCodeCombination control(KeyCode code) {
        return key(code, KeyCombination.CONTROL_DOWN);
    }

    private static KeyCodeCombination alt(KeyCode code) {
        return key(code, KeyCombination.ALT_DOWN);
    }
}
