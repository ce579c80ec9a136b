package app.saddlebag.flanks;

import static app.saddlebag.flanks.TestClients.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.model.Transaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API reference, §18, says a client must tolerate. */
class LenientReadingTest {

    private static final String DATA = "/v0/bank/credentials/data";
    private static final String ACCOUNTS = "/v0/bank/credentials/account";
    private static final String STATUS = "/v0/bank/credentials/status";
    private static final String IDENTITY = "/v0/bank/credentials/auth/";

    private StubApi api;
    private FlanksClient client;

    @BeforeEach
    void start() throws IOException {
        api = new StubApi();
        client = new TestClients().client(api.environment());
    }

    @AfterEach
    void stop() {
        client.close();
        api.close();
    }

    static final class Rows extends ArrayList<Received<Transaction>> implements Consumer<Received<Transaction>> {
        @Override
        public void accept(Received<Transaction> row) {
            add(row);
        }

        Transaction only() {
            assertThat(this).hasSize(1);
            return getFirst().value();
        }
    }

    private Fetched<Rows> transactions(String json) {
        api.on(DATA, json);
        return client.transactions(ProductKind.ACCOUNT, DataRequest.all(TOKEN), Rows::new);
    }

    private Product.Account account(String json) {
        api.on(ACCOUNTS, json);
        return (Product.Account) client.products(ProductKind.ACCOUNT, DataRequest.all(TOKEN)).rows().getFirst().value();
    }

    @Test
    @DisplayName("API reference §10.2: a transaction is read whole, and kept in the bank’s own words")
    void aRowIsReadWholeAndItsPayloadIsTheBanksOwnText() {
        String row = """
                { "_id":"tx1" ,"account_id":"acc", "amount": -64.20, "balance":3218.45,"currency":"EUR",
                  "operationDate":"2026-11-19","valueDate":"2026-11-20","description":"COMPRA \\u00d1 Müller 🍊",
                  "category":"Groceries","shop":"MERCADONA","cardNumber":"****4417","entity":"testbank","type":104,
                  "transfer":{"payer":"A","ibanPayer":"ES1","beneficiary":"B","ibanBeneficiary":"ES2"},
                  "new_thing":{"deep":[1,2,{"x":null}]}, "external_id":"e1","productDescription":"Cuenta" }""";

        Fetched<Rows> fetched = transactions(" [ " + row + " , " + row.replace("tx1", "tx2") + "\n]\n");

        assertThat(fetched.unreadable()).isEmpty();
        assertThat(fetched.rows()).hasSize(2);
        assertThat(fetched.rows().get(0).payload()).isEqualTo(row.getBytes(StandardCharsets.UTF_8));
        assertThat(fetched.rows().get(1).payload())
                .isEqualTo(row.replace("tx1", "tx2").getBytes(StandardCharsets.UTF_8));
        assertThat(fetched.rows().getFirst().value()).isEqualTo(Transaction
                .of("tx1", ProductKind.ACCOUNT, new BigDecimal("-64.20")).productId("acc")
                .currency("EUR").balance(new BigDecimal("3218.45"))
                .bookingDate(LocalDate.of(2026, 11, 19)).valueDate(LocalDate.of(2026, 11, 20))
                .description("COMPRA Ñ Müller 🍊").productDescription("Cuenta").category("Groceries")
                .shop("MERCADONA").cardNumber("****4417").entity("testbank")
                .transfer(new Transaction.Transfer("A", "ES1", "B", "ES2")).type("104").externalId("e1").build());
    }

