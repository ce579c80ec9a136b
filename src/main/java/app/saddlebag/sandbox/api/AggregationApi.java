package app.saddlebag.sandbox.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Aggregation v2 (API reference §13): products and transactions of all connections in one list, and the client's own
 * labels on them. Low trust: made after a client that others wrote, whose author had not seen the whole page.
 */
public final class AggregationApi {

    private static final String PRODUCT = "product_id";
    private static final String TRANSACTION = "transaction_id";

    private final CombinedData data;
    private final AnswerFormat format;
    private final Switches switches;
    private final StateStore state;

    public AggregationApi(CombinedData data, AnswerFormat format, Switches switches, StateStore state) {
        this.data = data;
        this.format = format;
        this.switches = switches;
        this.state = state;
    }

    public List<Route> routes() {
        return List.of(route("list-products", this::products), route("list-transactions", this::transactions),
                route("set-product-labels", this::labelProduct), route("set-transaction-labels", this::labelTransaction));
    }

    private static Route route(String name, Route.Handler handler) {
        return new Route(name, "POST", "/aggregation/v2/" + name, Route.Access.BEARER, handler);
    }

    private Answer products(Request request) {
        ObjectNode body = Fields.of(request);
        ItemQuery query = ItemQuery.of(body, Set.of("product_id_in", "product_type_in", "connection_id_in"));
        return page(body, receiver -> data.products(query, receiver));
    }

    private Answer transactions(Request request) {
        ObjectNode body = Fields.of(request);
        ItemQuery query = ItemQuery.dated(body, Set.of("transaction_id_in", "product_id_in", "connection_id_in"));
        return page(body, receiver -> data.transactions(query, receiver));
    }

    private Answer page(ObjectNode body, Cursor.Source source) {
        try {
            return Cursor.page(body, switches.number(Switch.PAGE_SIZE), receiver -> source.each(item -> {
                format.amounts(item);
                receiver.take(item);
            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Answer labelProduct(Request request) {
        return label(request, PRODUCT, Labels::ofProduct, data::products);
    }

    private Answer labelTransaction(Request request) {
        return label(request, TRANSACTION, Labels::ofTransaction, data::transactions);
    }

    /** Gives an object its labels, which take the place of those it had, in every connection that shows it. */
    private Answer label(Request request, String field, BinaryOperator<String> key, Listing listing) {
        ObjectNode body = Fields.of(request);
        String id = Fields.required(body, field);
        Map<String, String> labels = labels(body);
        var keys = new LinkedHashSet<String>();
        for (String connection : state.books().credentials().keySet()) {
            var query = new ItemQuery(Map.of(field + "_in", List.of(id), "connection_id_in", List.of(connection)), null, null);
            try {
                listing.list(query, item -> keys.add(key.apply(connection, id)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (keys.isEmpty()) {
            throw Failure.validation("not_found", field);
        }
        state.change(books -> {
            for (String one : keys) {
                books.labels().remove(one);
                if (!labels.isEmpty()) {
                    books.labels().put(one, labels);
                }
            }
            return null;
        });
        return Answer.json(JsonNodeFactory.instance.objectNode().put("success", true));
    }

    @FunctionalInterface
    private interface Listing {
        void list(ItemQuery query, Statement.Receiver receiver) throws IOException;
    }

    private static Map<String, String> labels(ObjectNode body) {
        if (!(body.get("labels") instanceof ObjectNode given)) {
            throw Failure.validation(body.hasNonNull("labels") ? "invalid" : "missing", "labels");
        }
        var labels = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> one : given.properties()) {
            if (!one.getValue().isString()) {
                throw Failure.validation("invalid", "labels." + one.getKey());
            }
            labels.put(one.getKey(), one.getValue().stringValue());
        }
        return Collections.unmodifiableMap(labels);
    }
}
