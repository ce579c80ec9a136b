package app.saddlebag.sandbox.world;

import static app.saddlebag.sandbox.world.View.amount;
import static app.saddlebag.sandbox.world.View.day;
import static app.saddlebag.sandbox.world.View.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What life in the made world looks like. */
class BelievableWorldTest {

    private static final List<String> REAL = List.of("santander", "bbva", "caixa", "sabadell", "bankinter", "unicaja", "ibercaja", "kutxa",
            "abanca", "ing", "n26", "revolut", "bnp", "crédit agricole", "deutsche", "commerzbank", "ubs", "millennium", "openbank",
            "degiro", "interactive", "myinvestor", "trade republic", "cetelem", "wizink");

    private static final World WORLD = new World(1, 0);

    private final View marta = see("marta", "testbank");

    @Test
    void thereAreAtLeastEightInventedEntitiesInSeveralCountriesWithABrokerAndACardIssuer() {
        assertThat(Institutions.all()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(Institutions.all().stream().map(Institution::country).distinct()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Institutions.all().stream().map(Institution::role)).contains(Institution.Role.BROKER, Institution.Role.CARDS, Institution.Role.CUSTODIAN);
        for (Institution bank : Institutions.all()) {
            assertThat(List.of(bank.name().toLowerCase(Locale.ROOT).split(" "))).as(bank.name()).doesNotContainAnyElementsOf(REAL);
        }
    }

    @Test
    void everybodyFindsSomethingAtEveryEntity() {
        for (String user : View.PEOPLE) {
            for (Institution bank : Institutions.all()) {
                View view = see(user, bank.id());
                int products = Stream.of(DataKind.ACCOUNT, DataKind.CARD).mapToInt(kind -> view.rows(kind).size()).sum();
                int movements = Stream.of(DataKind.DATA, DataKind.CARD_TRANSACTION).mapToInt(kind -> view.rows(kind).size()).sum();
                assertThat(products).as(user + "@" + bank.id()).isPositive();
                assertThat(movements).as(user + "@" + bank.id()).isPositive();
            }
        }
    }

    @Test
    void threeHouseholdsAreDrawnWithCareAndEverybodyElseHasOneOfTheirOwn() {
        var ibans = new HashSet<String>();
        for (View home : List.of(marta, see("familia", "testbank"), see("lena", "nordlicht"), see("anybody", "testbank"),
                see("another", "testbank"))) {
            Set<String> own = ibans(home);
            assertThat(own).isNotEmpty().allMatch(ibans::add);
        }
        assertThat(name(marta)).isEqualTo("Marta Vidal Roca");
        assertThat(name(see("joan", "testbank"))).isEqualTo("Joan Pons Serra");
        assertThat(name(see("familia", "testbank"))).isEqualTo("Iratxe Etxeberria García");
        assertThat(name(see("lena", "testbank"))).isEqualTo("Lena Hoffmann");
    }

    @ParameterizedTest
    @CsvSource({"marta, testbank, Cuenta Nómina, NÓMINA", "joan, banca-tramuntana, Compte Corrent, NÒMINA", "familia, testbank, Cuenta Familia, NÓMINA"})
    void aSalaryComesEveryMonthFromTheSameEmployer(String user, String bank, String account, String word) {
        List<ObjectNode> salaries = see(user, bank).of(DataKind.DATA, DataKind.ACCOUNT, account).stream()
                .filter(row -> text(row).contains(word)).toList();
        assertThat(months(salaries)).hasSize(24);
        assertThat(salaries).allSatisfy(row -> {
            assertThat(amount(row)).isGreaterThan(BigDecimal.valueOf(1000));
            assertThat(row.path("transfer").path("ibanBeneficiary").stringValue()).isEqualTo(see(user, bank).one(DataKind.ACCOUNT, "alias",
                    account).path("iban").stringValue());
        });
        assertThat(salaries.stream().map(row -> row.path("transfer").path("payer").stringValue()).distinct()).hasSize(1);
        assertThat(amount(salaries.getLast())).as("a little more every year").isGreaterThan(amount(salaries.getFirst()));
    }

    @Test
    void rentAndDirectDebitsLeaveEveryMonth() {
        List<ObjectNode> family = see("familia", "testbank").of(DataKind.DATA, DataKind.ACCOUNT, "Cuenta Familia");
        for (String creditor : List.of("ALQUILER ARRIAGA", "ENERGÍA SOLARA", "FIBRA EUSKADI", "IKASTOLA")) {
            List<ObjectNode> debits = family.stream().filter(row -> text(row).startsWith("RECIBO ") && text(row).contains(creditor)).toList();
            assertThat(months(debits)).as(creditor).hasSize(24);
            assertThat(debits).allMatch(row -> amount(row).signum() < 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"marta, testbank, Visa Oro, testbank, Cuenta Nómina", "joan, banca-tramuntana, Mastercard Tramuntana, banca-tramuntana, Compte Corrent",
        "familia, testbank, Visa Classic, testbank, Cuenta Familia", "marta, lince, Lince Oro, testbank, Cuenta Nómina"})
    void aCreditCardIsSettledEveryMonthFromItsAccountByWhatWasOwedWhenTheMonthBegan(String user, String issuer, String alias, String bank, String account) {
        List<ObjectNode> card = see(user, issuer).of(DataKind.CARD_TRANSACTION, DataKind.CARD, alias);
        String pan = see(user, issuer).one(DataKind.CARD, "alias", alias).path("pan").stringValue();
        List<ObjectNode> settlements = card.stream().filter(row -> text(row).startsWith("LIQUIDACI")).toList();
        List<ObjectNode> charges = see(user, bank).of(DataKind.DATA, DataKind.ACCOUNT, account).stream()
                .filter(row -> text(row).startsWith("LIQUIDACI") && row.path("cardNumber").asString("").equals(pan)).toList();
        assertThat(months(settlements)).as("every month in which something was owed").hasSizeGreaterThanOrEqualTo(20);
        assertThat(settlements.stream().map(row -> day(row) + " " + amount(row))).containsExactlyElementsOf(
                charges.stream().map(row -> day(row) + " " + amount(row).negate()).toList());
        for (ObjectNode settlement : settlements) {
            List<ObjectNode> before = card.stream().filter(row -> day(row).isBefore(day(settlement).withDayOfMonth(1))).toList();
            if (!before.isEmpty()) {
                assertThat(amount(settlement)).isEqualByComparingTo(before.getLast().path("balance").decimalValue().negate());
            }
        }
    }

    @Test
    void aDebitCardsPurchasesAreOnItsAccountToo() {
        List<ObjectNode> purchases = marta.of(DataKind.CARD_TRANSACTION, DataKind.CARD, "Visa Débito");
        String pan = marta.one(DataKind.CARD, "alias", "Visa Débito").path("pan").stringValue();
        List<ObjectNode> charged = marta.of(DataKind.DATA, DataKind.ACCOUNT, "Cuenta Nómina").stream()
                .filter(row -> row.path("cardNumber").asString("").equals(pan)).toList();
        assertThat(purchases.stream().map(row -> day(row) + text(row) + amount(row)))
                .isNotEmpty().containsExactlyElementsOf(charged.stream().map(row -> day(row) + text(row) + amount(row)).toList());
    }

    @ParameterizedTest
    @CsvSource({"marta", "joan", "familia", "lena", "anybody"})
    void ownTransfersHaveBothLegsOnTheSameDay(String user) {
        var accounts = new HashMap<String, String>();
        var legs = new HashMap<String, List<ObjectNode>>();
        for (Institution bank : Institutions.all()) {
            View view = see(user, bank.id());
            var ibans = new HashMap<String, String>();
            view.rows(DataKind.ACCOUNT).forEach(account -> ibans.put(account.path("_id").stringValue(), account.path("iban").asString("")));
            view.rows(DataKind.ACCOUNT).stream().filter(account -> !account.path("iban").isNull())
                    .forEach(account -> accounts.put(account.path("iban").stringValue(), account.path("currency").stringValue()));
            view.rows(DataKind.DATA).forEach(row -> legs.computeIfAbsent(ibans.get(row.path("account_id").stringValue()) + day(row), key -> new ArrayList<>()).add(row));
        }
        int found = 0;
        boolean acrossBanks = false;
        for (Map.Entry<String, List<ObjectNode>> entry : legs.entrySet()) {
            for (ObjectNode row : entry.getValue()) {
                String to = row.path("transfer").path("ibanBeneficiary").asString("");
                String from = row.path("transfer").path("ibanPayer").asString("");
                if (amount(row).signum() < 0 && accounts.containsKey(to) && accounts.containsKey(from)) {
                    found++;
                    List<ObjectNode> others = legs.getOrDefault(to + day(row), List.of());
                    boolean same = accounts.get(from).equals(accounts.get(to));
                    assertThat(others).as(row.toString()).anyMatch(other -> other.path("transfer").equals(row.path("transfer"))
                            && (same ? amount(other).equals(amount(row).negate()) : amount(other).signum() > 0));
                    acrossBanks |= others.stream().anyMatch(other -> !other.path("entity").equals(row.path("entity")));
                }
            }
        }
        assertThat(found).as("own transfers in two years").isGreaterThan(50);
        assertThat(acrossBanks).as("some between two banks").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31", "2025-06-15", "2026-02-28", "2026-11-22", "2027-12-01"})
    void aSubscriptionsPriceRisesOnceInAnyTwoYears(LocalDate today) {
        View then = new View(new World(1, 0), "marta", "testbank", today, today);
        for (String name : List.of("NETFLIX.COM", "SPOTIFY")) {
            List<BigDecimal> prices = then.rows(DataKind.CARD_TRANSACTION).stream().filter(row -> text(row).contains(name))
                    .map(row -> amount(row).negate()).toList();
            assertThat(prices).as(name).hasSizeBetween(23, 25).isSorted();
            assertThat(prices.stream().distinct()).as(name).hasSize(2);
        }
    }

    @Test
    void aRefundIsForAPurchaseOfTheWeekBefore() {
        List<ObjectNode> rows = marta.rows(DataKind.CARD_TRANSACTION);
        List<ObjectNode> refunds = rows.stream().filter(row -> text(row).startsWith("ANULACIÓN COMPRA ")).toList();
        assertThat(refunds).isNotEmpty().allSatisfy(refund -> assertThat(rows).anyMatch(row -> row.path("shop").equals(refund.path("shop"))
                && amount(row).equals(amount(refund).negate()) && day(row).isEqual(day(refund).minusDays(6))));
    }

    @Test
    void feesAndInterestAreBooked() {
        List<ObjectNode> rows = marta.rows(DataKind.DATA);
        assertThat(rows.stream().filter(row -> text(row).contains("COMISIÓN"))).hasSize(8).allMatch(row -> amount(row).signum() < 0);
        assertThat(rows.stream().filter(row -> text(row).contains("INTERESES"))).hasSize(8).allMatch(row -> amount(row).signum() > 0);
    }

    @ParameterizedTest
    @CsvSource({"marta, testbank, PLAÇA", "familia, testbank, IRUÑA", "lena, nordlicht, ROSEVELVET"})
    void onSomeDaysTwoCoffeesAreAlikeInEverythingButTheirIds(String user, String bank, String cafe) {
        List<ObjectNode> coffees = see(user, bank).rows(DataKind.CARD_TRANSACTION).stream()
                .filter(row -> text(row).toUpperCase(Locale.ROOT).contains(cafe)).toList();
        Map<String, Long> alike = coffees.stream().collect(Collectors.groupingBy(row -> {
            ObjectNode plain = row.deepCopy();
            plain.remove(List.of("_id", "external_id"));
            return plain.toString();
        }, Collectors.counting()));
        assertThat(alike.values()).contains(1L, 2L);
        assertThat(coffees.stream().map(row -> row.path("_id")).distinct()).hasSameSizeAs(coffees);
    }

    @Test
    void aShopAbroadHasOneCurrencyOfItsOwn() {
        var currencies = new TreeMap<String, Set<String>>();
        for (String user : View.PEOPLE) {
            for (String bank : List.of("testbank", "nordlicht", "banca-engiadina", "velero", "lince", "banco-mondego")) {
                View.of(user, bank).rows(DataKind.CARD_TRANSACTION).stream().filter(row -> text(row).matches(".* TC \\d,\\d{4}")
                        && row.path("shop").isString()).forEach(row -> {
                            String[] words = text(row).split(" ");
                            currencies.computeIfAbsent(row.path("shop").stringValue(), shop -> new TreeSet<>()).add(words[words.length - 3]);
                        });
            }
        }
        assertThat(currencies).hasSizeGreaterThan(4).containsEntry("LONDON TUBE", Set.of("GBP"));
        assertThat(currencies.values()).allSatisfy(one -> assertThat(one).hasSize(1));
        assertThat(currencies.values().stream().flatMap(Set::stream)).contains("USD", "GBP", "CHF");
    }

    @Test
    void moneyIsSpentInOtherCurrenciesAndKeptInThem() {
        List<ObjectNode> abroad = marta.rows(DataKind.CARD_TRANSACTION).stream().filter(row -> text(row).matches(".* \\d+,\\d\\d (USD|GBP) TC \\d,\\d{4}")).toList();
        assertThat(abroad).isNotEmpty().allSatisfy(row -> {
            String[] words = text(row).split(" ");
            BigDecimal foreign = new BigDecimal(words[words.length - 4].replace(',', '.'));
            BigDecimal rate = new BigDecimal(words[words.length - 1].replace(',', '.'));
            assertThat(row.path("currency").stringValue()).isEqualTo("EUR");
            assertThat(foreign.divide(rate, 2, RoundingMode.HALF_UP).add(amount(row)).abs()).as(text(row)).isLessThanOrEqualTo(new BigDecimal("0.02"));
        });
        assertThat(currencies("lena", "nordlicht")).contains("EUR", "USD");
        assertThat(currencies("marta", "banca-engiadina")).containsExactly("CHF");
    }

    @Test
    void aMortgageIsPaidBackByInstalmentsOfInterestAndPrincipal() {
        List<ObjectNode> principal = marta.of(DataKind.LIABILITY_TRANSACTION, DataKind.LIABILITY, "Hipoteca vivienda");
        List<ObjectNode> paid = marta.of(DataKind.DATA, DataKind.ACCOUNT, "Cuenta Conjunta").stream().filter(row -> text(row).contains("HIPOTECA")).toList();
        assertThat(months(principal)).hasSize(24);
        assertThat(paid).hasSameSizeAs(principal);
        BigDecimal owed = null;
        for (int i = 0; i < paid.size(); i++) {
            assertThat(day(paid.get(i))).isEqualTo(day(principal.get(i)));
            BigDecimal interest = amount(paid.get(i)).negate().subtract(amount(principal.get(i)));
            assertThat(interest).as("interest").isPositive();
            if (owed != null) {
                assertThat(interest).as("1.85 % a year on what was owed").isEqualByComparingTo(
                        owed.negate().multiply(new BigDecimal("0.0185")).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP));
            }
            owed = principal.get(i).path("balance").decimalValue();
            assertThat(owed).isNegative();
        }
        JsonNode mortgage = marta.one(DataKind.LIABILITY, "alias", "Hipoteca vivienda");
        assertThat(mortgage.path("balance").decimalValue()).isEqualByComparingTo(owed);
    }

    @Test
    void portfoliosOfFourKindsHoldWhatTheirKindSays() {
        var kinds = new TreeSet<String>();
        for (String bank : List.of("testbank", "atalaya", "velero")) {
            View view = see("marta", bank);
            for (ObjectNode portfolio : view.rows(DataKind.PORTFOLIO)) {
                String type = portfolio.path("type").stringValue();
                kinds.add(type);
                List<ObjectNode> positions = view.rows(DataKind.INVESTMENT).stream()
                        .filter(row -> row.path("portfolio_id").equals(portfolio.path("_id"))).toList();
                Set<String> types = positions.stream().map(row -> row.path("type").stringValue()).collect(Collectors.toSet());
                assertThat(types).as(type).isNotEmpty();
                switch (type) {
                    case "F", "ETF" -> assertThat(types).containsExactly(type);
                    case "MIX", "M" -> assertThat(types).hasSizeGreaterThan(1);
                    default -> throw new AssertionError(type);
                }
                BigDecimal worth = positions.stream().map(row -> row.path("balance").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(portfolio.path("balance").decimalValue()).isEqualByComparingTo(worth);
            }
        }
        assertThat(kinds).containsExactly("ETF", "F", "M", "MIX");
    }

    @ParameterizedTest
    @CsvSource({"testbank", "atalaya", "velero"})
    void tradesSettleInCashAndMakeUpThePositions(String bank) {
        LocalDate early = Routine.BEGINNING.plusMonths(Login.MONTHS);
        View view = new View(new World(1, 0), "marta", bank, early, View.TODAY);
        var units = new TreeMap<String, BigDecimal>();
        List<ObjectNode> cash = view.rows(DataKind.DATA);
        for (ObjectNode trade : view.rows(DataKind.INVESTMENT_TRANSACTION)) {
            assertThat(cash).as(trade.toString()).anyMatch(row -> amount(row).equals(amount(trade)) && day(row).equals(day(trade))
                    && text(row).equals(text(trade)));
            if (!trade.path("units").isNull()) {
                BigDecimal moved = trade.path("units").decimalValue();
                assertThat(moved.multiply(trade.path("price").decimalValue()).setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(amount(trade).abs());
                units.merge(trade.path("portfolio_id").stringValue() + trade.path("investment_id").stringValue(),
                        amount(trade).signum() < 0 ? moved : moved.negate(), BigDecimal::add);
            }
        }
        List<ObjectNode> positions = view.rows(DataKind.INVESTMENT).stream().filter(row -> !row.path("type").stringValue().equals("L")).toList();
        assertThat(positions).isNotEmpty().allSatisfy(position -> assertThat(position.path("amount").decimalValue()).isEqualByComparingTo(
                units.get(position.path("portfolio_id").stringValue() + position.path("_id").stringValue())));
    }

    @Test
    void fundsAreBoughtEveryMonthAndDividendsArePaid() {
        List<ObjectNode> trades = see("marta", "atalaya").rows(DataKind.INVESTMENT_TRANSACTION);
        assertThat(months(trades.stream().filter(row -> text(row).startsWith("COMPRA ENCINA MIXTO")).toList())).hasSizeGreaterThanOrEqualTo(23);
        assertThat(trades.stream().filter(row -> text(row).startsWith("DIVIDENDO "))).isNotEmpty().allMatch(row -> amount(row).signum() > 0 && row.path("units").isNull());
    }

    @Test
    void aJointAccountIsTheSameThroughTwoLogInsButForItsIds() {
        View joan = see("joan", "testbank");
        JsonNode hers = marta.one(DataKind.ACCOUNT, "alias", "Cuenta Conjunta");
        JsonNode his = joan.one(DataKind.ACCOUNT, "alias", "Cuenta Conjunta");
        assertThat(his.path("iban")).isEqualTo(hers.path("iban"));
        assertThat(his.path("balance")).isEqualTo(hers.path("balance"));
        assertThat(his.path("_id")).isNotEqualTo(hers.path("_id"));
        assertThat(his.path("numOwners").intValue()).isEqualTo(2);
        List<ObjectNode> first = marta.of(DataKind.DATA, DataKind.ACCOUNT, "Cuenta Conjunta");
        List<ObjectNode> second = joan.of(DataKind.DATA, DataKind.ACCOUNT, "Cuenta Conjunta");
        assertThat(first).hasSizeGreaterThan(100).hasSameSizeAs(second);
        for (int i = 0; i < first.size(); i++) {
            ObjectNode one = first.get(i).deepCopy();
            ObjectNode other = second.get(i).deepCopy();
            assertThat(one.remove("_id")).isNotEqualTo(other.remove("_id"));
            List.of(one, other).forEach(row -> row.remove(List.of("external_id", "account_id")));
            assertThat(one).isEqualTo(other);
        }
    }

    @Test
    void textsAreAsBanksAndPeopleWriteThem() {
        var texts = new ArrayList<String>();
        var rows = new ArrayList<ObjectNode>();
        for (String user : List.of("marta", "joan", "familia", "lena")) {
            for (Institution bank : Institutions.all()) {
                View view = see(user, bank.id());
                Stream.of(DataKind.DATA, DataKind.CARD_TRANSACTION).forEach(kind -> rows.addAll(view.rows(kind)));
            }
        }
        rows.forEach(row -> texts.add(text(row)));
        assertThat(texts).as("accents").anyMatch(text -> text.contains("Ó")).anyMatch(text -> text.contains("ñ") || text.contains("Ñ"));
        assertThat(texts).as("Catalan").anyMatch(text -> text.startsWith("COMPRA TARGETA ")).anyMatch(text -> text.contains("NÒMINA"));
        assertThat(texts).as("emoji, outside the basic plane").anyMatch(text -> text.codePoints().anyMatch(c -> c > 0xffff));
        assertThat(texts).as("four hundred characters").anyMatch(text -> text.length() >= 400);
        for (String field : List.of("category", "shop", "valueDate", "description")) {
            assertThat(rows).as("no " + field).anyMatch(row -> row.path(field).isNull()).anyMatch(row -> !row.path(field).isNull());
        }
    }

    /** All look at one world, so that each household lives once. */
    private static View see(String user, String bank) {
        return new View(WORLD, user, bank, View.TODAY, View.TODAY);
    }

    private static Set<YearMonth> months(List<ObjectNode> rows) {
        return rows.stream().map(row -> YearMonth.from(day(row))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> currencies(String user, String bank) {
        return see(user, bank).rows(DataKind.ACCOUNT).stream().map(row -> row.path("currency").stringValue()).collect(Collectors.toSet());
    }

    private static Set<String> ibans(View view) {
        return view.rows(DataKind.ACCOUNT).stream().map(row -> row.path("iban").stringValue()).collect(Collectors.toSet());
    }

    private static String name(View view) {
        return view.rows(DataKind.IDENTITY).getFirst().path("name").stringValue();
    }
}
