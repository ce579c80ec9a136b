package app.saddlebag.flanks;

import app.saddlebag.model.Identity;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the bank's own objects again, as they were received and kept: the program may understand more of them today than when
 * it took them in. Empty for bytes that are no JSON object, which a file of another origin may be.
 */
public final class KeptObjects {

    private KeptObjects() {
    }

    /** Empty also when the object has no id. */
    public static Optional<Product> product(ProductKind kind, byte[] original) {
        return object(original).map(fields -> ProductReader.read(kind, fields));
    }

    public static Optional<Identity> identity(byte[] original) {
        return object(original).filter(fields -> !fields.node().isEmpty()).map(ProductReader::identity);
    }

    /** When the bank's side last saw the product ({@code updated_at_timestamp}, API reference §10); empty when not told. */
    public static Optional<Instant> updatedAt(byte[] original) {
        return object(original).map(fields -> fields.instant("updated_at_timestamp"));
    }

    /** In lines, for people; figures stay as the bank wrote them. What is no JSON comes back as it is. */
    public static String inLines(byte[] original) {
        return object(original).map(fields -> Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields.node()))
                .orElseGet(() -> new String(original, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Optional<Fields> object(byte[] original) {
        try {
            JsonNode node = Json.MAPPER.readTree(original);
            return node.isObject() ? Optional.of(new Fields(node)) : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
