package app.saddlebag.filter.query;

import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.FlanksQuery.Criterion;
import app.saddlebag.model.CurrencyWord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A term on the currency as a bank has to be asked it: rows have the currency's code here, whichever word for it the bank
 * wrote, and the bank compares its word.
 */
final class CurrencyTerm {

    /** More expressions than this are no question any more. */
    private static final int MOST = 8;
    /** By code, ways to write each of its words that tell a text from one that is less particular. */
    private static final Map<String, List<String>> WRITTEN = CurrencyWord.codes().stream().collect(Collectors.toMap(
            code -> code, code -> CurrencyWord.words(code).stream().flatMap(CurrencyTerm::ways).toList(), (one, _) -> one,
            TreeMap::new));

    private final Term.OfText term;

    CurrencyTerm(Term.OfText term) {
        this.term = term;
    }

    private static Stream<String> ways(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Stream.of(word, small, word.charAt(0) + small.substring(1)).distinct()
                .flatMap(way -> Stream.of(way, " " + way, way + " "));
    }

    /** Expressions for what the term's own do not find though it means it; null when they are too many. */
    List<Criterion> others() {
        List<Criterion> others = WRITTEN.entrySet().stream()
                .filter(currency -> means(currency.getKey()) && !currency.getValue().stream().allMatch(this::means))
                .map(currency -> (Criterion) new Criterion.Matching(CurrencyWord.expression(currency.getKey()))).toList();
        return others.size() > MOST ? null : others;
    }

    /**
     * Texts that were asked for, without what the compiler adds to them anyway.
     *
     * @param texts what a query asks of the currency
     */
    static List<Text> withoutOthers(List<Text> texts) {
        Map<String, String> added = CurrencyWord.codes().stream()
                .collect(Collectors.toMap(CurrencyWord::expression, code -> code));
        List<Text> asked = texts.stream()
                .filter(text -> !(text instanceof Text.Regex(String source, boolean _) && added.containsKey(source))).toList();
        boolean all = texts.stream().filter(text -> !asked.contains(text)).allMatch(text -> FilterEvaluator.anyMatches(asked,
                List.of(added.get(((Text.Regex) text).source()))));
        return all ? asked : texts;
    }

    /** Whether its expressions find, or might find, a bank's word for a currency that the term does not mean. */
    boolean findsOthers() {
        return term.alternatives().stream().anyMatch(this::isOneOfSeveralWays) || WRITTEN.entrySet().stream()
                .anyMatch(currency -> !means(currency.getKey()) && currency.getValue().stream().anyMatch(this::means));
    }

    /** Around a word there may be blanks, in more ways than can be tried. */
    private boolean isOneOfSeveralWays(Text text) {
        return switch (text) {
            case Text.Equal(String whole) -> !CurrencyWord.code(whole).equals(whole) && !means(CurrencyWord.code(whole));
            case Text.Contains(String part) -> part.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
            case Text.Regex _ -> false;
        };
    }

    private boolean means(String text) {
        return FilterEvaluator.anyMatches(term.alternatives(), List.of(text));
    }
}
