package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.accounts.AccountLine;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The accounts beside the pages, in the program's own window and by keyboard alone. */
class AccountsSideTest extends OpenedDeskTest {

    private static final String ROWS = """
            [{"_id": "t", "account_id": "a", "amount": -5.00, "currency": "EUR", "description": "Bakery",
              "operationDate": "2026-11-02", "valueDate": "2026-11-02"}]""";

    @SuppressWarnings("unchecked")
    private ListView<AccountLine> list() {
        return (ListView<AccountLine>) find("#accounts");
    }

    private ListCell<?> cell(String beginning) {
        return list().lookupAll(".list-cell").stream().map(cell -> (ListCell<?>) cell)
                .filter(cell -> spoken(cell).startsWith(beginning)).findFirst().orElse(null);
    }

    private static String spoken(Node cell) {
        return cell.getAccessibleText() == null ? "" : cell.getAccessibleText().replace('\u00a0', ' ');
    }

    private boolean is(String beginning, String state) {
        Node cell = cell(beginning);
        return cell != null && cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    private void openHousehold() throws Exception {
        openWithMovements(ROWS, profile -> { });
        until("the account is listed", () -> find("#accounts") != null && list().getItems().size() == 2);
        fx(() -> {
            find("#place-settings").requestFocus();
            return null;
        });
        robot.type(KeyCode.TAB);
        until("the accounts are the next stop", () -> list().isFocused());
    }

    @Test
    void anAccountIsFoundByItsLettersAndLeadsToItsTransactionsWhileTheKeyboardStays() throws Exception {
        openHousehold();
        until("a screen reader hears the balance", () -> cell("Current, 500.00 €") != null);
        assertThat(fx(() -> spoken(cell("TestBank")))).contains("1 account", "500.00 €", "open");
        robot.write("cu");
        until("it is chosen", () -> list().getSelectionModel().getSelectedItem() instanceof AccountLine.One);
        assertThat(fx(() -> is("Current", "current"))).isFalse();
        robot.type(KeyCode.ENTER);
        until("its transactions are shown", () -> find("#filter") instanceof TextInputControl field
                && field.getText().equals("account:=Current"));
        until("it is the current one", () -> is("Current", "current"));
        assertThat(fx(() -> list().isFocused())).isTrue();
        fx(() -> {
            ((TextInputControl) find("#filter")).setText("account:=Current amount:>0");
            return null;
        });
        until("it is not any more", () -> !is("Current", "current"));
    }

    @Test
    void aBankIsClosedAndOpenedAsInATree() throws Exception {
        openHousehold();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.LEFT);
        until("on its bank", () -> list().getSelectionModel().getSelectedItem() instanceof AccountLine.Head);
        robot.type(KeyCode.LEFT);
        until("closed", () -> list().getItems().size() == 1);
        assertThat(fx(() -> list().isFocused() && list().getSelectionModel().getSelectedIndex() == 0)).isTrue();
        robot.type(KeyCode.RIGHT);
        until("open", () -> list().getItems().size() == 2);
        robot.type(KeyCode.RIGHT);
        until("on the account", () -> list().getSelectionModel().getSelectedItem() instanceof AccountLine.One);
        robot.type(KeyCode.TAB);
        until("one stop alone", () -> find("#saved-keep").isFocused());
    }

    @Test
    void anAccountIsRenamedHiddenShownAndGroupedByKeyboardAlone() throws Exception {
        openHousehold();
        robot.type(KeyCode.DOWN).type(KeyCode.F2);
        until("a name is asked for", () -> stage.getScene().getFocusOwner() instanceof TextInputControl field && field.getText().equals("Current"));
        robot.write("Household").type(KeyCode.ENTER);
        until("it has the name", () -> cell("Household, 500.00") != null);
        assertThat(fx(() -> list().isFocused())).isTrue();
        robot.type(KeyCode.ENTER);
        until("the filter knows it", () -> find("#filter") instanceof TextInputControl field && field.getText().equals("account:=Household"));
        until("so do the rows", () -> stage.getScene().getRoot().lookupAll(".table-cell").stream()
                .anyMatch(cell -> cell instanceof Labeled labeled && labeled.getText() != null && labeled.getText().startsWith("Household")));
        robot.type(KeyCode.F2);
        until("asked again", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.write("Nonsense").type(KeyCode.ESCAPE);
        until("given up", () -> list().isFocused() && cell("Household") != null);
        robot.type(KeyCode.DELETE);
        until("out of sight", () -> list().getItems().size() == 1 && list().getItems().getFirst() instanceof AccountLine.Hidden);
        assertThat(fx(() -> spoken(cell("1 hidden")))).contains("still count in every sum");
        assertThat(fx(() -> list().isFocused() && list().getSelectionModel().getSelectedIndex() == 0)).isTrue();
        robot.type(KeyCode.ENTER).type(KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        until("the menu", () -> robot.lookup("#accounts-show").tryQuery().isPresent());
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        until("seen again", () -> list().getItems().size() == 2);
    }

    @Test
    void foldedTheSideBarLosesItsWordsAndNotTheKeyboardAndStaysFolded() throws Exception {
        openHousehold();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT, KeyCode.CONTROL);
        untilGone("#accounts");
        assertThat(fx(() -> find("#place-overview").isFocused())).isTrue();
        assertThat(fx(() -> ((Region) find(".side-bar")).getWidth())).isLessThan(100);
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        untilShown("#unlock-passphrase");
        fx(() -> {
            ((TextInputControl) find("#unlock-passphrase")).appendText(new String(Desks.passphrase()));
            return null;
        });
        click("#unlock");
        untilShown(".side-bar");
        until("still folded", () -> !find("#accounts").isVisible());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT, KeyCode.CONTROL);
        untilShown("#accounts");
    }

