package app.saddlebag.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.text.Messages;
import app.saddlebag.ui.keys.Shortcut.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** The table of keys: none means two things, each does something, and nobody hears one that is not in it. */
class ShortcutTest {

    private static final Path SCREENS = Path.of("src/main/java/app/saddlebag/ui");

    @Test
    void noKeyMeansTwoThingsInOnePlace() {
        for (Where where : Where.values()) {
            Map<KeyCombination, Shortcut> taken = new HashMap<>();
            for (Shortcut shortcut : Shortcut.values()) {
                boolean heard = shortcut.where() == where || shortcut.where() == Where.EVERYWHERE
                        || where != Where.EVERYWHERE && shortcut.where() == Where.CHANGES;
                if (heard) {
                    shortcut.keys().forEach(key -> assertThat(taken.put(key, shortcut)).as("%s in %s", key, where).isNull());
                }
            }
        }
    }

    @Test
    void nobodyElseMakesAKeyCombination() {
        assertThat(screens().filter(source -> source.text().contains("new KeyCodeCombination(")).map(Source::name))
                .containsExactly("Shortcut.java");
    }

    @Test
    void everyKeyInTheTableIsHeardBySomebody() {
        List<Source> others = screens().filter(source -> !source.name().equals("Shortcut.java")).toList();
        for (Shortcut shortcut : Shortcut.values()) {
            // A table of JavaFX selects all by itself.
            if (shortcut != Shortcut.ALL) {
                String name = shortcut.name();
                assertThat(others).as(name).anyMatch(source -> source.text().contains("Shortcut." + name)
                        || source.text().contains("Shortcut") && source.text().contains("case " + name + " ->"));
            }
        }
    }

    @Test
    void keysAreNamedAsOnThePersonsKeyboard() {
        KeyNames english = new KeyNames(new Messages(Locale.UK), false);
        assertThat(english.all(Shortcut.SYNC)).isEqualTo("F5, Ctrl+R");
        assertThat(english.first(Shortcut.OVERVIEW)).isEqualTo("Ctrl+1");
        assertThat(english.first(Shortcut.HIDE)).isEqualTo("Ctrl+Shift+H");
        KeyNames spanish = new KeyNames(new Messages(Locale.of("es", "ES")), false);
        assertThat(spanish.first(Shortcut.HIDE)).isEqualTo("Ctrl+Mayús+H");
        assertThat(spanish.first(Shortcut.REMOVE)).isEqualTo("Supr");
        assertThat(spanish.first(Shortcut.SUGGEST)).isEqualTo("Ctrl+Espacio");
        KeyNames mac = new KeyNames(new Messages(Locale.UK), true);
        assertThat(mac.first(Shortcut.PALETTE)).isEqualTo("⌘K");
        assertThat(mac.first(Shortcut.SUGGEST)).isEqualTo("⌃Space");
    }

    private record Source(String name, String text) {
    }

    private static Stream<Source> screens() {
        try (Stream<Path> files = Files.walk(SCREENS)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ShortcutTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
