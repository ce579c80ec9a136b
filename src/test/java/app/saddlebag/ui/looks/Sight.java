package app.saddlebag.ui.looks;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.web.WebView;

/** What is looked at: a page, a page with a pane open, or what lies above the pages. */
enum Sight {

    /** Whatever the window opens with. */
    START(window -> { }, window -> { }),
    CREATE(window -> window.fire("#create-profile"), window -> { }),
    FORGOTTEN(window -> window.fire("#unlock-forgotten"), Sight::escape),
    OVERVIEW(place("overview"), window -> { }),
    TRANSACTIONS(place("transactions"), window -> { }),
    SIDE_MENU(place("overview").andThen(account(2)).andThen(window -> window.press(KeyCode.F10, false, true)), Sight::escape),
    SIDE_RENAMING(place("overview").andThen(account(2)).andThen(window -> window.press(KeyCode.F2, false, false)), Sight::escape),
    /** What is out of sight, brought into it. */
    SIDE_HIDDEN(place("overview").andThen(account(2)).andThen(window -> {
        window.press(KeyCode.DELETE, false, false);
        window.with(ListView.class, "#accounts", list -> list.getSelectionModel().selectLast());
        window.press(KeyCode.ENTER, false, false);
        window.with(ListView.class, "#accounts", list -> list.scrollTo(list.getItems().size() - 1));
    }), window -> {
        window.with(ListView.class, "#accounts", ListView::requestFocus);
        window.press(KeyCode.Z, true, false);
        window.untilIdle();
    }),
    PRINT_ROWS(place("transactions").andThen(OpenWindow::untilIdle).andThen(sheet(window -> window.press(KeyCode.P, true, false))), Sight::escape),
    PRINT_OVERVIEW(place("overview").andThen(OpenWindow::untilIdle).andThen(sheet(window -> window.press(KeyCode.P, true, false))), Sight::escape),
    PRINT_WEALTH(place("wealth").andThen(OpenWindow::untilIdle).andThen(sheet(window -> window.press(KeyCode.P, true, false))), Sight::escape),
    SIDE_FOLDED(place("overview").andThen(window -> window.fire("#fold")), window -> window.fire("#fold")),
    /** A filter, and what its rows are grouped by. */
    GROUPS(place("transactions").andThen(window -> window.type("#filter", "mercadona amount:<-20")),
            window -> window.type("#filter", "")),
    DRAWER(place("transactions").andThen(window -> {
        window.type("#filter", "mercadona amount:<-20");
        window.fire("#toggle-query");
    }), window -> {
        window.fire("#toggle-query");
        window.type("#filter", "");
    }),
    INSPECTOR(place("transactions").andThen(window -> {
        window.untilIdle();
        window.with(TableView.class, "#grid", grid -> grid.getSelectionModel().select(0));
        window.fire("#toggle-details");
    }), window -> window.fire("#toggle-details")),
    BULK(place("transactions").andThen(window -> {
        window.untilIdle();
        window.with(TableView.class, "#grid", grid -> grid.getSelectionModel().selectRange(0, 6));
        window.fire("#toggle-details");
    }), window -> window.fire("#toggle-details")),
    NOTHING_FOUND(place("transactions").andThen(window -> window.type("#filter", "zeppelin amount:>99")),
            window -> window.type("#filter", "")),
    RULES(place("transactions").andThen(sheet(window -> window.press(KeyCode.R, true, true))), Sight::escape),
    CONNECTIONS(place("connections"), window -> { }),
    HISTORY(place("connections").andThen(window -> window.fire("#history-0")), window -> window.fire("#history-back")),
    BATCH(HISTORY.enter.andThen(window -> {
        // Idle may be what has not begun: without a batch in the list, or the keyboard elsewhere, the key would open nothing.
        window.until("the batches", () -> window.isFilled("#history"));
        window.with(ListView.class, "#history", list -> {
            list.requestFocus();
            list.getSelectionModel().selectLast();
        });
        window.press(KeyCode.ENTER, false, false);
        window.until("what a batch changed", () -> window.isFilled("#batch-rows"));
    }), window -> {
        window.fire("#history-back");
        window.until("the list", () -> !window.has("#batch-rows"));
        window.fire("#history-back");
    }),
    /** Nothing was dropped or chosen yet. */
    IMPORT(place("overview").andThen(sheet(window -> window.press(KeyCode.O, true, false))), Sight::escape),
    WEALTH(place("wealth"), window -> { }),
    WEALTH_MIDDLE(place("wealth").andThen(scrolledTo(0.5)), scrolledTo(0)),
    WEALTH_END(place("wealth").andThen(scrolledTo(1)), scrolledTo(0)),
    PEOPLE(place("wealth").andThen(window -> window.fire("#view-people")), window -> window.fire("#view-money")),
    RECURRING(place("recurring"), window -> { }),
    /** A part of the settings to which the palette leads, before anybody was there. */
    SETTINGS_PART(place("overview").andThen(window -> {
        window.press(KeyCode.K, true, false);
        window.type("#palette-field", "categor");
        window.untilIdle();
        window.press(KeyCode.ENTER, false, false);
    }), scrolledTo(0)),
    SETTINGS(place("settings"), window -> { }),
    SETTINGS_MIDDLE(place("settings").andThen(scrolledTo(0.5)), scrolledTo(0)),
    SETTINGS_END(place("settings").andThen(scrolledTo(1)), scrolledTo(0)),
    PALETTE(place("overview").andThen(sheet(window -> window.press(KeyCode.K, true, false))), Sight::escape),
    /** What a filter finds, on its way into a file. */
    EXPORT(place("transactions").andThen(window -> {
        window.type("#filter", "mercadona amount:<-20");
        window.untilIdle();
        window.press(KeyCode.E, true, false);
        window.until("a sheet", () -> window.has(".sheet-cover"));
    }), window -> {
        escape(window);
        window.type("#filter", "");
    }),
    HELP(place("overview").andThen(sheet(window -> window.press(KeyCode.F1, false, false))), Sight::escape),
    PRODUCT(place("overview").andThen(window -> window.fireFirst("product-", "")), Sight::escape),
    HOLDING(place("wealth").andThen(window -> window.fireFirst("product-", "")), Sight::escape),
    LOAN(place("wealth").andThen(OpenWindow::untilIdle).andThen(window -> window.with(VBox.class, ".debts .debt",
            row -> row.executeAccessibleAction(AccessibleAction.FIRE))), Sight::escape),
    PORTFOLIO(place("wealth").andThen(OpenWindow::untilIdle).andThen(window -> window.with(HBox.class, ".panel > .openable.row-16",
            head -> head.executeAccessibleAction(AccessibleAction.FIRE))), Sight::escape),
    /** What a part of the whole is made of. */
    PIECES(place("wealth").andThen(window -> window.fireFirst("slice-", "")), Sight::escape),
    CONNECT(place("connections").andThen(window -> window.fire("#connect")), window -> {
        // Out of the page, if it has the keyboard, and then out of the visit, which is given up at Flanks, too.
        if (OpenWindow.fx(() -> window.has("#link-web"))) {
            window.with(WebView.class, "#link-web", page -> page.requestFocus());
            escape(window);
        }
        escape(window);
        window.until("the end of the visit", () -> !window.has(".sheet-cover"));
    }),
    REMOVE(place("connections").andThen(window -> window.fireFirst("leave-", "")), Sight::escape),
    LOGIN_NAME(place("connections").andThen(window -> window.fireFirst("rename-", "")), Sight::escape),
    RULE_MAKER(place("transactions").andThen(window -> {
        window.type("#filter", "mercadona amount:<-20");
        window.untilIdle();
        window.press(KeyCode.M, true, true);
        window.until("a sheet", () -> window.has(".sheet-cover"));
    }), window -> {
        escape(window);
        window.type("#filter", "");
    }),
    PROPOSALS(place("transactions").andThen(sheet(window -> window.press(KeyCode.E, true, true))), Sight::escape),
    QUERY_PASTED(place("transactions").andThen(window -> {
        window.fire("#toggle-query");
        window.fire("#query-paste");
        window.type("#query-pasted", "{\"amount\": {\"gte\": }}");
        window.fire("#query-filter");
    }), window -> {
        escape(window);
        window.fire("#toggle-query");
    }),
    RECURRING_NAME(place("recurring").andThen(window -> window.fireFirst("recurring-", "-rename")), Sight::escape),
    CATEGORY_NEW(setting("#categories-add"), Sight::escape),
    CATEGORY_MOVE(setting("#categories-move"), Sight::escape),
    CATEGORY_MERGE(setting("#categories-merge"), Sight::escape),
    PASSPHRASE(setting("#settings-passphrase"), Sight::escape),
    RECOVERY(setting("#settings-recovery"), Sight::escape),
    /** A code that was just made, which opens a profile that is gone after the picture. */
    RECOVERY_CODE(RECOVERY.enter.andThen(window -> {
        window.passphrase("#recovery-passphrase");
        window.fire("#recovery-make-deed");
        window.until("the code", () -> window.has("#recovery-code"));
    }), Sight::escape),
    KEY_STORE(setting("#settings-keystore"), Sight::escape),
    BACKUP(setting("#backups-make").andThen(OpenWindow::untilIdle).andThen(window -> window.fire("#backups-restore")), Sight::escape),
    RATE(setting("#rates-add"), Sight::escape),
    ENVIRONMENT(setting("#settings-environment"), Sight::escape),
    ABOUT(setting("#settings-about"), Sight::escape);

