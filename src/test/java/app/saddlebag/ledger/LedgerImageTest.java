package app.saddlebag.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.query.RandomFilters;
import app.saddlebag.filter.query.RandomRows;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A ledger that is read from an image is the one that was written, as far as its rows speak for themselves. */
class LedgerImageTest {

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

    private static Ledger read(LedgerImage image, List<ProductRef> products) {
        byte[] head = image.head();
        ImageReading reading = new ImageReading(head, head.length, products);
        IntStream.range(0, reading.parts()).parallel().forEach(part -> {
            byte[] bytes = image.part(part);
            reading.take(part, bytes, bytes.length);
        });
        return reading.whole();
    }

    private static LedgerRow bare(LedgerRow row) {
        return new LedgerRow(row.id(), row.connectionId(), row.transaction(), Overlay.NONE, row.vanished());
    }

    private static List<LedgerRow> all(Ledger ledger) {
        return IntStream.range(0, ledger.size()).mapToObj(ledger::row).toList();
    }

    private static List<Integer> found(Ledger ledger, Filter filter) {
        return IntStream.of(ledger.search(filter, TODAY, new SearchCancellation(), null).positions()).boxed().toList();
    }

    @Property(tries = 250, shrinking = ShrinkingMode.BOUNDED)
    void whatIsReadIsWhatWasWrittenWhateverCameAndWentBefore(@ForAll("rows") List<RandomRows.Given> before,
            @ForAll("rows") List<RandomRows.Given> after, @ForAll("filters") List<Filter> filters,
            @ForAll("products") List<ProductRef> products, @ForAll Random random) {
        LedgerBuilder builder = Ledger.builder(products);
        Map<Long, Overlay> overlays = new HashMap<>();
        before.forEach(given -> builder.add(row(overlays.size() + 1, given, overlays)));
        List<LedgerRow> coming = new ArrayList<>();
        after.forEach(given -> coming.add(row(random.nextInt(100) + 50, given, overlays)));
        List<Long> going = overlays.keySet().stream().filter(_ -> random.nextInt(4) == 0).toList();
        Ledger written = builder.build().plus(distinct(coming), going);

        Ledger read = read(written.image(), products);
        List<LedgerRow> rows = all(written).stream().map(LedgerImageTest::bare).toList();
        assertThat(all(read)).isEqualTo(rows);
        LedgerBuilder again = Ledger.builder(products);
        rows.forEach(again::add);
        Ledger rebuilt = again.build();
        assertThat(read.scope(TODAY)).usingRecursiveComparison().isEqualTo(rebuilt.scope(TODAY));
        filters.forEach(filter -> assertThat(found(read, filter)).isEqualTo(found(rebuilt, filter)));

        Ledger added = read.withOverlays(id -> overlays.getOrDefault(id, Overlay.NONE));
        Ledger addedThere = rebuilt.withOverlays(id -> overlays.getOrDefault(id, Overlay.NONE));
        assertThat(all(added)).isEqualTo(all(addedThere));
        filters.forEach(filter -> assertThat(found(added, filter)).isEqualTo(found(addedThere, filter)));
        assertThat(all(added.plus(distinct(coming), List.of()))).isEqualTo(all(addedThere.plus(distinct(coming), List.of())));
    }

    private static LedgerRow row(long id, RandomRows.Given given, Map<Long, Overlay> overlays) {
        overlays.put(id, given.overlay());
        return new LedgerRow(id, given.connectionId(), given.transaction(), given.overlay(), given.vanished(), given.counting(),
                given.novelty(), given.recurring());
    }

    private static List<LedgerRow> distinct(List<LedgerRow> rows) {
        Map<Long, LedgerRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        return List.copyOf(byId.values());
    }

    @Example
    void theNewestRowsCanBeHadBeforeTheOthers() {
        Ledger written = ManyRows.ledger(20_000);
        LedgerImage image = written.image();
        byte[] head = image.head();
        ImageReading reading = new ImageReading(head, head.length, List.of());
        byte[] first = image.part(0);
        reading.take(0, first, first.length);
        Ledger newest = reading.newest(1);
        assertThat(newest.size()).isBetween(1, written.size() - 1);
        assertThat(all(newest)).isEqualTo(all(written).subList(0, newest.size()));
        assertThat(all(read(image, List.of()))).isEqualTo(all(written));
    }

    @Example
    void lettersOfEveryWidthAndAmountsOfEveryLengthComeBack() {
        List<LedgerRow> rows = new ArrayList<>();
        for (String text : new String[] {null, "", "plain", "CAFÉ", "L’ÒPERA", "😀", "\ud800", "a\0b", "ŀl"}) {
            for (BigDecimal amount : new BigDecimal[] {new BigDecimal("1.10"), new BigDecimal("1E+3"), new BigDecimal("12345678901234567890.123456")}) {
                rows.add(new LedgerRow(rows.size() + 1, 1, Transaction.of("t" + text + rows.size(), ProductKind.INVESTMENT, amount)
                        .description(text).shop(text).externalId(text).trade(new Transaction.Trade(text, amount, null, amount, text))
                        .transfer(new Transaction.Transfer(text, null, text, "x")).bookingDate(TODAY).build(), Overlay.NONE,
                        rows.size() % 5 == 0, Counting.COUNTED, Novelty.NONE, false));
            }
        }
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.forEach(builder::add);
        assertThat(all(read(builder.build().image(), List.of()))).isEqualTo(rows.reversed());
    }

    @Example
    void whatIsCutOrLongerIsNoImage() {
        Ledger written = ManyRows.ledger(100);
        byte[] head = written.image().head();
        byte[] part = written.image().part(0);
        assertThatThrownBy(() -> new ImageReading(head, head.length - 1, List.of())).isInstanceOf(RuntimeException.class);
        ImageReading reading = new ImageReading(head, head.length, List.of());
        assertThatThrownBy(() -> reading.take(0, part, part.length - 1)).isInstanceOf(RuntimeException.class);
        byte[] longer = java.util.Arrays.copyOf(part, part.length + 1);
        assertThatThrownBy(() -> reading.take(0, longer, longer.length)).isInstanceOf(RuntimeException.class);
    }

    /** Plain rows, many enough to lie in several chunks. */
    private static final class ManyRows {

        private static Ledger ledger(int rows) {
            LedgerBuilder builder = Ledger.builder(List.of());
            for (long id = 1; id <= rows; id++) {
                builder.add(new LedgerRow(id, 1, Transaction.of("t" + id, ProductKind.ACCOUNT, BigDecimal.valueOf(id, 2))
                        .description("RECIBO " + id % 700).bookingDate(TODAY.minusDays(id % 300)).build(), Overlay.NONE, false));
            }
            return builder.build();
        }
    }
}
