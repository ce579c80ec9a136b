package app.saddlebag.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.query.Compiled;
import app.saddlebag.filter.query.FilterCompiler;
import app.saddlebag.filter.query.RandomFilters;
import app.saddlebag.filter.query.RandomRows;
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
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The ledger's answers are those of the plain definition, whatever the filter, the rows and the changes before. */
class LedgerAgreesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Provide
    Arbitrary<List<Filter>> filters() {
        return RandomFilters.filters().list().ofSize(8);
    }

    @Provide
    Arbitrary<List<RandomRows.Given>> rows() {
        return RandomRows.rows().list().ofMinSize(0).ofMaxSize(90);
    }

    @Provide
    Arbitrary<List<ProductRef>> products() {
        return RandomRows.products();
    }

    private static List<LedgerRow> numbered(List<RandomRows.Given> rows, long first) {
        List<LedgerRow> numbered = new ArrayList<>();
        for (RandomRows.Given row : rows) {
            numbered.add(new LedgerRow(first + numbered.size(), row.connectionId(), row.transaction(), row.overlay(),
                    row.vanished(), row.counting(), row.novelty(), row.recurring()));
        }
        return numbered;
    }

    private static Ledger ledger(List<LedgerRow> rows, List<ProductRef> products) {
        LedgerBuilder builder = Ledger.builder(products);
        rows.forEach(builder::add);
        return builder.build();
    }

    private static List<LedgerRow> newestFirst(List<LedgerRow> rows) {
        return rows.stream().sorted(Comparator.comparing((LedgerRow row) -> row.transaction().day()).reversed()
                .thenComparing(Comparator.comparing(LedgerRow::id).reversed())).toList();
    }

    private static List<LedgerRow> all(Ledger ledger) {
        List<LedgerRow> rows = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            rows.add(ledger.row(i));
        }
        return rows;
    }

    @Property(tries = 250, shrinking = ShrinkingMode.BOUNDED)
    void everySearchFindsWhatTheDefinitionSays(@ForAll("filters") List<Filter> filters,
            @ForAll("rows") List<RandomRows.Given> given, @ForAll("products") List<ProductRef> products) {
        List<LedgerRow> rows = newestFirst(numbered(given, 1));
        Ledger ledger = ledger(numbered(given, 1), products);
        assertThat(all(ledger)).isEqualTo(rows);
        filters.forEach(filter -> assertAgrees(filter, ledger, rows, products));
        assertAgrees(Filter.ALL, ledger, rows, products);
    }

    /** Every limit against every amount and day, itself included. */
    @Example
    void everyLimitFallsOnTheRightSide() {
        List<LedgerRow> rows = new ArrayList<>();
        for (int i = 0; i < RandomFilters.AMOUNTS.size() * RandomFilters.DAYS.size(); i++) {
            LocalDate day = RandomFilters.DAYS.get(i / RandomFilters.AMOUNTS.size());
            rows.add(new LedgerRow(i, 1, Transaction
                    .of("t" + i, ProductKind.ACCOUNT, RandomFilters.AMOUNTS.get(i % RandomFilters.AMOUNTS.size()))
                    .productId("p").currency("EUR").bookingDate(i % 7 == 0 ? null : day)
                    .valueDate(i % 7 == 1 ? null : day).description("a").build(), Overlay.NONE, false));
        }
        Ledger ledger = ledger(rows, List.of());
        List<LedgerRow> wanted = newestFirst(rows);
        for (String sign : List.of("", ">", ">=", "<", "<=")) {
            RandomFilters.AMOUNTS.forEach(limit -> assertAgrees(FilterParser.parse(
                    "amount:" + sign + limit.toPlainString()).filter(), ledger, wanted, List.of()));
            RandomFilters.DAYS.forEach(limit -> assertAgrees(FilterParser.parse(
                    "date:" + sign + limit + " -value-date:" + sign + limit).filter(), ledger, wanted, List.of()));
        }
    }

    /** A closed account's rows, of which the bank lists no product: the grid shows their bank, and the filter finds them by it. */
    @Example
    void rowsOnAProductNobodyToldOfAreTheirBanksAllTheSame() {
        ProductRef known = new ProductRef(1, ProductKind.ACCOUNT, "p", "Cuenta", null, "uno", "Banco Uno");
        Ledger ledger = ledger(List.of(row(1, 1, "p"), row(2, 1, "closed"), row(3, 2, "other")), List.of(known));
        assertThat(found(ledger, search(ledger, "entity:uno"))).extracting(LedgerRow::id).containsExactly(2L, 1L);
        assertThat(search(ledger, "").values(Field.ENTITY)).extracting(Facet::value, Facet::count)
                .contains(tuple("Banco Uno", 2L));
        assertThat(FilterCompiler.compile(FilterParser.parse("entity:uno").filter(), ledger.scope(TODAY)).local())
                .extracting(Compiled.Local::reason).containsExactly(Compiled.Reason.ENTITY);
        assertThat(FilterCompiler.compile(FilterParser.parse("entity:uno").filter(),
                ledger(List.of(row(1, 1, "p")), List.of(known)).scope(TODAY)).local()).isEmpty();
    }

    private static Matches search(Ledger ledger, String text) {
        return ledger.search(FilterParser.parse(text).filter(), TODAY, new SearchCancellation(), null);
    }

    private static LedgerRow row(long id, long connection, String product) {
        return new LedgerRow(id, connection, Transaction.of("t" + id, ProductKind.ACCOUNT, BigDecimal.ONE).productId(product)
                .bookingDate(TODAY).build(), Overlay.NONE, false);
    }

    private static void assertAgrees(Filter filter, Ledger ledger, List<LedgerRow> rows, List<ProductRef> products) {
        Scope scope = new Scope(TODAY, products);
        List<LedgerRow> wanted = rows.stream().filter(row -> FilterEvaluator.matches(filter, row, scope)).toList();
        List<int[]> told = new ArrayList<>();
        Matches matches = ledger.search(filter, TODAY, new SearchCancellation(), told::add);
        assertThat(matches.problem()).isEmpty();
        assertThat(found(ledger, matches)).as("%s", filter).isEqualTo(wanted);
        assertThat(told).hasSize(1);
        assertThat(Arrays.stream(told.getFirst()).mapToObj(ledger::row).toList())
                .isEqualTo(wanted.subList(0, Math.min(FirstRowsListener.MOST, wanted.size())));
        assertAddsUp(matches.sums(), wanted);
    }

    private static List<LedgerRow> found(Ledger ledger, Matches matches) {
        List<LedgerRow> found = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            found.add(ledger.row(matches.position(i)));
        }
        return found;
    }

    /** Counted, vanished, repeated and internal rows part all rows between them. */
    private static void assertAddsUp(Sums sums, List<LedgerRow> rows) {
        assertThat(sums.counted()).isEqualTo(totals(rows.stream().filter(LedgerRow::counts).toList()));
        assertThat(sums.vanished()).isEqualTo(totals(rows.stream().filter(LedgerRow::vanished).toList()));
        assertThat(sums.repeated()).isEqualTo(totals(rows.stream()
                .filter(row -> !row.vanished() && row.counting() == Counting.REPEATED).toList()));
        assertThat(sums.internal()).isEqualTo(totals(rows.stream()
                .filter(row -> !row.vanished() && row.counting() == Counting.INTERNAL).toList()));
        assertThat(sums.on(Basis.AS_TOLD)).isEqualTo(totals(rows));
    }

    private static List<Totals> totals(List<LedgerRow> rows) {
        Map<String, List<BigDecimal>> amounts = new HashMap<>();
        rows.forEach(row -> amounts.computeIfAbsent(row.transaction().currency(), key -> new ArrayList<>())
                .add(row.transaction().amount()));
        return amounts.entrySet().stream().map(entry -> new Totals(entry.getKey(), entry.getValue().size(),
                sum(entry.getValue().stream().filter(a -> a.signum() >= 0).toList()),
                sum(entry.getValue().stream().filter(a -> a.signum() < 0).toList())))
                .sorted(Comparator.comparing(Totals::currency, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros();
        return sum.setScale(Math.max(2, sum.scale()));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void aLedgerThatChangedIsTheOneBuiltAnew(@ForAll("rows") List<RandomRows.Given> first,
            @ForAll("rows") List<RandomRows.Given> changes, @ForAll Set<Integer> removed,
            @ForAll("filters") List<Filter> filters, @ForAll("products") List<ProductRef> products) {
        Map<Long, LedgerRow> rows = numbered(first, 1).stream().collect(Collectors.toMap(LedgerRow::id, row -> row));
        Ledger ledger = ledger(List.copyOf(rows.values()), products);
        List<LedgerRow> before = all(ledger);
        List<Long> gone = removed.stream().map(i -> (long) Math.floorMod(i, 200)).toList();
        // Their numbers overlap with those of the first rows: some are added, some replace.
        List<LedgerRow> changed = numbered(changes, 1 + first.size() / 2);
        Ledger next = ledger.plus(changed, gone);
        gone.forEach(rows::remove);
        changed.forEach(row -> rows.put(row.id(), row));
        List<LedgerRow> wanted = newestFirst(List.copyOf(rows.values()));
        assertThat(all(next)).isEqualTo(wanted);
        assertThat(all(ledger)).as("the snapshot before").isEqualTo(before);
        filters.forEach(filter -> assertAgrees(filter, next, wanted, products));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void whatCountsCanBeSaidAnewOfALedgerThatIsThere(@ForAll("rows") List<RandomRows.Given> given, @ForAll Set<Integer> some,
            @ForAll Set<Integer> others,
            @ForAll("filters") List<Filter> filters) {
        Ledger before = ledger(numbered(given, 1), List.of());
        List<LedgerRow> told = all(before);
        BitSet repeated = new BitSet();
        some.stream().filter(i -> !given.isEmpty()).forEach(i -> repeated.set(Math.floorMod(i, given.size())));
        BitSet internal = new BitSet();
        others.stream().filter(i -> !given.isEmpty()).forEach(i -> internal.set(Math.floorMod(i, given.size())));
        List<LedgerRow> wanted = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            LedgerRow row = told.get(i);
            wanted.add(new LedgerRow(row.id(), row.connectionId(), row.transaction(), row.overlay(), row.vanished(),
                    row.vanished() ? Counting.COUNTED : repeated.get(i) ? Counting.REPEATED
                            : internal.get(i) ? Counting.INTERNAL : Counting.COUNTED, row.novelty(), row.recurring()));
        }
        Ledger next = before.withCounting(repeated, internal);
        assertThat(all(next)).isEqualTo(wanted);
        assertThat(all(before)).as("the snapshot before").isEqualTo(told);
        filters.forEach(filter -> assertAgrees(filter, next, wanted, List.of()));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void whatIsNewCanBeSaidAnewOfALedgerThatIsThere(@ForAll("rows") List<RandomRows.Given> given,
            @ForAll List<Novelty> said, @ForAll("filters") List<Filter> filters) {
        Ledger before = ledger(numbered(given, 1), List.of());
        List<LedgerRow> told = all(before);
        LongFunction<Novelty> news = id -> said.isEmpty() ? Novelty.NONE : said.get((int) (id % said.size()));
        List<LedgerRow> wanted = told.stream().map(row -> new LedgerRow(row.id(), row.connectionId(), row.transaction(),
                row.overlay(), row.vanished(), row.counting(), news.apply(row.id()), row.recurring())).toList();
        Ledger next = before.withNews(news);
        assertThat(all(next)).isEqualTo(wanted);
        assertThat(all(before)).as("the snapshot before").isEqualTo(told);
        assertThat(all(next.withCounting(new BitSet(), new BitSet()).withOverlays(_ -> Overlay.NONE)))
                .extracting(LedgerRow::novelty).isEqualTo(wanted.stream().map(LedgerRow::novelty).toList());
        filters.forEach(filter -> assertAgrees(filter, next, wanted, List.of()));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void whatComesAgainIsLookedForWhenAFilterAsks(@ForAll("rows") List<RandomRows.Given> given, @ForAll Set<Integer> some,
            @ForAll("filters") List<Filter> filters) {
        Ledger before = ledger(numbered(given, 1), List.of());
        BitSet again = new BitSet();
        some.stream().filter(i -> !given.isEmpty()).forEach(i -> again.set(Math.floorMod(i, given.size())));
        List<Ledger> asked = new ArrayList<>();
        Ledger next = before.withRecurring((ledger, _) -> {
            asked.add(ledger);
            return again;
        });
        List<LedgerRow> wanted = new ArrayList<>();
        for (LedgerRow row : all(before)) {
            wanted.add(new LedgerRow(row.id(), row.connectionId(), row.transaction(), row.overlay(), row.vanished(), row.counting(),
                    row.novelty(), again.get(wanted.size())));
        }
        assertThat(asked).as("before a filter asks").isEmpty();
        Scope scope = new Scope(TODAY, List.of());
        for (Filter filter : Stream.concat(filters.stream(), Stream.of(Filter.of(Term.is(State.RECURRING)))).toList()) {
            Matches matches = next.search(filter, TODAY, new SearchCancellation(), null);
            assertThat(Arrays.stream(matches.positions()).mapToObj(wanted::get).toList()).as("%s", filter)
                    .isEqualTo(wanted.stream().filter(row -> FilterEvaluator.matches(filter, row, scope)).toList());
        }
        assertThat(asked).as("asked once, of the ledger itself").hasSize(1).first().isSameAs(next);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void everyOrderIsTheOneOfAPlainStableSort(@ForAll("rows") List<RandomRows.Given> given, @ForAll SortKey key,
            @ForAll boolean ascending, @ForAll("products") List<ProductRef> products) {
        Ledger ledger = ledger(numbered(given, 1), products);
        Matches all = ledger.search(Filter.ALL, TODAY, new SearchCancellation(), null);
        List<LedgerRow> wanted = found(ledger, all).stream()
                .sorted(PlainOrder.of(key, ascending, new Scope(TODAY, products))).toList();
        assertThat(found(ledger, all.sorted(key, ascending, new SearchCancellation()))).isEqualTo(wanted);
        assertThat(Arrays.stream(all.first(key, ascending, 7, new SearchCancellation())).mapToObj(ledger::row).toList())
                .isEqualTo(wanted.subList(0, Math.min(7, wanted.size())));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void groupsPartTheRowsAndAddUpToTheTotals(@ForAll("rows") List<RandomRows.Given> given, @ForAll GroupKey key,
            @ForAll Basis basis, @ForAll("products") List<ProductRef> products) {
        Ledger ledger = ledger(numbered(given, 1), products);
        Matches all = ledger.search(Filter.ALL, TODAY, new SearchCancellation(), null);
        Scope scope = new Scope(TODAY, products);
        Map<Object, List<LedgerRow>> wanted = new HashMap<>();
        List<LedgerRow> rows = found(ledger, all).stream().filter(row -> basis == Basis.AS_TOLD || row.counts()).toList();
        rows.forEach(row -> wanted.computeIfAbsent(PlainOrder.group(key, row, scope),
                label -> new ArrayList<>()).add(row));
        List<Group> groups = all.groups(key, basis);
        assertThat(groups).hasSameSizeAs(wanted.keySet());
        groups.forEach(group -> assertThat(group.totals()).isEqualTo(totals(wanted.get(group.label()))));
    }

    @Property(tries = 50)
    void aSelectionHasTheTotalsOfItsRows(@ForAll("rows") List<RandomRows.Given> given, @ForAll Set<Integer> some,
            @ForAll Set<Integer> others,
            @ForAll("filters") List<Filter> filters) {
        Ledger ledger = ledger(numbered(given, 1), List.of());
        Matches matches = ledger.search(filters.getFirst(), TODAY, new SearchCancellation(), null)
                .sorted(SortKey.AMOUNT, true, new SearchCancellation());
        Set<Integer> indices = new TreeSet<>();
        some.forEach(i -> indices.add(Math.floorMod(i, Math.max(1, matches.size()))));
        indices.removeIf(i -> i >= matches.size());
        assertAddsUp(matches.sums(indices.stream().mapToInt(i -> i), new SearchCancellation()),
                indices.stream().map(i -> ledger.row(matches.position(i))).toList());
    }
}
