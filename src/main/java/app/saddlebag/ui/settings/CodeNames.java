package app.saddlebag.ui.settings;

import java.util.function.UnaryOperator;
import javafx.util.StringConverter;

/** What codes are called in a list to choose from. */
final class CodeNames extends StringConverter<String> {

    private final UnaryOperator<String> name;

    CodeNames(UnaryOperator<String> name) {
        this.name = name;
    }

    @Override
    public String toString(String code) {
        return code == null ? "" : name.apply(code);
    }

    @Override
    public String fromString(String typed) {
        throw new UnsupportedOperationException("not editable");
    }
}
