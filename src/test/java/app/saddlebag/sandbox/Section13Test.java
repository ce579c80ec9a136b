package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The answers of API reference §13 (Aggregation v2 and Report v1), field by field against its words. */
class Section13Test {

    private static final FieldTable PRODUCT = FieldTable.of("§13 product", """
            product_id,connection_id string                                     no
            product_type             'Account'|'Card'|'Investment'|'Liability'  no
            name,currency,iban       string                                     yes
            balance                  number                                     yes
            labels                   object                                     yes
            """);
    private static final FieldTable TRANSACTION = FieldTable.of("§13 transaction", """
            transaction_id,product_id     string no
            amount                        number yes
            currency,description,category string yes
            date                          date   yes
            labels                        object yes
            """);
    private static final FieldTable PAGE = FieldTable.of("§13 page", """
            items           [object] empty
            next_page_token string   yes
            """);
    private static final FieldTable TEMPLATE = FieldTable.of("§13 template", """
            template_id      int    no
            name,description string yes
            """);
    private static final FieldTable REPORT = FieldTable.of("§13 report", """
            report_id,template_id int no
            status                'new'|'payload'|'file'|'ready'|'fail' no
            """);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final Caller caller = start(SandboxOptions.defaults().withToday(Caller.TODAY));

    private Caller start(SandboxOptions options) {
        try {
            return new Caller(Sandbox.start(options, clock)).authorised();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void productsOfAllConnectionsAreThoseThatEachShowsAlone() {
        String marta = caller.connect("testbank", "marta");
        String atalaya = caller.connect("atalaya", "joan");
        caller.sandbox.switches().set("page-size", "1000");
        List<JsonNode> products = list("products", Map.of());
        assertThat(products).allSatisfy(PRODUCT::holdsFor);
        var expected = new ArrayList<String>();
        for (String connection : List.of(marta, atalaya)) {
            for (var kind : Map.of("account", "Account", "card", "Card", "investment", "Investment", "liability", "Liability").entrySet()) {
                caller.data(kind.getKey(), connection).body().forEach(object -> expected.add(connection + kind.getValue()
                        + object.path("_id").stringValue() + object.path("balance") + object.path("currency").stringValue() + object.path("iban").asString("")));
            }
        }
        assertThat(products.stream().map(one -> one.path("connection_id").stringValue() + one.path("product_type").stringValue()
                + one.path("product_id").stringValue() + one.path("balance") + one.path("currency").stringValue() + one.path("iban").asString("")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(products.stream().map(one -> one.path("product_type").stringValue()))
                .contains("Account", "Card", "Investment", "Liability");
    }

    @Test
    void transactionsOfAllConnectionsAreThoseThatEachShowsAlone() {
        String marta = caller.connect("testbank", "marta");
        String atalaya = caller.connect("atalaya", "joan");
        caller.sandbox.switches().set("page-size", "1000");
        List<JsonNode> transactions = list("transactions", Map.of());
        assertThat(transactions).allSatisfy(TRANSACTION::holdsFor);
        var expected = new ArrayList<String>();
        for (String connection : List.of(marta, atalaya)) {
            Map.of("data", "account_id", "card/transaction", "card_id", "investment/transaction", "investment_id", "liability/transaction",
                    "liability_id").forEach((kind, pointer) -> caller.data(kind, connection).body().forEach(row -> expected.add(
                            row.path("_id").stringValue() + row.path(pointer).stringValue() + row.path("amount") + row.path("operationDate"))));
        }
        assertThat(transactions.stream().map(one -> one.path("transaction_id").stringValue() + one.path("product_id").stringValue()
                + one.path("amount") + one.path("date"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void listsComeInPagesThatLeaveOutNoneAndEndWithNull() {
        caller.connect("testbank", "marta");
        caller.connect("velero", "marta");
        caller.sandbox.switches().set("page-size", "1000");
        List<JsonNode> products = list("products", Map.of());
        List<JsonNode> latest = list("transactions", Map.of("date_from", "2026-11-01"));
        for (String size : List.of("1", "3", Integer.toString(products.size()))) {
            caller.sandbox.switches().set("page-size", size);
            assertThat(list("products", Map.of())).as("pages of " + size).isEqualTo(products);
        }
        caller.sandbox.switches().set("page-size", "7");
        assertThat(list("transactions", Map.of("date_from", "2026-11-01"))).hasSizeGreaterThan(14).isEqualTo(latest);
    }

    @Test
    void aQueryIsAndAcrossFieldsAndAnyOfWithinAListAndAnEmptyListIsNothing() {
        String marta = caller.connect("testbank", "marta");
        String joan = caller.connect("testbank", "joan");
        caller.sandbox.switches().set("page-size", "1000");
        List<JsonNode> all = list("products", Map.of());
        List<JsonNode> martas = all.stream().filter(one -> one.path("connection_id").stringValue().equals(marta)).toList();
        String account = martas.getFirst().path("product_id").stringValue();
        assertThat(list("products", Map.of("connection_id_in", List.of(marta)))).isEqualTo(martas);
        assertThat(list("products", Map.of("connection_id_in", List.of(marta, joan)))).isEqualTo(all);
        assertThat(list("products", Map.of("connection_id_in", List.of(marta), "product_type_in", List.of("Card", "Liability"))))
                .isNotEmpty().allMatch(martas::contains).noneMatch(one -> one.path("product_type").stringValue().equals("Account"));
        assertThat(list("products", Map.of("connection_id_in", List.of(joan), "product_id_in", List.of(account)))).isEmpty();
        assertThat(list("products", Map.of("product_type_in", List.of()))).isEmpty();
        List<JsonNode> rows = list("transactions", Map.of("product_id_in", List.of(account)));
        assertThat(rows).isNotEmpty().allMatch(one -> one.path("product_id").stringValue().equals(account));
        String row = rows.getFirst().path("transaction_id").stringValue();
        assertThat(list("transactions", Map.of("transaction_id_in", List.of(row, "other")))).containsExactly(rows.getFirst());
        assertThat(list("transactions", Map.of("transaction_id_in", List.of(row), "connection_id_in", List.of(joan)))).isEmpty();
    }

    @Test
    void aPeriodHasBothItsDays() {
        caller.connect("testbank", "marta");
        caller.sandbox.switches().set("page-size", "1000");
        List<String> days = list("transactions", Map.of()).stream().map(one -> one.path("date").stringValue()).sorted().distinct().toList();
        String first = days.get(days.size() / 3);
        String last = days.get(days.size() / 2);
        var within = new TreeSet<String>();
        list("transactions", Map.of("date_from", first, "date_to", last)).forEach(one -> within.add(one.path("date").stringValue()));
        assertThat(within).containsExactlyElementsOf(days.subList(days.size() / 3, days.size() / 2 + 1));
    }

    @Test
    void labelsAreSetAsAWholeAndKeptWithTheConnection(@TempDir Path folder) {
        SandboxOptions options = SandboxOptions.defaults().withToday(Caller.TODAY).withState(folder);
        String product;
        String transaction;
        String bearer;
        try (Caller first = start(options)) {
            bearer = first.bearer();
            String connection = first.connect("testbank", "marta");
            product = first.data("account", connection).body().path(0).path("_id").stringValue();
            transaction = first.data("data", connection).body().path(0).path("_id").stringValue();
            for (var labels : List.of(Map.of("a", "1", "b", "2"), Map.of("ñ", "hogar"))) {
                assertThat(first.post("/aggregation/v2/set-product-labels", Map.of("product_id", product, "labels", labels)).raw().body())
                        .isEqualTo("{\"success\":true}");
                assertThat(first.post("/aggregation/v2/set-transaction-labels", Map.of("transaction_id", transaction, "labels", labels)).status()).isEqualTo(200);
            }
        }
        try (Caller again = start(options).with(bearer)) {
            JsonNode found = again.post("/aggregation/v2/list-products", Map.of("query", Map.of())).body().path("items");
            found.forEach(one -> assertThat(one.path("labels").toString()).as(one.toString())
                    .isEqualTo(one.path("product_id").stringValue().equals(product) ? "{\"ñ\":\"hogar\"}" : "{}"));
            assertThat(again.post("/aggregation/v2/list-transactions", Map.of("query", Map.of("transaction_id_in", List.of(transaction))))
                    .body().path("items").path(0).path("labels").toString()).isEqualTo("{\"ñ\":\"hogar\"}");
            again.post("/aggregation/v2/set-product-labels", Map.of("product_id", product, "labels", Map.of()));
            assertThat(again.post("/aggregation/v2/list-products", Map.of("query", Map.of("product_id_in", List.of(product))))
                    .body().path("items").path(0).path("labels")).isEmpty();
        }
    }

    @Test
    void whatIsNotReadYetOrCouldNotBeReadIsLeftOut() {
        caller.connect("testbank", "marta", "DATA_ERROR_PRODUCT_ACCOUNT");
        assertThat(list("products", Map.of("product_type_in", List.of("Account")))).isEmpty();
        assertThat(list("products", Map.of("product_type_in", List.of("Card")))).isNotEmpty();
        caller.sandbox.switches().set("pace", "1000");
        caller.post("/v0/bank/credentials", Map.of("bank", "velero", "username", "anna", "password", "x"));
        assertThat(list("products", Map.of("product_type_in", List.of("Account")))).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(list("products", Map.of("product_type_in", List.of("Account")))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            /aggregation/v2/list-products          ; {}                                                    ; missing   ; query
            /aggregation/v2/list-products          ; {"query": {"date_from": "2026-01-01"}}                ; invalid   ; query.date_from
            /aggregation/v2/list-products          ; {"query": {"product_id_in": "x"}}                     ; invalid   ; query.product_id_in
            /aggregation/v2/list-products          ; {"query": {}, "page_token": "???"}                    ; invalid   ; page_token
            /aggregation/v2/list-transactions      ; {"query": {"date_to": "soon"}}                        ; invalid   ; query.date_to
            /aggregation/v2/list-transactions      ; {"query": {"description_in": []}}                     ; invalid   ; query.description_in
            /aggregation/v2/set-product-labels     ; {"labels": {}}                                        ; missing   ; product_id
            /aggregation/v2/set-product-labels     ; {"product_id": "acc_0"}                               ; missing   ; labels
            /aggregation/v2/set-product-labels     ; {"product_id": "acc_0", "labels": {}}                 ; not_found ; product_id
            /aggregation/v2/set-transaction-labels ; {"transaction_id": "tx_0", "labels": {"a": 1}}        ; invalid   ; labels.a
            /aggregation/v2/set-transaction-labels ; {"transaction_id": "tx_0", "labels": {"a": "b"}}      ; not_found ; transaction_id
            /report/v1/build-report                ; {"query": {}, "template_attributes": {}}              ; missing   ; template_id
            /report/v1/build-report                ; {"template_id": "1"}                                  ; invalid   ; template_id
            /report/v1/build-report                ; {"template_id": 9}                                    ; not_found ; template_id
            /report/v1/build-report                ; {"template_id": 1, "template_attributes": {}}         ; missing   ; query
            /report/v1/build-report                ; {"template_id": 1, "query": {}}                       ; missing   ; template_attributes
            /report/v1/build-report                ; {"template_id": 1, "query": {}, "template_attributes": {}, "language": "de"}          ; invalid ; language
            /report/v1/build-report                ; {"template_id": 1, "query": {}, "template_attributes": {}, "end_date": "2026-13-01"}  ; invalid ; end_date
            /report/v1/build-report                ; {"template_id": 1, "query": {}, "template_attributes": {}, "start_date": "2027-01-01"} ; invalid ; start_date
            /report/v1/get-report-status           ; {"report_id": 7}                                      ; not_found ; report_id
            /report/v1/get-report-content          ; {}                                                    ; missing   ; report_id
            """)
    void whatIsWrongIsNamed(String path, String body, String type, String field) {
        Caller.Reply reply = caller.send("POST", path, body);
        assertThat(reply.status()).isEqualTo(400);
        JsonNode detail = reply.body().path("error").path("details").path(0);
        assertThat(detail.path("error_type").stringValue() + " " + detail.path("field").stringValue()).isEqualTo(type + " " + field);
    }

    @Test
    void aReportPassesItsStagesAndThenHasContent() {
        String marta = caller.connect("testbank", "marta");
        JsonNode templates = caller.post("/report/v1/list-templates", Map.of()).body().path("items");
        TEMPLATE.holdsForAll(templates);
        caller.sandbox.switches().set("pace", "1000");
        JsonNode made = build(2, Map.of("connection_id_in", List.of(marta)), Map.of("language", "es", "start_date", "2026-10-01", "end_date", "2026-10-31"));
        REPORT.holdsFor(made);
        var id = Map.of("report_id", made.path("report_id").intValue());
        for (String stage : List.of("new", "payload", "file", "ready", "ready")) {
            JsonNode status = caller.post("/report/v1/get-report-status", id).body();
            REPORT.holdsFor(status);
            assertThat(status.path("status").stringValue()).isEqualTo(stage);
            assertThat(caller.post("/report/v1/get-report-content", id).status()).as(stage).isEqualTo(stage.equals("ready") ? 200 : 400);
            clock.advance(Duration.ofSeconds(1));
        }
        caller.sandbox.switches().set("pace", "0");
        caller.sandbox.switches().set("page-size", "1000");
        List<JsonNode> rows = list("transactions", Map.of("date_from", "2026-10-01", "date_to", "2026-10-31"));
        BigDecimal in = rows.stream().map(row -> row.path("amount").decimalValue()).filter(amount -> amount.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        String page = content(id);
        assertThat(page).contains("lang=\"es\"", "<h1>Movimientos 2026-10-01 – 2026-10-31</h1>", "<p>Entradas: " + in.toPlainString() + " EUR");
        assertThat(page.split("<tr><td>", -1)).hasSize(rows.size() + 1);
    }

    @Test
    void aReportOfBalancesListsTheProductsItsQueryNames() {
        String marta = caller.connect("testbank", "marta");
        caller.connect("velero", "marta");
        JsonNode account = caller.data("account", marta).body().path(0);
        JsonNode made = build(1, Map.of("connection_id_in", List.of(marta), "product_id_in", List.of(account.path("_id").stringValue())), Map.of());
        String page = content(Map.of("report_id", made.path("report_id").intValue()));
        assertThat(page).contains("lang=\"en\"", "<td>" + account.path("iban").stringValue() + "</td>",
                "<td>" + account.path("balance").decimalValue().toPlainString() + "</td>");
        assertThat(page.split("<tr><td>", -1)).hasSize(2);
    }

    @Test
    void aReportOfWhatCannotBeReadFailsAndOneOfTheRestDoesNot() {
        caller.connect("testbank", "marta", "DATA_ERROR_TRANSACTION_CARD");
        var failing = Map.of("report_id", build(2, Map.of(), Map.of()).path("report_id").intValue());
        var balances = Map.of("report_id", build(1, Map.of(), Map.of()).path("report_id").intValue());
        assertThat(caller.post("/report/v1/get-report-status", failing).body().path("status").stringValue()).isEqualTo("fail");
        assertThat(caller.post("/report/v1/get-report-content", failing).body().path("error").path("details").path(0).path("error_type").stringValue())
                .isEqualTo("failed");
        assertThat(caller.post("/report/v1/get-report-status", balances).body().path("status").stringValue()).isEqualTo("ready");
    }

    @Test
    void theControlPageSaysWhatIsOfLowTrust() {
        assertThat(new Panel(caller).page()).contains("Low trust: <code>list-products</code>", "<code>get-report-content</code>");
    }

    private JsonNode build(int template, Map<String, Object> query, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.putAll(Map.of("template_id", template, "query", query, "template_attributes", Map.of()));
        Caller.Reply reply = caller.post("/report/v1/build-report", body);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        assertThat(reply.body().path("status").stringValue()).isEqualTo("new");
        return reply.body();
    }

    /** What a report's address gives to somebody who shows no token. */
    private String content(Map<String, Integer> id) {
        String url = caller.post("/report/v1/get-report-content", id).body().path("url").stringValue();
        var answer = caller.page(url);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        return answer.body();
    }

    private List<JsonNode> list(String what, Map<String, Object> query) {
        var found = new ArrayList<JsonNode>();
        var body = new HashMap<String, Object>(Map.of("query", query));
        for (boolean more = true; more;) {
            JsonNode page = caller.post("/aggregation/v2/list-" + what, body).body();
            PAGE.holdsFor(page);
            page.path("items").forEach(found::add);
            more = page.path("next_page_token").isString();
            body.put("page_token", more ? page.path("next_page_token").stringValue() : null);
        }
        return found;
    }
}
