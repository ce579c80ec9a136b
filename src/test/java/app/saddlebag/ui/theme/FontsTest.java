package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.WindowTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text is set in the fonts the program carries, and its figures stand in columns. */
class FontsTest extends WindowTest {

    @BeforeEach
    void dress() throws Exception {
        fx(() -> {
            new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.LIGHT));
            return null;
        });
    }

    /** JavaFX takes what it is given where it lies, and leaves nothing behind when the program is killed. */
    @Test
    void aFontOfAPackageIsAFileOfOurOwnAndOneOfTheSourcesItself(@TempDir Path folder) throws Exception {
        URL there = Theme.class.getResource("fonts/InterTabular-Regular.ttf");
        assertThat(Fonts.file(there)).isEqualTo(Path.of(there.toURI()));
        Path jar = folder.resolve("app.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar)); InputStream in = there.openStream()) {
            out.putNextEntry(new ZipEntry("fonts/InterTabular-Regular.ttf"));
            in.transferTo(out);
        }
        Path file = Fonts.file(URI.create("jar:" + jar.toUri() + "!/fonts/InterTabular-Regular.ttf").toURL());
        assertThat(file).hasSameBinaryContentAs(Path.of(there.toURI()));
        assertThat(file.getParent().getFileName().toString()).startsWith("saddlebag-fonts-" + ProcessHandle.current().pid() + "-");
        Set<Path> before = copies();
        assertThat(fx(() -> Font.loadFont("file:" + file, 0).getFamily())).isEqualTo(Theme.FAMILY);
        assertThat(copies()).isEqualTo(before);
    }

    /** What JavaFX copied. */
    private static Set<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("+JXF")).collect(Collectors.toSet());
        }
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
        // No word of the program: JavaFX keeps the lines it laid out for a label, and they have another height.
        double height = fx(() -> height("Hxgpj"));
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
