package app.saddlebag.ui.wealth;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.insight.CostBasis;
import app.saddlebag.insight.Piece;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.text.Formats;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.product.ProductDesk;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is altogether and what it is made of, by the keyboard alone. */
class WealthPageTest extends WindowTest {

    private static final int FIGURES_IN_A_PORTFOLIO = 5;

    @TempDir static Path home;
    private static OpenProfile profile;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Formats formats = new Formats(Desks.ENGLISH, Clock.systemDefaultZone());
    private ProductDesk desk;

    @BeforeAll
    static void connect() {
        profile = Desks.profiles(home).demo();
        assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
    }

    @AfterAll
    static void lock() {
        profile.close();
    }

    @BeforeEach
    void desk() throws Exception {
        desk = fx(() -> new ProductDesk(stage, profile, Desks.ENGLISH, Preferences.Theme.LIGHT, worker));
        fx(() -> {
            desk.go(Place.WEALTH);
            return null;
        });
        click(".page-title");
        untilShown("#allocation-ring");
    }

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    /** As on a screen of 1024 pixels, of which the side bar takes its share. */
    @Test
    void withTheLargestLettersInASmallWindowNothingHasToBeScrolledSideways() throws Exception {
        fx(() -> {
            desk.scale(300);
            stage.setWidth(832);
            stage.setHeight(700);
            return null;
        });
        until("a page without a bar below", () -> {
            ScrollPane page = (ScrollPane) find(".page-scroll");
            stage.getScene().getRoot().layout();
            return page.getWidth() == 832 && find(".page-title").getBoundsInLocal().getHeight() > 60
                    && page.getContent().getLayoutBounds().getWidth() <= page.getViewportBounds().getWidth();
        });
        until("every figure of every position, with its title", () -> {
            stage.getScene().getRoot().layout();
            return stage.getScene().getRoot().lookupAll(".positions").stream().map(Parent.class::cast).allMatch(table ->
                    table.getChildrenUnmodifiable().stream().filter(Node::isManaged).allMatch(part -> part.getBoundsInParent().getMinX() >= 0
                            && part.getBoundsInParent().getMaxX() <= table.getLayoutBounds().getWidth())
                    && shownCaptions(table) == table.lookupAll(".position-name").size() * FIGURES_IN_A_PORTFOLIO);
        });
        fx(() -> {
            desk.scale(100);
            stage.setWidth(1200);
            return null;
        });
        until("columns again, of which none lies on another", () -> {
            stage.getScene().getRoot().layout();
            return !below() && stage.getScene().getRoot().lookupAll(".positions").stream().map(Parent.class::cast)
                    .allMatch(table -> table.getChildrenUnmodifiable().stream().noneMatch(one -> table.getChildrenUnmodifiable().stream()
                            .anyMatch(other -> other != one && one.isManaged() && other.isManaged()
                                    && one.getBoundsInParent().intersects(other.getBoundsInParent()))));
        });
    }

