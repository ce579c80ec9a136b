package app.saddlebag.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The query filter (API reference §9), with its vectors (§9.3). */
class QueryTest {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("A", "{'description': 'TRANSFERENCIA NOMINA', 'amount': 1500.00, 'operationDate': '2026-03-02'}");
        ROWS.put("B", "{'description': 'COMPRA TRIVAGO HOTEL', 'amount': -120.5, 'operationDate': '2026-03-10'}");
        ROWS.put("C", "{'description': 'INGRESO CAJERO', 'amount': 20, 'operationDate': '2026-03-15'}");
        ROWS.put("D", "{'description': 'INGRESO CAJERO 4B', 'amount': 10, 'operationDate': null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {}                                                           ; A B C D
            {'description': ['TRIVAGO']}                                 ; B
            {'description': ['^INGRESO CAJERO$']}                        ; C
            {'description': ['^TRANSFERENCIA.*', 'TRIVAGO']}             ; A B
            {'amount': [{'lte': 20, 'gte': 10}]}                         ; C D
            {'amount': [{'gte': 100}, {'lte': -5}]}                      ; A B
            {'amount': [{'gte': 10}], 'description': ['CAJERO']}         ; C D
            {'operationDate': [{'gte': '2026-03-10'}]}                   ; B C
            {'description': ['trivago']}                                 ; none
            {'description': []}                                          ; none
            {'amount': [{'gt': 5}]}                                      ; 400
            """)
    void theVectorsOfTheReference(String query, String expected) {
        assertThat(matches(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'amount': [{'gte': 20.00, 'lte': 20}]}                      ; C
            {'amount': [{'gte': 20.001}]}                                ; A
            {'operationDate': [{'lte': '2026-03-02'}]}                   ; A
            {'operationDate': [{'gte': '2026-03-03', 'lte': '2026-03-09'}, {'gte': '2026-03-15'}]} ; C
            {'shop': ['.*']}                                             ; none
            {'description': ['']}                                        ; A B C D
            {'description': ['(?i)trivago']}                             ; B
            {'description': ['CAJERO( 4B)?$']}                           ; C D
            """)
    void boundsAreInclusiveAndMissingFieldsFail(String query, String expected) {
        assertThat(matches(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'x'", "5", "{'colour': ['red']}", "{'description': 'x'}", "{'description': [5]}",
        "{'description': [null]}", "{'amount': ['5']}", "{'amount': [{'gte': '5'}]}", "{'amount': [{}]}", "{'amount': [5]}",
        "{'operationDate': [{'gte': 20260101}]}", "{'operationDate': [{'gte': '2026-02-30'}]}",
        "{'operationDate': [{'gte': '1.2.2026'}]}", "{'amount': {'gte': 5}}", "{'date_from': ['2026-01-01']}"})
    void whatIsNoQueryIsRefused(String query) {
        assertThat(matches(query)).isEqualTo("400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "*", "a{2", "(?=x)", "(?!x)", "(?<=x)y", "(?<!x)y", "(?>x)", "(a)\\\\1", "a*+", "a++", "a?+",
        "a{1,2}+", "\\\\Qx\\\\E", "\\\\Gx", "[a&&b]", "[a[b]]", "x(?i)y", "(?<name>x)", "\\\\"})
    void onlyWhatAllEnginesUnderstandAlikeIsAnExpression(String expression) {
        assertThat(matches("{'description': ['" + expression + "']}")).isEqualTo("400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^\\\\^\\\\$x", "[a-z\\\\]&]", "a{1,2}", "(?:a|b)+?", "\\\\d\\\\D\\\\w\\\\W\\\\s\\\\S\\\\b", "[^a]", "\\\\p{L}", "é|ñ",
        "[áÁaA]"})
    void whatAllUnderstandIsOne(String expression) {
        assertThat(matches("{'description': ['" + expression + "']}")).isNotEqualTo("400");
    }

    @Test
    @Timeout(20)
    void aHostileExpressionIsRefusedAndNotWaitedFor() {
        ObjectNode row = (ObjectNode) JSON.readTree("{\"description\": \"" + "a".repeat(60) + "b\"}");
        for (String hostile : new String[] {"(.*a){12}$", "(.*a){8}(.*a){8}c"}) {
            Query query = Query.of(JSON.readTree("{\"description\": [\"" + hostile + "\"]}"));
            assertThatThrownBy(() -> query.matches(row, null)).as(hostile).isInstanceOf(InvalidQuery.class);
        }
        assertThatThrownBy(() -> Query.of(JSON.readTree("{\"description\": [\"" + "a".repeat(1001) + "\"]}"))).isInstanceOf(InvalidQuery.class);
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"((((){99}){99}){99}){99}y", "(?:(?:(?:(?:^){99}){99}){99}){99}y", "{99}{99}{99}{99}{99}y", "a(()|()){1000}^"})
    void anExpressionThatNeverLooksAtTheTextIsRefusedAndNotWaitedFor(String hostile) {
        assertThat(matches("{'description': ['" + hostile + "']}")).isEqualTo("400");
    }

    @Test
    @Timeout(20)
    void choicesOfNothingAreRefusedAndNotTriedInEveryOrder() {
        assertThat(matches("{'description': ['I" + "(|)".repeat(200) + "^']}")).isEqualTo("400");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            CAJERO( 4B)?$         ; 1
            ^(a|b|[)(|]|\\||)+$ ; 2
            (a*)*(b?)+            ; 4
            (?i)(^x?){7,9}        ; 9
            \\p{Lu}{3}\\b{4}  ; 4
            (()|()){10}           ; 10240
            ((){99}){99}          ; 1000000
            """)
    void whatMayHappenBetweenTwoLooksIsKnownBeforeTheFirst(String expression, long steps) {
        assertThat(IdleSteps.of(expression.replace("\\\\", "\\"))).isEqualTo(steps);
    }

    @Test
    void anExpressionThatFailsWithoutALookSpendsTheBudgetToo() {
        BoundedRegex regex = BoundedRegex.of(".{999}", new BoundedRegex.Budget(500));
        assertThatThrownBy(() -> {
            for (int i = 0; i < 20; i++) {
                assertThat(regex.foundIn("CAFÉ")).isFalse();
            }
        }).isInstanceOf(InvalidQuery.class);
    }

    @Test
    void aDeepMatchOnALongTextIsRefusedAndDoesNotEndTheThread() {
        Query query = Query.of(JSON.readTree("{\"description\": [\"(a|b)*c\"]}"));
        ObjectNode row = (ObjectNode) JSON.readTree("{\"description\": \"" + "ab".repeat(100_000) + "c\"}");
        assertThatThrownBy(() -> query.matches(row, null)).isInstanceOf(InvalidQuery.class);
    }

    @Test
    void aProductIsAskedForItsOwnIdByTheNameOthersHaveForIt() {
        Query query = Query.of(JSON.readTree("{\"account_id\": [\"^acc_1$\"]}"));
        ObjectNode account = (ObjectNode) JSON.readTree("{\"_id\": \"acc_1\"}");
        assertThat(query.matches(account, "account_id")).isTrue();
        assertThat(query.matches(account, "card_id")).isFalse();
    }

    @Test
    void aFieldThatHoldsNoDateFailsADateFilter() {
        Query query = Query.of(JSON.readTree("{\"operationDate\": [{\"lte\": \"2026-01-01\"}]}"));
        for (String value : new String[] {"\"soon\"", "\"\"", "20250101", "[]"}) {
            assertThat(query.matches((ObjectNode) JSON.readTree("{\"operationDate\": " + value + "}"), null)).as(value).isFalse();
        }
        assertThat(query.matches((ObjectNode) JSON.readTree("{\"operationDate\": \"2025-12-31\"}"), null)).isTrue();
    }

    private static String matches(String query) {
        try {
            Query read = Query.of(JSON.readTree(query.replace('\'', '"')));
            var found = new StringBuilder();
            ROWS.forEach((name, row) -> {
                if (read.matches((ObjectNode) JSON.readTree(row.replace('\'', '"')), null)) {
                    found.append(found.isEmpty() ? "" : " ").append(name);
                }
            });
            return found.isEmpty() ? "none" : found.toString();
        } catch (InvalidQuery refused) {
            return "400";
        }
    }
}
