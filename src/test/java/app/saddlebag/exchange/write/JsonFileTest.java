package app.saddlebag.exchange.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything as JSON. */
class JsonFileTest {

    private static JsonNode read(MadeContent made) throws IOException {
        return JsonMapper.builder().enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build()
                .readTree(made.as(FileFormat.JSON));
    }

    @Test
    void saysWhichFormatItIsAndHoldsProductsAndRowsWithWhatTheBankSaid() throws IOException {
        JsonNode file = read(new MadeContent().add(Transaction.of("a", ProductKind.ACCOUNT, new BigDecimal("-12345678901234567.10")).productId("ac")
                .currency("EUR").bookingDate(MadeContent.DAY), new Overlay("a note", Set.of("b", "a"), "Food", true), List.of("Food", "Groceries")));

        assertThat(file.get("format").asString()).isEqualTo("saddlebag");
        assertThat(file.get("version").asInt()).isEqualTo(1);
        assertThat(file.get("everything").asBoolean()).isTrue();
        JsonNode product = file.get("products").get(0);
        assertThat(product.get("number").asString()).isEqualTo("ES9121000418450200051332");
        assertThat(product.get("balance").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(product.get("told").isObject()).isTrue();
        JsonNode row = file.get("transactions").get(0);
        assertThat(row.get("amount").decimalValue()).isEqualTo(new BigDecimal("-12345678901234567.10"));
        assertThat(row.get("category").asString()).isEqualTo("Groceries");
        assertThat(row.get("ownCategory").asString()).isEqualTo("Food");
        assertThat(row.get("tags").get(0).asString()).isEqualTo("a");
        assertThat(row.get("hidden").asBoolean()).isTrue();
        assertThat(row.has("shop")).as("what is nothing is left out").isFalse();
        assertThat(row.get("told").isObject()).isTrue();
    }

    @Test
    void givesBackWhateverABankWrote() throws IOException {
        JsonNode rows = read(MadeContent.saying(MadeContent.HOSTILE)).get("transactions");
        assertThat(rows).extracting(row -> row.get("description").asString())
                .containsExactlyElementsOf(MadeContent.HOSTILE.reversed().stream().map(text -> text.replace("half \uD83D", "half \uFFFD")).toList());
    }
}
