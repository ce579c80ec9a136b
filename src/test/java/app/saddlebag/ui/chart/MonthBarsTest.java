package app.saddlebag.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.insight.flow.MonthFlows.Month;
import app.saddlebag.text.Formats;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bars are read and pressed by keyboard and by a screen reader as they are by mouse. */
class MonthBarsTest extends WindowTest {

    private final List<String> opened = new CopyOnWriteArrayList<>();
    private MonthBars bars;

    @BeforeEach
    void showThreeMonths() throws Exception {
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            months.add(new Month(YearMonth.of(2026, month), new BigDecimal(1000 * month), new BigDecimal(-100 * month), month));
        }
        bars = fx(() -> {
            MonthBars made = new MonthBars(new MonthFlows("EUR", false, months, Optional.empty()), Desks.ENGLISH,
                    new Formats(Desks.ENGLISH, Clock.systemUTC()), (month, way) -> opened.add(month + " " + way));
            stage.setScene(new Scene(made, 600, 300));
            stage.show();
            return made;
        });
        until("the window has the keyboard", () -> stage.isFocused());
    }

    @Test
    void oneBarIsAStopOfTheKeyboardAndArrowsGoToTheOthers() throws Exception {
        fx(() -> {
            find("#flow-2026-03-out").requestFocus();
            return null;
        });
        said("March 2026 so far: \u2212300.00\u00a0€ went out");
        robot.type(KeyCode.LEFT);
        said("February 2026: \u2212200.00\u00a0€ went out");
        robot.type(KeyCode.UP);
        said("February 2026: 2,000.00\u00a0€ came in");
        robot.type(KeyCode.HOME);
        said("January 2026: 1,000.00\u00a0€ came in");
        robot.type(KeyCode.LEFT);
        said("January 2026: 1,000.00\u00a0€ came in");
        assertThat(fx(() -> bars.lookupAll(".month-cell").stream().filter(Node::isFocusTraversable).map(Node::getId).toList()))
                .containsExactly("flow-2026-01-in");
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.END);
        robot.type(KeyCode.SPACE);
        until("two were opened", () -> opened.size() == 2);
        assertThat(opened).containsExactly("2026-01 IN", "2026-03 IN");
    }

    @Test
    void aScreenReaderFindsATableWithARowAMonth() throws Exception {
        assertThat(fx(() -> bars.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT))).isEqualTo(3);
        assertThat(fx(() -> bars.queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT))).isEqualTo(2);
        Node cell = fx(() -> (Node) bars.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, 1, 1));
        assertThat(fx(() -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))).isEqualTo("February 2026: \u2212200.00\u00a0€ went out");
        assertThat(fx(() -> cell.queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX))).isEqualTo(1);
        assertThat(fx(() -> cell.queryAccessibleAttribute(AccessibleAttribute.COLUMN_INDEX))).isEqualTo(1);
        fx(() -> {
            cell.executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
        assertThat(opened).containsExactly("2026-02 OUT");
    }

    @Test
    void eachBarStandsUnderWhatIsPressedForIt() throws Exception {
        until("laid out", () -> bars.lookup("#flow-2026-03-in").getLayoutBounds().getHeight() > 0);
        for (Node each : fx(() -> List.copyOf(bars.lookupAll(".month-cell")))) {
            MonthCell cell = (MonthCell) each;
            assertThat(fx(() -> cell.localToScene(cell.getLayoutBounds()).contains(cell.bar().localToScene(cell.bar().getLayoutBounds()))))
                    .as(cell.getId()).isTrue();
        }
        robot.clickOn("#flow-2026-02-in");
        until("opened", () -> opened.equals(List.of("2026-02 IN")));
    }

    private void said(String words) throws Exception {
        until(words, () -> words.equals(stage.getScene().getFocusOwner().getAccessibleText()));
        Label here = fx(() -> (Label) bars.lookup(".curve-here"));
        assertThat(fx(here::isVisible)).isTrue();
        assertThat(fx(here::getText)).isEqualTo(words);
    }
}
