package app.saddlebag.sandbox.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.Credential.Action;
import app.saddlebag.sandbox.world.DataKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Connected log-ins and how they fare (API reference §7). */
public final class CredentialsApi {

    private static final String PATH = "/v0/bank/credentials";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private final Credentials credentials;
    private final Extraction extraction;
    private final Switches switches;

    public CredentialsApi(Credentials credentials, Extraction extraction, Switches switches) {
        this.credentials = credentials;
        this.extraction = extraction;
        this.switches = switches;
    }

    public List<Route> routes() {
        return List.of(route("status", "POST", "/status", this::status), route("force", "PUT", "/status", this::force),
                route("delete", "DELETE", "", this::delete), route("list", "POST", "/list", this::list));
    }

    private static Route route(String name, String method, String path, Route.Handler handler) {
        return new Route(name, method, PATH + path, Route.Access.BEARER, handler);
    }

    private Answer status(Request request) {
        return Answer.json(written(credentials.of(request.json(Credentials.FIELD))));
    }

    private Answer force(Request request) {
        ObjectNode body = request.json(Credentials.FIELD, "force");
        Credential credential = credentials.of(body);
        for (Action action : Action.values()) {
            if (action.word().equals(body.get("force").stringValue())) {
                String token = credentials.ask(credential.token(), action).actions().get(action);
                return Answer.json(JsonNodeFactory.instance.objectNode().put(action.field(), token));
            }
        }
        throw Failure.invalid("force");
    }

    private Answer delete(Request request) {
        credentials.forget(request.json(Credentials.FIELD).get(Credentials.FIELD).stringValue());
        return Answer.json(JsonNodeFactory.instance.objectNode().put("message", "Successfully deleted"));
    }

    private Answer list(Request request) {
        JsonNode asked = request.json().path("page");
        if (!asked.isMissingNode() && (!asked.isInt() || asked.intValue() < 1)) {
            throw Failure.invalid("page");
        }
        int page = asked.isMissingNode() ? 1 : asked.intValue();
        int size = switches.number(Switch.PAGE_SIZE);
        List<Credential> all = credentials.all();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        all.stream().skip((page - 1L) * size).limit(size).forEach(one -> items.addObject()
                .put(Credentials.FIELD, one.token()).put("external_id", one.externalId()).put("bank", one.bank())
                .put("status", one.blocked() == null ? "active" : "error"));
        return Answer.json(answer.put("page", page).put("pages", (all.size() + size - 1) / size));
    }

    private ObjectNode written(Credential credential) {
        boolean pending = extraction.pending(credential);
        LocalDate last = extraction.created(credential, DataKind.DATA) ? extraction.statement(credential).lastMovement() : null;
        ObjectNode status = JsonNodeFactory.instance.objectNode().put("pending", pending)
                .put("blocked", credential.blocked() != null);
        for (Action action : List.of(Action.RESET, Action.SCA, Action.TRANSACTION)) {
            status.put(action.field(), credential.actions().get(action));
        }
        status.put("name", credential.bank()).put("last_transaction_date", last == null ? null : last.toString());
        if (pending) {
            status.putNull("last_update").putNull("time").putNull("last_update_timestamp");
        } else {
            Instant seen = extraction.lastUpdate(credential);
            status.put("last_update", LocalDate.ofInstant(seen, ZoneOffset.UTC).toString())
                    .put("time", TIME.format(seen)).put("last_update_timestamp", seen.getEpochSecond());
        }
        status.put("created_at_timestamp", credential.created().getEpochSecond());
        flags(status, credential);
        return status;
    }

    private void flags(ObjectNode status, Credential credential) {
        switch (switches.get(Switch.STATUS_FLAGS)) {
            case "none" -> { }
            case "older" -> status.put("errored", Stream.of(DataKind.values()).anyMatch(kind -> extraction.errored(credential, kind)))
                    .put("created", credential.created().truncatedTo(ChronoUnit.SECONDS).toString());
            case "products-only" -> {
                flags(status.putObject("errored"), "product", "product", kind -> extraction.errored(credential, kind));
                flags(status.putObject("created"), "product", "product", kind -> extraction.created(credential, kind));
            }
            default -> {
                allFlags(status.putObject("errored"), kind -> extraction.errored(credential, kind));
                allFlags(status.putObject("created"), kind -> extraction.created(credential, kind));
            }
        }
    }

    private void allFlags(ObjectNode into, Predicate<DataKind> flag) {
        flags(into, "product", "product", flag);
        flags(into, switches.get(Switch.FLAGS_KEY), "transaction", flag);
    }

    private static void flags(ObjectNode into, String key, String group, Predicate<DataKind> flag) {
        ObjectNode flags = into.putObject(key);
        Stream.of(DataKind.values()).filter(kind -> kind.group().equals(group)).forEach(kind -> flags.put(kind.key(), flag.test(kind)));
    }
}
