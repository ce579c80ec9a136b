package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * API reference §8, every data endpoint, and §9, its query: the four rows of §9.3 are put behind each endpoint as own
 * data, and every vector is asked of each over HTTP.
 */
class Section8And9Test {

    /** Endpoint, name of its flag, and what a row must have besides to stand behind it. */
    private static final Map<String, String> POINTERS = Map.ofEntries(Map.entry("account", ""), Map.entry("card", ""),
            Map.entry("portfolio", ""), Map.entry("liability", ""), Map.entry("investment", ""),
            Map.entry("data", "'account_id': 'A',"), Map.entry("card/transaction", "'card_id': 'A',"),
            Map.entry("investment/transaction", "'investment_id': 'A',"), Map.entry("liability/transaction", "'liability_id': 'A',"),
            Map.entry("holder", "'product_id': 'A',"));
    private static final List<String> ROWS = List.of(
            "'_id': 'A', 'description': 'TRANSFERENCIA NOMINA', 'amount': 1500.00, 'operationDate': '2026-03-02'",
            "'_id': 'B', 'description': 'COMPRA TRIVAGO HOTEL', 'amount': -120.5, 'operationDate': '2026-03-10'",
            "'_id': 'C', 'description': 'INGRESO CAJERO', 'amount': 20, 'operationDate': '2026-03-15'",
            "'_id': 'D', 'description': 'INGRESO CAJERO 4B', 'amount': 10, 'operationDate': null, 'valueDate': '2026-03-16'");

