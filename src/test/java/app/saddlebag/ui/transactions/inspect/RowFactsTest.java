package app.saddlebag.ui.transactions.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.Rows;
import app.saddlebag.ui.transactions.grid.ProductNames;
import app.saddlebag.ui.transactions.grid.RowTexts;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowFactsTest {

    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final Formats FORMATS = new Formats(MESSAGES, Clock.systemUTC());

    private static Map<String, String> facts(Transaction fact) {
        RowTexts texts = new RowTexts(MESSAGES, FORMATS, ProductNames.NONE, Categories.AS_TOLD, Set.of());
        return new RowFacts(MESSAGES, FORMATS, texts).of(new LedgerRow(1, 1, fact, Overlay.NONE, false));
    }

    @Test
    void whatWasTradedAndFlanksOwnCodesAreShown() {
        Transaction bought = Rows.fact("itx", "2026-10-05", "COMPRA", "-989.50", null, null).with()
                .trade(new Trade("IE00B4L5Y983", new BigDecimal("10.500"), new BigDecimal("98.955"), new BigDecimal("1.5"),
                        "0418-55-0099120"))
                .type("1").flanksCategory("203").build();

        assertThat(facts(bought)).containsEntry("ISIN", "IE00B4L5Y983").containsEntry("Units", "10.5")
                .containsEntry("Price per unit", "98.955\u00a0€").containsEntry("Fees", "1.50\u00a0€")
                .containsEntry("Securities account", "0418-55-0099120").containsEntry("Type code", "1")
                .containsEntry("Flanks category", "203");
    }

    @Test
    void whatTheBankDidNotTellIsLeftOut() {
        assertThat(facts(Rows.fact("tx", "2026-10-05", "CAFE", "-1", null, null)))
                .doesNotContainKeys("ISIN", "Units", "Fees", "Type code", "Payer", "Shop")
                .containsKeys("Date", "Id");
    }

    @Test
    void whomMoneyWentToOrCameFromLeadsToTheFilterOfAllRowsThatNameThem() {
        Transaction paid = Rows.fact("tx", "2026-10-05", "RENT", "-700", null, null).with()
                .transfer(new Transfer("Ana", "ES5999900418150200051332", "Bea Costa", null)).build();
        RowTexts texts = new RowTexts(MESSAGES, FORMATS, ProductNames.NONE, Categories.AS_TOLD, Set.of());
        Map<String, Term> terms = new RowFacts(MESSAGES, FORMATS, texts).terms(new LedgerRow(1, 1, paid, Overlay.NONE, false));
        assertThat(terms).containsKeys("Payer").doesNotContainKey("Card");
        assertThat(FilterPrinter.print(terms.get("Beneficiary"), Language.ENGLISH)).isEqualTo("any:\"Bea Costa\"");
        assertThat(terms.values()).extracting(term -> FilterPrinter.print(term, Language.ENGLISH)).contains("any:ES5999900418150200051332");
    }
}
