package app.saddlebag.text;

import app.saddlebag.model.ProblemException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one language. Immutable; safe to share between threads.
 *
 * <p>Values are {@link MessageFormat} patterns, so an apostrophe is written ’ and never '.
 */
public final class Messages {

    /** Languages with a complete set of texts; the first is the fallback. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final String PROBLEM = "problem.";

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Moments moments;

    /** As {@link #Messages(Locale, Clock)}, with the computer's own clock. */
    public Messages(Locale locale) {
        this(locale, Clock.systemDefaultZone());
    }

    /**
     * @param locale decides the language of the texts (English unless its language is one of {@link #LANGUAGES}) and the
     *               country's way of writing numbers and dates
     * @param clock  decides in which zone a moment is written, and whether it falls on today
     */
    public Messages(Locale locale, Clock clock) {
        this.locale = locale;
        this.moments = new Moments(locale, clock);
        this.bundle = ResourceBundle.getBundle("app.saddlebag.text.messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A language’s name in itself: who cannot read this one finds theirs. */
    public static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * @param arguments fill the blanks; an {@link Instant} is written as its time here, with its day where that is not today
     * @throws java.util.MissingResourceException when no text has that key: a programming error, held by a test
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 && pattern.indexOf('{') < 0 ? pattern
                : new MessageFormat(pattern, locale).format(Arrays.stream(arguments).map(this::written).toArray());
    }

    private Object written(Object argument) {
        return argument instanceof Instant moment ? moments.when(moment) : argument;
    }

    /** For libraries that look texts up themselves. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The sentence for a person: what happened, what was kept, what to do. */
    public String sentence(Throwable failure) {
        if (failure instanceof ProblemException problem && has(PROBLEM + problem.key())) {
            return get(PROBLEM + problem.key(), problem.arguments());
        }
        return get("problem.unexpected", failure.getClass().getSimpleName());
    }
}
