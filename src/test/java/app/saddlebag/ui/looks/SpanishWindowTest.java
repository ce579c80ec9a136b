package app.saddlebag.ui.looks;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.WindowTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who reads Spanish meets no English word, on whatever page, in whatever sheet, menu or tooltip. */
class SpanishWindowTest extends WindowTest {

    private static final Frame SPANISH = new Frame(Dressing.LIGHT, "es-ES", 100, new Frame.Size(1440, 900));

    /** Places to be told of a word. */
    private static final int ENOUGH = 3;

    @TempDir Path pictures;

    private final EnglishWords english = new EnglishWords();
    private final Map<String, Set<String>> found = new TreeMap<>();

    @Test
    void noEnglishWordIsLeft() throws Exception {
        Round.of(SPANISH, pictures, (where, _, told) -> read(where, told));
        assertThat(found.entrySet()).as("English words, and where they stand").isEmpty();
    }

    private void read(String where, Set<String> told) {
        OpenWindow.fx(ShownTexts::now).forEach(text -> english.in(text, told).forEach(word -> {
            Set<String> texts = found.computeIfAbsent(word, first -> new TreeSet<>());
            if (texts.size() < ENOUGH) {
                texts.add(where + ": " + text);
            }
        }));
    }
}
