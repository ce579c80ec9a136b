package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is here is taken out by a key, from wherever the person is. */
class ExportPageTest extends OpenedDeskTest {

    @BeforeEach
    void openAProfileWithSomePurchases() throws Exception {
        openWithMovements("""
                [{"_id": "t1", "account_id": "a", "amount": -20, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "=COMPRA 1", "shop": "MERCADONA"},
                 {"_id": "t2", "account_id": "a", "amount": -30, "currency": "EUR", "operationDate": "2026-11-19",
                  "description": "COMPRA 2", "shop": "LIDL"}]""", profile -> { });
    }

    private String preview() {
        return ((TextArea) find("#export-preview")).getText();
    }

    private String outcome() {
        return stage.getScene().getRoot().lookupAll(".filter-outcome").stream().map(node -> ((Labeled) node).getText())
                .filter(text -> text.contains(" of ")).findFirst().orElse("");
    }

    private void export() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        untilShown("#export-preview");
    }

    @Test
    void ofTheTransactionsWhatTheFilterFindsAndElsewhereEverything() throws Exception {
        export();
        until("everything", () -> ((RadioButton) find("#export-everything")).getText().equals("Everything: 2 rows, hidden ones included"));
        assertThat(fx(() -> find("#export-found").isVisible())).isFalse();
        robot.type(KeyCode.ESCAPE);
        untilGone("#export-preview");

        click("#place-transactions");
        until("the rows are there", () -> outcome().startsWith("2 of 2"));
        fx(() -> {
            ((javafx.scene.control.TextInputControl) find("#filter")).setText("shop:mercadona");
            return null;
        });
        until("filtered", () -> outcome().startsWith("1 of 2"));
        export();
        until("what is found", () -> preview().contains("'=COMPRA 1"));
        assertThat(fx(this::preview)).doesNotContain("COMPRA 2");
        assertThat(fx(() -> ((RadioButton) find("#export-found")).isSelected())).isTrue();
        click("#export-everything");
        until("everything", () -> preview().contains("COMPRA 2"));
        fx(() -> {
            ((ComboBox<?>) find("#export-format")).getSelectionModel().selectLast();
            return null;
        });
        until("another format", () -> preview().startsWith("option \"title\""));
    }

    @Test
    void aButtonLeadsThereFromTheConnections() throws Exception {
        click("#place-connections");
        untilShown("#export-all");
        click("#export-all");
        untilShown("#export-preview");
        until("everything", () -> preview().contains("COMPRA 2"));
    }
}
