package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.ui.keys.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who comes up to the table sees no amount, and a screen reader says none, wherever in the program one is. */
class DiscreetTest extends OpenedDeskTest {

    /** With two decimals but no per cent, or beside a currency's sign: what amounts look like, and dates, counts and rates do not. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,])\\d[\\d.,]*[.,]\\d{2}(?![\\d.,]|\\s?%)|\\d\\s?(?:€|US\\$|\\$|£)");
    private static final String[] PLACES = {"overview", "transactions", "connections", "wealth", "recurring", "settings"};
    /** Where there are amounts beside those in the side bar. */
    private static final List<String> FULL = List.of("overview", "transactions", "wealth", "recurring");

    private Profiles profiles;

    @BeforeEach
    void openALife() throws Exception {
        profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
             OpenProfile profile = profiles.create(home.resolve("data").resolve("marta"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "marta", "demo");
        }
        open(profiles);
        untilShown("#place-overview");
    }

    @Test
    void noPageTellsAnAmountWhileTheyAreHidden() throws Exception {
        for (String place : PLACES) {
            go(place);
            if (FULL.contains(place)) {
                until("amounts on " + place, () -> !amounts((Parent) find(".page-host")).isEmpty());
            }
        }
        turn();
        for (String place : PLACES) {
            go(place);
            settle();
            none(place);
        }
        turn();
        for (String place : FULL) {
            go(place);
            until("amounts are back on " + place, () -> !amounts((Parent) find(".page-host")).isEmpty());
        }
    }

    @Test
    void theDetailsOfARowTellNoneAndAFilterByAmountsStillFindsIt() throws Exception {
        go("transactions");
        fx(() -> {
            ((TextInputControl) find("#filter")).setText("amount:<-20");
            return null;
        });
        until("rows", () -> !amounts().isEmpty());
        turn();
        until("the same filter", () -> ((TextInputControl) find("#filter")).getText().equals("amount:<-20"));
        until("rows of dots", () -> ((TableView<?>) find("#grid")).getItems().size() > 0);
        fx(() -> {
            ((TableView<?>) find("#grid")).getSelectionModel().select(0);
            ((ButtonBase) find("#toggle-details")).fire();
            return null;
        });
        until("what the bank wrote", () -> texts().stream().anyMatch(text -> text.contains("\"_id\"")));
        none("here");
        List<String> said = fx(() -> texts());
        assertThat(said).anyMatch(text -> text.contains("\u2212\u2022\u2022\u2022\u00a0€"));
    }

    @Test
    void whatLiesAboveThePagesGoesAndTellsNoneWhenItComesAgain() throws Exception {
        openTheFirstProduct();
        until("a sheet of amounts", () -> !amounts((Parent) find(".sheet-cover")).isEmpty());
        turn();
        untilGone(".sheet-cover");
        openTheFirstProduct();
        until("the product in full", () -> find(".sheet-cover") != null && find(".sheet-cover .titled-pane") != null);
        fx(() -> {
            find(".sheet-cover").lookupAll(".titled-pane").forEach(pane -> ((TitledPane) pane).setExpanded(true));
            return null;
        });
        settle();
        none("here");
        fx(() -> {
            key(find(".sheet-cover"), KeyCode.ESCAPE);
            return null;
        });
        pressed(Shortcut.PALETTE);
        untilShown("#palette-list");
        until("the products are read", () -> ((ListView<?>) find("#palette-list")).getItems().size() > 10);
        none("here");
    }

    @Test
    void theHistoryOfASyncTellsNone() throws Exception {
        turn();
        go("connections");
        click("#history-0");
        untilShown("#history");
        until("a batch", () -> ((ListView<?>) find("#history")).getItems().size() > 0);
        fx(() -> {
            ListView<?> history = (ListView<?>) find("#history");
            history.getSelectionModel().selectLast();
            key(history, KeyCode.ENTER);
            return null;
        });
        untilShown("#batch-rows");
        until("its rows", () -> ((ListView<?>) find("#batch-rows")).getItems().size() > 0);
        settle();
        none("here");
    }

    @Test
    void itIsRememberedForThisProfileOnThisComputer() throws Exception {
        turn();
        until("kept", () -> !profiles.preferences().values().discreet().isEmpty());
        pressed(Shortcut.LOCK);
        untilShown("#unlock-passphrase");
        fx(() -> {
            ((TextInputControl) find("#unlock-passphrase")).appendText(new String(Desks.passphrase()));
            return null;
        });
        click("#unlock");
        untilShown("#discreet");
        settle();
        none("here");
        fire("#discreet");
        until("amounts again", () -> !amounts().isEmpty());
        until("forgotten", () -> profiles.preferences().values().discreet().isEmpty());
    }

    private void turn() throws Exception {
        boolean before = text("#discreet").equals("Show amounts");
        pressed(Shortcut.DISCREET);
        until("turned", () -> ((Labeled) find("#discreet")).getText().equals(before ? "Hide amounts" : "Show amounts"));
    }

    /** What the window does for the key; that it hears every key there is, another test tells. */
    private void pressed(Shortcut shortcut) throws Exception {
        fx(() -> {
            stage.getScene().getAccelerators().get(shortcut.keys().getFirst()).run();
            return null;
        });
    }

    private void openTheFirstProduct() throws Exception {
        go("overview");
        untilShown(".bank-card .openable");
        fx(() -> {
            find(".bank-card .openable").executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
        untilShown(".sheet-cover");
    }

    private static void key(Node at, KeyCode code) {
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void go(String place) throws Exception {
        fire("#place-" + place);
    }

    private void fire(String selector) throws Exception {
        untilShown(selector);
        fx(() -> {
            ((ButtonBase) find(selector)).fire();
            return null;
        });
    }

    /** What is read behind the screen has come, and is laid out. */
    private static void settle() throws Exception {
        for (int turn = 0; turn < 10; turn++) {
            fx(() -> null);
            Thread.sleep(60);
        }
    }

    private void none(String where) throws Exception {
        List<String> found = fx(() -> amounts());
        assertThat(found).as(where).isEmpty();
    }

    private List<String> amounts() {
        return amounts(stage.getScene().getRoot());
    }

    private List<String> amounts(Parent under) {
        return texts(under).stream().filter(text -> AMOUNT.matcher(text).find()).toList();
    }

    private List<String> texts() {
        return texts(stage.getScene().getRoot());
    }

    private static List<String> texts(Parent under) {
        List<String> texts = new ArrayList<>();
        if (under != null) {
            gather(under, texts);
        }
        return texts;
    }

    private static void gather(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        add(texts, node.getAccessibleText());
        add(texts, node.getAccessibleHelp());
        switch (node) {
            case Labeled labeled -> add(texts, labeled.getText());
            case Text text -> add(texts, text.getText());
            case TextInputControl input -> {
                add(texts, input.getText());
                add(texts, input.getPromptText());
            }
            default -> { }
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(texts, control.getTooltip().getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, texts));
        }
    }

    private static void add(List<String> texts, String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }
}
