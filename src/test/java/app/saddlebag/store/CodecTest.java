package app.saddlebag.store;

import static app.saddlebag.store.Profile.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Brief;
import app.saddlebag.store.TransactionCodec.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a bank sends, the sealed form gives back exactly. */
class CodecTest {

    private static final String PLACED = "02" + "d804" + "0a" + "03" + "8001"; // vanished, 5th of block 300, −2, 64
    private static final String OF_COFFEE = "02" + "097478" // account, tx
            + "216163635f38633231" + "00"
            + "0104e702" + "0d455552" + "0104eaa427" + "01d0c402" + "01d2c402" // −1.80 EUR, 3218.45, two days
            + "5d434146c388204445204ce28099c3925045524120e29895" + "394375656e7461204ec3b36d696e61"
            + "1d4c656973757265" + "2943414645204f50455241" + "412a2a2a2a2a2a2a2a2a2a2a2a34343137"
            + "217465737462616e6b" + "196578745f7478" + "00"; // no transfer
    private static final String OF_ACCOUNT = "04" + "01b0d895b00d00" + "01b0d895b00d05" // version, seen first and last
            + "01" + "02" // gone, account
            + "216163635f38633231316578745f6163635f31316430217465737462616e6b0d4555520104eaa4276145533539"
            + "3939393030343138313530323030303531333332394375656e7461204ec3b36d696e61414375656e746120636f"
            + "727269656e74652d636173684163636f756e7402010402414d6172746120566964616c20526f63613d4a6f616e"
            + "20506f6e73205365727261";
    private static final String TRADE = "01" + "314945303042344c355939" + "3833" + "010214" + "00" + "0104ac02" + "00";

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyTransactionComesBackAsItWas(@ForAll("transactions") Transaction transaction, @ForAll Listing listing,
                                          @ForAll long telling, @ForAll long declined, @ForAll long block,
                                          @ForAll int index) {
        Cell cell = new Cell(transaction, listing, new Originals.Place(block, index), telling, declined);
        assertThat(TransactionCodec.unpack(TransactionCodec.pack(cell, false), null)).isEqualTo(cell);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theBriefSaysWhatTheWholeSays(@ForAll("transactions") Transaction transaction, @ForAll Listing listing,
                                      @ForAll long telling, @ForAll long declined) {
        Cell cell = new Cell(transaction, listing, new Originals.Place(7, 9), telling, declined);
        assertThat(TransactionCodec.unpackBrief(TransactionCodec.pack(cell, false), null)).isEqualTo(new Brief(
                transaction.productKind(), transaction.id(), transaction.productId(), transaction.day(), listing, telling, declined));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRowGoesInAndOutOfThePictureWithoutALookAtTheRest(@ForAll("transactions") Transaction transaction,
                                                           @ForAll Listing before, @ForAll Listing now) {
        Cell cell = new Cell(transaction, before, new Originals.Place(300, 5), -2, 64);
        assertThat(TransactionCodec.relisted(TransactionCodec.pack(cell, false), now)).isEqualTo(TransactionCodec.pack(
                new Cell(transaction, now, new Originals.Place(300, 5), -2, 64), false));
    }

    /** Its own cell does not name it: the ids are those by which the source calls the product today. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aTransactionOfAKnownProductTakesTheIdsTheProductHasToday(@ForAll("transactions") Transaction told,
                                                                  @ForAll("products") Product product) {
        Transaction transaction = told.with().productKind(product.kind()).build();
        Cell cell = new Cell(transaction, Listing.LISTED, Originals.Place.NONE, 1, 0);
        Transaction back = TransactionCodec.unpack(TransactionCodec.pack(cell, true), product).transaction();
        assertThat(back).isEqualTo(transaction.with().productId(product.id()).portfolioId(
                product instanceof Product.Investment position ? position.portfolioId() : transaction.portfolioId())
                .build());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyProductComesBackAsItWas(@ForAll("products") Product product, @ForAll("moments") Instant seen,
                                      @ForAll boolean gone) {
        StoredProduct stored = new StoredProduct(5, 6, product, seen, Instant.EPOCH, gone);
        assertThat(ProductCodec.unpack(5, 6, ProductCodec.pack(stored))).isEqualTo(stored);
    }

    @Property
    void everyNumberComesBackAsItWas(@ForAll long number) {
        assertThat(new Unpacker(new Packer(1).number(number).bytes(), 1).number()).isEqualTo(number);
    }

    @Example
    void halfCharactersThatJsonCarriesAreNotLost() {
        for (String text : List.of("\ud83d", "a\ude00b", "\ude00\ud83d", "☕\ud83d\ude00\ud83d", "")) {
            assertThat(new Unpacker(new Packer(1).text(text).bytes(), 1).text()).isEqualTo(text);
        }
    }

    @Example
    void theScaleOfAnAmountIsKept() {
        for (String amount : List.of("1.0", "1.00", "1", "-0.5", "0E+3", "1E-30", "9223372036854775807",
                "9223372036854775808", "-9223372036854775808", "-9223372036854775809.123456789")) {
            assertThat(new Unpacker(new Packer(1).decimal(new BigDecimal(amount)).bytes(), 1).decimal())
                    .isEqualTo(new BigDecimal(amount));
        }
    }

    @Example
    void aFormOfALaterVersionIsNotGuessedAt() {
        byte[] facts = TransactionCodec.pack(cell(Samples.coffee("tx")), false);
        facts[0]++;
        assertThatThrownBy(() -> TransactionCodec.unpack(facts, null)).isInstanceOf(NewerDatabaseException.class);
    }

    /** What is on people's disks: this may only change together with the version in its first byte. */
    @Example
    void theFormOnDiskIsFixed() {
        assertThat(HexFormat.of().formatHex(TransactionCodec.pack(cell(Samples.fund("tx")), false)))
                .isEqualTo("03" + PLACED + OF_COFFEE + TRADE + "0d313034" + "0d323033"); // 104, 203
        assertThat(HexFormat.of().formatHex(TransactionCodec.pack(cell(Samples.fund("tx")), true)))
                .isEqualTo("03" + PLACED + OF_COFFEE.replace("216163635f38633231", "00") + TRADE + "0d313034" + "0d323033");
        assertThat(HexFormat.of().formatHex(ProductCodec.pack(new StoredProduct(5, 6, Samples.account("acc_8c21"), NOW,
                NOW.plusNanos(5), true)))).isEqualTo(OF_ACCOUNT);
        assertThat(HexFormat.of().formatHex(new Change.Rewritten(7, RowChange.Reason.VANISHED, 2, new byte[] {1, 2}).pack()))
                .isEqualTo("01" + "06" + "0e" + "08" + "04" + "020102");
        assertThat(HexFormat.of().formatHex(new Change.Added(7, 9).pack())).isEqualTo("01" + "02" + "0e" + "12");
        assertThat(HexFormat.of().formatHex(new Change.Withdrawn(7, 9).pack())).isEqualTo("01" + "04" + "0e" + "12");
    }

    /** What the program wrote before it kept a position's CUSIP; it knows by the form that there may be one to read again. */
    @Example
    void aPositionOfTheFormBeforeIsStillRead() {
        byte[] before = new Packer(3).moment(NOW).moment(NOW).flag(false).number(Kinds.code(ProductKind.INVESTMENT))
                .text("inv").text(null).text("bank").text("USD").decimal(BigDecimal.TEN).text("Apple Inc.").text(null)
                .text("AAPL").text("pf").text("VI").text(null).decimal(BigDecimal.ONE).bytes();
        StoredProduct read = ProductCodec.unpack(5, 6, before);
        assertThat(read.product()).isEqualTo(new Product.Investment("inv", null, "bank", "USD", BigDecimal.TEN,
                "Apple Inc.", null, "AAPL", "pf", "VI", null, BigDecimal.ONE));
        assertThat(ProductCodec.isOfEarlierForm(before)).isTrue();
        assertThat(ProductCodec.isOfEarlierForm(ProductCodec.pack(read))).isFalse();
    }

    /** What the program wrote before it knew trades and Flanks' codes. */
    @Example
    void theFormsOfTheFirstVersionAreStillRead() {
        assertThat(TransactionCodec.unpackFirst(HexFormat.of().parseHex("01" + "06" + "01" + OF_COFFEE)))
                .isEqualTo(new TransactionCodec.FirstCell(3, true, Samples.coffee("tx")));
        assertThat(TransactionCodec.unpackFirst(HexFormat.of().parseHex("02" + "06" + "00" + OF_COFFEE + TRADE + "0d313034"
                + "0d323033"))).isEqualTo(new TransactionCodec.FirstCell(3, false, Samples.fund("tx")));
    }

    private static Cell cell(Transaction transaction) {
        return new Cell(transaction, Listing.VANISHED, new Originals.Place(300, 5), -2, 64);
    }

    @Provide
    Arbitrary<Transaction> transactions() {
        Arbitrary<LocalDate[]> days = Combinators.combine(days(), days().injectNull(0.3)).as((day, other) ->
                other != null && other.getDayOfYear() % 2 == 0 ? new LocalDate[] {null, day} : new LocalDate[] {day, other});
        Arbitrary<BigDecimal[]> amounts = Combinators.combine(amounts(), amounts().injectNull(0.3))
                .as((amount, balance) -> new BigDecimal[] {amount, balance});
        Arbitrary<Transfer> transfer = texts().array(String[].class).ofSize(4)
                .map(t -> new Transfer(t[0], t[1], t[2], t[3])).injectNull(0.5);
        Arbitrary<Trade> trade = Combinators.combine(texts(), amounts().injectNull(0.3), amounts().injectNull(0.3),
                amounts().injectNull(0.3), texts()).as(Trade::new).injectNull(0.5);
        return Combinators.combine(Arbitraries.of(ProductKind.class), days, amounts, transfer, trade,
                        texts().array(String[].class).ofSize(12), Arbitraries.strings())
                .as((kind, day, amount, counterparty, traded, t, id) -> Transaction.of(id, kind, amount[0])
                        .productId(t[0]).portfolioId(t[1]).currency(t[2]).balance(amount[1]).bookingDate(day[0])
                        .valueDate(day[1]).description(t[3]).productDescription(t[4]).category(t[5]).shop(t[6])
                        .cardNumber(t[7]).entity(t[8]).transfer(counterparty).trade(traded).externalId(t[9])
                        .type(t[10]).flanksCategory(t[11]).build());
    }

    @Provide
    Arbitrary<Product> products() {
        Arbitrary<List<String>> owners = Arbitraries.strings().list().ofMaxSize(3);
        Arbitrary<BigDecimal[]> amounts = amounts().injectNull(0.3).array(BigDecimal[].class).ofSize(3);
        return Combinators.combine(Arbitraries.of(ProductKind.class), Arbitraries.strings().ofMinLength(1), amounts,
                        texts().array(String[].class).ofSize(9), owners, owners,
                        Arbitraries.of(true, false).injectNull(0.3), Arbitraries.integers().injectNull(0.3))
                .as((kind, id, a, t, owner, other, flag, count) -> switch (kind) {
                    case ACCOUNT -> new Product.Account(id, t[0], t[1], t[2], a[0], t[3], t[4], t[5], t[6], flag, count,
                            owner);
                    case CARD -> new Product.Card(id, t[0], t[1], t[2], a[0], t[3], t[4], t[5], a[1], a[2], owner);
                    case PORTFOLIO -> new Product.Portfolio(id, t[0], t[1], t[2], a[0], t[3], t[4], t[5], t[6], other,
                            owner);
                    case INVESTMENT -> new Product.Investment(id, t[0], t[1], t[2], a[0], t[3], t[4], t[5], t[6], t[7],
                            t[8], a[1], flag == null ? null : t[0]);
                    case LIABILITY -> new Product.Liability(id, t[0], t[1], t[2], a[0], t[3], t[4], a[1], a[2], owner,
                            flag == null ? null : a[0]);
                });
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(Arbitraries.longs().between(-100_000_000_000L, 100_000_000_000L),
                Arbitraries.integers().between(0, 999_999_999)).as(Instant::ofEpochSecond);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().injectNull(0.2);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<BigDecimal> amounts() {
        Arbitrary<BigInteger> unscaled = Arbitraries.bigIntegers().between(BigInteger.ONE.shiftLeft(70).negate(),
                BigInteger.ONE.shiftLeft(70));
        return Combinators.combine(unscaled, Arbitraries.integers().between(-5, 30)).as(BigDecimal::new);
    }
}