    private static StoredProduct first(Predicate<StoredProduct> wanted) {
        return profile.records().products().stream().filter(wanted).findFirst().orElseThrow();
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private static long shownCaptions(Parent table) {
        return table.getChildrenUnmodifiable().stream().filter(part -> part.isManaged() && part.getStyleClass().contains("caption")).count();
    }

    @Test
    void theTotalIsWhatAllIsWorthOnceAndLeadsToWhatItIsTheSumOf() throws Exception {
        Money total = profile.records().worth().sums().getFirst();
        assertThat(text("#wealth-total-EUR .figure")).isEqualTo(formats.money(total.amount(), "EUR"));
        focus("#wealth-total-EUR");
        press(KeyCode.ENTER);
        untilShown(".pieces .bank-line");
        until("amounts end where there is an end to see", () ->
                Math.abs(right(find(".pieces .line-amount")) - right(find(".sheet .product-scroll .viewport"))) < 1);
        List<Piece> pieces = Piece.of(profile.records().worth());
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".pieces .line-amount").stream()
                .map(node -> ((Labeled) node).getText()).toList())).as("every piece is there, and what adds nothing follows")
                .startsWith(formats.money(pieces.stream().map(piece -> piece.amount().amount())
                        .max((one, other) -> one.abs().compareTo(other.abs())).orElseThrow(), "EUR")).hasSizeGreaterThan(pieces.size());
        assertThat(fx(this::words)).contains("Not in the total, and why",
                "Adds nothing: what a debit card spends is taken from its account.");
        press(KeyCode.ESCAPE);
        untilGone(".sheet");
        until("the keyboard is back", () -> find("#wealth-total-EUR").isFocused());
    }

    @Test
    void aLoanSaysItsNextInstalmentAndAPortfolioItsHistoryOnceTheyAreKnown() throws Exception {
        StoredProduct loan = only(stored -> stored.product() instanceof Product.Liability debt && "Loan".equals(debt.type()));
        until("the instalment", () -> find("#product-" + loan.id()).getAccessibleText().contains("Next instalment expected on "));
        assertThat(fx(() -> find("#product-" + loan.id()).lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList()))
                .anyMatch(words -> words.startsWith("Next instalment expected on "));
        StoredProduct portfolio = only(stored -> stored.product() instanceof Product.Portfolio);
        assertThat(fx(() -> find("#history-of-" + portfolio.id()).isVisible())).as("one day alone is no history").isFalse();
        LiveProfile.wasWorth(profile, portfolio.id(), profile.records().today().minusDays(70), new Money(new BigDecimal("1000.00"), "EUR"));
        fx(() -> {
            desk.changed();
            return null;
        });
        until("its curve", () -> find("#history-of-" + portfolio.id()) != null && find("#history-of-" + portfolio.id()).isVisible());
    }

    private static StoredProduct only(java.util.function.Predicate<StoredProduct> which) {
        return profile.records().products().stream().filter(which).findFirst().orElseThrow();
    }

    @Test
    void theRingGoesFromPartToPartByTheArrowsAndOpensWhatOneIsMadeOf() throws Exception {
        focus("#allocation-ring");
        assertThat(fx(() -> find("#allocation-ring").getAccessibleText())).startsWith("What you have, ");
        press(KeyCode.RIGHT);
        until("a part", () -> find("#allocation-ring").getAccessibleText().endsWith(" %"));
        String first = fx(() -> find("#allocation-ring").getAccessibleText());
        assertThat(fx(() -> rows().getFirst().getAccessibleText())).as("its row says the same")
                .startsWith(first.substring(0, first.indexOf(',')))
                .endsWith(first.substring(first.indexOf(',')));
        press(KeyCode.LEFT);
        until("round to the last one", () -> !first.equals(find("#allocation-ring").getAccessibleText()));
        press(KeyCode.HOME);
        press(KeyCode.ENTER);
        untilShown(".pieces .bank-line");
        assertThat(text(".sheet-title")).isEqualTo(first.substring(0, first.indexOf(',')));
        press(KeyCode.ESCAPE);
        untilGone(".sheet");
        until("the keyboard is back", () -> find("#allocation-ring").isFocused());
    }

    @Test
    void aBanksRowLeadsToItsProductsAndToItsTransactions() throws Exception {
        focus("#by-type");
        press(KeyCode.RIGHT);
        until("the next way", () -> find("#by-currency").isFocused());
        press(KeyCode.RIGHT);
        untilShown("#slice-TestBank");
        assertThat(fx(() -> find("#by-bank").isFocused())).as("the keyboard stays").isTrue();
        focus("#slice-TestBank");
        press(KeyCode.ENTER);
        untilShown("#pieces-transactions");
        until("the deed has the keyboard", () -> find("#pieces-transactions").isFocused());
        fx(() -> {
            ((ButtonBase) find("#pieces-transactions")).fire();
            return null;
        });
        until("its transactions", () -> desk.filters.equals(List.of("entity:=TestBank")));
        untilGone(".sheet");
    }

    @Test
    void aSliceIsChosenAgainAfterThePageIsDrawnAnew() throws Exception {
        focus("#by-bank");
        press(KeyCode.SPACE);
        untilShown("#slice-TestBank");
        Node row = focus("#slice-TestBank");
        fx(() -> {
            desk.changed();
            return null;
        });
        until("drawn anew, as chosen, with the keyboard where it was", () -> row.getScene() == null && find("#slice-TestBank") != null
                && find("#slice-TestBank").isFocused());
    }

    @Test
    void peopleHaveAPlaceOfTheirOwnWithWhatIsSensitiveMasked() throws Exception {
        assertThat(fx(() -> find(".person"))).as("not among the money").isNull();
        focus("#view-money");
        press(KeyCode.RIGHT);
        untilShown(".person .fact-grid");
        assertThat(fx(() -> find("#view-people").isFocused())).as("the keyboard stays").isTrue();
        assertThat(fx(() -> find("#allocation-ring"))).isNull();
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".person .fact-grid .label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining(" ")))).doesNotContainPattern("[0-9]{4}").contains("\u2022");
        fx(() -> {
            desk.changed();
            return null;
        });
        press(KeyCode.LEFT);
        untilShown("#allocation-ring");
    }

    @Test
    void aPositionsSheetHasItsLatestMovementsAndEachLeadsToItself() throws Exception {
        StoredProduct position = first(stored -> stored.title().startsWith("Tramuntana Bolsa"));
        LedgerRow latest = profile.histories().latest(position, 5).getFirst();
        focus("#product-" + position.id());
        press(KeyCode.ENTER);
        untilShown("#latest-" + latest.id());
        until("what moved stands in columns, however long its day is written", () -> {
            stage.getScene().getRoot().layout();
            return stage.getScene().getRoot().lookupAll(".product-content .latest-day").stream()
                    .map(WealthPageTest::right).distinct().count() == 1;
        });
        assertThat(fx(() -> find("#latest-" + latest.id()).getAccessibleText()))
                .startsWith(formats.day(latest.transaction().day())).contains(" units at ")
                .endsWith(formats.money(latest.transaction().amount(), "EUR"));
        focus("#latest-" + latest.id());
        press(KeyCode.ENTER);
        until("the row", () -> desk.filters.equals(List.of("id:=" + latest.transaction().id())));
        untilGone(".sheet");
    }

    @Test
    void whatMovedLastOnAPortfolioMovedOnItsPositions() {
        StoredProduct portfolio = first(stored -> stored.product() instanceof Product.Portfolio);
        List<LedgerRow> latest = profile.histories().latest(portfolio, 5);
        assertThat(latest).hasSize(5).allSatisfy(row -> assertThat(row.transaction().portfolioId()).isEqualTo(portfolio.product().id()));
        assertThat(latest).extracting(row -> row.transaction().day()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void aLoanSaysWhatIsPaidAndWhatIsLeft() throws Exception {
        assertThat(fx(() -> find(".debt").getAccessibleText())).contains("Hipoteca", " paid (", " left to pay", "Interest 1.85 %");
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".debt").stream()
                .map(Node::getAccessibleText).collect(Collectors.joining("\n"))))
                .containsPattern("Visa Oro.* of 3,000.00\u00a0€ used \\(.* left");
    }

    @Test
    void aPositionSaysAllOfItsFiguresAndWhyThereIsNoCost() throws Exception {
        StoredProduct position = first(stored -> stored.title().startsWith("Tramuntana Bolsa"));
        Product.Investment told = (Product.Investment) position.product();
        assertThat(profile.costs().of(List.of(position)).get(position.id())).as("bought before the bank's first movement")
                .isEqualTo(new CostBasis.Unknown(CostBasis.Why.NOT_ALL, brought(position)));
        assertThat(fx(() -> find("#product-" + position.id()).getAccessibleText())).contains(
                "UNITS, PRICE " + formats.amount(told.units(), "XXX"),
                "COST the movements that are known bring " + formats.amount(brought(position), "XXX") + " of "
                        + formats.amount(told.units(), "XXX") + " units",
                "VALUE " + formats.money(told.balance(), "EUR"), "SHARE ");
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".panel > .label").stream()
                .map(label -> ((Labeled) label).getText()).toList()))
                .contains("No cost or gain: the movements that are known do not account for all units that are held.");
    }

    /** Counted by hand over all rows. */
    @Test
    void nothingIsWiderThanANarrowWindowAndFiguresGoBelowNames() throws Exception {
        until("names and figures on one line", () -> !below());
        fx(() -> {
            stage.setWidth(570);
            return null;
        });
        until("figures below", this::below);
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".panel").stream()
                .map(panel -> panel.localToScene(panel.getBoundsInLocal()).getMaxX()).toList()))
                .isNotEmpty().allMatch(right -> right <= stage.getScene().getWidth());
        fx(() -> {
            stage.setWidth(1200);
            return null;
        });
        until("side by side again", () -> !below());
    }

    /** Whether the first position's figures stand below its name. */
    private boolean below() throws Exception {
        return fx(() -> {
            Node name = find(".positions .position-name");
            Node figure = find(".positions .amount");
            return figure.localToScene(figure.getBoundsInLocal()).getMinY() >= name.localToScene(name.getBoundsInLocal()).getMaxY();
        });
    }

    private static BigDecimal brought(StoredProduct position) {
        Ledger rows = profile.ledger().snapshot();
        return IntStream.range(0, rows.size()).mapToObj(rows::row).map(LedgerRow::transaction)
                .filter(row -> position.product().id().equals(row.productId()) && row.trade() != null && row.trade().units() != null)
                .map(row -> row.amount().signum() < 0 ? row.trade().units() : row.trade().units().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Node> rows() {
        return stage.getScene().getRoot().lookupAll(".allocation-row").stream().filter(Node::isFocusTraversable).toList();
    }

    private Node focus(String selector) {
        until(selector + " with the keyboard", () -> {
            find(selector).requestFocus();
            return stage.isFocused() && find(selector).isFocused();
        });
        return find(selector);
    }

    private String words() {
        return stage.getScene().getRoot().lookupAll(".pieces .label").stream().map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n"));
    }

    /** At what has the keyboard, once: the window system repeats a key that a busy machine is late to let go. */
    private void press(KeyCode key) throws Exception {
        fx(() -> {
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node owner = stage.getScene().getFocusOwner();
                Event.fireEvent(owner, new KeyEvent(type, "", "", key, false, false, false, false));
            }
            return null;
        });
    }
}
