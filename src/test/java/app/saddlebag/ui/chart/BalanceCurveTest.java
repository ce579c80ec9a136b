package app.saddlebag.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.text.Formats;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** A curve is read by keyboard as it is by mouse. */
class BalanceCurveTest extends WindowTest {

    private static Day day(int of, String balance, Origin origin, String jump) {
        return new Day(LocalDate.of(2026, 3, of), new BigDecimal(balance), origin, new BigDecimal(jump));
    }

    @Test
    void keysGoFromDayToDayAndWhatIsShownIsWhatIsReadOut() throws Exception {
        BalanceCurve curve = fx(() -> {
            CurvePane pane = new CurvePane(List.of(day(1, "10", Origin.MOVEMENTS, "0"), day(2, "-5", Origin.MOVEMENTS, "0"),
                    day(3, "20", Origin.TOLD, "25")), "EUR", Desks.ENGLISH, new Formats(Desks.ENGLISH, Clock.systemUTC()), false);
            stage.setScene(new Scene(pane, 600, 300));
            stage.show();
            BalanceCurve shown = (BalanceCurve) pane.getChildren().getFirst();
            shown.requestFocus();
            return shown;
        });
        assertThat(fx(curve::getAccessibleText)).isEqualTo("First 10.00\u00a0€ on 1 Mar 2026; last 20.00\u00a0€ on 3 Mar 2026; "
                + "lowest \u22125.00\u00a0€ on 2 Mar 2026; highest 20.00\u00a0€ on 3 Mar 2026");
        pressed(curve, KeyCode.LEFT, "3 Mar 2026: 20.00\u00a0€ · told by the bank · 25.00\u00a0€ not explained by movements");
        pressed(curve, KeyCode.LEFT, "2 Mar 2026: \u22125.00\u00a0€ · reckoned from movements");
        pressed(curve, KeyCode.HOME, "1 Mar 2026: 10.00\u00a0€ · reckoned from movements");
        pressed(curve, KeyCode.RIGHT, "2 Mar 2026: \u22125.00\u00a0€ · reckoned from movements");
        pressed(curve, KeyCode.END, "3 Mar 2026: 20.00\u00a0€ · told by the bank · 25.00\u00a0€ not explained by movements");
        assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(curve);
    }

    private void pressed(BalanceCurve curve, KeyCode key, String words) throws Exception {
        fx(() -> {
            Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return null;
        });
        until(words, () -> words.equals(curve.getAccessibleText()));
        Label here = fx(() -> (Label) curve.lookup(".curve-here"));
        assertThat(fx(here::isVisible)).isTrue();
        assertThat(fx(here::getText)).isEqualTo(words);
    }
}
