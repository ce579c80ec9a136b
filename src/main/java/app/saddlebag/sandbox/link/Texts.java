package app.saddlebag.sandbox.link;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The Link page's words, in the language the browser asks for; English otherwise. Immutable. */
final class Texts {

    private static final Map<String, Texts> ALL = Map.of("en", load("en", "texts.properties"),
            "es", load("es", "texts_es.properties"));

    private final String language;
    private final Properties texts;

    private Texts(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    private static Texts load(String language, String file) {
        var texts = new Properties();
        try (var in = new InputStreamReader(Texts.class.getResourceAsStream("/app/saddlebag/sandbox/link/" + file),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Texts(language, texts);
    }

    /** The texts an {@code Accept-Language} header prefers; null for none. */
    static Texts preferred(String acceptLanguage) {
        try {
            List<Locale.LanguageRange> ranges = acceptLanguage == null ? List.of() : Locale.LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(ranges, List.of(Locale.ENGLISH, Locale.of("es")));
            return ALL.get(best == null ? "en" : best.getLanguage());
        } catch (IllegalArgumentException malformed) {
            return ALL.get("en");
        }
    }

    String language() {
        return language;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A text, with {@code {0}}, {@code {1}} filled in. */
    String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }
}
