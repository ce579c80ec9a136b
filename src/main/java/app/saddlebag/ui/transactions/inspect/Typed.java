package app.saddlebag.ui.transactions.inspect;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;

/** What was typed into a field, without the blanks around it. */
final class Typed {

    private Typed() {
    }

    /** Empty for nothing but blanks. */
    static Optional<String> of(StringProperty field) {
        return Optional.ofNullable(orNull(field.get()));
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Each tag once, as they are separated by commas. */
    static Set<String> tags(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
