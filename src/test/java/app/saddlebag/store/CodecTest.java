package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
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

    private static final String OF_COFFEE = "06" + "01" + "02" + "097478" // connection 3, vanished, account, tx
            + "216163635f38633231" + "00"
            + "0104e702" + "0d455552" + "0104eaa427" + "01d0c402" + "01d2c402" // −1.80 EUR, 3218.45, two days
            + "5d434146c388204445204ce28099c3925045524120e29895" + "394375656e7461204ec3b36d696e61"
            + "1d4c656973757265" + "2943414645204f50455241" + "412a2a2a2a2a2a2a2a2a2a2a2a34343137"
            + "217465737462616e6b" + "196578745f7478" + "00"; // no transfer
    private static final String TRADE = "01" + "314945303042344c355939" + "3833" + "010214" + "00" + "0104ac02" + "00";

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyTransactionComesBackAsItWas(@ForAll("transactions") Transaction transaction, @ForAll boolean vanished,
                                          @ForAll long connectionId) {
        assertThat(TransactionCodec.unpack(5, TransactionCodec.pack(connectionId, transaction, vanished)))
                .isEqualTo(new StoredTransaction(5, connectionId, transaction, vanished));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyProductComesBackAsItWas(@ForAll("products") Product product, @ForAll("moments") Instant seen,
                                      @ForAll boolean gone) {
        StoredProduct stored = new StoredProduct(5, 6, product, seen, Instant.EPOCH, gone);
        assertThat(ProductCodec.unpack(5, ProductCodec.pack(stored))).isEqualTo(stored);
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
        byte[] facts = TransactionCodec.pack(1, Samples.coffee("tx"), false);
        facts[0]++;
        assertThatThrownBy(() -> TransactionCodec.unpack(1, facts)).isInstanceOf(NewerDatabaseException.class);
    }

    /** What is on people's disks: this may only change together with the version in its first byte. */
    @Example
    void theFormOnDiskIsFixed() {
        assertThat(HexFormat.of().formatHex(TransactionCodec.pack(3, Samples.fund("tx"), true)))
                .isEqualTo("02" + OF_COFFEE + TRADE + "0d313034" + "0d323033"); // 104, 203
    }

    /** What the program wrote before it knew trades and Flanks' codes. */
    @Example
    void theFirstFormIsStillRead() {
        assertThat(TransactionCodec.unpack(7, HexFormat.of().parseHex("01" + OF_COFFEE)))
                .isEqualTo(new StoredTransaction(7, 3, Samples.coffee("tx"), true));
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
                            t[8], a[1]);
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
