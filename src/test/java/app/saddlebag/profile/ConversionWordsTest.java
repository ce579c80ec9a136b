package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.Conversion;
import app.saddlebag.model.Money;
import app.saddlebag.model.Rate;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConversionWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Rate DOLLAR = new Rate("USD", DAY, new BigDecimal("1.0842"), Rate.Origin.ECB);

    @Test
    void theRatesTheirDaysAndWhatIsNotInTheTotalAreSaid() {
        Messages messages = new Messages(Locale.UK);
        ConversionWords words = new ConversionWords(messages, new Formats(messages, Clock.systemUTC()));
        Money total = new Money(new BigDecimal("10.00"), "EUR");
        assertThat(words.of(new Conversion(total, List.of(DOLLAR), List.of()), DAY))
                .isEqualTo("At these rates: 1 EUR = 1.0842 USD (ECB, 27 Nov 2026).");
        assertThat(words.of(new Conversion(total, List.of(DOLLAR), List.of(new Money(new BigDecimal("5.00"), "CHF"))), DAY.plusDays(1)))
                .contains("the last earlier one is used.", "Not in it, for want of a rate: ", "5.00");
    }
}
