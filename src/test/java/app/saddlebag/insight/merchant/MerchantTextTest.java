package app.saddlebag.insight.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bank texts, all invented, and the name in each. */
class MerchantTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPRA TARJ 1234 MERCADONA VALENCIA                  | Mercadona
            COMPRA TARJ. 4321XXXXXXXX1234 MERCADONA VALENCIA     | Mercadona
            COMPRA TARJETA ****9911 CARREFOUR EXPRESS MADRID ES  | Carrefour Express
            Compra targeta FORN DE PA MIRALLES BARCELONA         | Forn de Pa Miralles
            Compra en EL CORTE INGLES, Tarj. :*123456            | El Corte Ingles
            TARJETA LIDL 0123 MADRID                             | Lidl
            PAGO MOVIL EN ALCAMPO, ZARAGOZA ES                   | Alcampo
            COMPRA 12/03/2026 CONSUM GANDIA                      | Consum
            COMPRA EN 100 MONTADITOS SEVILLA                     | 100 Montaditos
            CARD PAYMENT TO TESCO STORES 3344 LONDON GB          | Tesco Stores
            POS PURCHASE 14MAR 7-ELEVEN OSLO                     | 7-Eleven
            Visa purchase PRET A MANGER LONDON                   | Pret a Manger
            CARTE 14/03 MONOPRIX PARIS                           | Monoprix
            Kartenzahlung REWE SAGT DANKE 4411 BERLIN            | Rewe Sagt Danke
            RECIBO ENDESA ENERGIA SA REF 00123400 MANDATO 77     | Endesa Energia
            RECIBO 0049 1234 IBERDROLA CLIENTES S.A.U.           | Iberdrola Clientes
            RECIBO DISTRIBUCIONS MASRIERA FRA 2026/4411          | Distribucions Masriera
            ADEUDO SEPA DE VODAFONE ESPAÑA, S.A.U. Nº 99812      | Vodafone
            ADEUDO AIGÜES DE LA VALL                             | Aigües de la Vall
            DIRECT DEBIT BRITISH GAS                             | British Gas
            DIRECT DEBIT PAYMENT TO NETFLIX.COM REF 88A21        | Netflix
            PRLV SEPA FREE MOBILE                                | Free Mobile
            Lastschrift Stadtwerke München GmbH                  | Stadtwerke
            NETFLIX.COM AMSTERDAM NL                             | Netflix
            Spotify P1A2B3C4D5 Stockholm                         | Spotify
            PAYPAL *SPOTIFY 35314369001                          | Spotify
            PAYPAL EUROPE S.A.R.L. ET CIE S.C.A.                 | Paypal Europe et
            SumUp *Cafe Central                                  | Cafe Central
            SQ *BLUE BOTTLE BROOKLYN US                          | Blue Bottle
            AMZN Mktp ES*2K4RT51L5                               | Amazon
            AMAZON.ES COMPRA 402-1234567-9876543                 | Amazon
            AMAZON EU SARL                                       | Amazon
            Amazon Prime*AB1CD2EF3                               | Amazon Prime
            APPLE.COM/BILL                                       | Apple
            www.booking.com                                      | Booking
            TMB BARCELONA                                        | TMB
            H&M 0412 MALAGA                                      | H&M
            O2 UK                                                | O2
            ACME BOOKS NEW YORK 12,50 USD TC 1,0843              | Acme Books
            TRANSFERENCIA A FAVOR DE JUAN PEREZ GARCIA           | Juan Perez Garcia
            TRANSFERENCIA INMEDIATA DE ANA RUIZ CONCEPTO CENA    | Ana Ruiz
            BIZUM A MARTA SOLER CONCEPTO PISCINA                 | Marta Soler
            Payment to John Smith                                | John Smith
            VIR SEPA RECU DUPONT                                 | Dupont
            Überweisung an Hausverwaltung Meier                  | Hausverwaltung Meier
            TRANSFERENCIA NÓMINA ENERO                           | Nómina
            Salary March                                         | Salary
            LIQUIDACIÓN INTERESES                                | Liquidación Intereses
            COMISIÓN MANTENIMIENTO                               | Comisión Mantenimiento
            REINTEGRO CAJERO 40,00 BARCELONA                     | Reintegro Cajero
            AYUNTAMIENTO DE VALENCIA TASAS                       | Ayuntamiento de Valencia Tasas
            COMPRA TARJ 1234 HOTEL VALENCIA                      | Hotel Valencia
            RECIBO BANCO SABADELL                                | Banco Sabadell
            REAL MADRID                                          | Real Madrid
            MUTUA MADRILEÑA                                      | Mutua Madrileña
            LIDL                                                 | Lidl
            iCloud                                               | iCloud
            VENTA TPV ONLINE OP 771204                           | Venta TPV Online
            TRANSFERENCIA                                        | Transferencia
            PAGO                                                 | Pago
            COMPRA VISA                                          | Visa
            FORUM SPORT S.L. DONOSTIA                            | Forum Sport
            Compra Decathlon Las Palmas de Gran Canaria          | Decathlon
            RENFE VIAJEROS                                       | Renfe Viajeros
            IKEA L'HOSPITALET DE LLOBREGAT                       | Ikea
            """)
    void theNameIsFoundInWhatABankWritesAroundIt(String text, String name) {
        assertThat(MerchantText.of(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPRA TARJ 1234 MERCADONA VALENCIA | MERCADONA S.A.
            NETFLIX.COM                         | Recibo Netflix
            EL CORTE INGLES                     | Compra tarj. El Corte Inglés
            AIGÜES DE LA VALL                   | ADEUDO AIGUES DE LA VALL SL
            PAYPAL *SPOTIFY                     | SPOTIFY AB STOCKHOLM
            """)
    void oneAndTheSameIsOneHoweverItIsWritten(String one, String other) {
        assertThat(MerchantText.key(MerchantText.of(one))).isEqualTo(MerchantText.key(MerchantText.of(other)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AMAZON PRIME   | AMAZON.ES
            BANCO SABADELL | BANCO SANTANDER
            HOTEL VALENCIA | HOTEL SEVILLA
            """)
    void twoStayTwo(String one, String other) {
        assertThat(MerchantText.key(MerchantText.of(one))).isNotEqualTo(MerchantText.key(MerchantText.of(other)));
    }

    @Test
    void numbersAloneAreNoName() {
        assertThat(MerchantText.of(null)).isNull();
        assertThat(MerchantText.of("")).isNull();
        assertThat(MerchantText.of(" 12/03/2026 4321 **** ")).isNull();
    }

    @Property(tries = 500)
    void anyTextHasANameOrNoneAndItsNameIsOneLineWithoutBlanksAtItsEnds(@ForAll String text) {
        String name = MerchantText.of(text);
        assertThat(name == null || !name.isBlank() && name.equals(name.strip())).isTrue();
    }

    /** So that the many texts that differ in their references alone are looked at once. */
    @Property(tries = 1_000)
    void whichDigitsALongNumberHasIsAllTheSame(@ForAll("texts") String text) {
        assertThat(MerchantText.of(TextNumbers.withoutReferences(text))).isEqualTo(MerchantText.of(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("COMPRA", "TARJ", "Nº", "OP", "100", "7-Eleven", "0049", "12/03/2026", "1234567", "RF23AB4441", "Mercadona",
                "VENTA", "2026", "EUR", "enero", "*", "PAYPAL", "02", "4321XXXXXXXX1234", "ref", "De", "1.234,56").list().ofMaxSize(7)
                .map(words -> String.join(" ", words));
    }
}
