package app.saddlebag.filter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterPrinter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FlanksQueryTest {

    private static final Scope SCOPE = new Scope(LocalDate.of(2026, 11, 22), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"description\":[\"TRIVAGO\"]}", "{\"description\":[]}",
        "{\"amount\":[{\"gte\":10,\"lte\":20},{\"lte\":-0.50}],\"description\":[\"^A\\\\.$\",\"\\\"ñ😀\\t\"]}",
        "{\"_id\":[\"^x$\"],\"operationDate\":[{\"gte\":\"2026-03-10\"}],\"portfolio_id\":[\"p1\",\"p2\"]}"})
    void itReadsBackAsItWasWritten(String json) {
        FlanksQuery query = FlanksQuery.parse(json);
        assertThat(query.toJson()).isEqualTo(json);
        assertThat(FlanksQuery.parse(query.toPrettyJson())).isEqualTo(query);
        assertThat(FlanksQuery.parse(JsonMapper.shared().writeValueAsString(query))).as("by Jackson").isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "{\"description\": [\"^A.*\" \"TRIVAGO\"]}; query.comma-missing; 24",
        "{\"amount\": [{\"gte\", 100}]}; query.comma-for-colon; 18",
        "{\"amount\": [{\"gte\": 5}] // at least five}; query.comment; 24",
        "{\"amount\": [/* five */ {\"gte\": 5}]}; query.comment; 12",
        "; query.ends-early; 0",
        "[]; query.object-expected; 0",
        "{description: [\"a\"]}; query.field-expected; 1",
        "{\"beschreibung\": [\"a\"]}; query.unknown-field; 1",
        "{\"credentials_token\": \"x\", \"query\": {}}; query.whole-request; 1",
        "{\"shop\": [\"a\"], \"shop\": [\"b\"]}; query.field-twice; 16",
        "{\"shop\" [\"a\"]}; query.colon-expected; 8",
        "{\"shop\": \"a\"}; query.list-expected; 9",
        "{\"shop\": [\"a\"] \"category\": [\"b\"]}; query.comma-missing; 15",
        "{\"shop\": [\"a\",]}; query.comma-too-many; 13",
        "{\"shop\": [5]}; query.regex-expected; 10",
        "{\"shop\": [\"a[\"]}; query.bad-regex; 10",
        "{\"shop\": [\"a\\q\"]}; query.bad-escape; 12",
        "{\"shop\": [\"a]}; query.open-string; 10",
        "{\"amount\": [5]}; query.limits-expected; 12",
        "{\"amount\": [{}]}; query.operator-expected; 13",
        "{\"amount\": [{\"gt\": 5}]}; query.unknown-operator; 13",
        "{\"amount\": [{\"gte\": 5, \"gte\": 6}]}; query.operator-twice; 23",
        "{\"amount\": [{\"gte\": \"5\"}]}; query.number-expected; 20",
        "{\"amount\": [{\"gte\": 1e999}]}; query.long-number; 20",
        "{\"valueDate\": [{\"lte\": \"15/03/2026\"}]}; query.date-expected; 23",
        "{\"valueDate\": [{\"lte\": \"2026-02-30\"}]}; query.date-expected; 23",
        "{\"shop\": [\"a\"]; query.ends-early; 14",
        "{\"shop\": [\"a\"]} x; query.more-after-end; 16",
    })
    void aMistakeIsNamedWhereItStands(String json, String key, int position) {
        String text = json == null ? "" : json;
        QuerySyntaxException mistake = catchThrowableOfType(QuerySyntaxException.class, () -> FlanksQuery.parse(text));
        assertThat(mistake).isNotNull();
        assertThat(mistake.key()).isEqualTo(key);
        assertThat(mistake.position()).isEqualTo(position);
    }

    @Test
    void lineAndColumnAreCountedFromOne() {
        QuerySyntaxException mistake = catchThrowableOfType(QuerySyntaxException.class,
                () -> FlanksQuery.parse("{\n  \"amount\": [{\"gt\": 5}]\n}"));
        assertThat(mistake.line()).isEqualTo(2);
        assertThat(mistake.column()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mercadona \"caja 4\"", "=exact|a.b shop:=x", "ñandú amount:1..2|5 date:2026-03", "123",
        "currency:=EUR", "/TRIVAGO/ id:/^a/"})
    void whatWasCompiledReadsBackAsItWasTyped(String text) {
        Filter filter = FilterParser.parse(text).filter();
        Compiled compiled = FilterCompiler.compile(filter, SCOPE);
        Filter again = FlanksQuery.parse(compiled.query().toPrettyJson()).toFilter(SCOPE);
        assertThat(FilterCompiler.compile(again, SCOPE).query()).isEqualTo(compiled.query());
        if (compiled.remainder().isEmpty()) {
            assertThat(Folding.fold(FilterPrinter.print(again)).replace("2026-03-01..2026-03-31", "2026-03"))
                    .isEqualTo(Folding.fold(text));
        }
    }
}