    /** Stand alike in every state in which there are banks. */
    private static final Set<Sight> SHEETS = EnumSet.range(PRODUCT, ABOUT);

    private final Consumer<OpenWindow> enter;
    private final Consumer<OpenWindow> leave;

    Sight(Consumer<OpenWindow> enter, Consumer<OpenWindow> leave) {
        this.enter = enter;
        this.leave = leave;
    }

    void enter(OpenWindow window) {
        enter.accept(window);
    }

    /** Leaves the window as {@link #enter} found it, but for the page in front. */
    void leave(OpenWindow window) {
        leave.accept(window);
    }

    /** Whether it is there at all. */
    boolean isIn(Situation situation) {
        return switch (situation) {
            case WELCOME -> this == START || this == CREATE;
            case LOCKED -> this == START || this == FORGOTTEN;
            case IMPORTING -> this == START;
            case IMPORTED -> isOfAnOpenProfile() && !SHEETS.contains(this);
            case EMPTY -> isOfAnOpenProfile() && !needsRows() && !isPrint() && (!SHEETS.contains(this) || this == CONNECT);
            case FIRST_SYNC -> isOfAnOpenProfile() && !needsRows() && !isPrint() && !SHEETS.contains(this);
            case LOADING, UNREADABLE -> isOfAnOpenProfile() && !needsRows() && !SHEETS.contains(this) && this != SETTINGS_PART && this != GROUPS;
            case FILLED, STATUSES -> isOfAnOpenProfile() && this != LOAN;
            case DEMO -> isOfAnOpenProfile() && (!SHEETS.contains(this) || this == CONNECT || this == LOAN);
            case MANY, FAILED, OFFLINE, TOLD_TO_WAIT -> isOfAnOpenProfile() && (!SHEETS.contains(this) || this == CONNECT);
        };
    }

