package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.WindowTest;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text is set in the fonts the program carries, and its figures stand in columns. */
class FontsTest extends WindowTest {

    @BeforeEach
    void dress() throws Exception {
        fx(() -> {
            new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.LIGHT));
            return null;
        });
    }

    @Test
    void labelsAreSetInTheCarriedFamilyInBothWeights() throws Exception {
        Label plain = new Label("Cuenta");
        Label strong = new Label("Cuenta");
        strong.getStyleClass().add("strong");
        fx(() -> {
            new Scene(new HBox(plain, strong)).getRoot().applyCss();
            return null;
        });
        assertThat(fx(() -> plain.getFont().getName())).isEqualTo(Theme.FAMILY);
        assertThat(fx(() -> strong.getFont().getName())).isEqualTo(Theme.FAMILY + " Bold");
    }

    @Test
    void allFiguresAreOfOneWidthAndBothSignsAre() throws Exception {
        for (FontWeight weight : FontWeight.values()) {
            assertThat(widths("0123456789", weight)).as(weight.name()).hasSize(1);
            assertThat(widths("+−", weight)).as(weight.name()).hasSize(1);
        }
    }

    private Set<Double> widths(String figures, FontWeight weight) throws Exception {
        return fx(() -> figures.chars().mapToObj(figure -> {
            Text text = new Text(Character.toString(figure));
            text.setFont(Font.font(Theme.FAMILY, weight, 100));
            return text.getLayoutBounds().getWidth();
        }).collect(Collectors.toSet()));
    }

    @Test
    void namesInGreekAndCyrillicAndAllCurrenciesHaveGlyphsOfTheirOwn() throws Exception {
        // A character that is missing is drawn by another font of the system, of another height.
        double height = fx(() -> height("Cuenta"));
        for (String text : Set.of("Ελλάδα", "Москва", "€ £ ¥ ₺ ₽", "àéîõüñçßøþ", "→ ≤ − …")) {
            assertThat(fx(() -> height(text))).as(text).isEqualTo(height);
        }
    }

    private static double height(String shown) {
        Text text = new Text(shown);
        text.setFont(Font.font(Theme.FAMILY, 13));
        return text.getLayoutBounds().getHeight();
    }
}
