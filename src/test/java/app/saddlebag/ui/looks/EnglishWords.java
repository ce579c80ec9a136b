package app.saddlebag.ui.looks;

import java.text.DateFormatSymbols;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that the program's own English texts, and those of JavaFX, have and the Spanish ones have not. */
final class EnglishWords {

    private static final Locale SPANISH = Locale.of("es");
    /** Two letters may be a country or a sign of the keyboard. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d_./@-])\\p{L}{3,}(?![\\p{L}\\d_@])");

    /** The profile's folder; names of banks that were cut off. */
    private static final Pattern NAMES = Pattern.compile("Household|\\p{L}+\\.\\.\\.");
    /** Short names of months and days, of which some are words in English. */
    private static final DateFormatSymbols CALENDAR = DateFormatSymbols.getInstance(SPANISH);

    private final Set<String> words = new HashSet<>();

    EnglishWords() {
        ResourceBundle.Control only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String bundle : List.of("app.saddlebag.text.messages", "com.sun.javafx.scene.control.skin.resources.controls")) {
            words.addAll(of(ResourceBundle.getBundle(bundle, Locale.ENGLISH, only)));
        }
        for (String bundle : List.of("app.saddlebag.text.messages", "com.sun.javafx.scene.control.skin.resources.controls")) {
            words.removeAll(of(ResourceBundle.getBundle(bundle, SPANISH, only)));
        }
        words.removeAll(words(String.join(" ", CALENDAR.getShortMonths())));
        words.removeAll(words(String.join(" ", CALENDAR.getShortWeekdays())));
    }

    private static Set<String> of(ResourceBundle bundle) {
        return bundle.keySet().stream().map(bundle::getString).flatMap(text -> words(text).stream()).collect(Collectors.toSet());
    }

    /**
     * @param told what banks wrote, the words of which are let pass
     * @return in small letters
     */
    Set<String> in(String text, Set<String> told) {
        Set<String> found = words(NAMES.matcher(text).replaceAll(" "));
        found.retainAll(words);
        if (!found.isEmpty()) {
            found.removeAll(told.stream().flatMap(one -> words(one).stream()).collect(Collectors.toSet()));
        }
        return found;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