    @Test
    @DisplayName("API reference §10.6, §18.10: what was traded is read, and numeric codes are kept and not interpreted")
    void whatAnInvestmentsTransactionTradedIsReadAndFlanksOwnCodesAreKeptUninterpreted() {
        Transaction row = transactions("""
                [{"_id":"itx_0d31","amount":-989.5,"operationDate":"2026-10-05","refValos":"0418-55-0099120","type":1,
                  "flanks_category":203,"isin":"IE00B4L5Y983","units":"10.000","price":98.95,"fees":1.5}]""").rows().only();

        assertThat(row.trade()).isEqualTo(new Transaction.Trade("IE00B4L5Y983", new BigDecimal("10.000"),
                new BigDecimal("98.95"), new BigDecimal("1.5"), "0418-55-0099120"));
        assertThat(row.type()).isEqualTo("1");
        assertThat(row.flanksCategory()).isEqualTo("203");
        assertThat(transactions("[{\"_id\":\"a\",\"amount\":1,\"operationDate\":\"2026-10-05\",\"refValores\":\"R\"}]")
                .rows().only().trade().securitiesAccount()).isEqualTo("R");
        assertThat(transactions("[{\"_id\":\"a\",\"amount\":1,\"operationDate\":\"2026-10-05\",\"isin\":null}]")
                .rows().only().trade()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-12.34,-12.34", "'\"-12.34\"',-12.34", "5000,5000", "'\"5000.00\"',5000.00", "0.10,0.10",
            "12345678901234567890.12,12345678901234567890.12", "1e3,1E+3"})
    void anAmountIsExactWhetherNumberOrText(String sent, String meant) {
        assertThat(transactions("[{\"_id\":\"a\",\"amount\":" + sent + ",\"operationDate\":\"2026-01-02\"}]").rows()
                .only().amount()).isEqualTo(new BigDecimal(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"amount\":1,\"operationDate\":\"2026-01-02\"}",
            "{\"_id\":\"a\",\"operationDate\":\"2026-01-02\"}",
            "{\"_id\":\"a\",\"amount\":null,\"operationDate\":\"2026-01-02\"}",
            "{\"_id\":\"a\",\"amount\":\"1.034,19\",\"operationDate\":\"2026-01-02\"}",
            "{\"_id\":\"a\",\"amount\":1e999999999,\"operationDate\":\"2026-01-02\"}",
            "{\"_id\":\"a\",\"amount\":1,\"operationDate\":\"soon\"}",
            "{\"_id\":\"a\",\"amount\":1,\"operationDate\":\"2026-02-30\"}",
            "{\"_id\":\"a\",\"amount\":1,\"operationDate\":\"2026-1-002\"}",
            "{\"_id\":\"a\",\"amount\":1,\"operationDate\":\"+026-01-02\"}",
            "{\"_id\":\"a\",\"amount\":1,\"operationDate\":\"2026-01/02\"}",
            "{\"_id\":\"a\",\"amount\":1}",
            "{\"account_id\":\"a\",\"amount\":1,\"operationDate\":\"2026-01-02\"}",
            "{}", "7", "null", "\"text\"", "[1]"})
    @DisplayName("API reference §18.2: a row without id, amount or day is skipped and counted")
    void aRowWithoutIdAmountOrDateIsSkippedAndCounted(String row) {
        String good = "{\"_id\":\"good\",\"amount\":1,\"operationDate\":\"2026-01-02\"}";

        Fetched<Rows> fetched = transactions("[" + good + "," + row + "," + good + "]");

        assertThat(fetched.rows()).hasSize(2);
        assertThat(fetched.rows().getLast().payload()).isEqualTo(good.getBytes(StandardCharsets.UTF_8));
        assertThat(fetched.unreadable()).hasSize(1);
    }

    @Test
    void everythingButIdAmountAndOneDateMayBeMissing() {
        Transaction bare = transactions("[{\"transaction_id\":\"a\",\"amount\":1,\"valueDate\":\"2026-01-02T10:11:12Z\"}]")
                .rows().only();

        assertThat(bare.id()).isEqualTo("a");
        assertThat(bare.bookingDate()).isNull();
        assertThat(bare.day()).isEqualTo("2026-01-02");
    }

    @Test
    void aQueryIsSentAsItsJsonAndNotAtAllWhenItAsksForEverything() throws Exception {
        transactions("[]");
        assertThat(api.last().body()).isEqualTo("{\"credentials_token\":\"made-up-login\"}");

        FlanksQuery query = FlanksQuery.parse("{\"amount\":[{\"gte\":10.50}],\"description\":[\"^A\"]}");
        client.transactions(ProductKind.ACCOUNT, DataRequest.all(TOKEN).matching(query), Rows::new);

        assertThat(api.last().body()).isEqualTo("{\"credentials_token\":\"made-up-login\",\"query\":" + query.toJson() + "}");
    }

    @Test
    void anAnswerOfNothingIsNoRows() {
        assertThat(transactions("[]").rows()).isEmpty();
    }

    @Test
    @DisplayName("API reference §10.1: an account needs only an id")
    void anAccountNeedsOnlyAnId() {
        assertThat(account("[{\"account_id\":\"acc\",\"name\":\"Nomina\",\"owners\":null,\"balance\":\"12.50\"}]"))
                .isEqualTo(new Product.Account("acc", null, null, null, new BigDecimal("12.50"), null, "Nomina", null,
                        null, null, null, List.of()));
    }

    @Test
    @DisplayName("API reference §18.1: unknown values are kept as they came")
    void unknownEnumValuesAreKeptAsTheyCame() {
        assertThat(account("[{\"_id\":\"acc\",\"type\":\"moonAccount\",\"owners\":\"Marta\"}]"))
                .extracting(Product.Account::type, Product.Account::owners).containsExactly("moonAccount", List.of("Marta"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"refAccount\":\"ES1\",\"refAccounts\":\"ES2\" | ES1,ES2",
            "\"refAccount\":\"ES1\",\"refAccounts\":[\"ES1\",\"ES2\"] | ES1,ES2",
            "\"refAccount\":\"ES1\",\"refAccounts\":\"ES1, ES2\" | ES1,ES2",
            "\"refAccount\":null,\"refAccounts\":[\"ES2\",null] | ES2"})
    @DisplayName("API reference §10.4, §18.5: a portfolio’s cash accounts come as text or list")
    void aPortfoliosCashAccountsComeAsTextOrList(String sent, String meant) {
        api.on("/v0/bank/credentials/portfolio", "[{\"_id\":\"p\",\"refValos\":\"04-1\"," + sent + "}]");

        Product.Portfolio portfolio = (Product.Portfolio) client.products(ProductKind.PORTFOLIO, DataRequest.all(TOKEN))
                .rows().getFirst().value();

        assertThat(portfolio.cashAccountIbans()).containsExactly(meant.split(","));
        assertThat(portfolio.securitiesAccount()).isEqualTo("04-1");
    }

    @ParameterizedTest
    @CsvSource({"1795153320,transaction", "1795153320000,transactions"})
    void aStatusIsReadInSecondsAndMillisUnderEitherName(String time, String group) {
        api.on(STATUS, """
                {"pending":false,"blocked":true,"reset_token":"rt","sca_token":null,"name":"testbank",
                 "last_update_timestamp":%s,"last_transaction_date":"2026-11-19",
                 "errored":{"product":{"account":true},"%s":{"card":true}},
                 "created":{"product":{"auth":true,"account":true,"holders":true},"%s":{"account":true,"card":false}}}"""
                .formatted(time, group, group));

        CredentialsStatus status = client.status(TOKEN);

        assertThat(status.lastUpdate()).isEqualTo(Instant.ofEpochSecond(1795153320));
        assertThat(status.created()).containsExactlyInAnyOrder(DataKind.IDENTITY, DataKind.ACCOUNT, DataKind.HOLDER,
                DataKind.ACCOUNT_TRANSACTION);
        assertThat(status.errored()).containsExactlyInAnyOrder(DataKind.ACCOUNT, DataKind.CARD_TRANSACTION);
        assertThat(status.blocked()).isTrue();
        assertThat(status.resetToken().reveal()).isEqualTo("rt");
        assertThat(status.scaToken()).isNull();
    }

    @Test
    void aStatusWithoutFlagsSaysNothingOfAnyKind() {
        api.on(STATUS, "{\"pending\":true,\"created\":{\"product\":7},\"errored\":[]}");

        assertThat(client.status(TOKEN)).extracting(CredentialsStatus::created, CredentialsStatus::unfinished,
                CredentialsStatus::errored, CredentialsStatus::someErrored, CredentialsStatus::lastUpdate,
                status -> status.isTimeFor(DataKind.ACCOUNT))
                .containsExactly(Set.of(), Set.of(), Set.of(), false, null, false);
    }

    @Test
    void anOlderStatusTellsOneTruthOfAllKindsAndAMomentForTheLogin() {
        api.on(STATUS, "{\"pending\":false,\"created\":\"2026-03-02T09:15:00Z\",\"errored\":true}");
        CredentialsStatus older = client.status(TOKEN);
        assertThat(older.createdAt()).isEqualTo(Instant.parse("2026-03-02T09:15:00Z"));
        assertThat(older.created()).isEmpty();
        assertThat(older.unfinished()).isEmpty();
        assertThat(older.someErrored()).isTrue();
        assertThat(DataKind.values()).allMatch(older::isTimeFor);

        api.on(STATUS, "{\"pending\":true,\"created\":true,\"errored\":\"2026-01-01\"}");
        assertThat(client.status(TOKEN).created()).containsExactlyInAnyOrder(DataKind.values());
        assertThat(client.status(TOKEN).someErrored()).isTrue();
        api.on(STATUS, "{\"pending\":true,\"created\":false,\"errored\":false}");
        assertThat(client.status(TOKEN).unfinished()).containsExactlyInAnyOrder(DataKind.values());
        assertThat(client.status(TOKEN).someErrored()).isFalse();
    }

    @Test
    void aFlagMayBeTheMomentSinceWhenItIsTrue() {
        api.on(STATUS, """
                {"pending":true,"created":{"product":{"account":"2026-03-02T09:15:00Z","card":1772442900,"holders":"false"}},
                 "errored":{"product":{"card":"2026-03-02"}}}""");

        assertThat(client.status(TOKEN).created()).containsExactlyInAnyOrder(DataKind.ACCOUNT, DataKind.CARD);
        assertThat(client.status(TOKEN).unfinished()).containsExactly(DataKind.HOLDER);
        assertThat(client.status(TOKEN).errored()).containsExactly(DataKind.CARD);
    }

    @Test
    void namesOfAnotherClientAreReadWhereOursAreAbsent() {
        Transaction row = transactions("""
                [{"transaction_id":"t","amount":1,"date":"2026-01-02","masked_number":"****4417"}]""").rows().only();
        assertThat(row.id()).isEqualTo("t");
        assertThat(row.bookingDate()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(row.cardNumber()).isEqualTo("****4417");
        assertThat(transactions("[{\"_id\":\"t\",\"amount\":1,\"operationDate\":\"2026-01-03\",\"date\":\"2026-01-02\"}]")
                .rows().only().bookingDate()).isEqualTo(LocalDate.of(2026, 1, 3));

        assertThat(product(ProductKind.CARD, "{\"card_id\":\"c\",\"masked_number\":\"****4417\"}").number())
                .isEqualTo("****4417");
        assertThat(product(ProductKind.PORTFOLIO, "{\"portfolio_id\":\"p\",\"total_value\":\"48210.77\"}").balance())
                .isEqualTo(new BigDecimal("48210.77"));
        Product.Investment position = (Product.Investment) product(ProductKind.INVESTMENT,
                "{\"investment_id\":\"i\",\"value\":11874.0,\"quantity\":120}");
        assertThat(position.balance()).isEqualTo(new BigDecimal("11874.0"));
        assertThat(position.units()).isEqualTo(new BigDecimal("120"));
    }

    @ParameterizedTest
    @CsvSource({"EUR,EUR", "eur,EUR", "Euro,EUR", "euros,EUR", "€,EUR", "' EUR ',EUR", "US$,USD", "usd,USD", "$,$", "pesetas,pesetas"})
    void aCurrencyIsOneWhateverTheWordAndTheBanksWordStaysInThePayload(String word, String code) {
        Fetched<Rows> fetched = transactions("[{\"_id\":\"a\",\"amount\":1,\"operationDate\":\"2026-01-02\",\"currency\":\""
                + word + "\"}]");

        assertThat(fetched.rows().only().currency()).isEqualTo(code);
        assertThat(new String(fetched.rows().getFirst().payload(), StandardCharsets.UTF_8)).contains('"' + word + '"');
        assertThat(product(ProductKind.ACCOUNT, "{\"_id\":\"a\",\"currency\":\"" + word + "\"}").currency()).isEqualTo(code);
    }

    @Test
    @DisplayName("API reference §10.7: a debt’s interest is read where it is told")
    void theInterestRateOfADebtIsReadAsItIsTold() {
        assertThat(product(ProductKind.LIABILITY, "{\"_id\":\"l\",\"interest_rate\":2.35}"))
                .extracting(debt -> ((Product.Liability) debt).interestRate()).isEqualTo(new BigDecimal("2.35"));
    }

    private Product product(ProductKind kind, String json) {
        api.on(DataKind.products(kind).path(), "[" + json + "]");
        return client.products(kind, DataRequest.all(TOKEN)).rows().getFirst().value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 | {\"error\":\"PROCESSING\",\"code\":20002} | NotReady",
            "202 | {\"whatever\":{\"deep\":\"20002\"}} | NotReady",
            "400 | {\"error\":{\"code\":20002,\"details\":[]}} | NotReady",
            "202 | {\"error\":\"INCOMPLETE\",\"code\":20001} | Incomplete",
            "400 | {\"error_code\":\"20001\",\"message\":\"failed\"} | Incomplete",
            "500 | {\"code\":20001} | Incomplete",
            "401 | {\"code\":20003} | HeldForChecks",
            "202 | {} | NotReady",
            "200 | {\"items\":[]} | NotReady",
            "400 | {\"error\":\"Invalid credentials_token\"} | Refused",
            "404 | {\"error\":\"gone\"} | Refused",
            "200 | {\"error\":\"Invalid query\"} | Refused"})
    @DisplayName("API reference §18.3: what is no array is a status, whatever its HTTP code")
    void whatIsNoArrayIsAStatusWhateverItsHttpCode(int status, String body, String meaning) {
        api.on(DATA, (_, _) -> StubApi.Reply.json(status, body));

        assertThatThrownBy(() -> client.transactions(ProductKind.ACCOUNT, DataRequest.all(TOKEN), Rows::new))
                .extracting(failure -> failure.getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    @DisplayName("API reference §18.4: the API’s own sentence is passed on without secrets")
    void theApisOwnSentenceIsPassedOnWithoutAnythingThatLooksSecret() {
        api.on(DATA, (_, _) -> StubApi.Reply.json(400,
                "{\"error\":\"Invalid credentials_token ct_5b1d0e7a91c3 of ES5999900418150200051332\"}"));

        assertThatThrownBy(() -> client.transactions(ProductKind.ACCOUNT, DataRequest.all(TOKEN), Rows::new))
                .isInstanceOfSatisfying(FlanksException.Refused.class, refused -> assertThat(refused.arguments())
                        .containsExactly("Invalid credentials_token ••• of •••"))
                .message().doesNotContain("5b1d0e7a", "ES59");
    }

    @Test
    void aValidationErrorNamesItsFields() {
        api.on(STATUS, (_, _) -> StubApi.Reply.json(400, """
                {"success":false,"error":{"code":"ValidationError","details":[{"error_type":"missing","field":"redirect_uri"}]},
                 "trace_id":"t"}"""));

        assertThatThrownBy(() -> client.status(TOKEN))
                .isInstanceOfSatisfying(FlanksException.Refused.class, refused -> assertThat(refused.arguments())
                        .containsExactly("ValidationError: redirect_uri missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"code\":\"lc\",\"extra\":{\"state\":\"s\"},\"x\":1}]",
            "{\"success\":true,\"count\":1,\"items\":[{\"code\":\"lc\",\"extra\":{\"state\":\"s\"}}]}"})
    void unusedCodesAreReadWrappedAndBare(String body) {
        api.on("/v0/platform/link", body);

        assertThat(client.unusedCodes(null)).containsExactly(new UnusedCode(new LinkCode("lc"), null, Map.of("state", "s")));
    }

    @Test
    @DisplayName("API reference §18.21: banks need neither country nor logo")
    void entitiesNeedNeitherCountryNorLogo() {
        api.on("/v0/bank/available", "[{\"id\":\"testbank\",\"name\":\"TestBank\"},{\"id\":\"x\"},{\"name\":\"no id\"}]");

        assertThat(client.entities()).extracting("id", "name")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("testbank", "TestBank"),
                        org.assertj.core.groups.Tuple.tuple("x", "x"));
    }

    @Test
    void loginsAreListedPageByPage() {
        api.on("/v0/bank/credentials/list", (asked, _) -> StubApi.Reply.json(asked.body().contains("\"page\":1")
                ? "{\"items\":[{\"credentials_token\":\"a\",\"external_id\":\"s\"}],\"page\":1,\"pages\":2}"
                : "{\"items\":[{\"credentials_token\":\"b\",\"bank\":\"testbank\"}],\"page\":2,\"pages\":2}"));

        assertThat(client.credentials()).extracting(item -> item.token().reveal()).containsExactly("a", "b");
    }

    @Test
    void noPagesAtAllIsAnEmptyList() {
        api.on("/v0/bank/credentials/list", "{\"items\":[],\"page\":1,\"pages\":0}");

        assertThat(client.credentials()).isEmpty();
    }

    @Test
    @DisplayName("API reference §10.8: an identity is read, whatever is in it")
    void anIdentityIsReadAndAPostalCodeIsNoFailure() {
        String body = """
                {"_id":"idn","name":"Marta","document":{"type":"NIF","number":"00000000T"},
                 "contactInfo":{"emails":["m@example.com"],"phones":"600"},"birthDate":"1984-02-29",
                 "address":{"street":"C/ Mayor 1","city":"Donostia","postalCode":"20001"}}""";
        api.on(IDENTITY, body);

        Received<Identity> identity = client.identity(TOKEN).orElseThrow();

        assertThat(identity.value()).isEqualTo(new Identity("idn", "Marta", "00000000T", List.of("m@example.com"),
                List.of("600"), "C/ Mayor 1, 20001, Donostia", "NIF", LocalDate.of(1984, 2, 29)));
        assertThat(identity.payload()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void anIdentityIsAskedForAtTheOlderPathToo(int status) {
        api.on(IDENTITY, (_, _) -> StubApi.Reply.json(status, "{\"error\":\"Method not allowed\"}"));
        api.on("/v0/bank/credentials/auth", "{}");

        assertThat(client.identity(TOKEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"202 | {\"error\":\"PROCESSING\",\"code\":20002} | NotReady",
            "400 | {\"error\":\"INCOMPLETE\",\"code\":20001} | Incomplete",
            "200 | {\"code\":20001,\"message\":\"no\"} | Incomplete"})
    void anIdentityThatIsAStatusIsNone(int status, String body, String meaning) {
        api.on(IDENTITY, (_, _) -> StubApi.Reply.json(status, body));

        assertThatThrownBy(() -> client.identity(TOKEN))
                .extracting(failure -> failure.getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    @DisplayName("API reference §10.9: a holder belongs to a product")
    void aHolderBelongsToAProduct() {
        api.on("/v0/bank/credentials/holder", "[{\"_id\":\"h\",\"product_id\":\"acc\",\"rel\":\"Titular\"},{\"_id\":\"x\"}]");

        Fetched<List<Received<Holder>>> holders = client.holders(DataRequest.all(TOKEN));

        assertThat(holders.rows()).extracting(Received::value)
                .containsExactly(new Holder("h", "acc", "Titular", null, null));
        assertThat(holders.unreadable()).hasSize(1);
    }

    @Test
    void anExchangeBringsTheTokenAndTheExtras() {
        api.on("/v0/platform/link", """
                {"message":"Successfully retrieved","credentials_token":"ct","link_token":"lk","extra":{"state":"s","n":2}}""");

        Exchange.Connected connected = (Exchange.Connected) client.exchange(new app.saddlebag.model.Secret.LinkCode("c"));

        assertThat(connected.token().reveal()).isEqualTo("ct");
        assertThat(connected.extra()).containsEntry("state", "s").containsEntry("n", "2");
        assertThat(connected.toString()).doesNotContain("ct,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"202 | ''", "202 | Token delayed during security checks.",
            "200 | {\"error\":\"SCA_ERROR\",\"code\":20003}", "400 | {\"code\":20003}"})
    void anExchangeMayBeHeldBack(int status, String body) {
        api.on("/v0/platform/link", (_, _) -> StubApi.Reply.json(status, body));

        assertThat(client.exchange(new app.saddlebag.model.Secret.LinkCode("c"))).isEqualTo(new Exchange.Held());
    }

    @Test
    void unusedCodesMayComeWithoutExtras() {
        api.on("/v0/platform/link", "[{\"code\":\"a\"},{\"code\":\"b\",\"link_token\":\"lk\",\"extra\":{\"state\":\"s\"}}]");

        assertThat(client.unusedCodes("lk é")).extracting(UnusedCode::extra)
                .containsExactly(java.util.Map.of(), java.util.Map.of("state", "s"));
        assertThat(api.last().path()).isEqualTo("/v0/platform/link?link_token=lk+%C3%A9");
    }

    @Test
    void aLoginIsDeletedWithABody() {
        api.on("/v0/bank/credentials", "{\"message\":\"Successfully deleted\"}");

        client.deleteCredentials(TOKEN);

        assertThat(api.last()).extracting(StubApi.Asked::method, StubApi.Asked::body)
                .containsExactly("DELETE", "{\"credentials_token\":\"made-up-login\"}");
    }

    @Test
    void anActionTokenIsMintedByForce() {
        api.on(STATUS, "{\"sca_token\":\"st\"}");

        assertThat(client.forceStatus(TOKEN, UserAction.SCA).reveal()).isEqualTo("st");
        assertThat(api.last().method()).isEqualTo("PUT");
        assertThat(api.last().body()).contains("\"force\":\"sca\"");
    }
}
