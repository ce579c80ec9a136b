package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.link.Evidence;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieReasonsTest {

    private static Tie.Side side(long row, String amount) {
        return new Tie.Side(new LedgerRow(row, 1, Transaction.of("t" + row, ProductKind.ACCOUNT, new BigDecimal(amount)).currency("EUR")
                .bookingDate(LocalDate.of(2026, 3, 11)).build(), Overlay.NONE, false), null, "One");
    }

    /** Where no text speaks of a fee, it is not said to be one. */
    @ParameterizedTest
    @CsvSource({"en-GB, CERTAIN, '3.50 less arrived: the fee that a text speaks of, same day'",
            "en-GB, PROPOSED, '3.50 less arrived, which would be a fee, same day'",
            "es-ES, CERTAIN, '3,50 menos: la comisión de la que habla un texto, mismo día'",
            "es-ES, PROPOSED, '3,50 menos, que serían una comisión, mismo día'"})
    void whatDidNotArriveIsSaidToBeAFee(String language, Standing standing, String said) {
        Locale locale = Locale.forLanguageTag(language);
        MovementLink link = new MovementLink(Kind.TRANSFER, standing, Evidence.BOTH_NUMBERS, 1, 2);
        Messages messages = new Messages(locale);
        String reason = new TieReasons(messages, new Formats(messages, Clock.systemUTC()))
                .reasons(new Tie(link, side(1, "-103.50"), side(2, "100"))).get(1);
        assertThat(reason.replace("\u00a0€", "").replace("€", "")).endsWith(said);
    }
}
