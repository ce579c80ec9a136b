package app.saddlebag.filter.text;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Changes a filter's text term by term and leaves everything else as the person typed it, mistakes included: what facets,
 * bars and menus do to the filter bar.
 */
public final class FilterText {

    private FilterText() {
    }

    /**
     * The text with one thing to say of the term's field: the new term takes the place of the first one there, and the
     * others go. What the text excludes stays excluded.
     *
     * @param language in whose words the term is written
     */
    public static String with(Language language, String text, Term term) {
        List<Span> old = spans(text, typed -> typed.field() == term.field() && !typed.negated());
        String printed = FilterPrinter.print(term, language);
        if (old.isEmpty()) {
            return joined(text, printed);
        }
        String rest = without(text, old.subList(1, old.size()));
        Span first = old.getFirst();
        return rest.substring(0, first.start()) + printed + rest.substring(first.end());
    }

    /** The text narrowed by one more term; the same text when it says so already. */
    public static String and(Language language, String text, Term term) {
        boolean said = FilterParser.parse(text).filter().terms().contains(term);
        return said ? text : joined(text, FilterPrinter.print(term, language));
    }

    /** The text with its bare words looked for in every text of a row, and not in the description alone. */
    public static String anywhere(Language language, String text) {
        StringBuilder wider = new StringBuilder(text);
        for (Term term : FilterParser.parse(text).filter().terms().reversed()) {
            if (term instanceof Term.OfText words && words.field() == Field.DESCRIPTION && !words.negated()) {
                wider.replace(term.at().start(), term.at().end(), FilterPrinter.print(
                        new Term.OfText(Field.ANY, words.alternatives(), false, Span.NOWHERE), language));
            }
        }
        return wider.toString();
    }

    /** The text without this very term. */
    public static String minus(String text, Term term) {
        return without(text, spans(text, term::equals)).strip();
    }

    /** The text without what it asks of these fields. What it excludes stays excluded. */
    public static String without(String text, Set<Field> fields) {
        return without(text, spans(text, typed -> fields.contains(typed.field()) && !typed.negated())).strip();
    }

    private static List<Span> spans(String text, Predicate<Term> which) {
        return FilterParser.parse(text).filter().terms().stream().filter(which).map(Term::at).toList();
    }

    private static String joined(String text, String printed) {
        String typed = text.strip();
        return typed.isEmpty() ? printed : typed + " " + printed;
    }

    /** Cuts spans out, last first so that the earlier ones keep their place, each with the blank before it. */
    private static String without(String text, List<Span> spans) {
        StringBuilder rest = new StringBuilder(text);
        for (Span span : spans.reversed()) {
            int start = span.start();
            while (start > 0 && Character.isWhitespace(rest.charAt(start - 1))) {
                start--;
            }
            rest.delete(start, span.end());
        }
        return rest.toString();
    }
}
