package app.saddlebag.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.insight.Bearing;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.Samples;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.page.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every product shown leads to all that is known of it, by the keyboard alone, and back to where the person was. */
class ProductSheetTest extends WindowTest {

    @TempDir static Path home;
    private static OpenProfile profile;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private ProductDesk desk;

    @BeforeAll
    static void connect() {
        profile = Desks.profiles(home).demo();
        assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
        StoredProduct card = profile.records().products().stream()
                .filter(stored -> stored.product().kind() == ProductKind.CARD && stored.product().balance() != null).findFirst().orElseThrow();
        LiveProfile.wasWorth(profile, card.id(), LocalDate.of(2026, 1, 15), new Money(new BigDecimal("-120.50"), "EUR"));
        LiveProfile.noLongerListed(profile, card.id());
    }

    @AfterAll
    static void lock() {
        profile.close();
    }

    @BeforeEach
    void desk() throws Exception {
        desk = fx(() -> new ProductDesk(stage, profile, Desks.ENGLISH, Preferences.Theme.LIGHT, worker));
    }

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    @Test
    void anAccountOfTheOverviewOpensByKeyboardAndLeadsToItsTransactions() throws Exception {
        go(Place.OVERVIEW);
        String name = focus(".bank-line.openable", "ES");
        press(KeyCode.ENTER);
        untilShown(".product-content");
        assertThat(fx(this::words)).contains("Account · ", "IBAN", "You are an owner", "Number of owners", "Known since",
                "Holders", "Owner", "Balance over time", "Latest movements");
        press(KeyCode.ESCAPE);
        untilGone(".product-content");
        until("the keyboard is back", () -> name.equals(stage.getScene().getFocusOwner().getAccessibleText()));
        press(KeyCode.ENTER);
        until("the button answers", () -> find("#product-transactions") instanceof Button button && !button.isDisabled());
        fire("#product-transactions");
        untilGone(".sheet");
        assertThat(desk.filters).singleElement().asString().startsWith("account:=");
    }

    @Test
    void aPortfolioLeadsToItsCashAccountAboveItAndEscapeComesBack() throws Exception {
        go(Place.WEALTH);
        focus(".panel > .openable", "Cartera");
        press(KeyCode.SPACE);
        untilShown(".product-content");
        String portfolio = fx(this::words);
        assertThat(portfolio).contains("Portfolio · ", "Cash accounts", "Positions", "Securities account");
        focus(".product-content .openable", "ES");
        press(KeyCode.ENTER);
        until("the account above", () -> stage.getScene().getRoot().lookupAll(".product-content").size() == 2);
        until("its facts", () -> words().contains("Cash account of"));
        press(KeyCode.ESCAPE);
        until("back at the portfolio", () -> stage.getScene().getRoot().lookupAll(".product-content").size() == 1);
        assertThat(fx(this::words)).isEqualTo(portfolio);
        fx(() -> {
            ((TitledPane) find(".product-content .titled-pane")).setExpanded(true);
            return null;
        });
        untilShown(".product-content .json");
        press(KeyCode.ESCAPE);
        untilGone(".sheet");
    }

    @Test
    void whatADebtIsToThePersonIsSaidInItsSheetAndEveryTotalFollows() throws Exception {
        go(Place.OVERVIEW);
        untilShown("#total-EUR");
        String before = fx(() -> ((Labeled) find("#total-EUR")).getText());
        StoredProduct debt = profile.records().products().stream()
                .filter(stored -> stored.product().kind() == ProductKind.LIABILITY).findFirst().orElseThrow();
        focus("#product-" + debt.id(), "");
        press(KeyCode.ENTER);
        untilShown("#bearing-nothing");
        fx(() -> {
            find("#bearing-owed").requestFocus();
            return null;
        });
        press(KeyCode.RIGHT);
        until("it is theirs", () -> profile.bearings().said().get(debt.id()) == Bearing.HELD);
        until("the keyboard stays at what was said", () -> stage.getScene().getFocusOwner() == find("#bearing-held"));
        until("the total behind follows", () -> !before.equals(((Labeled) find("#total-EUR")).getText()));
        fx(() -> {
            ((ToggleButton) find("#bearing-owed")).fire();
            return null;
        });
        until("as it was", () -> profile.bearings().said().isEmpty() && before.equals(((Labeled) find("#total-EUR")).getText()));
        press(KeyCode.ESCAPE);
        untilGone(".sheet");
    }

    @Test
    void aPersonsDocumentIsReadOnlyWhenAskedFor() throws Exception {
        go(Place.WEALTH);
        fire("#view-people");
        untilShown(".person .fact-grid");
        String masked = fx(this::documents);
        assertThat(masked).doesNotContainPattern("[0-9]{4}").contains("\u2022\u2022");
        fx(() -> {
            ((ButtonBase) find(".person .toggle-button")).fire();
            return null;
        });
        assertThat(fx(this::documents)).containsPattern("[0-9]{8}[A-Z]");
        fx(() -> {
            ((ButtonBase) find(".person .toggle-button")).fire();
            return null;
        });
        assertThat(fx(this::documents)).isEqualTo(masked);
    }

