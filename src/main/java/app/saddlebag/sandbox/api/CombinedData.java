package app.saddlebag.sandbox.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all connections show together, in the words of Aggregation v2 (API reference §13). What is not read yet, or could
 * not be read, is left out.
 */
public final class CombinedData {

    /** Product types by kind; portfolios have none there. */
    private static final Map<DataKind, String> TYPES = Map.of(DataKind.ACCOUNT, "Account", DataKind.CARD, "Card",
            DataKind.INVESTMENT, "Investment", DataKind.LIABILITY, "Liability");

    /** The kinds of products, in the order in which they are listed. */
    static final List<DataKind> PRODUCTS = List.of(DataKind.ACCOUNT, DataKind.CARD, DataKind.INVESTMENT, DataKind.LIABILITY);

    /** The kinds of transactions, likewise. */
    static final List<DataKind> TRANSACTIONS = List.of(DataKind.DATA, DataKind.CARD_TRANSACTION,
            DataKind.INVESTMENT_TRANSACTION, DataKind.LIABILITY_TRANSACTION);

    private final Credentials credentials;
    private final Extraction extraction;
    private final Switches switches;
    private final StateStore state;

    public CombinedData(Credentials credentials, Extraction extraction, Switches switches, StateStore state) {
        this.credentials = credentials;
        this.extraction = extraction;
        this.switches = switches;
        this.state = state;
    }

    /** The products that pass a query, connection by connection. */
    void products(ItemQuery query, Statement.Receiver receiver) throws IOException {
        for (Credential credential : connections(query)) {
            for (DataKind kind : readable(credential, PRODUCTS)) {
                if (query.allows("product_type_in", TYPES.get(kind))) {
                    statement(credential).each(kind, object -> {
                        if (query.allows("product_id_in", id(object))) {
                            receiver.take(product(credential, kind, object));
                        }
                    });
                }
            }
        }
    }

    /** The transactions that pass a query, connection by connection. */
    void transactions(ItemQuery query, Statement.Receiver receiver) throws IOException {
        for (Credential credential : connections(query)) {
            for (DataKind kind : readable(credential, TRANSACTIONS)) {
                statement(credential).each(kind, object -> {
                    ObjectNode item = transaction(credential, kind, object);
                    if (query.allows("transaction_id_in", id(object)) && query.allows("product_id_in", item.path("product_id").asString(""))
                            && query.allowsDay(item.path("date").asString(null))) {
                        receiver.take(item);
                    }
                });
            }
        }
    }

    /** Whether something a query is about could not be read. */
    boolean failing(ItemQuery query, List<DataKind> kinds) {
        return connections(query).stream().anyMatch(one -> kinds.stream().anyMatch(kind -> extraction.errored(one, kind)));
    }

    private List<Credential> connections(ItemQuery query) {
        return credentials.all().stream().filter(one -> query.allows("connection_id_in", one.token())).toList();
    }

    private List<DataKind> readable(Credential credential, List<DataKind> kinds) {
        return kinds.stream().filter(kind -> extraction.created(credential, kind) && !extraction.errored(credential, kind)).toList();
    }

    private Statement statement(Credential credential) {
        return AlteredStatement.of(extraction.statement(credential), credential, switches);
    }

    private static String id(ObjectNode object) {
        return object.path("_id").asString("");
    }

    private ObjectNode product(Credential credential, DataKind kind, ObjectNode object) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("product_id", id(object)).put("product_type", TYPES.get(kind))
                .put("connection_id", credential.token());
        item.set("name", first(object, "alias", "name", "description"));
        for (String field : List.of("balance", "currency", "iban")) {
            item.set(field, first(object, field));
        }
        return labelled(item, Labels.ofProduct(credential.token(), id(object)));
    }

    private ObjectNode transaction(Credential credential, DataKind kind, ObjectNode object) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("transaction_id", id(object));
        item.set("product_id", first(object, kind.key() + "_id"));
        for (String field : List.of("amount", "currency", "description")) {
            item.set(field, first(object, field));
        }
        item.set("date", first(object, "operationDate", "valueDate"));
        item.set("category", first(object, "category"));
        return labelled(item, Labels.ofTransaction(credential.token(), id(object)));
    }

    private ObjectNode labelled(ObjectNode item, String key) {
        state.books().labels().getOrDefault(key, Map.of()).forEach(item.putObject("labels")::put);
        return item;
    }

    /** The first of these fields that has a value; JSON null when none has. */
    private static JsonNode first(ObjectNode object, String... fields) {
        for (String field : fields) {
            if (object.hasNonNull(field)) {
                return object.get(field);
            }
        }
        return JsonNodeFactory.instance.nullNode();
    }
}
