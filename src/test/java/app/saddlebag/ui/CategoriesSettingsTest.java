package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.OpenProfile;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree of categories in the settings, changed and taken back by the keyboard in the window. */
class CategoriesSettingsTest extends OpenedDeskTest {

    @BeforeEach
    void openAProfileWithSomePurchasesAtItsCategories() throws Exception {
        openWithMovements("""
                [{"_id": "t1", "account_id": "a", "amount": -20, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "COMPRA 1", "category": "Groceries"},
                 {"_id": "t2", "account_id": "a", "amount": -30, "currency": "EUR", "operationDate": "2026-11-19",
                  "description": "COMPRA 2", "category": "SUPERMERCADO"},
                 {"_id": "t3", "account_id": "a", "amount": -40, "currency": "EUR", "operationDate": "2026-11-18",
                  "description": "COMPRA 3", "category": "Restaurants"}]""", profile -> profile.edits().edit(
                        new long[] {row(profile, "t3")}, new Edit.Category("Restaurants"), Edits.Progress.NOBODY));
        untilShown("#place-settings");
        ctrl(KeyCode.K);
        until("the palette", () -> focusOwner() instanceof TextInputControl);
        robot.write("Categories");
        robot.type(KeyCode.ENTER);
        until("the tree has the keyboard, with what is in it", () -> focused("categories") && !words().isEmpty());
    }

    @Test
    void oneIsAddedRenamedAndMovedAndEachIsTakenBack() throws Exception {
        select("Food");
        press("categories-add");
        until("the form, in what was selected", () -> focused("category-name") && "food".equals(((javafx.scene.control.ComboBox<?>) find("#category-parent")).getValue()));
        robot.type(KeyCode.ENTER);
        until("asked for a name", () -> shows(text -> text.startsWith("A category needs a name")) && focused("category-name"));
        robot.write("Bakeries").type(KeyCode.ENTER);
        until("kept", () -> find("#category-keep") == null);
        until("it lies in Food", () -> selected().equals("Bakeries, no transaction"));
        until("the keyboard is where it was", () -> focused("categories-add"));
        press("categories-rename");
        until("asked for its name", () -> focused("category-name"));
        ctrl(KeyCode.A);
        robot.write("Groceries").type(KeyCode.ENTER);
        until("that is another’s", () -> shows(text -> text.startsWith("“Groceries” already is")));
        ctrl(KeyCode.A);
        robot.write("Bread").type(KeyCode.ENTER);
        until("renamed", () -> find("#category-keep") == null && selected().startsWith("Bread,"));
        press("categories-move");
        until("asked where to", () -> focused("category-parent"));
        robot.type(KeyCode.HOME, KeyCode.UP, KeyCode.ENTER);
        until("still there, or moved", () -> find("#category-keep") == null);
        ctrl(KeyCode.Z);
        ctrl(KeyCode.Z);
        until("its name is back", () -> words().stream().anyMatch(line -> line.startsWith("Bakeries,")));
        ctrl(KeyCode.Z);
        until("gone", () -> words().stream().noneMatch(line -> line.startsWith("Bakeries,") || line.startsWith("Bread,")));
    }

    @Test
    void oneGoesOverIntoAnotherAndWhatIsInUseStays() throws Exception {
        select("Groceries");
        press("categories-remove");
        until("it is said why it stays", () -> shows(text -> text.startsWith("Groceries is in use: 2 transactions have it")));
        assertThat(fx(() -> focused("categories"))).as("not on what takes away").isTrue();
        press("categories-merge");
        until("asked into which", () -> focused("category-into"));
        robot.type(KeyCode.TAB, KeyCode.TAB).type(KeyCode.ENTER);
        until("nothing was chosen for them", () -> shows("Choose the one that stays."::equals));
        choose("restaurants");
        press("category-keep");
        until("all in one", () -> selected().equals("Restaurants, 3 transactions"));
        assertThat(words()).noneMatch(line -> line.startsWith("Groceries,"));
        ctrl(KeyCode.Z);
        until("apart again", () -> selected().equals("Restaurants, one transaction"));
        select("Groceries");
        assertThat(fx(this::selected)).isEqualTo("Groceries, 2 transactions");
    }

    @Test
    void aMergeIsTakenBackWhereItsRowsAreAsOneDeed() throws Exception {
        select("Restaurants");
        press("categories-merge");
        until("asked into which", () -> focused("category-into"));
        choose("groceries");
        press("category-keep");
        until("all in one", () -> selected().equals("Groceries, 3 transactions"));
        ctrl(KeyCode.DIGIT2);
        until("the rows are there", () -> shows(text -> text.startsWith("3 of 3")));
        robot.type(KeyCode.DOWN);
        until("they have the keyboard", () -> focusOwner() instanceof TableView<?>);
        ctrl(KeyCode.Z);
        until("told", () -> shows("Undone: 1 transaction is as it was"::equals));
        ctrl(KeyCode.DIGIT6);
        until("apart again, the tree too", () -> words().stream().anyMatch("Groceries, 2 transactions"::equals)
                && words().stream().anyMatch("Restaurants, one transaction"::equals));
    }

    private static long row(OpenProfile profile, String id) {
        var ledger = profile.ledger().snapshot();
        return IntStream.range(0, ledger.size()).mapToObj(ledger::row).filter(row -> row.transaction().id().equals(id)).findFirst().orElseThrow().id();
    }

    @Test
    void whatIsNotOfferedIsSaidAndOfferedAgain() throws Exception {
        select("Taxis");
        press("categories-remove");
        until("said so", () -> selected().equals("Taxis, no transaction, not offered") && focused("categories"));
        press("categories-remove");
        until("offered again", () -> selected().equals("Taxis, no transaction"));
    }

    private void select(String name) throws Exception {
        fx(() -> {
            ListView<?> list = (ListView<?>) find("#categories");
            list.requestFocus();
            for (int at = 0; at < list.getItems().size(); at++) {
                if (list.getItems().get(at).toString().contains("name=" + name + ",")) {
                    list.getSelectionModel().clearAndSelect(at);
                    list.scrollTo(at);
                }
            }
            return null;
        });
        until("it is in sight", () -> selected().startsWith(name + ","));
    }

    /** Goes to a button as the Tab key does, and presses it by the keyboard. */
    private void press(String id) throws Exception {
        fx(() -> {
            find("#" + id).requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
    }

    @SuppressWarnings("unchecked")
    private void choose(String key) throws Exception {
        fx(() -> {
            ((javafx.scene.control.ComboBox<String>) find("#category-into")).setValue(key);
            return null;
        });
    }

    private void ctrl(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private Node focusOwner() {
        return stage.getScene().getFocusOwner();
    }

    private boolean focused(String id) {
        return focusOwner() != null && id.equals(focusOwner().getId());
    }

    /** What a screen reader says of each line in sight. */
    private List<String> words() {
        return find("#categories") == null ? List.of() : find("#categories").lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .filter(cell -> cell.getAccessibleText() != null).map(ListCell::getAccessibleText).toList();
    }

    private String selected() {
        return find("#categories").lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .filter(cell -> cell.isSelected() && cell.getAccessibleText() != null).map(ListCell::getAccessibleText).findFirst().orElse("");
    }
}
