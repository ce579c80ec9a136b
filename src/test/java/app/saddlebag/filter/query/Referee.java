package app.saddlebag.filter.query;

import app.saddlebag.filter.Row;
import app.saddlebag.model.Transaction;
import app.saddlebag.sandbox.query.Query;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the service would answer: the sandbox's own evaluation of a query, which shares no line with ours, of the row as
 * the API words it.
 */
final class Referee {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Query query;

    Referee(FlanksQuery query) {
        this.query = Query.of(JSON.readTree(query.toJson()));
    }

    boolean matches(Row row) {
        return query.matches(json(row.transaction()), null);
    }

    /** As the API words it. */
    static ObjectNode json(Transaction row) {
        ObjectNode json = JSON.createObjectNode();
        json.put("_id", row.id());
        json.put("amount", row.amount());
        json.put("currency", row.currency());
        json.put("operationDate", text(row.bookingDate()));
        json.put("valueDate", text(row.valueDate()));
        json.put("description", row.description());
        json.put("category", row.category());
        json.put("shop", row.shop());
        json.put(row.productKind().name().toLowerCase(Locale.ROOT) + "_id", row.productId());
        if (row.portfolioId() != null) {
            json.put("portfolio_id", row.portfolioId());
        }
        return json;
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
