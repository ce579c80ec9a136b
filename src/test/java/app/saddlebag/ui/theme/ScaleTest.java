package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "150; -fx-padding: 8px 12px; -fx-padding: 12px 18px",
        "75; -fx-font-size: 13px; -fx-font-size: 9.75px",
        "300; -fx-background-insets: 0, 1; -fx-background-insets: 0, 1",
        "150; -fx-background-insets: 1.5px; -fx-background-insets: 2.25px",
        "100; -fx-font-size: 13px; -fx-font-size: 13px",
    })
    void pixelsGrowAndHairLinesStay(int percent, String normal, String scaled) {
        assertThat(Scale.pixels(normal, percent)).isEqualTo(scaled);
    }

    @Test
    void scalesOutsideTheRangeAreTakenToItsEdge() {
        assertThat(Looks.DEFAULT.withScalePercent(10).scalePercent()).isEqualTo(Looks.SMALLEST);
        assertThat(Looks.DEFAULT.withScalePercent(1000).scalePercent()).isEqualTo(Looks.LARGEST);
    }
}