    @Test
    void foldedByItsButtonTheBanksAreDiscsThatOpenTheirAccounts() throws Exception {
        openHousehold();
        click("#fold");
        untilShown("#accounts-folded");
        Node disc = fx(() -> find("#accounts-folded").lookup(".button"));
        assertThat(spoken(disc)).isEqualTo("TestBank, 1 account, 500.00 €");
        assertThat(((Button) disc).getTooltip().getText()).isEqualTo(disc.getAccessibleText());
        assertThat(fx(() -> find("#fold").getAccessibleText())).startsWith("Unfold");
        fx(() -> {
            disc.requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        until("its accounts", () -> robot.lookup(".menu-item").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until("its transactions are shown", () -> find("#filter") instanceof TextInputControl field
                && field.getText().equals("account:=Current"));
        assertThat(fx(disc::isFocused)).isTrue();
    }

    @Test
    void theEdgeOfTheSideBarIsDrawnAndStaysWhereItWasLeft() throws Exception {
        openHousehold();
        double before = fx(() -> ((Region) find(".side-bar")).getWidth());
        robot.drag("#side-grip").moveBy(60, 0).drop();
        until("wider", () -> ((Region) find(".side-bar")).getWidth() > before + 50);
        double drawn = fx(() -> ((Region) find(".side-bar")).getWidth());
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        untilShown("#unlock-passphrase");
        fx(() -> {
            ((TextInputControl) find("#unlock-passphrase")).appendText(new String(Desks.passphrase()));
            return null;
        });
        click("#unlock");
        untilShown(".side-bar");
        until("as wide as it was left", () -> Math.abs(((Region) find(".side-bar")).getWidth() - drawn) < 2);
        robot.doubleClickOn("#side-grip");
        until("the usual", () -> Math.abs(((Region) find(".side-bar")).getWidth() - before) < 2);
    }

    @Test
    void whatWasDoneToTheListIsUndoneByItsKey() throws Exception {
        openHousehold();
        robot.type(KeyCode.DOWN).type(KeyCode.DELETE);
        until("out of sight", () -> list().getItems().getFirst() instanceof AccountLine.Hidden);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("seen again", () -> list().getItems().size() == 2);
        assertThat(fx(() -> list().isFocused())).isTrue();
    }

    @Test
    void theKeyDoesSoFromAPageThatHasNothingOfItsOwnToTakeBack() throws Exception {
        openHousehold();
        robot.type(KeyCode.DOWN).type(KeyCode.DELETE);
        until("out of sight", () -> list().getItems().getFirst() instanceof AccountLine.Hidden);
        fx(() -> {
            find("#place-overview").requestFocus();
            return null;
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("seen again", () -> list().getItems().size() == 2);
    }

    @Test
    void keptFiltersStandBelowTheAccountsOnEveryPageWithTheirCountAndAreWorkedByKeyboard() throws Exception {
        openWithMovements(ROWS, profile -> {
            profile.filters().save("Bread", "bakery");
            profile.filters().save("Much", "amount:<-100");
        });
        until("each with its count", () -> kept().equals(List.of("Bread 1 −5.00 €", "Much 0 ")));
        fx(() -> {
            find("#accounts").requestFocus();
            return null;
        });
        robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.TAB);
        until("two buttons further", () -> find("#saved").isFocused());
        robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
        until("its transactions", () -> find("#filter") instanceof TextInputControl field && field.getText().equals("bakery"));
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll("#saved").size())).as("once is enough").isEqualTo(1);
        until("it is marked", () -> find("#saved").lookupAll(".list-cell").stream().filter(cell -> cell.getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("current"))).map(AccountsSideTest::spoken).toList().equals(List.of("Bread 1 −5.00 €")));
        assertThat(fx(() -> find("#saved").isFocused())).isTrue();
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        until("below the other", () -> kept().getFirst().startsWith("Much"));
        robot.type(KeyCode.DELETE);
        until("one left", () -> kept().size() == 1);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("back", () -> kept().size() == 2);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until("on the page where there is no room", () -> find(".transactions-side").lookup("#saved") != null);
    }

    private List<String> kept() {
        return find("#saved") == null ? List.of() : find("#saved").lookupAll(".list-cell").stream()
                .filter(cell -> !spoken(cell).isEmpty()).sorted(Comparator.comparingInt(cell -> ((ListCell<?>) cell).getIndex()))
                .map(AccountsSideTest::spoken).toList();
    }
}
