package app.saddlebag.sandbox.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.saddlebag.sandbox.bank.Challenge;
import app.saddlebag.sandbox.bank.Refusal;
import app.saddlebag.sandbox.world.Institution;
import org.junit.jupiter.api.Test;

/** The Link page's words in its two languages. */
class TextsTest {

    private static final Path PAGES = Path.of("src/main/java/app/saddlebag/sandbox/link");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}|\\[\\[|]]|\\(\\(|\\)\\)|\\|");

    private final Properties english = load("texts.properties");
    private final Properties spanish = load("texts_es.properties");

    private static Properties load(String file) {
        var texts = new Properties();
        try (var in = new InputStreamReader(TextsTest.class.getResourceAsStream("/app/saddlebag/sandbox/link/" + file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(spanish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(spanish.getProperty(key)).as(key).isNotBlank();
        }
    }

    private static String places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void everyTextIsUsedAndNoneIsMissing() throws IOException {
        String sources;
        try (Stream<Path> files = Files.list(PAGES)) {
            sources = files.map(TextsTest::read).collect(Collectors.joining());
        }
        var wanted = new TreeSet<String>();
        Pattern.compile("\"([a-z]+\\.[a-z0-9-]+)\"").matcher(sources).results().map(found -> found.group(1))
                .filter(literal -> !literal.matches(".*\\.(properties|css|js)")).forEach(wanted::add);
        Stream.of(Refusal.values()).forEach(refusal -> wanted.add("error." + refusal));
        Stream.of(Institution.Country.values()).forEach(country -> wanted.add("country." + country));
        Stream.of("terms.title", "terms.text", "privacy.title", "privacy.text", "step.1", "step.2", "step.3", "steps", "leave", "footer").forEach(wanted::add);
        Pattern.compile("SCA_[A-Z_]+").matcher(sources).results().map(word -> new Challenge(word.group()).key())
                .filter(key -> !key.equals("type-not-allowed")).forEach(key -> wanted.add("sca." + key));
        Pattern.compile("\", \"([a-z-]+)\"\\)").matcher(read(PAGES.resolve("WordsGuide.java"))).results().forEach(found -> wanted.add("words." + found.group(1)));
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
