package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * API reference §10, table by table: every object that anybody sees at any bank of the made world, against the fields,
 * types, nulls and values of its table. A field outside the tables is as wrong as a missing one.
 */
class Section10Test {

    private static final FieldTable ACCOUNT = FieldTable.of("§10.1 Account", """
            _id                   string   no
            iban                  string   yes
            entity                string   no
            alias,description     string   yes
            balance               number   yes
            currency              string   no
            isOwner               bool     yes
            numOwners             int      yes
            owners                [string] empty
            type                  'cashAccount'|'safekeepingAccount'|'nostroAccount'|'vostroAccount'|'other' yes
            external_id           string   yes
            updated_at_timestamp  int      yes
            """);
    private static final String MOVEMENT = """
            _id                   string   no
            amount                number   no
            balance               number   yes
            currency              string   no
            operationDate         date     no
            valueDate             date     yes
            description           string   yes
            productDescription    string   yes
            category,shop         string   yes
            cardNumber            string   yes
            entity                string   yes
            transfer              object   yes
            type                  100..137 yes
            flanks_category       200..221 yes
            external_id           string   yes
            updated_at_timestamp  int      yes
            """;
    private static final FieldTable ACCOUNT_TRANSACTION = FieldTable.of("§10.2 Account transaction", MOVEMENT + "account_id string no");
    private static final FieldTable TRANSFER = FieldTable.of("§10.2 transfer", """
            payer,beneficiary         string yes
            ibanPayer,ibanBeneficiary string yes
            """);
    private static final FieldTable CARD = FieldTable.of("§10.3 Card", """
            _id                            string   no
            pan                            string   yes
            balance,limit,availableBalance number   yes
            currency,entity,alias,type     string   yes
            owners                         [string] empty
            external_id                    string   yes
            updated_at_timestamp           int      yes
            """);
    private static final FieldTable CARD_TRANSACTION = FieldTable.of("§10.3 Card transaction", MOVEMENT + "card_id string no");
    private static final FieldTable PORTFOLIO = FieldTable.of("§10.4 Portfolio", """
            _id                   string          no
            name                  string          no
            type                  'M'|'UM'|'F'|'S'|'CFD'|'PP'|'FI'|'C'|'ETF'|'L'|'O'|'DV'|'BP'|'AEP'|'MIX' no
            tax_type              string          yes
            currency              string          no
            refValores,refAccount string          yes
            refAccounts           string/[string] yes
            owners                [string]        no
            balance               number          no
            entity                string          no
            external_id           string          yes
            updated_at_timestamp  int             no
            """);
    private static final FieldTable INVESTMENT = FieldTable.of("§10.5 Investment", """
            _id                   string no
            name                  string no
            isin,cusip,symbol     string yes
            portfolio_id          string yes
            type                  'F'|'VI'|'PP'|'FI'|'C'|'ETF'|'CFD'|'L'|'O'|'DV'|'BP'|'AEP' yes
            subtype               'FOP'|'OP'|'FT'|'W'|'COM'|'FF'|'CD'|'PE'|'RA' yes
            amount,balance        number yes
            currency              string no
            entity,external_id    string yes
            updated_at_timestamp  int    yes
            """);
    private static final FieldTable INVESTMENT_TRANSACTION = FieldTable.of("§10.6 Investment transaction", """
            _id                           string no
            investment_id                 string no
            portfolio_id,refValos         string yes
            type                          1..90  yes
            flanks_category               200..221 yes
            description                   string yes
            amount                        number no
            currency                      string no
            operationDate                 date   no
            valueDate                     date   yes
            isin                          string yes
            units,price,fees              number yes
            entity,external_id            string yes
            updated_at_timestamp          int    yes
            """);
    private static final FieldTable LIABILITY = FieldTable.of("§10.7 Liability", """
            _id                            string                        no
            type                           'Credit'|'Loan'|'Confirming'  no
            balance,availableBalance,limit number                        yes
            interest_rate                  number                        yes
            currency,entity,alias          string                        yes
            owners                         [string]                      empty
            external_id                    string                        yes
            updated_at_timestamp           int                           yes
            """);
    private static final FieldTable LIABILITY_TRANSACTION = FieldTable.of("§10.7 Liability transaction", MOVEMENT + "liability_id string no");
    private static final FieldTable IDENTITY = FieldTable.of("§10.8 Identity", """
            _id,name                      string no
            document,contactInfo,address  object yes
            entity                        string no
            external_id                   string yes
            """);
    private static final FieldTable HOLDER = FieldTable.of("§10.9 Holder", """
            _id,product_id  string                 no
            rel             'Titular'|'Autorizado' no
            name,document   string                 yes
            """);

