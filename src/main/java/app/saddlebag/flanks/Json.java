package app.saddlebag.flanks;

import java.util.Map;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How this package reads and writes JSON: numbers exact, sizes bounded. */
final class Json {

    private static final int LONGEST_TEXT = 4 * 1024 * 1024;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT).maxNestingDepth(100).build())
                    // Buffers that are used again would keep what they held last: tokens.
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads one value where the parser stands and leaves what follows alone. */
    static final ObjectReader ELEMENT = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {
    }

    /** An object of these fields; null values are left out. */
    static byte[] object(Map<String, ?> fields) {
        ObjectNode object = MAPPER.createObjectNode();
        fields.forEach((name, value) -> {
            switch (value) {
                case null -> { }
                case JsonNode node -> object.set(name, node);
                case Boolean flag -> object.put(name, flag);
                case Integer number -> object.put(name, number);
                default -> object.put(name, value.toString());
            }
        });
        return MAPPER.writeValueAsBytes(object);
    }
}
