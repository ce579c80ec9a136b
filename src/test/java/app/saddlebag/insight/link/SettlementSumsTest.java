package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.saddlebag.model.Counting;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProductKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A credit card's month counts once, whichever of card and account is connected and whatever each of them tells. */
class SettlementSumsTest {

    private static final String CREDIT = "************9001";

    private final SmallHousehold home = new SmallHousehold().account(1, "a", "EUR").account(1, "b", "EUR");

    private void cardIsConnected() {
        home.card(1, "credit", CREDIT, "credit");
    }

    /** A month's purchases of 100, one of them given back in part, after one of the month before. */
    @BeforeEach
    void aMonthOfPurchases() {
        home.onCard("credit", "-31.40", -70, "Librería", "Librería");
        home.onCard("credit", "-80", -38, "Zapatería", "Zapatería");
        home.onCard("credit", "-30", -25, "Mercado", "Mercado");
        home.onCard("credit", "10", -20, "Abono mercado", "Mercado");
    }

    private Counting counting(long row) {
        return home.counted(row).counting();
    }

    @ParameterizedTest
    @CsvSource({"************9001, Recibo", ", Liquidación tarjeta", ", Adeudo Visa credit"})
    @DisplayName("API reference §10.3: a credit card’s month counts purchase by purchase, and not again when it is paid")
    void anAccountThatPaysWhatThePurchasesComeToSpendsNothingMore(String number, String text) {
        cardIsConnected();
        long paid = home.tells(1, ProductKind.ACCOUNT, "a", "-100", -5, text, row -> row.cardNumber(number));
        assertThat(counting(paid)).isEqualTo(Counting.INTERNAL);
        assertThat(home.sums().counted()).singleElement().satisfies(line -> assertThat(line.net()).isEqualByComparingTo("-131.40"));
    }

    @Test
    void whatIsPaidForACardThatIsNotConnectedIsSpent() {
        SmallHousehold alone = new SmallHousehold().account(1, "a", "EUR");
        long paid = alone.byCard("a", "-100", -5, CREDIT, null);
        assertThat(alone.counted(paid).counting()).isEqualTo(Counting.COUNTED);
    }

    @Test
    void anEqualAmountThatSpeaksOfNoCardIsSpent() {
        cardIsConnected();
        assertThat(counting(home.account("a", "-100", -5, "Recibo gimnasio"))).isEqualTo(Counting.COUNTED);
    }

    @Test
    void anotherAmountOrAnotherCardOrALaterDayIsSpent() {
        cardIsConnected();
        List<Long> spent = List.of(home.byCard("a", "-101", -5, CREDIT, null), home.byCard("a", "-100", -5, "************7777", null),
                home.byCard("a", "-100", 60, CREDIT, null), home.byCard("a", "-100", -5, CREDIT, "Zapatería"));
        assertThat(spent).allSatisfy(row -> assertThat(counting(row)).isEqualTo(Counting.COUNTED));
    }

    @ParameterizedTest
    @CsvSource({"100, Pago recibido", "55, Liquidación tarjeta", "55, Su pago Visa credit"})
    void whatAnUnknownAccountPaysIntoTheCardIsNoIncome(String amount, String text) {
        cardIsConnected();
        assertThat(counting(home.onCard("credit", amount, -5, text, null))).isEqualTo(Counting.INTERNAL);
    }

    @Test
    void whatAShopGivesBackLessensWhatWasSpent() {
        cardIsConnected();
        assertThat(counting(home.onCard("credit", "100", -5, "Abono zapatería", "Zapatería"))).isEqualTo(Counting.COUNTED);
        assertThat(counting(home.onCard("credit", "55", -5, "Abono zapatería", null))).isEqualTo(Counting.COUNTED);
    }

    /** Paid each month, by an account that nobody tells of: what was paid before is no purchase given back. */
    @Test
    void oneMonthAfterTheOtherIsPaid() {
        cardIsConnected();
        long first = home.onCard("credit", "100", -5, "Pago", null);
        home.onCard("credit", "-64.10", 0, "Mercado", "Mercado");
        long second = home.onCard("credit", "64.10", 26, "Pago", null);
        assertThat(List.of(counting(first), counting(second))).containsOnly(Counting.INTERNAL);
    }

    /** A bank's slip or its way of saying never: no longer to look at than another row, and no hindrance to the months there are. */
    @ParameterizedTest
    @MethodSource("farAway")
    void aDayFarFromAllOthersTakesNoLonger(LocalDate day) {
        cardIsConnected();
        long odd = home.tells(1, ProductKind.CARD, "credit", "-7", 0, "Quiosco", row -> row.shop("Quiosco").bookingDate(day));
        long paid = home.byCard("a", "-100", -5, CREDIT, null);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(counting(odd)).isEqualTo(Counting.COUNTED);
            assertThat(counting(paid)).isEqualTo(Counting.INTERNAL);
        });
    }

    static Stream<LocalDate> farAway() {
        return Stream.of(LocalDate.of(9999, 12, 31), LocalDate.of(5_000_000, 1, 1), LocalDate.of(-5_000_000, 1, 1));
    }

    @Test
    void nothingThatADebitCardTellsIsASettlement() {
        home.card(1, "credit", CREDIT, "debit");
        assertThat(counting(home.onCard("credit", "100", -5, "Abono", null))).isEqualTo(Counting.COUNTED);
    }

    /** The account's payment, or the card's own: muted, it leads to the purchases that count instead, and can be said to be wrong. */
    @ParameterizedTest
    @CsvSource({"ACCOUNT, a, -100, Liquidación tarjeta", "CARD, credit, 100, Pago recibido", "CARD, credit, 55, Liquidación tarjeta"})
    void whatIsPaidLeadsToTheLastOfThePurchasesAndCanBeRevoked(ProductKind kind, String product, String amount, String text) {
        cardIsConnected();
        long last = home.onCard("credit", "-10", -16, "Quiosco", "Quiosco");
        home.onCard("credit", "10", -16, "Abono quiosco", "Quiosco");
        long paid = home.tells(1, kind, product, amount, -5, text, row -> row);
        MovementLink link = home.counterparts().ofRow(paid).orElseThrow();
        assertThat(link).isEqualTo(new MovementLink(Kind.SETTLEMENT, Standing.CERTAIN, Evidence.PURCHASES, paid, last));
        assertThat(home.counterparts().ofRow(last)).isEmpty();

        home.answers(link, Standing.REJECTED);
        assertThat(counting(paid)).isEqualTo(Counting.COUNTED);
        assertThat(home.counterparts().ofRow(paid)).isEmpty();

        home.answers(link, Standing.ACCEPTED);
        assertThat(counting(paid)).isEqualTo(Counting.INTERNAL);
        assertThat(counting(last)).isEqualTo(Counting.COUNTED);
        assertThat(home.counterparts().ofRow(paid).orElseThrow().standing()).isEqualTo(Standing.ACCEPTED);
    }
}