    private static final Map<String, FieldTable> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("account", ACCOUNT);
        LISTS.put("data", ACCOUNT_TRANSACTION);
        LISTS.put("card", CARD);
        LISTS.put("card/transaction", CARD_TRANSACTION);
        LISTS.put("portfolio", PORTFOLIO);
        LISTS.put("investment", INVESTMENT);
        LISTS.put("investment/transaction", INVESTMENT_TRANSACTION);
        LISTS.put("liability", LIABILITY);
        LISTS.put("liability/transaction", LIABILITY_TRANSACTION);
        LISTS.put("holder", HOLDER);
    }

    private static Caller caller;

    /** What each log-in of four people at every bank sees: {@code user@bank} to endpoint to answer. */
    private static final Map<String, Map<String, JsonNode>> SEEN = new LinkedHashMap<>();

    @BeforeAll
    static void lookAtEverything() {
        caller = Caller.start();
        for (String user : List.of("marta", "joan", "familia", "lena")) {
            for (JsonNode bank : caller.get("/v0/bank/available").body()) {
                String id = bank.path("id").stringValue();
                String token = caller.connect(id, user);
                var answers = new LinkedHashMap<String, JsonNode>();
                LISTS.keySet().forEach(endpoint -> answers.put(endpoint, caller.data(endpoint, token).body()));
                answers.put("auth/", caller.data("auth/", token).body());
                SEEN.put(user + "@" + id, answers);
            }
        }
    }

    @AfterAll
    static void stop() {
        caller.close();
    }

    private static JsonNode all(String endpoint) {
        ArrayNode all = Caller.MAPPER.createArrayNode();
        SEEN.values().forEach(answers -> answers.get(endpoint).forEach(all::add));
        return all;
    }

    @Test
    void section10_1Account() {
        ACCOUNT.holdsForAll(all("account"));
        assertThat(all("account").valueStream().map(account -> account.path("type").stringValue()))
                .contains("cashAccount", "safekeepingAccount", "other");
        assertThat(all("account").valueStream().map(account -> account.path("iban")).filter(iban -> !iban.isNull())
                .map(JsonNode::stringValue)).allMatch(iban -> iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")).allMatch(Section10Test::checks);
    }

    @Test
    void section10_2AccountTransaction() {
        ACCOUNT_TRANSACTION.holdsForAll(all("data"));
        List<JsonNode> transfers = all("data").valueStream().map(row -> row.path("transfer")).filter(JsonNode::isObject).toList();
        assertThat(transfers).isNotEmpty().allSatisfy(TRANSFER::holdsFor);
    }

    @Test
    void section10_3CardAndCardTransaction() {
        CARD.holdsForAll(all("card"));
        CARD_TRANSACTION.holdsForAll(all("card/transaction"));
        assertThat(all("card").valueStream().map(card -> card.path("pan").stringValue())).allMatch(pan -> pan.matches("\\*{12}\\d{4}"));
        assertThat(all("card").valueStream().filter(card -> card.path("type").stringValue().equals("credit")))
                .isNotEmpty().allSatisfy(card -> assertThat(card.path("limit").decimalValue().add(card.path("balance").decimalValue()))
                        .isEqualByComparingTo(card.path("availableBalance").decimalValue()));
    }

    @Test
    void section10_4Portfolio() {
        PORTFOLIO.holdsForAll(all("portfolio"));
        assertThat(all("portfolio").valueStream().map(portfolio -> portfolio.path("type").stringValue())).contains("M", "F", "ETF", "MIX");
    }

    @Test
    void section10_5Investment() {
        INVESTMENT.holdsForAll(all("investment"));
        assertThat(all("investment").valueStream().map(one -> one.path("isin")).filter(isin -> !isin.isNull()).map(JsonNode::stringValue))
                .isNotEmpty().allMatch(isin -> isin.matches("[A-Z]{2}[A-Z0-9]{9}\\d"));
    }

    @Test
    void section10_6InvestmentTransaction() {
        INVESTMENT_TRANSACTION.holdsForAll(all("investment/transaction"));
    }

    @Test
    void section10_7LiabilityAndLiabilityTransaction() {
        LIABILITY.holdsForAll(all("liability"));
        LIABILITY_TRANSACTION.holdsForAll(all("liability/transaction"));
        assertThat(all("liability").valueStream().map(one -> one.path("type").stringValue())).contains("Loan", "Credit");
    }

    @Test
    void section10_8IdentityIsOneObject() {
        for (var answers : SEEN.values()) {
            IDENTITY.holdsFor(answers.get("auth/"));
        }
    }

    @Test
    void section10_9Holder() {
        HOLDER.holdsForAll(all("holder"));
        assertThat(all("holder").valueStream().map(holder -> holder.path("rel").stringValue())).contains("Titular", "Autorizado");
    }

    @Test
    void idsAreUniqueWithinAKindAndEveryPointerLeadsSomewhere() {
        SEEN.forEach((login, seen) -> {
            var products = new HashSet<String>();
            for (String kind : List.of("account", "card", "portfolio", "liability")) {
                products.addAll(unique(login, seen.get(kind), "_id"));
            }
            List<String> positions = seen.get("investment").valueStream()
                    .map(one -> one.path("portfolio_id").stringValue() + one.path("_id").stringValue()).toList();
            assertThat(positions).as(login).doesNotHaveDuplicates();
            for (String kind : List.of("data", "card/transaction", "investment/transaction", "liability/transaction", "holder")) {
                unique(login, seen.get(kind), "_id");
            }
            pointsAt(login, seen.get("data"), "account_id", products);
            pointsAt(login, seen.get("card/transaction"), "card_id", products);
            pointsAt(login, seen.get("liability/transaction"), "liability_id", products);
            pointsAt(login, seen.get("investment"), "portfolio_id", products);
            pointsAt(login, seen.get("investment/transaction"), "portfolio_id", products);
            pointsAt(login, seen.get("holder"), "product_id", products);
            Set<String> ibans = seen.get("account").valueStream().map(one -> one.path("iban").asString("")).collect(Collectors.toSet());
            seen.get("portfolio").forEach(portfolio -> {
                if (!portfolio.path("refAccount").isNull()) {
                    assertThat(ibans).as(login).contains(portfolio.path("refAccount").stringValue());
                }
                portfolio.path("refAccounts").forEach(iban -> assertThat(ibans).as(login).contains(iban.stringValue()));
            });
            seen.values().forEach(answer -> answer.forEach(object -> {
                if (object.has("entity")) {
                    assertThat(object.path("entity").stringValue()).isEqualTo(login.substring(login.indexOf('@') + 1));
                }
            }));
        });
    }

    @Test
    void idsComeFromTheTokenAndExternalIdsFromTheClientsOwnId() {
        String first = caller.connect("caja-encina", "núria");
        JsonNode before = caller.data("data", first).body();
        assertThat(caller.send("DELETE", "/v0/bank/credentials", "{\"credentials_token\": \"" + first + "\"}").status()).isEqualTo(200);
        JsonNode after = caller.data("data", caller.connect("caja-encina", "núria")).body();
        assertThat(before).isNotEmpty().hasSameSizeAs(after);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.path(i).path("_id")).isNotEqualTo(before.path(i).path("_id"));
            assertThat(after.path(i).path("external_id")).isEqualTo(before.path(i).path("external_id"));
        }
        var back = caller.logIn("bank=velero", "núria", "x");
        String withoutOwnId = caller.exchange(Caller.returned(back).get("code")).body().path("credentials_token").stringValue();
        LISTS.forEach((endpoint, table) -> {
            if (table.names().contains("external_id")) {
                caller.data(endpoint, withoutOwnId).body().forEach(object -> assertThat(object.path("external_id").isNull()).as(endpoint).isTrue());
            }
        });
    }

    @Test
    void withoutWhatNoSourceDocumentsOnlySourcedFieldsAreLeft() {
        String token = caller.connect("testbank", "bare");
        caller.sandbox.switches().set("bare", "on");
        try {
            assertThat(caller.data("account", token).body().path(0).propertyNames()).containsExactlyInAnyOrder("_id", "iban", "entity",
                    "alias", "description", "balance", "currency", "isOwner", "numOwners", "owners");
            assertThat(caller.data("data", token).body().path(0).propertyNames()).doesNotContain("type", "flanks_category", "external_id",
                    "updated_at_timestamp").contains("_id", "account_id", "amount", "operationDate");
            assertThat(caller.data("card", token).body().path(0).propertyNames()).containsExactlyInAnyOrder("_id", "pan", "balance",
                    "limit", "availableBalance");
            assertThat(caller.data("liability", token).body().path(0).propertyNames()).containsExactlyInAnyOrder("_id", "type", "balance",
                    "availableBalance", "limit");
            assertThat(caller.data("holder", token).body().path(0).propertyNames()).containsExactlyInAnyOrder("_id", "product_id", "rel");
            assertThat(caller.data("auth/", token).body().propertyNames()).containsExactlyInAnyOrder("_id", "contactInfo", "address");
            assertThat(caller.get("/v0/bank/available").body().path(0).propertyNames()).containsExactly("id", "name");
        } finally {
            caller.sandbox.switches().set("bare", "off");
        }
        ACCOUNT.holdsForAll(caller.data("account", token).body());
    }

    private static List<String> unique(String login, JsonNode list, String field) {
        var values = new ArrayList<String>();
        list.forEach(object -> values.add(object.path(field).stringValue()));
        assertThat(values).as(login).doesNotHaveDuplicates();
        return values;
    }

    private static void pointsAt(String login, JsonNode list, String field, Set<String> products) {
        list.forEach(object -> assertThat(products).as(login + " " + field).contains(object.path(field).stringValue()));
    }

    /** Whether an IBAN's check digits are right (ISO 7064, mod 97). */
    private static boolean checks(String iban) {
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.getNumericValue(c)));
        return new java.math.BigInteger(digits.toString()).mod(java.math.BigInteger.valueOf(97)).intValue() == 1;
    }
}
