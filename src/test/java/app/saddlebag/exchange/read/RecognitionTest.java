package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.saddlebag.text.Messages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its content says, whatever it is called. */
class RecognitionTest {

    private static final String OFX_1 = "OFXHEADER:100|DATA:OFXSGML|VERSION:102|ENCODING:%s|CHARSET:%s||<OFX><NAME>Caf\u00E9</OFX>"
            .replace('|', '\n');

    private static Recognition recognised(BankFile file) {
        return new BankFiles().recognise(file);
    }

    private static String refusal(BankFile file) {
        return new Messages(Locale.UK).sentence(catchThrowableOfType(UnreadableFileException.class, () -> recognised(file)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', nullValues = "-", textBlock = """
            OFXHEADER:100|DATA:OFXSGML|VERSION:102||<OFX>          ¦ OFX_1    ¦ 102
            |<ofx><SIGNONMSGSRSV1>                                   ¦ OFX_1    ¦ -
            OFXHEADER:100 VERSION:103 CHARSET:1252 <OFX>             ¦ OFX_1    ¦ 103
            <?xml version="1.0"?>|<?OFX OFXHEADER="200" VERSION="211"?><OFX> ¦ OFX_2 ¦ 211
            <?xml version="1.0"?><OFX>                               ¦ OFX_2    ¦ -
            <?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt> ¦ CAMT_053 ¦ camt.053.001.08
            <a:Document xmlns:a="urn:iso:std:iso:20022:tech:xsd:camt.052.001.13"><a:BkToCstmrAcctRpt> ¦ CAMT_052 ¦ camt.052.001.13
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.01"><BkToCstmrDbtCdtNtfctnV01> ¦ CAMT_054 ¦ camt.054.001.01
            <Document><BkToCstmrStmt>                                ¦ CAMT_053 ¦ -
            !Type:Bank|D1/2/26                                       ¦ QIF      ¦ -
            !Option:AutoSwitch|!Account|NGiro                        ¦ QIF      ¦ -
            {1:F01BANKNL2AXXXX00001}{2:I940BANKNL2AXXXN}{4:|:20:X    ¦ MT940    ¦ -
            |:20:START|:25:1/2|:60F:C260101EUR1,                     ¦ MT940    ¦ -
            :20:START|:25:1/2|:34F:EURD0,00|:61:2601010101D1,NMSC    ¦ MT942    ¦ -
            11999911110123456789260101260131200000001234569783MI CUENTA ¦ NORMA_43 ¦ -
            Fecha;Concepto;Importe|01/02/2026;Café;-1,50             ¦ CSV      ¦ -
            Date,Amount|2026-01-02,1                                 ¦ CSV      ¦ -
            """)
    void itsBeginningSaysWhichFormatItIs(String content, String format, String version) {
        Recognition recognition = recognised(Bytes.of(content.replace('|', '\n')));
        assertThat(recognition.format()).hasToString(format);
        assertThat(recognition.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({"USASCII,1252,windows-1252,windows-1252", "USASCII,1252,UTF-8,UTF-8", "UTF-8,NONE,UTF-8,UTF-8", "USASCII,NONE,windows-1252,windows-1252",
            "USASCII,8859-1,ISO-8859-1,ISO-8859-1", "UNICODE,NONE,UTF-16LE,UTF-16LE", "USASCII,NONE,IBM850,IBM850", "UTF-8,NONE,windows-1252,windows-1252"})
    void theCharacterSetIsTheOneTheBytesCanBe(String encoding, String charset, Charset written, Charset read) {
        assertThat(recognised(Bytes.of(OFX_1.formatted(encoding, charset), written)).charset()).isEqualTo(read);
    }

    @Test
    void polishAndSpanishTextsOfOldSystemsAreTold() {
        String spanish = "Fecha;Concepto\n01/02/2026;N\u00F3mina a\u00F1o\n02/02/2026;Pensi\u00F3n de Mar\u00EDa\n";
        String polish = "Data;Opis\n01/02/2026;Przelew \u015Brodk\u00F3w w\u0142asnych\n02/02/2026;Bie\u017C\u0105cy\n";
        assertThat(recognised(Bytes.of(spanish, Charset.forName("IBM850"))).charset()).isEqualTo(Charset.forName("IBM850"));
        assertThat(recognised(Bytes.of(spanish, CharsetGuess.WINDOWS_1252)).charset()).isEqualTo(CharsetGuess.WINDOWS_1252);
        assertThat(recognised(Bytes.of(polish, Charset.forName("windows-1250"))).charset()).isEqualTo(Charset.forName("windows-1250"));
        assertThat(recognised(Bytes.of("\uFEFF" + spanish, StandardCharsets.UTF_16BE)).charset()).isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void whatIsNoBankFileIsRefusedWithWhatItIs() {
        assertThat(refusal(Bytes.of(""))).isEqualTo("The file is empty.");
        assertThat(refusal(Bytes.of(" \r\n\n "))).isEqualTo("The file is empty.");
        assertThat(refusal(Bytes.of("%PDF-1.7"))).startsWith("This is a file of another kind: PDF.");
        assertThat(refusal(Bytes.of("\u00D0\u00CF\u0011\u00E0\u00A1", StandardCharsets.ISO_8859_1))).startsWith("This is a file of another kind: Excel 97");
        assertThat(refusal(Bytes.of("Dear customer"))).startsWith("This is no bank file that is known here");
        assertThat(refusal(Bytes.of("<Document><pain/></Document>"))).startsWith("This is no bank file");
    }
}
