package app.saddlebag.sandbox.api;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Json;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.query.InvalidQuery;
import app.saddlebag.sandbox.query.Query;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Statement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data of a credential, kind by kind (API reference §§8 and 9). */
public final class DataApi {

    private static final String PATH = "/v0/bank/credentials/";

    private final StateStore state;
    private final Extraction extraction;
    private final Switches switches;

    public DataApi(StateStore state, Extraction extraction, Switches switches) {
        this.state = state;
        this.extraction = extraction;
        this.switches = switches;
    }

    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (DataKind kind : DataKind.values()) {
            routes.add(route(kind, PATH + kind.path()));
        }
        routes.add(route(DataKind.IDENTITY, PATH + "auth"));
        return routes;
    }

    private Route route(DataKind kind, String path) {
        return new Route(kind.shortName(), "POST", path, Route.Access.BEARER, request -> read(kind, request));
    }

    private Answer read(DataKind kind, Request request) {
        ObjectNode body = request.json(CredentialsApi.TOKEN);
        Credential credential = CredentialsApi.credential(state, body);
        JsonNode ignore = body.path("ignore_data_error");
        if (!ignore.isMissingNode() && !ignore.isNull() && !ignore.isBoolean()) {
            throw Failure.invalid("ignore_data_error");
        }
        Query query = query(body);
        int notReady = switches.number(Switch.NOT_READY);
        if (!extraction.created(credential, kind)) {
            throw Failure.numbered(notReady, "PROCESSING", 20002, "The data is still being fetched.");
        }
        if (extraction.errored(credential, kind) && !ignore.asBoolean(false)) {
            throw Failure.numbered(notReady, "INCOMPLETE", 20001, "The extraction of this data failed.");
        }
        Statement statement = extraction.statement(credential);
        return kind == DataKind.IDENTITY ? Answer.stream(out -> writeOne(kind, statement, query, out))
                : Answer.stream(out -> writeAll(kind, statement, query, out));
    }

    private static Query query(ObjectNode body) {
        try {
            return Query.of(body.get("query"));
        } catch (InvalidQuery invalid) {
            throw Failure.invalid("query");
        }
    }

    private static void writeAll(DataKind kind, Statement statement, Query query, OutputStream out)
            throws java.io.IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartArray();
            statement.each(kind, object -> {
                if (query.matches(object, kind.ownId())) {
                    Json.MAPPER.writeTree(json, object);
                }
            });
            json.writeEndArray();
        } catch (InvalidQuery tooCostly) {
            throw Failure.invalid("query");
        }
    }

    private static void writeOne(DataKind kind, Statement statement, Query query, OutputStream out)
            throws java.io.IOException {
        ObjectNode[] identity = {JsonNodeFactory.instance.objectNode()};
        statement.each(kind, object -> {
            if (query.matches(object, kind.ownId())) {
                identity[0] = object;
            }
        });
        out.write(Json.MAPPER.writeValueAsBytes(identity[0]));
    }
}
