package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Counting;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transfers between own accounts of which less arrives than left, or something else. */
class UnevenTest {

    private final SmallHousehold home = new SmallHousehold().account(1, "a", "EUR").account(1, "b", "EUR").account(1, "usd", "USD");

    private static Transfer between(String from, String to) {
        return new Transfer(SmallHousehold.HOLDER, SmallHousehold.iban(from), SmallHousehold.HOLDER, SmallHousehold.iban(to));
    }

    private long tells(String account, String amount, int days, String text, Transfer transfer) {
        return home.tells(1, ProductKind.ACCOUNT, account, amount, days, text,
                row -> row.transfer(transfer).currency(account.equals("usd") ? "USD" : "EUR"));
    }

    private void isAsked(long left, long arrived, Evidence evidence) {
        assertThat(home.counterparts().proposals()).containsExactly(
                new MovementLink(Kind.TRANSFER, Standing.PROPOSED, evidence, left, arrived));
        assertThat(home.tied(left)).isZero();
        assertThat(home.counted(left).counting()).isEqualTo(Counting.COUNTED);
    }

    private void nothingIsAsked(long left) {
        assertThat(home.counterparts().proposals()).isEmpty();
        assertThat(home.tied(left)).isZero();
    }

    @Test
    void whatAFeeTookIsAllThatTheTransferCost() {
        long left = tells("a", "-103.50", 0, "Transferencia, comisión incluida", between("a", "b"));
        long arrived = tells("b", "100", 1, "Transferencia", between("a", "b"));
        assertThat(home.counterparts().ofRow(left)).contains(
                new MovementLink(Kind.TRANSFER, Standing.CERTAIN, Evidence.BOTH_NUMBERS, left, arrived));
        assertThat(home.sums().counted()).isEmpty();
        assertThat(home.sums().internal()).singleElement().satisfies(line -> assertThat(line.net()).isEqualByComparingTo("-3.50"));
    }

    @Test
    void oneSideAloneMayNameTheOther() {
        long left = tells("a", "-1010", 0, "Transfer less fee", between("a", "b"));
        long arrived = tells("b", "1000", 3, "Transferencia recibida", null);
        assertThat(home.tied(left)).isEqualTo(arrived);
        assertThat(home.tied(arrived)).isEqualTo(left);
    }

    @Test
    void aDifferenceThatNoTextExplainsIsAsked() {
        long left = tells("a", "-103.50", 0, "Transferencia", between("a", "b"));
        isAsked(left, tells("b", "100", 1, "Transferencia", between("a", "b")), Evidence.BOTH_NUMBERS);
    }

    @Test
    void anAnswerTakesTheQuestionAway() {
        long left = tells("a", "-103.50", 0, "Transferencia", between("a", "b"));
        tells("b", "100", 1, "Transferencia", between("a", "b"));
        MovementLink asked = home.counterparts().proposals().getFirst();
        home.answers(asked, Standing.REJECTED);
        nothingIsAsked(left);
        home.answers(asked, Standing.ACCEPTED);
        assertThat(home.tied(left)).isEqualTo(asked.second());
    }

    /** More than five and more than one per cent; more than left; days later; as much as all of it. */
    @ParameterizedTest
    @CsvSource({"-105.01, 100, 0", "-1010.20, 1000, 0", "-100, 100.50, 0", "-103, 100, 4", "-5, 1, 0"})
    void whatIsNoFeeIsNotAsked(String gone, String came, int days) {
        long left = tells("a", gone, 0, "Transferencia, comisión incluida", between("a", "b"));
        tells("b", came, days, "Transferencia", between("a", "b"));
        nothingIsAsked(left);
    }

    @Test
    void ofTwoThatWouldDoNoneIsAsked() {
        long left = tells("a", "-103", 0, "Transferencia, comisión incluida", between("a", "b"));
        tells("b", "100", 0, "Transferencia", between("a", "b"));
        tells("b", "101", 2, "Transferencia", between("a", "b"));
        nothingIsAsked(left);
    }

    @Test
    void whatSomebodyElsePaidIsNotTheOtherSide() {
        long left = tells("a", "-103", 0, "Transferencia, comisión incluida", between("a", "b"));
        tells("b", "100", 0, "Transferencia", new Transfer("Telares del Norte SL", null, SmallHousehold.HOLDER, null));
        tells("b", "99", 0, "Transferencia de nómina", null);
        nothingIsAsked(left);
    }

    @Test
    void otherMoneyOnTheAccountThatIsNamedIsAsked() {
        long left = tells("a", "-100", 0, "Transferencia", between("a", "usd"));
        isAsked(left, tells("usd", "108.20", 1, "Incoming transfer", null), Evidence.ONE_NUMBER);
    }

    @Test
    void otherMoneyThatCameTwiceIsNot() {
        long left = tells("a", "-100", 0, "Transferencia", between("a", "usd"));
        tells("usd", "108.20", 1, "Incoming transfer", null);
        tells("usd", "55", 2, "Incoming transfer", null);
        nothingIsAsked(left);
    }
}
