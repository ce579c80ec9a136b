package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Equal amounts that follow one another: what is nearest for one must not leave another alone. */
class ChainsTest {

    private static final String DEBIT = "************4417";

    private final SmallHousehold home = new SmallHousehold().account(1, "a", "EUR").account(1, "b", "EUR").account(1, "c", "EUR")
            .card(1, "debit", DEBIT, "debit");

    private static Transfer told(String from, String to) {
        return new Transfer(SmallHousehold.HOLDER, SmallHousehold.iban(from), SmallHousehold.HOLDER, SmallHousehold.iban(to));
    }

    private void areTiedToOneAnother(List<Long> some, List<Long> others) {
        assertThat(some.stream().map(home::tied)).containsExactlyInAnyOrderElementsOf(others);
        assertThat(others.stream().map(home::tied)).containsExactlyInAnyOrderElementsOf(some);
    }

    /** The second leaves on the day on which the first arrives. */
    @Test
    void aTransferThatTookThreeDaysKeepsItsOtherSide() {
        Transfer told = told("a", "b");
        areTiedToOneAnother(List.of(home.moves("a", "-100", 0, told), home.moves("a", "-100", 3, told)),
                List.of(home.moves("b", "100", 3, told), home.moves("b", "100", 6, told)));
    }

    @Test
    void soDoesEachOfMany() {
        Transfer told = told("a", "b");
        List<Long> left = List.of(0, 3, 6, 9, 12).stream().map(day -> home.moves("a", "-100", day, told)).toList();
        List<Long> arrived = List.of(3, 6, 9, 12, 15).stream().map(day -> home.moves("b", "100", day, told)).toList();
        areTiedToOneAnother(left, arrived);
    }

    @Test
    void soItDoesWhereOneSideAloneNamesTheOther() {
        Transfer out = new Transfer(null, SmallHousehold.iban("a"), null, SmallHousehold.iban("b"));
        List<Long> left = List.of(home.moves("a", "-100", 0, out), home.moves("a", "-100", 3, out));
        areTiedToOneAnother(left, List.of(home.account("b", "100", 3, "Ingreso"), home.account("b", "100", 6, "Ingreso")));
    }

    @Test
    void whatGoesOnFromOneAccountToTheNextIsTwoTransfers() {
        long left = home.moves("a", "-100", 0, told("a", "b"));
        long wentOn = home.moves("b", "-100", 1, told("b", "c"));
        long arrived = home.moves("b", "100", 2, told("a", "b"));
        long last = home.moves("c", "100", 2, told("b", "c"));
        assertThat(List.of(home.tied(left), home.tied(wentOn))).containsExactly(arrived, last);
    }

    @Test
    void whatHasNoOtherSideStaysAlone() {
        Transfer told = told("a", "b");
        List<Long> left = List.of(home.moves("a", "-100", 0, told), home.moves("a", "-100", 3, told), home.moves("a", "-100", 5, told));
        home.moves("b", "100", 3, told);
        home.moves("b", "100", 6, told);
        assertThat(left.stream().filter(row -> home.tied(row) == 0)).hasSize(1);
    }

    /** The account books two purchases on one day, of which its value days tell that one was made before. */
    @Test
    void aPurchaseIsNotLeftAloneByOneThatCouldBeEither() {
        List<Long> booked = List.of(home.byCard("a", "-12", 5, DEBIT, "Bar"), home.tells(1, ProductKind.ACCOUNT, "a", "-12", 5, "Bar",
                row -> row.cardNumber(DEBIT).shop("Bar").valueDate(SmallHousehold.DAY.plusDays(3))));
        areTiedToOneAnother(booked, List.of(home.onCard("debit", "-12", 3, "Bar", "Bar"), home.onCard("debit", "-12", 5, "Bar", "Bar")));
    }

    @Test
    void soDoesMoneyThatIsExchanged() {
        home.account(1, "usd", "USD");
        Transfer told = told("a", "usd");
        List<Long> left = List.of(home.moves("a", "-100", 0, told), home.moves("a", "-100", 3, told));
        areTiedToOneAnother(left, List.of(3, 6).stream().map(day -> home.tells(1, ProductKind.ACCOUNT, "usd", "108", day,
                "Transferencia", row -> row.transfer(told).currency("USD"))).toList());
    }

    private long dollars(String amount, int day) {
        return home.tells(1, ProductKind.ACCOUNT, "usd", amount, day, "Transferencia", row -> row.transfer(told("a", "usd")).currency("USD"));
    }

    /** The second, smaller one is nearer to where the first arrives: but the rate would be twice as good. */
    @Test
    void whatIsExchangedAtOneRateBelongsTogetherWhicheverDayIsNearer() {
        home.account(1, "usd", "USD");
        Transfer told = told("a", "usd");
        List<Long> left = List.of(home.moves("a", "-100", 0, told), home.moves("a", "-50", 1, told));
        List<Long> arrived = List.of(dollars("110", 2), dollars("55", 2));
        assertThat(left.stream().map(home::tied)).containsExactlyElementsOf(arrived);
    }

    /** One side of another exchange is told no more. */
    @Test
    void whatCouldBeExchangedAtTwoRatesOfWhichNoneIsKnownStaysAlone() {
        home.account(1, "usd", "USD");
        long left = home.moves("a", "-100", 1, told("a", "usd"));
        dollars("110", 2);
        dollars("55", 1);
        assertThat(home.tied(left)).isZero();
    }

    @Test
    void whatIsExchangedInTheSameMonthTellsTheRate() {
        home.account(1, "usd", "USD");
        home.moves("a", "-200", 20, told("a", "usd"));
        dollars("218", 20);
        long left = home.moves("a", "-100", 1, told("a", "usd"));
        dollars("55", 1);
        assertThat(home.tied(left)).as("alone with what is half of it").isZero();
        assertThat(home.tied(dollars("110", 3))).isEqualTo(left);
    }

    @Test
    void soDoesWhatIsBoughtForAPortfolio() {
        home.has(1, new Product.Investment("f", null, "bank1", "EUR", BigDecimal.TEN, "Fondo Global", null, null, null, null, null,
                BigDecimal.TEN));
        List<Long> bought = List.of(0, 3).stream().map(day -> home.tells(1, ProductKind.INVESTMENT, "f", "-60", day, "Suscripción",
                row -> row)).toList();
        areTiedToOneAnother(List.of(home.account("a", "-60", 3, "Fondo Global"), home.account("a", "-60", 6, "Fondo Global")), bought);
    }

    @Test
    void soDoesWhatPaysBackADebt() {
        home.has(1, new Product.Liability("loan", null, "bank1", "EUR", null, "Hipoteca casa", "Loan", null, null,
                List.of(SmallHousehold.HOLDER), null));
        List<Long> paidBack = List.of(0, 1).stream().map(day -> home.tells(1, ProductKind.LIABILITY, "loan", "50", day, "Amortización",
                row -> row)).toList();
        areTiedToOneAnother(List.of(home.account("a", "-50", 1, "Hipoteca casa"), home.account("a", "-50", 2, "Hipoteca casa")), paidBack);
    }
}
