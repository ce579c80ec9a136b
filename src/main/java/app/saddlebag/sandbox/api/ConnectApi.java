package app.saddlebag.sandbox.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.Session;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Connect v2: connectors and sessions (API reference §12). */
public final class ConnectApi {

    private static final String PATH = "/connect/v2/";
    private static final String CONFIGURATION = "configuration";

    private final StateStore state;
    private final Switches switches;

    public ConnectApi(StateStore state, Switches switches) {
        this.state = state;
        this.switches = switches;
    }

    public List<Route> routes() {
        return List.of(route("list-connectors", "connectors/list-connectors", this::connectors),
                route("create-session", "sessions/create-session", this::create),
                route("list-sessions", "sessions/list-sessions", this::sessions));
    }

    private static Route route(String name, String path, Route.Handler handler) {
        return new Route(name, "POST", PATH + path, Route.Access.BEARER, handler);
    }

    private Answer connectors(Request request) {
        ObjectNode body = Fields.of(request);
        List<Institution> found = matching(body, Institutions.all(), Map.of("connector_id_in", Institution::connectorId));
        return Cursor.page(body, found, switches.number(Switch.PAGE_SIZE), bank -> {
            ObjectNode item = JsonNodeFactory.instance.objectNode().put("connector_id", bank.connectorId())
                    .put("name", bank.name()).put("type", bank.access());
            item.putArray("countries").add(bank.country().threeLetters());
            return item;
        });
    }

    private Answer create(Request request) {
        if (!(Fields.of(request).get(CONFIGURATION) instanceof ObjectNode configuration)) {
            throw Failure.validation("missing", CONFIGURATION);
        }
        List<Institution> offered = ConnectorFilter.apply(configuration.get("connector_filter"));
        String connector = Fields.within(configuration, CONFIGURATION, "connector_id");
        if (connector != null) {
            offered = offered.stream().filter(bank -> bank.connectorId().equals(connector)).toList();
        }
        String renewing = Fields.within(configuration, CONFIGURATION, "connection_id");
        if (renewing != null) {
            var credential = state.books().credentials().get(renewing);
            if (credential == null) {
                throw Failure.validation("not_found", "configuration.connection_id");
            }
            offered = List.of(Institutions.byId(credential.bank()));
        }
        if (offered.isEmpty()) {
            throw Failure.validation("not_found", "configuration.connector_id");
        }
        String redirect = Fields.returning(Fields.within(configuration, CONFIGURATION, "redirect_url"), CONFIGURATION + ".redirect_url");
        var session = new Session(Secrets.random("ses_"), Session.Status.WAITING_PROVIDE_CREDENTIALS, renewing, null,
                redirect, offered.stream().map(Institution::id).toList(), renewing);
        state.change(books -> books.sessions().put(session.id(), session));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("session", written(session).put("url", "http://" + request.header("Host") + "/connect/" + session.id()));
        return Answer.json(answer);
    }

    private Answer sessions(Request request) {
        ObjectNode body = Fields.of(request);
        List<Session> found = matching(body, List.copyOf(state.books().sessions().values()), Map.of(
                "session_id_in", Session::id, "status_in", session -> session.status().word(),
                "connection_id_in", Session::connectionId, "error_code_in", Session::errorCode));
        String host = request.header("Host");
        return Cursor.page(body, found, switches.number(Switch.PAGE_SIZE),
                session -> written(session).put("url", "http://" + host + "/connect/" + session.id()));
    }

    private static ObjectNode written(Session session) {
        return JsonNodeFactory.instance.objectNode().put("session_id", session.id()).put("status", session.status().word())
                .put("connection_id", session.connectionId()).put("error_code", session.errorCode());
    }

    /** All that pass the body's query: every field named must have one of the values listed for it. */
    private static <T> List<T> matching(ObjectNode body, List<T> all, Map<String, Function<T, String>> fields) {
        ItemQuery query = ItemQuery.of(body, fields.keySet());
        return all.stream().filter(one -> fields.entrySet().stream()
                .allMatch(field -> query.allows(field.getKey(), field.getValue().apply(one)))).toList();
    }
}
