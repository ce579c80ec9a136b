package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Printing in the program's own window, by keyboard: whether or not the computer has a printer, what would be printed is shown. */
class PrintingTest extends OpenedDeskTest {

    private static final String ROWS = IntStream.rangeClosed(1, 90).mapToObj(number -> """
            {"_id": "t%d", "account_id": "a", "amount": -5.00, "currency": "EUR", "description": "Bakery %d",
              "operationDate": "2026-11-02", "valueDate": "2026-11-02"}""".formatted(number, number)).collect(Collectors.joining(",", "[", "]"));

    private void print() {
        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
    }

    private String number() {
        return find("#print-number") instanceof Labeled number ? number.getText() : "";
    }

    @Test
    void theRowsThatWereFoundAreShownPageByPageByKeyboard() throws Exception {
        openWithMovements(ROWS, profile -> { });
        untilShown("#place-transactions");
        click("#place-transactions");
        until("the rows", () -> shows(text -> text.startsWith("90 of 90")));
        print();
        until("the first page", () -> number().startsWith("Page 1 of "));
        int pages = Integer.parseInt(number().substring("Page 1 of ".length()));
        assertThat(pages).isBetween(3, 5);
        fx(() -> {
            find("#print-preview").requestFocus();
            return null;
        });
        robot.type(KeyCode.PAGE_DOWN);
        // A key that a busy machine is late to let go repeats.
        until("a next", () -> !number().startsWith("Page 1 "));
        robot.type(KeyCode.END);
        until("the last", () -> number().startsWith("Page " + pages + " "));
        assertThat(fx(() -> find("#print-preview").getAccessibleText())).isEqualTo("Transactions, Page " + pages + " of " + pages);
        click("#print-portrait");
        until("fewer and higher", () -> !number().endsWith(" " + pages));
        robot.type(KeyCode.ESCAPE);
        untilGone("#print-preview");
    }

    @Test
    void aPageIsPrintedAsItIsAndLooksAsBefore() throws Exception {
        openWithMovements(ROWS, profile -> { });
        until("the overview", () -> shows(text -> text.startsWith("Total in EUR") || text.startsWith("TOTAL")));
        untilQuiet();
        List<Node> before = fx(() -> List.copyOf(find(".page-content").getParent().lookupAll(".panel")));
        Node focused = fx(() -> stage.getScene().getFocusOwner());
        print();
        until("its first page", () -> number().startsWith("Page 1 of "));
        robot.type(KeyCode.ESCAPE);
        untilGone("#print-preview");
        assertThat(fx(() -> List.copyOf(find(".page-content").getParent().lookupAll(".panel")))).isEqualTo(before);
        until("the keyboard is where it was", () -> stage.getScene().getFocusOwner() == focused);
    }

    @Test
    void whereNothingIsFoundNothingIsPrinted() throws Exception {
        openWithMovements("[]", profile -> { });
        untilShown("#place-transactions");
        click("#place-transactions");
        until("none", () -> shows(text -> text.startsWith("0 of 0")));
        print();
        until("that is said", () -> shows("There is nothing on this page to print."::equals));
        assertThat(find("#print-preview")).isNull();
    }
}
