package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.ProductKind;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The Flanks query drawer in a real window. */
class DrawerPageTest extends OpenPage {

    @Test
    void theDrawerShowsTheQueryAndWhatRunsHere() {
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        robot.clickOn("#filter").write("shop:=Renfe -netflix");
        await(() -> text(robot, "#query-json").contains("\"^Renfe\\\\n*$\""));
        await(() -> labelled("#query-terms").containsAll(List.of("shop:=Renfe", "-netflix")));
        robot.clickOn("#query-copy");
        await(() -> clipboard().contains("^Renfe\\\\n*$"));
    }

    @Test
    void flanksIsAskedAndTheDifferencesCanBeSynced() {
        robot.interact(() -> page.filterBy("shop:=NoSuchShop"));
        backing.answer(2, query -> List.of(Rows.fact("tx_new", "2026-11-22", "NEW AT THE BANK", "-7.00", "NoSuchShop",
                null)));
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        await(() -> text(robot, "#query-json").contains("NoSuchShop"));
        robot.clickOn("#query-ask");
        await(() -> labelled("#query-answers").stream().filter("The same rows as here"::equals).count() == 2);
        assertThat(labelled("#query-answers")).anySatisfy(said -> assertThat(said).contains("NEW AT THE BANK"));
        robot.clickOn(".ask-sync");
        await(() -> backing.synced().equals(List.of(2L)));
    }

    @Test
    void aPastedQueryBecomesTheFilter() {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT,
                "{\"shop\": [\"^Renfe$\"]")));
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        await(() -> robot.lookup("#query-paste").tryQuery().isPresent());
        robot.clickOn("#query-paste");
        await(() -> robot.lookup("#query-pasted").tryQuery().isPresent());
        robot.clickOn("#query-filter");
        await(() -> !label(robot, "#query-mistake").isEmpty());
        robot.clickOn("#query-pasted").press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL).write("}");
        await(() -> label(robot, "#query-mistake").isEmpty());
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        await(() -> robot.lookup("#query-filter").<Node>query().isFocused());
        robot.type(KeyCode.SPACE);
        await(() -> filter(robot).equals("shop:=Renfe"));
    }

    @Test
    void theCommandLineIsCopiedWithoutSecrets() throws Exception {
        robot.interact(() -> page.filterBy("shop:=Renfe"));
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        await(() -> text(robot, "#query-json").contains("Renfe"));
        robot.clickOn("#query-curl").clickOn("Accounts");
        await(() -> clipboard().startsWith("curl -X POST"));
        assertThat(fx(OpenPage::clipboard)).contains("$FLANKS_ACCESS_TOKEN", "\"credentials_token\": \"•••\"", "^Renfe\\\\n*$");
    }

    @Test
    void anExpressionTooCostlyForTheNamesOfProductsIsSaidInTheDrawer() {
        backing.set(Ledger.builder(List.of(new ProductRef(1, ProductKind.ACCOUNT, "acc_1", "a".repeat(300) + "!", null,
                "bank", "Bank"))).add(Rows.row(1, "2026-11-22", "RENFE", "-1.00")).build());
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        robot.clickOn("#filter").write("account:/(?=a)(.*a){12}$/");
        await(() -> labelled("#query-terms").stream().anyMatch(said -> said.contains("takes too many steps")));
        assertThat(robot.lookup("#query-ask").<Node>query().isDisabled()).isTrue();
        robot.clickOn("#filter-clear");
        await(() -> text(robot, "#query-json").startsWith("{") && !robot.lookup("#query-ask").<Node>query().isDisabled());
    }
}
