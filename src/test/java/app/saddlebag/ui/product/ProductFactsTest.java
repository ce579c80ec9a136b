package app.saddlebag.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Product;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.ProductDetails;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field the API reference knows of a product is read by a person, in their words. */
class ProductFactsTest {

    private static final Connection FILES = new Connection(1, "files", null, "Files", null, Samples.NOON, null, null, null,
            Connection.Health.FRESH, null, false, true);

    @Test
    void anAccountTellsWhoseItIs() {
        assertThat(facts("en-GB", new Product.Account("a", null, "bank", "EUR", BigDecimal.ONE, "ES5999900418150200051332",
                "Nomina", "Cuenta corriente", "safekeepingAccount", false, 2, List.of("Marta", "Joan"))))
                .containsEntry("Type", "Savings account").containsEntry("IBAN", "ES59 9990 0418 1502 0005 1332")
                .containsEntry("Description", "Cuenta corriente").containsEntry("Owners", "Marta, Joan")
                .containsEntry("Number of owners", "2").containsEntry("You are an owner", "No");
    }

    @Test
    void aDescriptionThatSaysNoMoreThanTheTypeIsNotSaidAgain() {
        Product account = new Product.Account("a", null, "bank", "EUR", BigDecimal.ONE, "ES5999900418150200051332",
                "Nomina", "Cuenta Corriente", "CHECKING", null, null, List.of());
        assertThat(facts("es-ES", account)).containsEntry("Tipo", "Cuenta corriente").doesNotContainKey("Descripción");
        assertThat(facts("en-GB", account)).containsEntry("Type", "Current account").containsEntry("Description", "Cuenta Corriente");
    }

    @Test
    void anAccountFromFilesTellsWhatItsFilesSaidAndItsNumberIsNoIban() {
        Product account = new Product.Account("a", null, "files", null, BigDecimal.ONE, "5555500000", "Nomina", null, null, null, null, List.of());
        assertThat(facts("en-GB", account, FILES)).containsEntry("Account number", "5555500000")
                .containsEntry("Currency", "Its files do not say, so it counts in no sum").doesNotContainKey("IBAN");
        assertThat(facts("es-ES", account, FILES)).containsEntry("Número de cuenta", "5555500000")
                .containsEntry("Moneda", "Sus archivos no la dicen, así que no entra en ninguna suma");
    }

    @ParameterizedTest
    @CsvSource({"CHECKING, Current account, Cuenta corriente", "SAVINGS, Savings account, Cuenta de ahorro",
        "MONEYMRKT, Money market account, Cuenta del mercado monetario", "CREDITLINE, Line of credit, Línea de crédito",
        "CD, Certificate of deposit, Depósito a plazo", "Giro, Giro, Giro"})
    void theTypesThatFilesKnowAreReadInThePersonsWords(String type, String english, String spanish) {
        Product account = new Product.Account("a", null, "files", "EUR", BigDecimal.ONE, "5555500000", "Nomina", null, type, null, null, List.of());
        assertThat(facts("en-GB", account, FILES)).containsEntry("Type", english);
        assertThat(facts("es-ES", account, FILES)).containsEntry("Tipo", spanish);
    }

    @Test
    void aCardTellsItsLimitAndWhatIsLeft() {
        assertThat(facts("es-ES", new Product.Card("c", null, "bank", "EUR", new BigDecimal("-412.9"), "****4417", "Visa",
                "credit", new BigDecimal("3000"), new BigDecimal("2587.1"), List.of())))
                .containsEntry("Tipo", "Tarjeta de crédito").containsEntry("Número de tarjeta", "•••• 4417")
                .containsEntry("Límite", "3.000,00\u00a0€").containsEntry("Disponible", "2.587,10\u00a0€");
    }

    @Test
    void aPortfolioTellsItsTaxTypeAndAPositionItsSignsAndPrice() {
        assertThat(facts("en-GB", new Product.Portfolio("p", null, "bank", "EUR", BigDecimal.ONE, "Valores", "MIX", "ISK",
                "0418-55", List.of("ES59"), List.of("Marta")))).containsEntry("Tax type", "ISK")
                .containsEntry("Type", "Several kinds").containsEntry("Securities account", "0418-55");
        assertThat(facts("en-GB", new Product.Investment("i", null, "bank", "USD", new BigDecimal("300"), "Option", "US0378331005",
                "AAPL", "p", "DV", "OP", new BigDecimal("3"), "037833100"))).containsEntry("Symbol", "AAPL")
                .containsEntry("Type", "Derivatives").containsEntry("Subtype", "Option").containsEntry("CUSIP", "037833100")
                .containsEntry("ISIN", "US0378331005").containsEntry("Units", "3").containsEntry("Price of a unit", "100.00\u00a0US$");
    }

    @Test
    @DisplayName("API reference §18.1: an unknown code is shown as it came")
    void aLoanTellsItsInterestAndAnUnknownCodeStaysAsItCame() {
        assertThat(facts("es-ES", new Product.Liability("l", null, "bank", null, new BigDecimal("-5"), "Hipoteca", "Leasing",
                new BigDecimal("10"), null, List.of(), new BigDecimal("1.85")))).containsEntry("Interés", "1,85 %")
                .containsEntry("Tipo", "Leasing").containsEntry("Moneda", "El banco no la dice, así que no entra en ninguna suma");
    }

    @Test
    void whatIsMaskedKeepsTwoCharactersOfALongValueAndNoneOfAShortOne() {
        assertThat(Masked.of("00000000T")).isEqualTo("\u2022\u2022\u2022\u2022\u2022\u20220T");
        assertThat(Masked.of("1234")).isEqualTo("\u2022\u2022\u2022\u2022\u2022\u2022");
    }

    private static Map<String, String> facts(String language, Product product) {
        return facts(language, product, Samples.connection(1, "Bank"));
    }

    private static Map<String, String> facts(String language, Product product, Connection connection) {
        Messages messages = new Messages(Locale.forLanguageTag(language));
        ProductRef ref = new ProductRef(1, product.kind(), product.id(), product.title(), product.number(), null, "Bank", "Bank");
        return new ProductFacts(messages, new Formats(messages, Clock.systemUTC()), ZoneOffset.UTC).of(new ProductDetails(
                Samples.stored(1, 1, product), ConnectionStatus.of(connection, List.of(), null, Instant.EPOCH),
                Optional.empty(), List.of(), List.of(), List.of(), List.of(), Worth.of(List.of(), SharedProducts.NONE), ref,
                List.of(ref), "{}"));
    }
}
