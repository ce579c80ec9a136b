package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each figure of what came and went leads, by keyboard, to the rows that it is the sum of. */
class OverviewFlowsTest extends OpenedDeskTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final YearMonth BEFORE = YearMonth.from(TODAY).minusMonths(1);

    @BeforeEach
    void openAProfileWithTwoMonths() throws Exception {
        List<String> rows = new ArrayList<>();
        rows.add(row("s", BEFORE.atDay(1), "2100.00", "NOMINA TELARES"));
        rows.add(row("a", BEFORE.atDay(1), "-30.00", "MERCADONA"));
        rows.add(row("b", BEFORE.atEndOfMonth(), "-12.50", "CAFE CENTRAL"));
        rows.add(row("c", TODAY, "-7.25", "CAFE CENTRAL"));
        openWithMovements(rows.toString(), _ -> { });
        untilShown("#flow-months");
    }

    private static String row(String id, LocalDate day, String amount, String text) {
        return """
                {"_id": "%s", "account_id": "a", "amount": %s, "currency": "EUR", "operationDate": "%s",
                 "description": "%s"}""".formatted(id, amount, day, text);
    }

    @Test
    void aBarByKeyboardLeadsToExactlyTheRowsThatSumToIt() throws Exception {
        focus("#flow-" + YearMonth.from(TODAY) + "-out");
        robot.type(KeyCode.LEFT);
        until("the month before", () -> ("flow-" + BEFORE + "-out").equals(focused()));
        robot.type(KeyCode.ENTER);
        untilShown("#filter");
        assertThat(fx(() -> ((TextInputControl) find("#filter")).getText())).isEqualTo("date:" + BEFORE + " amount:<0 is:counted");
        until("its two rows and their sum", () -> shows(text -> text.startsWith("2 of 4 transactions"))
                && shows("\u221242.50\u00a0€"::equals));
    }

    @Test
    void thePaceLeadsToItsRowsToo() throws Exception {
        focus("#pace-out");
        assertThat(fx(() -> find("#pace-out").getAccessibleText())).contains("\u22127.25\u00a0€");
        robot.type(KeyCode.SPACE);
        untilShown("#filter");
        until("one row", () -> shows(text -> text.startsWith("1 of 4 transactions")));
    }

    @Test
    void whereMoneyWentLeadsToItsRowsAndTheDaysAreChosenByKeyboard() throws Exception {
        untilShown("#spent-merchant-0");
        focus("#spending-this_year");
        robot.type(KeyCode.SPACE);
        until("both months, where they are of one year", () -> find("#spent-merchant-0").getAccessibleText()
                .contains(BEFORE.getYear() == TODAY.getYear() ? "Mercadona" : "Cafe Central"));
        until("the keyboard stays", () -> "spending-this_year".equals(focused()));
        focus("#spending-last_30_days");
        robot.type(KeyCode.SPACE);
        until("chosen", () -> ((ToggleButton) find("#spending-last_30_days")).isSelected());
        focus("#spent-category-0");
        robot.type(KeyCode.ENTER);
        untilShown("#filter");
        assertThat(fx(() -> ((TextInputControl) find("#filter")).getText())).startsWith("date:last-30d amount:<0 is:counted");
    }

    private void focus(String selector) throws Exception {
        fx(() -> {
            Node node = find(selector);
            node.requestFocus();
            return null;
        });
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }
}
