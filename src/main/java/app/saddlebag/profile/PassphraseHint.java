package app.saddlebag.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What makes a passphrase easy to guess, or would make it harder. Each has a sentence in both languages. */
public enum PassphraseHint {
    COMMON("dictionary.warning.passwords.top10", "dictionary.warning.passwords.top100",
            "dictionary.warning.passwords.veryCommon", "dictionary.warning.passwords.similar"),
    ONE_WORD("dictionary.warning.englishWikipedia.itself"),
    NAME("dictionary.warning.etc.namesThemselves", "dictionary.warning.etc.namesCommon"),
    KEYBOARD("spatial.warning.straightRowsOfKeys", "spatial.warning.shortKeyboardPatterns",
            "spatial.suggestions.UseLongerKeyboardPattern"),
    REPEATED("repeat.warning.likeAAA", "repeat.warning.likeABCABCABC", "repeat.suggestions.avoidRepeatedWords"),
    SEQUENCE("sequence.warning.likeABCor6543", "sequence.suggestions.avoidSequences"),
    DATE("regex.warning.recentYears", "regex.suggestions.avoidRecentYears", "date.warning.dates",
            "date.suggestions.avoidDates"),
    CAPITALS("dictionary.suggestions.capitalization", "dictionary.suggestions.allUppercase"),
    REVERSED("dictionary.suggestions.reversed"),
    SUBSTITUTED("dictionary.suggestions.l33t"),
    MORE_WORDS("extra.suggestions.addAnotherWord", "default.suggestions.useFewWords", "default.suggestions.noNeedSymbols");

    private static final String OF_THE_LIBRARY = "feedback.";

    private final Set<String> libraryKeys;

    PassphraseHint(String... libraryKeys) {
        this.libraryKeys = Set.of(libraryKeys);
    }

    /** @param libraryKey of a text of zxcvbn's; empty for one that is not known here */
    static Optional<PassphraseHint> of(String libraryKey) {
        return Arrays.stream(values()).filter(hint -> libraryKey.startsWith(OF_THE_LIBRARY)
                && hint.libraryKeys.contains(libraryKey.substring(OF_THE_LIBRARY.length()))).findFirst();
    }

    /** Key of the sentence for it. */
    public String textKey() {
        return "passphrase.hint." + name().toLowerCase(Locale.ROOT);
    }
}
