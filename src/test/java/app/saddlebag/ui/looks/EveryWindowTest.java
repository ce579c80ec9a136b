package app.saddlebag.ui.looks;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.WindowTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What holds for whatever the program shows, on each page, in each sheet, list and menu; seen in one walk, in Spanish. */
class EveryWindowTest extends WindowTest {

    private static final Frame SPANISH = new Frame(Dressing.LIGHT, "es-ES", 100, new Frame.Size(1440, 900));
    /** Places to be told of a word. */
    private static final int ENOUGH = 3;

    private static final Map<String, Set<String>> ENGLISH = new TreeMap<>();
    private static final Map<String, Set<String>> SILENT = new TreeMap<>();

    private static final Map<String, Set<String>> ASTRAY = new TreeMap<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS) static Path pictures;

    private static Locale before;

    @BeforeAll
    static void walk() throws Exception {
        before = Locale.getDefault();
        List.of(ENGLISH, SILENT, ASTRAY).forEach(Map::clear); // or what another walk in this process met would be told again
        EnglishWords english = new EnglishWords();
        Round.of(SPANISH, pictures, (where, window, told) -> {
            OpenWindow.fx(ShownTexts::now).forEach(text ->
                    english.in(text, told).forEach(word -> note(ENGLISH, word, where + ": " + text)));
            OpenWindow.fx(ReadAloud::silent).forEach(node -> note(SILENT, node, where));
            if (OpenWindow.fx(() -> Window.getWindows().size()) == 1) {
                TabWalk.through(window).forEach(problem -> note(ASTRAY, problem, where));
            }
        });
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static void note(Map<String, Set<String>> all, String what, String where) {
        Set<String> places = all.computeIfAbsent(what, _ -> new TreeSet<>());
        if (places.size() < ENOUGH) {
            places.add(where);
        }
    }

    /** Somebody who reads Spanish meets no English word. */
    @Test
    void noEnglishWordIsLeftInASpanishWindow() {
        assertThat(ENGLISH.entrySet()).as("English words, and where they stand").isEmpty();
    }

    @Test
    void aScreenReaderHasARoleANameAndAValueForWhateverTheKeyboardReachesAndForEachRow() {
        assertThat(SILENT.entrySet()).as("what has no role, name or value, and where").isEmpty();
    }

    @Test
    void theTabKeyLeadsToWhateverHasTheKeyboardAndOnFromThereInSight() {
        assertThat(ASTRAY.entrySet()).as("what Tab does not reach, or hides, and where").isEmpty();
    }
}