    @Test
    void whatTheBankNoLongerListsIsFoldedAwayWithItsHistory() throws Exception {
        go(Place.OVERVIEW);
        untilShown("#gone-products");
        fx(() -> {
            ((TitledPane) find("#gone-products")).setExpanded(true);
            return null;
        });
        focus("#gone-products .openable", "last listed");
        press(KeyCode.ENTER);
        untilShown(".product-content .balance-curve");
        assertThat(fx(this::words)).contains("The bank no longer lists this", "Known since 15 Jan 2026, read on 2 days",
                "Last listed", "Left to use");
        press(KeyCode.ESCAPE);
        untilGone(".sheet");
    }

    @Test
    void theKeyboardStaysOnItsRowWhenThePageIsDrawnAnew() throws Exception {
        go(Place.OVERVIEW);
        String name = focus(".bank-line.openable", "ES");
        Node before = fx(() -> stage.getScene().getFocusOwner());
        press(KeyCode.ENTER);
        untilShown(".product-content");
        fx(() -> {
            desk.changed();
            return null;
        });
        until("drawn anew", () -> before.getScene() == null);
        press(KeyCode.ESCAPE);
        untilGone(".product-content");
        until("the keyboard", () -> stage.getScene().getFocusOwner() != before
                && name.equals(stage.getScene().getFocusOwner().getAccessibleText()));
        Node again = fx(() -> stage.getScene().getFocusOwner());
        fx(() -> {
            desk.changed();
            return null;
        });
        until("the keyboard again", () -> again.getScene() == null
                && name.equals(stage.getScene().getFocusOwner().getAccessibleText()));
    }

    @Test
    void aKeyThatIsHeldOpensOnceAndPressesNothingBehind() throws Exception {
        go(Place.OVERVIEW);
        focus(".bank-line.openable", "ES");
        fx(() -> {
            Node row = stage.getScene().getFocusOwner();
            for (int repeat = 0; repeat < 3; repeat++) {
                Event.fireEvent(stage.getScene().getFocusOwner(), enter(KeyEvent.KEY_PRESSED));
            }
            assertThat(desk.ui.sheets().isOpen()).isFalse();
            Event.fireEvent(row, enter(KeyEvent.KEY_RELEASED));
            assertThat(desk.ui.sheets().isOpen()).isTrue();
            return null;
        });
        untilShown(".product-content");
        press(KeyCode.ESCAPE);
        untilGone(".sheet");
        assertThat(desk.filters).isEmpty();
    }

    private static KeyEvent enter(EventType<KeyEvent> type) {
        return new KeyEvent(type, "\r", "", KeyCode.ENTER, false, false, false, false);
    }

    @Test
    void aProductThatIsGoneMeanwhileIsTold() throws Exception {
        fx(() -> {
            desk.showProduct(new StoredProduct(99_999, 1, Samples.account("a", null, "1", "EUR"), Samples.NOON, Samples.NOON,
                    false));
            return null;
        });
        untilShown(".product-body .placeholder.danger");
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".placeholder .label").stream()
                .map(label -> ((Labeled) label).getText()).toList())).contains("This cannot be shown",
                "This is not here any more: its connection was removed. Nothing was changed.");
        assertThat(fx(() -> find("#product-transactions").isDisabled())).isTrue();
        press(KeyCode.ESCAPE);
        untilGone(".sheet");
    }

    private void go(Place place) throws Exception {
        fx(() -> {
            desk.go(place);
            return null;
        });
        // The window system gives the keyboard to the window that was clicked.
        click(".page-title");
    }

    private String documents() {
        return find(".person .fact-grid").lookupAll(".label").stream().map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n"));
    }

    /** Gives the keyboard to the first row whose spoken text holds a word. */
    private String focus(String selector, String word) throws Exception {
        // Only what is laid out and in a window that has the keyboard takes it; a page may be drawn anew meanwhile.
        until(word + " with the keyboard", () -> {
            row(selector, word).ifPresent(Node::requestFocus);
            return stage.isFocused() && row(selector, word).filter(Node::isFocused).isPresent();
        });
        return fx(() -> stage.getScene().getFocusOwner().getAccessibleText());
    }

    private Optional<Node> row(String selector, String word) {
        return stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(row -> row.isFocusTraversable() && row.getAccessibleText().contains(word)).findFirst();
    }

    private String words() {
        return stage.getScene().getRoot().lookupAll(".product-content .label").stream()
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining("\n"));
    }

    private void fire(String selector) throws Exception {
        untilShown(selector);
        fx(() -> {
            ((ButtonBase) find(selector)).fire();
            return null;
        });
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
    }
}
