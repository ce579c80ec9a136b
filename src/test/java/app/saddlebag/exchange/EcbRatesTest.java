package app.saddlebag.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The European Central Bank's files in every form it publishes, and what only looks like one. */
class EcbRatesTest {

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            <gesmes:subject>Reference rates</gesmes:subject>
            <Cube>
            <Cube time="2026-11-27"><Cube currency="USD" rate="1.0842"/><Cube currency="JPY" rate="163.21"/></Cube>
            <Cube time="2026-11-26"><Cube currency="USD" rate="1.0801"/></Cube>
            </Cube>
            </gesmes:Envelope>
            """;

    @TempDir Path folder;

    private static Rate rate(String currency, String day, String rate) {
        return new Rate(currency, LocalDate.parse(day), new BigDecimal(rate), Rate.Origin.ECB);
    }

    private Path file(String content) {
        try {
            return Files.writeString(folder.resolve("eurofxref"), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String refusal(String content) {
        return refusal(file(content));
    }

    private static String refusal(Path file) {
        return new Messages(Locale.UK).sentence(catchThrowableOfType(ProblemException.class, () -> EcbRates.read(file)));
    }

    @Test
    void theFileOfOneDayIsReadWithItsDayByName() {
        assertThat(EcbRates.read(file("Date, USD, JPY, \n27 November 2026, 1.0842, 163.21, \n")))
                .containsExactly(rate("USD", "2026-11-27", "1.0842"), rate("JPY", "2026-11-27", "163.21"));
    }

    @Test
    void theHistoryIsReadWithoutTheDaysOnWhichACurrencyHadNoRate() {
        assertThat(EcbRates.read(file("\uFEFFDate,USD,CYP,\r\n2026-11-27,1.0842,N/A,\r\n2026-11-26,1.0801,0.58,\r\n\r\n")))
                .containsExactly(rate("USD", "2026-11-27", "1.0842"), rate("USD", "2026-11-26", "1.0801"),
                        rate("CYP", "2026-11-26", "0.58"));
    }

    @Test
    void theXmlIsReadWithEveryDayInIt() {
        assertThat(EcbRates.read(file(XML))).containsExactly(rate("USD", "2026-11-27", "1.0842"),
                rate("JPY", "2026-11-27", "163.21"), rate("USD", "2026-11-26", "1.0801"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Date,USD,JPY,|2026-11-27,1.0842,           ; Line 2: 1 rates where there should be 2
            Date,USD,|2026-11-27,1E999999999,          ; Line 2: “1E999999999” is no rate of USD
            Date,USD,|2026-11-27,-1,                   ; Line 2: “-1” is no rate of USD
            Date,USD,|2026-11-27,0.0,                  ; Line 2: “0.0” is no rate of USD
            Date,USD,|2026-11-27,1.1,|2026-11-2        ; Line 3: 0 rates where there should be 1
            Date,USD,|2026-13-27,1.1,                  ; Line 2: “2026-13-27” is no day
            Date,USD,|,1.1,                            ; Line 2: “” is no day
            Date,dollars,|2026-11-27,1.1,              ; Line 1: “dollars” is no currency
            Date,USD,USD,|2026-11-27,1.1,1.1,          ; Line 1: these are not names of currencies, each once
            Date,USD,|2026-11-27,1.1,|2026-11-27,1.2,  ; Line 3: USD has two different rates on 2026-11-27
            Date,USD,|                                 ; The file holds no rate
            Fecha                                      ; This is not a file of rates
            """)
    void aDamagedCsvIsRefusedWithItsLineAndWhatIsWrongThere(String content, String said) {
        assertThat(refusal(content.replace('|', '\n'))).contains(said).contains("Nothing was changed");
    }

    @Test
    void anXmlThatIsCutShortAnywhereInItsRatesIsRefused() {
        for (int length = XML.indexOf("<Cube>"); length < XML.stripTrailing().length(); length++) {
            assertThat(refusal(XML.substring(0, length))).as("%d characters", length).startsWith("Line ");
        }
    }

    @Test
    void anXmlThatDefinesOrNamesSomethingOutsideItselfIsRefusedAndNothingIsFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "9.99");
        String outside = XML.replace("?>\n<gesmes", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n<gesmes");
        assertThat(refusal(outside.replace("1.0842", "&e;"))).startsWith("Line ").contains("Nothing was changed");
        assertThat(refusal(outside)).contains("a DTD");
        assertThat(refusal(XML.replace("?>\n<gesmes", "?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n<gesmes")
                .replace("Reference rates", "&b;&b;&b;"))).startsWith("Line ");
    }

    @Test
    void anXmlRateWithoutItsDayOrItsFigureIsRefused() {
        assertThat(refusal(XML.replace("<Cube time=\"2026-11-27\">", "<Cube>"))).startsWith("Line 5: a rate lacks its day");
        assertThat(refusal(XML.replace(" rate=\"163.21\"", ""))).startsWith("Line 5: a rate lacks");
    }

    @Test
    void whatIsTooLargeOrNoTextOrNotThereIsRefused() throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(EcbRates.MAX_BYTES + 1L);
        }
        assertThat(refusal(large)).contains("larger than 64 MB");
        assertThat(refusal(Files.write(folder.resolve("zip"), new byte[] {'P', 'K', 3, 4, 0, -1}))).contains("taken out of its ZIP");
        assertThat(refusal(Files.write(folder.resolve("latin"), new byte[] {'D', 'a', 't', 'e', ',', -1}))).contains("not a file of rates");
        assertThat(refusal(folder.resolve("missing.csv"))).contains("missing.csv cannot be read");
    }
}