    private boolean isOfAnOpenProfile() {
        return this != START && this != CREATE && this != FORGOTTEN;
    }

    /** Nothing is printed of a page that has nothing. */
    private boolean isPrint() {
        return this == PRINT_ROWS || this == PRINT_OVERVIEW || this == PRINT_WEALTH;
    }

    private boolean needsRows() {
        return this == INSPECTOR || this == BULK || this == BATCH || this == PEOPLE || this == WEALTH_MIDDLE || this == WEALTH_END;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Sight parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Consumer<OpenWindow> place(String name) {
        return window -> window.fire("#place-" + name);
    }

    private static Consumer<OpenWindow> setting(String button) {
        return place("settings").andThen(OpenWindow::untilIdle).andThen(window -> window.fire(button));
    }

    private static Consumer<OpenWindow> scrolledTo(double end) {
        return window -> {
            window.untilIdle();
            window.with(ScrollPane.class, ".page-scroll", scroll -> scroll.setVvalue(end));
        };
    }

    private static Consumer<OpenWindow> account(int line) {
        return window -> {
            window.untilIdle();
            window.with(ListView.class, "#accounts", list -> {
                list.getSelectionModel().select(line);
                list.requestFocus();
            });
        };
    }

    /** @param opens by a key or a button, which may take a while */
    private static Consumer<OpenWindow> sheet(Consumer<OpenWindow> opens) {
        return opens.andThen(window -> window.until("a sheet", () -> window.has(".sheet-cover")));
    }

    private static void escape(OpenWindow window) {
        window.press(KeyCode.ESCAPE, false, false);
    }
}
