package app.saddlebag.filter.text;

import app.saddlebag.filter.Filter;
import java.util.List;

/**
 * What a text says.
 *
 * @param filter the terms that make sense; those that do not are left out
 * @param errors why the others do not, in order; empty when all is well
 * @param tokens every piece of the text, in order
 */
public record Parsed(Filter filter, List<SyntaxError> errors, List<Token> tokens) {

    public Parsed {
        errors = List.copyOf(errors);
        tokens = List.copyOf(tokens);
    }

    public boolean isValid() {
        return errors.isEmpty();
    }
}