    @TempDir
    private static Path data;
    private static Caller caller;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        Path own = Files.createDirectory(data.resolve("marta@testbank"));
        for (var endpoint : POINTERS.entrySet()) {
            Files.writeString(own.resolve(endpoint.getKey().replace('/', '-') + ".json"), ROWS.stream()
                    .map(row -> "{" + endpoint.getValue() + row + "}").collect(Collectors.joining(",", "[", "]")).replace('\'', '"'));
        }
        Files.writeString(own.resolve("auth.json"), ("{" + ROWS.get(1) + "}").replace('\'', '"'));
        caller = Caller.start(SandboxOptions.defaults().withToday(Caller.TODAY).withData(data));
        token = caller.connect("testbank", "marta");
    }

    @AfterAll
    static void stop() {
        caller.close();
    }

    @AfterEach
    void normal() {
        caller.sandbox.switches().reset();
        caller.sandbox.switches().set("today", Caller.TODAY.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {}                                                           ; A B C D
            null                                                         ; A B C D
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
    void section9_3TheVectorsOnEveryDataEndpoint(String query, String expected) {
        for (String endpoint : POINTERS.keySet()) {
            Caller.Reply reply = caller.query(endpoint, token, query.replace('\'', '"'));
            if (expected.equals("400")) {
                assertThat(reply.status()).as(endpoint).isEqualTo(400);
                assertThat(reply.body()).as(endpoint).isEqualTo(Caller.MAPPER.readTree("{\"error\": \"Invalid query\"}"));
            } else {
                assertThat(reply.status()).as(endpoint).isEqualTo(200);
                String found = reply.body().valueStream().map(row -> row.path("_id").stringValue()).collect(Collectors.joining(" "));
                assertThat(found.isEmpty() ? "none" : found).as(endpoint).isEqualTo(expected);
            }
        }
        Caller.Reply identity = caller.query("auth/", token, query.replace('\'', '"'));
        assertThat(identity.status()).isEqualTo(expected.equals("400") ? 400 : 200);
        assertThat(identity.body().path("_id").asString("none")).isEqualTo(expected.contains("B") ? "B" : "none");
    }

    @Test
    void section8EveryEndpointAnswersABareArrayAndIdentityOneObject() {
        for (String endpoint : POINTERS.keySet()) {
            Caller.Reply reply = caller.data(endpoint, token);
            assertThat(reply.status()).as(endpoint).isEqualTo(200);
            assertThat(reply.body().isArray()).as(endpoint).isTrue();
            assertThat(reply.raw().headers().firstValue("Content-Type")).contains("application/json");
        }
        for (String path : List.of("auth", "auth/")) {
            assertThat(caller.data(path, token).body().isObject()).isTrue();
        }
    }

    @Test
    void section8WhereABankHasNothingTheAnswerIsAnEmptyArray() {
        String cards = caller.connect("lince", "marta");
        for (String endpoint : List.of("account", "data", "portfolio", "investment", "investment/transaction", "liability", "liability/transaction")) {
            Caller.Reply reply = caller.data(endpoint, cards);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.raw().body()).as(endpoint).isEqualTo("[]");
        }
        assertThat(caller.data("card", cards).body()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"account, PRODUCT_ACCOUNT", "data, TRANSACTION_ACCOUNT", "card, PRODUCT_CARD", "card/transaction, TRANSACTION_CARD",
        "portfolio, PRODUCT_PORTFOLIO", "investment, PRODUCT_INVESTMENT", "investment/transaction, TRANSACTION_INVESTMENT",
        "liability, PRODUCT_LIABILITY", "liability/transaction, TRANSACTION_LIABILITY", "holder, PRODUCT_HOLDERS", "auth/, PRODUCT_AUTH",
        "auth, PRODUCT_AUTH"})
    void section8AFailedKindIsIncompleteAtItsOwnEndpointOnlyAndGivenToWhoIgnoresErrors(String endpoint, String word) {
        String failing = caller.connect("testbank", "failing " + endpoint.replace("/", " of "), "DATA_ERROR_" + word);
        String[] flag = word.toLowerCase(java.util.Locale.ROOT).split("_");
        JsonNode status = caller.status(failing).body();
        assertThat(status.path("errored").path(flag[0]).path(flag[1]).booleanValue()).isTrue();
        assertThat(status.path("errored").valueStream().flatMap(JsonNode::valueStream).filter(JsonNode::booleanValue)).hasSize(1);
        for (int notReady : List.of(202, 400)) {
            caller.sandbox.switches().set("not-ready", Integer.toString(notReady));
            Caller.Reply reply = caller.data(endpoint, failing);
            assertThat(reply.status()).isEqualTo(notReady);
            FieldTable.of("§3.2 INCOMPLETE", "error 'INCOMPLETE' no\ncode 20001..20001 no\nmessage string no").holdsFor(reply.body());
        }
        for (String other : POINTERS.keySet()) {
            assertThat(caller.data(other, failing).status()).as(other).isEqualTo(other.equals(endpoint) ? 400 : 200);
        }
        for (boolean ignore : List.of(true, false)) {
            Caller.Reply insisted = caller.post("/v0/bank/credentials/" + endpoint, Map.of("credentials_token", failing, "ignore_data_error", ignore));
            assertThat(insisted.status()).isEqualTo(ignore ? 200 : 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "'x'", "{'colour': ['red']}", "{'description': 'x'}", "{'description': [5]}", "{'amount': ['5']}",
        "{'amount': [{'gte': '5'}]}", "{'amount': [{}]}", "{'operationDate': [{'gte': '2026-02-30'}]}", "{'description': ['(']}",
        "{'description': ['(?=x)']}", "{'date_from': ['2026-01-01']}", "{'amount': [{'gte': null}]}"})
    void section9_2WhatIsNoQueryIsA400OnEveryEndpoint(String query) {
        for (String endpoint : new TreeSet<>(POINTERS.keySet())) {
            Caller.Reply reply = caller.query(endpoint, token, query.replace('\'', '"'));
            assertThat(reply.status()).as(endpoint).isEqualTo(400);
            assertThat(reply.error()).as(endpoint).isEqualTo("Invalid query");
        }
        assertThat(caller.query("auth/", token, query.replace('\'', '"')).error()).isEqualTo("Invalid query");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'amount': [{'gte': 1e999999999}]}           ; none
            {'amount': [{'lte': -1e999999999}]}          ; none
            {'amount': [{'gte': 1e-999999999}]}          ; A C D
            {'amount': [{'gte': 20.000000000000000001}]} ; A
            {'operationDate': [{'lte': '+999999999-12-31'}]} ; A B C
            """)
    void section9_2NumbersAreComparedExactlyHoweverLargeOrSmall(String query, String expected) {
        String found = caller.query("data", token, query.replace('\'', '"')).body().valueStream()
                .map(row -> row.path("_id").stringValue()).collect(Collectors.joining(" "));
        assertThat(found.isEmpty() ? "none" : found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "'yes'", "[]", "{}"})
    void section8IgnoreDataErrorIsTrueOrFalse(String value) {
        for (String endpoint : POINTERS.keySet()) {
            Caller.Reply reply = caller.send("POST", "/v0/bank/credentials/" + endpoint, ("{'credentials_token': '" + token
                    + "', 'ignore_data_error': " + value + "}").replace('\'', '"'));
            assertThat(reply.status()).as(endpoint).isEqualTo(400);
            assertThat(reply.error()).isEqualTo("Invalid ignore_data_error");
        }
    }
}
