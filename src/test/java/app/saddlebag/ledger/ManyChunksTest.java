package app.saddlebag.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same agreement as on random rows, on so many that they lie in several chunks and every fast path is taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyChunksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ROWS = 20_000;
    private static final List<ProductRef> PRODUCTS = List.of(
            new ProductRef(1, ProductKind.ACCOUNT, "acc_1", "Cuenta Nómina", "ES5999900418150200051332", "uno", "Banco Uno"),
            new ProductRef(1, ProductKind.CARD, "crd_1", "Visa Oro", "************4417", "uno", "Banco Uno"),
            new ProductRef(2, ProductKind.ACCOUNT, "acc_2", "Ahorro", null, "dos", "Banco Dos"));

    private List<LedgerRow> rows;
    private Ledger ledger;

    @BeforeAll
    void build() {
        Random random = new Random(5);
        List<LedgerRow> made = new ArrayList<>();
        for (int id = 1; id <= ROWS; id++) {
            made.add(row(random, id));
        }
        Collections.shuffle(made, random);
        LedgerBuilder builder = Ledger.builder(PRODUCTS);
        made.forEach(builder::add);
        ledger = builder.build();
        rows = newestFirst(made);
    }

    private static LedgerRow row(Random random, long id) {
        String shop = pick(random, "MERCADONA", "LIDL", "Café Núñez", "RENFE", "CARREFOUR", null);
        String description = switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "COMPRA " + shop + " 😀 " + random.nextInt(100);
            case 3 -> "A\0B " + shop;
            case 4 -> "TRANSFERENCIA\n";
            case 6 -> "Pago\u00a0\u00a0Mo\u0301vil   en " + pick(random, "Col·legi", "COL.LEGI", "colŀlegi") + "\t" + shop;
            case 5 -> "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + random.nextInt(3);
            default -> pick(random, "COMPRA TARJ. ", "RECIBO ", "TRANSFERENCIA ", "Pago Móvil en ") + shop + " "
                    + pick(random, "VALENCIA", "Málaga", "A CORUÑA") + " " + random.nextInt(1000);
        };
        BigDecimal amount = random.nextInt(500) == 0 ? new BigDecimal("12345678901234567890.123456")
                : random.nextInt(300) == 0 ? new BigDecimal("0.00001") : BigDecimal.valueOf(random.nextInt(40_000) - 30_000L, 2);
        LocalDate day = TODAY.minusDays(random.nextInt(400));
        ProductRef product = PRODUCTS.get(random.nextInt(3));
        Overlay overlay = random.nextInt(20) > 0 ? Overlay.NONE
                : new Overlay(pick(random, "reembolso", null), Set.of("viaje"), pick(random, "Propia", null), random.nextBoolean());
        boolean gone = random.nextInt(100) == 0;
        return new LedgerRow(id, product.connectionId(), Transaction
                .of("tx_" + Long.toHexString(random.nextLong()), product.kind(), amount)
                .productId(product.id()).currency(pick(random, "EUR", "EUR", "USD", null))
                .balance(random.nextInt(9) == 0 ? null : BigDecimal.valueOf(random.nextInt(9_999), 2))
                .bookingDate(random.nextInt(50) == 0 ? null : day).valueDate(day).description(description)
                .productDescription(product.title()).category(pick(random, "Groceries", "Leisure", null))
                .shop(shop).entity("uno").type(pick(random, "104", "105", null)).flanksCategory(pick(random, "203", null))
                .trade(random.nextInt(30) > 0 ? null : new Transaction.Trade("ES" + id, amount, null, amount, shop))
                .build(), overlay, gone, gone || random.nextInt(30) > 0 ? Counting.COUNTED
                : random.nextBoolean() ? Counting.REPEATED : Counting.INTERNAL, Novelty.values()[random.nextInt(3)], random.nextInt(40) == 0);
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static List<LedgerRow> newestFirst(List<LedgerRow> rows) {
        return rows.stream().sorted(Comparator.comparing((LedgerRow row) -> row.transaction().day()).reversed()
                .thenComparing(Comparator.comparing(LedgerRow::id).reversed())).toList();
    }

    private List<LedgerRow> read(Ledger from, int[] positions) {
        return Arrays.stream(positions).mapToObj(from::row).toList();
    }

    private Matches search(Ledger in, String text) {
        return in.search(FilterParser.parse(text).filter(), TODAY, new SearchCancellation(), null);
    }

    @Test
    void theRowsLieInSeveralChunks() {
        assertThat(ledger.chunkCount()).isGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mercadona", "nuñez", "=TRANSFERENCIA", "=\"\"", "/^COMPRA/", "/^COMPRA.*/", "/^$/", "/A/",
        "/A$/", "/MERCADONA (VALENCIA|Málaga) \\d+$/", "/merca.*val/i", "/[0-9]{3}$/", "/^.$/", "/. 😀/", "/\\bEN\\b/i",
        "/B.*7/", "/(?<=RECIBO )LIDL/", "/(COMPRA|RECIBO) L/", "/a+0|a+1/", "/\\00/", "mercadona|lidl|nunez", "-mercadona -lidl",
        "-description:\"\"", "A\0B", "😀", "shop:renfe amount:<-100 date:this-year category:groc", "amount:>0|<-250",
        "amount:0.00001", "amount:>1000000", "amount:12345678901234567890.123456", "-amount:-100..0", "date:last-3m",
        "-date:2026", "value-date:2026-10..", "category:propia", "-category:\"\"", "kind:hidden", "kind:vanished|card", "tag:via",
        "-note:reem", "account:nomina mercadona", "account:ES59 -shop:lidl", "entity:dos recibo", "account-id:/^acc/ visa",
        "currency:=EUR", "-currency:\"\"", "id:tx_a", "id:/^tx_[0-4].*f$/", "shop:/^(R|L)/ /[5-9]$/", "valencia 7 compra",
        "any:nomina", "any:reembolso|lidl", "-any:renfe", "any:/^(RENFE|viaje)$/", "is:hidden", "is:vanished|uncategorised",
        "-is:uncategorised", "is:hidden|vanished lidl", "is:repeated|vanished", "is:transfer", "is:counted renfe", "is:new|changed", "is:recurring", "-is:recurring|uncategorised", "-is:counted", "size:5..20|>390", "-size:<300", "\".\"", "\"pago movil en\"", "collegi",
        "col.legi lidl", "\"tarj. \"", "col·", "kind:tarjeta", "/tarj.. /i", "/\\. [A-Z]+$/", "=\"A·\""})
    void everySearchFindsWhatTheDefinitionSays(String text) {
        assertThat(FilterParser.parse(text).errors()).isEmpty();
        Filter filter = FilterParser.parse(text).filter();
        Scope scope = new Scope(TODAY, PRODUCTS);
        List<LedgerRow> wanted = rows.stream().filter(row -> FilterEvaluator.matches(filter, row, scope)).toList();
        List<int[]> first = new ArrayList<>();
        Matches matches = ledger.search(filter, TODAY, new SearchCancellation(), first::add);
        assertThat(read(ledger, matches.positions())).isEqualTo(wanted);
        assertThat(read(ledger, first.getFirst())).isEqualTo(wanted.subList(0, Math.min(100, wanted.size())));
        assertThat(matches.totals().stream().mapToLong(Totals::count).sum())
                .isEqualTo(wanted.stream().filter(LedgerRow::counts).count());
        assertThat(Sums.rows(matches.sums().on(Basis.AS_TOLD))).isEqualTo(wanted.size());
        for (int i = 0; i < matches.size(); i += 97) {
            assertThat(matches.position(i)).isEqualTo(matches.positions()[i]);
        }
    }

    @ParameterizedTest
    @EnumSource(SortKey.class)
    void everyOrderIsTheOneOfAPlainStableSort(SortKey key) {
        for (boolean ascending : new boolean[] {true, false}) {
            Matches matches = search(ledger, "-shop:lidl");
            List<LedgerRow> wanted = read(ledger, matches.positions()).stream()
                    .sorted(PlainOrder.of(key, ascending, new Scope(TODAY, PRODUCTS))).toList();
            assertThat(read(ledger, matches.sorted(key, ascending, new SearchCancellation()).positions())).isEqualTo(wanted);
            assertThat(read(ledger, matches.first(key, ascending, 100, new SearchCancellation()))).isEqualTo(wanted.subList(0, 100));
        }
    }

    @Test
    void changesTouchOnlyTheirChunksAndLeaveNoTinyOnesBehind() {
        Random random = new Random(9);
        Ledger now = ledger;
        List<LedgerRow> wanted = new ArrayList<>(rows);
        for (int sync = 0; sync < 60; sync++) {
            List<LedgerRow> fresh = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                LedgerRow row = row(random, ROWS + 1 + sync * 10L + i);
                Transaction t = row.transaction();
                fresh.add(new LedgerRow(row.id(), row.connectionId(), Transaction.of(t.id(), t.productKind(), t.amount())
                        .productId(t.productId()).currency(t.currency()).balance(t.balance()).bookingDate(TODAY)
                        .valueDate(TODAY).description(t.description()).build(), row.overlay(), false));
            }
            LedgerRow removed = wanted.remove(wanted.size() - 1 - sync);
            wanted.addAll(fresh);
            Ledger next = now.plus(fresh, List.of(removed.id()));
            assertThat(shared(now, next)).isGreaterThanOrEqualTo(now.chunkCount() - 2);
            now = next;
        }
        assertThat(now.chunkCount()).isLessThanOrEqualTo(ledger.chunkCount() + 2);
        assertThat(read(now, java.util.stream.IntStream.range(0, now.size()).toArray())).isEqualTo(newestFirst(wanted));
        assertThat(now.row(now.positionOf(wanted.getFirst().id()))).isEqualTo(wanted.getFirst());
        assertThat(now.positionOf(-5)).isEqualTo(-1);
    }

    private static int shared(Ledger before, Ledger after) {
        int shared = 0;
        for (int i = 0; i < after.chunkCount(); i++) {
            for (int j = 0; j < before.chunkCount(); j++) {
                shared += after.chunk(i) == before.chunk(j) ? 1 : 0;
            }
        }
        return shared;
    }

    @Test
    void aCancelledSearchStops() {
        SearchCancellation cancellation = new SearchCancellation();
        List<int[]> first = new ArrayList<>();
        Assertions.assertThatThrownBy(() -> ledger.search(Filter.ALL, TODAY, cancellation, positions -> {
            first.add(positions);
            cancellation.cancel();
        })).isInstanceOf(CancellationException.class);
        assertThat(first).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/(?=a)(.*a){12}$/", "/(a+)+\\1{3}c$/", "/^(?:(?=a)(a|a)*)*x$/",
        "/(?:(?:(?:){1000}){1000}){1000}/", "shop:/(?:(?:(?:){1000}){1000}){1000}/"})
    void anExpressionThatIsTooCostlyIsAnAnswerAndNotAMissingRow(String text) {
        assertThat(FilterParser.parse(text).errors()).isEmpty();
        Matches matches = search(ledger, text);
        assertThat(matches.problem()).isPresent();
        assertThat(matches.problem().get().key()).isEqualTo("filter.too-costly");
        assertThat(matches.size()).isZero();
        assertThat(matches.totals()).isEmpty();
    }

    @Test
    void anExpressionTheBanksUnderstandIsNeverTooCostly() {
        Matches matches = search(ledger, "/(.*a){12}$/");
        assertThat(matches.problem()).isEmpty();
        assertThat(search(ledger, "/(a*)*(a|aa)+b$/").problem()).isEmpty();
    }

    @Test
    void aProductsNewNameIsFoundAtOnce() {
        Ledger renamed = ledger.withProducts(List.of(new ProductRef(1, ProductKind.ACCOUNT, "acc_1", "Principal", null, "uno",
                "Banco Uno")));
        assertThat(search(renamed, "account:principal").size()).isEqualTo(search(ledger, "account:nomina").size()).isPositive();
        assertThat(search(renamed, "account:nomina").size()).isZero();
    }

    @Test
    void theScopeNamesTheCategoriesOfOnesOwnThatAreInUse() {
        assertThat(ledger.scope(TODAY).ownCategories()).containsExactly("Propia");
        List<LedgerRow> cleared = rows.stream().filter(row -> row.overlay().category() != null)
                .map(row -> new LedgerRow(row.id(), row.connectionId(), row.transaction(), Overlay.NONE, row.vanished())).toList();
        assertThat(ledger.plus(cleared, List.of()).scope(TODAY).ownCategories()).isEmpty();
    }

    @Test
    void valuesAreCountedMostFrequentFirst() {
        Matches matches = search(ledger, "mercadona");
        assertThat(matches.values(app.saddlebag.filter.Field.SHOP).getFirst().value()).isEqualTo("MERCADONA");
        assertThat(matches.products().stream().mapToLong(Facet::count).sum()).isEqualTo(matches.size());
        assertThat(matches.values(app.saddlebag.filter.Field.ENTITY)).extracting(Facet::value)
                .containsExactlyInAnyOrder("Banco Uno", "Banco Dos");
        assertThat(matches.values(app.saddlebag.filter.Field.TAG)).extracting(Facet::value).containsExactly("viaje");
    }
}
