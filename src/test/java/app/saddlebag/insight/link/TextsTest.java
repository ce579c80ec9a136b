package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank's words say of where money goes. */
class TextsTest {

    private static final String IBAN = "ES7620770024003102575766";

    @ParameterizedTest
    @ValueSource(strings = {"TRASPASO A CUENTA COMUN", "TRASPASO DE CUENTA NÓMINA", "Transfer to joint account", "Transfer from account main",
        "Traspaso a cuenta de ahorro", "Transferencia de fondos"})
    void anAccountsNicknameNamesNobody(String text) {
        assertThat(Texts.namesSomebody(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSFERENCIA DE NÓMINA", "TRANSFERENCIA A PEPE", "Traspaso a cuenta de Pepe", "TRANSFERENCIA A GASTOS SL"})
    void whoIsPaidOrPaysIsSomebody(String text) {
        assertThat(Texts.namesSomebody(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSFERENCIA A CUENTA AHORRO ES7620770024003102575766", "Transfer to ES76 2077 0024 0031 0257 5766 of May",
        "Transfer from ES7620770024003102", "es76-2077-0024-0031"})
    void aNumberIsSaidWholeInGroupsOrCutAtTheEnd(String text) {
        assertThat(Texts.says(text, IBAN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Transfer to ES7620770024", "Transfer to ES7620770024003199999999", "Transfer from ES762077002400 of May",
        "RECIBO 0024003102575766"})
    void anotherNumberOrLittleOfItIsNot(String text) {
        assertThat(Texts.says(text, IBAN)).isFalse();
        assertThat(Texts.says(text, null)).isFalse();
    }
}
