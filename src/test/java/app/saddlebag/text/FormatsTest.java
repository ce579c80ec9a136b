package app.saddlebag.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "en-GB; -1234.5; EUR; \u22121,234.50\u00a0€",
        "es-ES; -1234.5; EUR; \u22121.234,50\u00a0€",
        "es-ES; 12345.6; EUR; 12.345,60\u00a0€",
        "en-GB; 0; EUR; 0.00\u00a0€",
        "en-GB; 1500; JPY; 1,500\u00a0JP¥",
        "en-GB; 1.23456; EUR; 1.23456\u00a0€",
        "en-GB; 7; DOUBLOON; 7.00\u00a0DOUBLOON",
    })
    void moneyIsWrittenAsInTheCountry(String language, BigDecimal amount, String currency, String written) {
        Formats formats = new Formats(new Messages(Locale.forLanguageTag(language)), NOON);
        assertThat(formats.money(amount, currency)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0.01, EUR, \u2022\u2022\u2022\u00a0€", "-98765.43, EUR, \u2212\u2022\u2022\u2022\u00a0€",
        "1500, , \u2022\u2022\u2022", "-3, DOUBLOON, \u2212\u2022\u2022\u2022\u00a0DOUBLOON"})
    void aHiddenAmountTellsItsSignAndCurrencyAlone(BigDecimal amount, String currency, String written) {
        Formats formats = new Formats(new Messages(Locale.UK), NOON);
        formats.hideAmounts(true);
        assertThat(formats.money(amount, currency)).isEqualTo(written);
        assertThat(formats.round(amount, currency)).isEqualTo(written);
        assertThat(written).startsWith(formats.amount(amount, currency));
        formats.hideAmounts(false);
        assertThat(formats.money(amount, currency)).doesNotContain("\u2022");
    }

    @Test
    void aRateIsNoAmount() {
        Formats formats = new Formats(new Messages(Locale.UK), NOON);
        formats.hideAmounts(true);
        assertThat(formats.rate(new BigDecimal("1.08450"))).isEqualTo("1.0845");
        assertThat(formats.count(1500)).isEqualTo("1,500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2026-03-15T11:59:30Z; just now; ahora mismo",
        "2026-03-15T11:59:00Z; 1 minute ago; hace 1 minuto",
        "2026-03-15T09:30:00Z; 2 hours ago; hace 2 horas",
        "2026-03-01T12:00:00Z; 14 days ago; hace 14 días",
    })
    void agesAreSaidInTheCoarsestUnit(Instant when, String english, String spanish) {
        assertThat(new Formats(new Messages(Locale.UK), NOON).age(when)).isEqualTo(english);
        assertThat(new Formats(new Messages(Locale.of("es", "ES")), NOON).age(when)).isEqualTo(spanish);
    }

    @Test
    void aDayFollowsTheCountry() {
        assertThat(new Formats(new Messages(Locale.of("es", "ES")), NOON).day(LocalDate.of(2026, 3, 5)))
                .isEqualTo("5 mar 2026");
    }

    @Test
    void anUnknownLanguageReadsEnglish() {
        assertThat(new Messages(Locale.JAPAN).get("age.now")).isEqualTo("just now");
    }
}
