package app.saddlebag.ui.palette;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.filter.text.Parsed;
import java.util.List;

/** How transactions are asked for what was typed where names are typed, and not filters. */
public final class FindWords {

    private FindWords() {
    }

    /**
     * The words as they stand, in any text of a row; or the filter itself, if it is one that speaks of a field.
     *
     * @return text of a filter
     */
    public static String filter(String typed, Language language) {
        Parsed parsed = FilterParser.parse(typed);
        boolean speaksOfFields = parsed.filter().terms().stream()
                .anyMatch(term -> term.field() != Field.DESCRIPTION || term.negated());
        return parsed.isValid() && speaksOfFields ? typed : FilterPrinter.print(new Term.OfText(Field.ANY,
                List.of(new Text.Contains(typed.strip())), false, Span.NOWHERE), language);
    }
}
