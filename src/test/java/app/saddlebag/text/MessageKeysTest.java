package app.saddlebag.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key has a text in every language, every text is used, and each text is a sound pattern. */
class MessageKeysTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[a-z][A-Za-z0-9-]*\\.)+[A-Za-z0-9.-]*)\"");
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(texts("messages_es").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("messages").stringPropertyNames());
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = literals();
        Set<String> prefixes = literals.stream().filter(text -> text.endsWith(".")).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        for (String key : texts("messages").stringPropertyNames()) {
            boolean direct = literals.contains(key) || literals.contains(withoutFirstWord(key));
            boolean built = prefixes.stream().anyMatch(prefix -> key.startsWith(prefix) && !prefix.equals("problem."));
            boolean plainProblem = key.startsWith("problem.") && quoted(withoutFirstWord(key));
            if (!direct && !built && !plainProblem) {
                unused.add(key);
            }
        }
        assertThat(unused).as("texts nobody asks for").isEmpty();
    }

    @Test
    void everyKeyOfASectionThatTheSourcesNameExists() throws IOException {
        Set<String> keys = texts("messages").stringPropertyNames();
        Set<String> sections = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = literals().stream()
                .filter(text -> !text.endsWith(".") && sections.contains(text.substring(0, text.indexOf('.'))))
                .filter(text -> !keys.contains(text) && !keys.contains("problem." + text))
                .filter(text -> !isFileOrHost(text))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("keys without a text").isEmpty();
    }

    @Test
    void everyTextIsASoundPattern() throws IOException {
        for (String name : new String[] {"messages", "messages_es"}) {
            texts(name).forEach((key, value) -> {
                assertThat(value.toString().replaceAll("'[{}]'", "")).as("%s in %s", key, name).doesNotContain("'");
                assertThat(new MessageFormat(value.toString())).as("%s in %s", key, name).isNotNull();
            });
        }
    }

    @Test
    void bothLanguagesFillTheSameBlanks() throws IOException {
        Properties spanish = texts("messages_es");
        texts("messages").forEach((key, value) ->
                assertThat(new MessageFormat(spanish.getProperty(key.toString())).getFormatsByArgumentIndex())
                        .as("%s", key).hasSameSizeAs(new MessageFormat(value.toString()).getFormatsByArgumentIndex()));
    }

    private static boolean isFileOrHost(String text) {
        return text.matches(".*\\.(properties|css|json|db|sql|html|svg|png|log|lock|io|com|txt|csv|jar|ttf)$");
    }

    private static String withoutFirstWord(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private static boolean quoted(String word) throws IOException {
        return sources().anyMatch(source -> source.contains('"' + word + '"'));
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        sources().forEach(source -> LITERAL.matcher(source).results().forEach(hit -> found.add(hit.group(1))));
        return found;
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/sandbox/"))
                    .map(MessageKeysTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(MessageKeysTest.class.getResourceAsStream(name + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
