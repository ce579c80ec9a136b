package app.saddlebag.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.sandbox.bank.Challenge.Manner;
import app.saddlebag.sandbox.bank.TestBank.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of API reference §11, and what it is answered. */
class TestBankTest {

    private static final String BANK = "testbank";

    @ParameterizedTest
    @CsvSource({"ALREADY_EXISTS, CREDENTIALS_ALREADY_EXIST", "INVALID_CREDENTIALS, INVALID_CREDENTIALS", "INTERNAL_ERROR, INTERNAL_ERROR",
        "USER_INTERACTION_NEEDED, USER_INTERACTION_NEEDED", "SCA_TYPE_NOT_ALLOWED, SCA_TYPE_NOT_ALLOWED"})
    void aPasswordIsRefused(String password, Refusal refusal) {
        assertThat(TestBank.password(BANK, "XXXXXXXXT", password)).isEqualTo(new Reply.Refuse(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "SCA_APP,                  CONFIRM", "SCA_APP_CODE,             TYPE", "SCA_CALL,                 TYPE", "SCA_CARD_READER,          TYPE",
        "SCA_CODE,                 TYPE", "SCA_CODE_DEVICE,          TYPE", "SCA_CODE_FROM_APP,        TYPE", "SCA_COORDINATE,           COORDINATE",
        "SCA_COORDINATE_CARD,      COORDINATE", "SCA_CRYPTOCALCULATOR,     TYPE", "SCA_DIGIPASS,             TYPE", "SCA_EMAIL,                TYPE",
        "SCA_EXTERNAL_WAIT,        CONFIRM", "SCA_GOOGLE_AUTHENTICATOR, TYPE", "SCA_SMS,                  TYPE", "SCA_QR_ACCEPT,            SCAN",
        "SCA_UPDATABLE_QR,         SCAN", "SCA_SOMETHING_NEW,        TYPE", "SCA_2,                    TYPE"})
    void aPasswordAsksForASecondFactor(String word, Manner manner) {
        Reply asked = new Reply.Prove(new Challenge(word));
        assertThat(TestBank.password(BANK, "XXXXXXXXT", word)).isEqualTo(asked);
        assertThat(TestBank.proof(BANK, new Challenge("SCA_SMS"), word)).as("as a second factor it asks again").isEqualTo(asked);
        assertThat(new Challenge(word).manner()).isEqualTo(manner);
        assertThat(new Challenge(word).typed()).isEqualTo(manner == Manner.TYPE || manner == Manner.COORDINATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXX", "correct horse", "sca_sms", "SCA_", "SCA", "INVALID_SCA", "already_exists", " ", "ñ", "DATA_ERROR_", "DATA_ERROR_PRODUCT_UNKNOWN"})
    void anOrdinaryPasswordIsWelcome(String password) {
        assertThat(TestBank.password(BANK, "XXXXXXXXT", password)).isEqualTo(new Reply.Welcome(null));
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCT_ACCOUNT, product.account", "PRODUCT_AUTH, product.auth", "PRODUCT_CARD, product.card", "PRODUCT_PORTFOLIO, product.portfolio",
        "PRODUCT_INVESTMENT, product.investment", "PRODUCT_LIABILITY, product.liability", "PRODUCT_HOLDERS, product.holders",
        "TRANSACTION_ACCOUNT, transaction.account", "TRANSACTION_CARD, transaction.card", "TRANSACTION_INVESTMENT, transaction.investment",
        "TRANSACTION_LIABILITY, transaction.liability"})
    void dataOfEveryKindCanFail(String kind, String flag) {
        assertThat(TestBank.password(BANK, "XXXXXXXXT", "DATA_ERROR_" + kind)).isEqualTo(new Reply.Welcome(flag));
    }

    @ParameterizedTest
    @EnumSource(value = Refusal.class, names = {"INVALID_SCA", "INTERNAL_ERROR", "USER_INTERACTION_NEEDED"})
    void aSecondFactorIsRefused(Refusal refusal) {
        assertThat(TestBank.proof(BANK, new Challenge("SCA_SMS"), refusal.name())).isEqualTo(new Reply.Refuse(refusal));
        assertThat(TestBank.proof(BANK, new Challenge("SCA_APP"), refusal.name())).as("where nothing is typed").isEqualTo(new Reply.Welcome(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "INVALID_CREDENTIALS", "ALREADY_EXISTS", "x"})
    void anyOtherSecondFactorIsRight(String value) {
        assertThat(TestBank.proof(BANK, new Challenge("SCA_SMS"), value)).isEqualTo(new Reply.Welcome(null));
    }

    @Test
    void nothingTypedIsNeverRight() {
        assertThat(TestBank.password(BANK, " ", "x")).isEqualTo(new Reply.Refuse(Refusal.INVALID_CREDENTIALS));
        assertThat(TestBank.password(BANK, "anna", "")).isEqualTo(new Reply.Refuse(Refusal.INVALID_CREDENTIALS));
        assertThat(TestBank.proof(BANK, new Challenge("SCA_SMS"), " ")).isEqualTo(new Reply.Refuse(Refusal.INVALID_SCA));
    }

    @Test
    void theWordsMeanNothingAtOtherBanks() {
        assertThat(TestBank.password("banco-faro", "anna", "INVALID_CREDENTIALS")).isEqualTo(new Reply.Welcome(null));
        assertThat(TestBank.proof("atalaya", new Challenge("SCA_SMS"), "INVALID_SCA")).isEqualTo(new Reply.Welcome(null));
    }
}
