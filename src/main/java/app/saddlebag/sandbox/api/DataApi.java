package app.saddlebag.sandbox.api;

import java.io.IOException;
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
import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Statement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data of a credential, kind by kind (API reference §§8 and 9). */
public final class DataApi {

    private static final String PATH = "/v0/bank/credentials/";

    private final Credentials credentials;
    private final Extraction extraction;
    private final AnswerFormat format;
    private final Switches switches;

    public DataApi(Credentials credentials, Extraction extraction, AnswerFormat format, Switches switches) {
        this.credentials = credentials;
        this.extraction = extraction;
        this.format = format;
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
        ObjectNode body = request.json(Credentials.FIELD);
        Credential credential = credentials.of(body);
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
        Statement statement = AlteredStatement.of(extraction.statement(credential), credential, switches);
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

    private void writeAll(DataKind kind, Statement statement, Query query, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartArray();
            var keepAlive = new KeepAlive(json);
            statement.each(kind, object -> {
                boolean found = query.matches(object, kind.ownId());
                if (found) {
                    format.apply(kind, object);
                    Json.MAPPER.writeTree(json, object);
                }
                keepAlive.looked(found);
            });
            json.writeEndArray();
        } catch (InvalidQuery tooCostly) {
            throw Failure.invalid("query");
        }
    }

    private void writeOne(DataKind kind, Statement statement, Query query, OutputStream out) throws IOException {
        ObjectNode[] identity = {JsonNodeFactory.instance.objectNode()};
        try {
            statement.each(kind, object -> {
                if (query.matches(object, kind.ownId())) {
                    format.apply(kind, object);
                    identity[0] = object;
                }
            });
        } catch (InvalidQuery tooCostly) {
            throw Failure.invalid("query");
        }
        out.write(Json.MAPPER.writeValueAsBytes(identity[0]));
    }
}
