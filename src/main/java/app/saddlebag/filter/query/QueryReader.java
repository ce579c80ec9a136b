package app.saddlebag.filter.query;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.FlanksQuery.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the JSON of a Flanks query. The grammar is small enough that every mistake gets a sentence of its own, those
 * that stand in the quickstart's own samples first of all: comments, a missing comma, a comma for a colon
 * (API reference §9.2).
 */
final class QueryReader {

    /** Far more than any amount has; keeps {@code 1e999999999} from being written out. */
    private static final int MAX_DIGITS = 60;

    private final JsonScanner json;

    QueryReader(String text) {
        json = new JsonScanner(text);
    }

    FlanksQuery query() {
        Map<String, List<Criterion>> fields = new LinkedHashMap<>();
        json.expect('{', "query.object-expected");
        if (!json.take('}')) {
            do {
                json.skipBlanks();
                int at = json.at();
                String name = json.string("query.field-expected");
                Field field = Field.ofApiName(name).orElseThrow(() -> name.equals("query")
                        || name.equals("credentials_token") ? json.wrong("query.whole-request", at, name)
                        : json.wrong("query.unknown-field", at, name));
                json.expect(':', "query.colon-expected", name);
                if (fields.put(name, criteria(field)) != null) {
                    throw json.wrong("query.field-twice", at, name);
                }
            } while (json.takeComma('}', '"'));
            json.expect('}', "query.comma-expected");
        }
        json.expectEnd();
        return new FlanksQuery(fields);
    }

    private List<Criterion> criteria(Field field) {
        List<Criterion> criteria = new ArrayList<>();
        json.expect('[', "query.list-expected", field.apiName());
        if (json.take(']')) {
            return criteria;
        }
        do {
            criteria.add(field.kind() == Field.Kind.TEXT ? regex(field) : limits(field));
        } while (json.takeComma(']', field.kind() == Field.Kind.TEXT ? '"' : '{'));
        json.expect(']', "query.comma-expected");
        return criteria;
    }

    private Criterion regex(Field field) {
        json.skipBlanks();
        int at = json.at();
        String regex = json.string("query.regex-expected", field.apiName());
        if (regex.length() > Text.Regex.MAX_LENGTH) {
            throw json.wrong("query.long-regex", at, field.apiName());
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw json.wrong("query.bad-regex", at, regex);
        }
        return new Criterion.Matching(regex);
    }

    private Criterion limits(Field field) {
        json.expect('{', "query.limits-expected", field.apiName());
        Map<String, Object> limits = new LinkedHashMap<>();
        do {
            json.skipBlanks();
            int at = json.at();
            String operator = json.string("query.operator-expected");
            if (!operator.equals("gte") && !operator.equals("lte")) {
                throw json.wrong("query.unknown-operator", at, operator);
            }
            if (json.sees(',')) {
                throw json.wrong("query.comma-for-colon", json.at(), operator);
            }
            json.expect(':', "query.colon-expected", operator);
            if (limits.put(operator, field.kind() == Field.Kind.NUMBER ? number(field) : date(field)) != null) {
                throw json.wrong("query.operator-twice", at, operator);
            }
        } while (json.takeComma('}', '"'));
        json.expect('}', "query.comma-expected");
        return field.kind() == Field.Kind.NUMBER
                ? new Criterion.AmountWithin((BigDecimal) limits.get("gte"), (BigDecimal) limits.get("lte"))
                : new Criterion.DateWithin((LocalDate) limits.get("gte"), (LocalDate) limits.get("lte"));
    }

    private BigDecimal number(Field field) {
        json.skipBlanks();
        int at = json.at();
        BigDecimal number = json.number("query.number-expected", field.apiName());
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw json.wrong("query.long-number", at, field.apiName());
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private LocalDate date(Field field) {
        json.skipBlanks();
        int at = json.at();
        String date = json.string("query.date-expected", field.apiName());
        try {
            if (date.length() == 10) {
                return LocalDate.parse(date);
            }
        } catch (DateTimeParseException wrong) {
            // The sentence below says all there is to say.
        }
        throw json.wrong("query.date-expected", at, field.apiName());
    }
}
