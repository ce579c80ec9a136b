package app.saddlebag.model;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What banks write where ISO 4217 is documented (API reference §3): a code in small letters, a name, a sign. */
public final class CurrencyWord {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));
    /** Signs that several currencies share, such as $ and ¥ alone, are no word for any of them. */
    private static final Map<String, String> WORDS = Map.of("€", "EUR", "EURO", "EUR", "EUROS", "EUR", "US$", "USD",
            "USD$", "USD", "£", "GBP");
    /** What may stand around a word. */
    private static final String BLANKS = " \t\n\r\f";

    private CurrencyWord() {
    }

    /** The currency's code; the word itself where it means no currency for certain. Null for null. */
    public static String code(String word) {
        if (word == null || CODES.contains(word)) {
            return word;
        }
        String plain = plain(word);
        return CODES.contains(plain) ? plain : WORDS.getOrDefault(plain, word);
    }

    /** Every code of ISO 4217, in order. */
    public static Set<String> codes() {
        return CODES;
    }

    /** What banks write for a currency: its code first, then in order what else means it, in capitals. */
    public static List<String> words(String code) {
        return Stream.concat(Stream.of(code), WORDS.keySet().stream()
                .filter(word -> WORDS.get(word).equals(code)).sorted()).toList();
    }

    /** Capitals of the letters from a to z alone, so that an expression can list all that a word is written as. */
    private static String plain(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && BLANKS.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BLANKS.indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        StringBuilder plain = new StringBuilder();
        word.substring(from, to).chars().forEach(c -> plain.append((char) (c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)));
        return plain.toString();
    }

    /** A regular expression that finds just the ways in which a currency's words are written. */
    public static String expression(String code) {
        return "^\\s*(?:" + words(code).stream().map(CurrencyWord::cases).collect(Collectors.joining("|")) + ")\\s*\\n*$";
    }

    private static String cases(String word) {
        return word.chars().mapToObj(c -> c >= 'A' && c <= 'Z' ? "[" + (char) c + (char) (c - 'A' + 'a') + "]"
                : c == '$' ? "\\$" : String.valueOf((char) c)).collect(Collectors.joining());
    }
}
