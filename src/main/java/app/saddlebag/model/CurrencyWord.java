package app.saddlebag.model;

import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What banks write where ISO 4217 is documented (API reference §3): a code in small letters, a name, a sign. */
public final class CurrencyWord {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    /** Signs that several currencies share, such as $ and ¥ alone, are no word for any of them. */
    private static final Map<String, String> WORDS = Map.of("€", "EUR", "EURO", "EUR", "EUROS", "EUR", "US$", "USD",
            "USD$", "USD", "£", "GBP");

    private CurrencyWord() {
    }

    /** The currency's code; the word itself where it means no currency for certain. Null for null. */
    public static String code(String word) {
        if (word == null || CODES.contains(word)) {
            return word;
        }
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return CODES.contains(plain) ? plain : WORDS.getOrDefault(plain, word);
    }
}
