package app.saddlebag.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Row;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.query.FlanksQuery.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the expressions of a query find the same in Java and in RE2. */
final class OtherEngine {

    private record Both(Field field, Pattern java, com.google.re2j.Pattern re2) {
    }

    private final List<Both> expressions = new ArrayList<>();

    OtherEngine(FlanksQuery query) {
        query.fields().forEach((name, criteria) -> {
            for (Criterion criterion : criteria) {
                if (criterion instanceof Criterion.Matching(String regex)) {
                    expressions.add(new Both(Field.ofApiName(name).orElseThrow(),
                            Pattern.compile(regex, Pattern.UNIX_LINES), com.google.re2j.Pattern.compile(regex)));
                }
            }
        });
    }

    void assertAgreesOn(Row row, Scope scope) {
        for (Both both : expressions) {
            if (both.field == Field.CATEGORY && row.overlay().category() != null) {
                continue;
            }
            for (String text : row.texts(both.field, scope)) {
                assertThat(both.re2.matcher(text).find()).as("/%s/ in RE2 on “%s”", both.re2, text)
                        .isEqualTo(both.java.matcher(text).find());
            }
        }
    }
}
