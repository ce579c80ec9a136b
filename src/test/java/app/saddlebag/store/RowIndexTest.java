package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Cell;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An index of rows says of each what the row itself would say. */
class RowIndexTest {

    private static final long MIX = 0x9e3779b97f4a7c15L;

    @Property(tries = 100)
    void whatIsKnownOfARowIsWhatItSays(@ForAll long seed, @ForAll @IntRange(max = 1_500) int size) {
        Random random = new Random(seed);
        RowIndex index = new RowIndex(RowIndexTest::fingerprint);
        Map<String, StoredTransaction> rows = new HashMap<>();
        for (int n = 0; n < size; n++) {
            StoredTransaction row = row(random, "tx" + n);
            rows.put(row.transaction().id(), row);
            add(index, row);
        }
        index.sorted();
        assertThat(index.size()).isEqualTo(size);
        rows.forEach((id, row) -> {
            int at = index.find(id);
            assertThat(index.rowId(at)).isEqualTo(row.id());
            assertThat(index.productRow(at)).isEqualTo(row.productRow());
            assertThat(LocalDate.ofEpochDay(index.day(at))).isEqualTo(row.transaction().day());
            assertThat(index.listing(at)).isEqualTo(row.listing());
            assertThat(index.keptAlthoughMissing(at)).isEqualTo(row.declined() == StoredTransaction.VANISHING);
            assertThat(index.brings(at, row::telling)).isEqualTo(row.vanished() && row.telling() != row.declined());
            assertThat(index.brings(at, row::declined)).isFalse();
            assertThat(index.brings(at, () -> 77)).isEqualTo(row.listing() != Listing.UNDONE);
        });
        assertThat(index.find("never told")).isEqualTo(-1);
    }

    @Example
    void whatWasSeenIsRememberedRowByRow() {
        RowIndex index = new RowIndex(RowIndexTest::fingerprint);
        Random random = new Random(1);
        for (int n = 0; n < 1_000; n++) {
            add(index, row(random, "tx" + n));
        }
        index.sorted();
        for (int n = 0; n < 1_000; n += 3) {
            index.see(index.find("tx" + n));
        }
        for (int n = 0; n < 1_000; n++) {
            assertThat(index.seen(index.find("tx" + n))).as("%d", n).isEqualTo(n % 3 == 0);
        }
    }

    @Example
    void anEmptyIndexKnowsNothing() {
        assertThat(new RowIndex(RowIndexTest::fingerprint).sorted().find("tx")).isEqualTo(-1);
    }

    private static StoredTransaction row(Random random, String id) {
        Transaction told = Samples.coffee(id).with().bookingDate(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400))).build();
        long telling = 1_000 + random.nextInt(1_000);
        long declined = switch (random.nextInt(4)) {
            case 0 -> StoredTransaction.VANISHING;
            case 1 -> 5_000;
            default -> 0;
        };
        return new StoredTransaction(1 + random.nextInt(1_000_000), 1, random.nextInt(3), told,
                Listing.values()[random.nextInt(3)], telling, declined);
    }

    @Example
    void aRowIsRecognisedByWhatItSaysByteForByte() {
        RowIndex index = new RowIndex(RowIndexTest::fingerprint);
        for (int n = 0; n < 1_000; n++) {
            add(index, listed("tx" + n, said(n, "1795153320"), Listing.LISTED));
        }
        index.sorted();
        for (int n = 0; n < 1_000; n++) {
            assertThat(recognised(index, said(n, "1795153320"))).as("%d", n).isEqualTo(index.find("tx" + n)).isNotNegative();
            assertThat(recognised(index, said(n, "1795999999"))).as("%d later", n).isEqualTo(index.find("tx" + n));
            assertThat(recognised(index, said(n, "1795153320").replace("EUR", "USD"))).as("%d", n).isNegative();
        }
    }

    @Example
    void whatMightBeNoObjectIsNotRecognised() {
        RowIndex index = new RowIndex(RowIndexTest::fingerprint);
        add(index, listed("tx1", said(1, "1795153320"), Listing.LISTED));
        index.sorted();
        for (String number : List.of("", "01", "1x", "1 ", "-", "{", "[1", "\"1", "1e", "\"", "12345678901234567890", "1\u00e9")) {
            assertThat(recognised(index, said(1, number))).as(number).isNegative();
        }
        assertThat(recognised(index, said(1, " 7"))).isZero();
    }

    @Example
    void aRowThatIsNotListedOrGoesByAnotherIdIsNotRecognised() {
        RowIndex index = new RowIndex(RowIndexTest::fingerprint);
        add(index, listed("tx1", said(1, "7"), Listing.VANISHED));
        add(index, listed("tx2", said(2, "7"), Listing.UNDONE));
        add(index, listed("tx3b", said(3, "7"), Listing.LISTED));
        index.sorted();
        for (int n = 1; n <= 3; n++) {
            assertThat(recognised(index, said(n, "7"))).as("%d", n).isNegative();
        }
    }

    /** As the store adds it: from its cell. */
    private static void add(RowIndex index, StoredTransaction row) {
        byte[] facts = TransactionCodec.pack(new Cell(row.transaction(), row.listing(), Originals.Place.NONE, row.telling(),
                row.declined()), false);
        index.add(fingerprint(row.transaction().id()), row.id(), row.productRow(), TransactionCodec.unpackBrief(facts, null));
    }

    private static StoredTransaction listed(String id, String said, Listing listing) {
        return new StoredTransaction(1, 1, 1, Transaction.of(id, ProductKind.ACCOUNT, BigDecimal.ONE).productId("acc")
                .bookingDate(LocalDate.EPOCH).build(), listing, Telling.of(said.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String said(int n, String looked) {
        return "{\"_id\":\"tx" + n + "\",\"amount\":1,\"currency\":\"EUR\",\"updated_at_timestamp\":" + looked + ",\"type\":1}";
    }

    /** Among other bytes, as it comes. */
    private static int recognised(RowIndex index, String said) {
        byte[] bytes = ("[{}," + said + ",{\"_id\":\"tx1\"}").getBytes(StandardCharsets.UTF_8);
        return index.recognise(bytes, 4, 4 + said.getBytes(StandardCharsets.UTF_8).length);
    }

    private static long fingerprint(String id) {
        return id.hashCode() * MIX;
    }
}
