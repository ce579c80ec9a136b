package app.saddlebag.sandbox.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.DataKind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Connected log-ins and how they fare (API reference §7). */
public final class CredentialsApi {

    static final String TOKEN = "credentials_token";

    private static final String STATUS = "/v0/bank/credentials/status";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private final StateStore state;
    private final Extraction extraction;
    private final Switches switches;

    public CredentialsApi(StateStore state, Extraction extraction, Switches switches) {
        this.state = state;
        this.extraction = extraction;
        this.switches = switches;
    }

    public List<Route> routes() {
        return List.of(new Route("status", "POST", STATUS, Route.Access.BEARER, this::status));
    }

    private Answer status(Request request) {
        return Answer.json(status(credential(state, request.json(TOKEN))));
    }

    /** The credential a body names. */
    static Credential credential(StateStore state, ObjectNode body) {
        Credential credential = state.books().credentials().get(body.get(TOKEN).stringValue());
        if (credential == null) {
            throw Failure.invalid(TOKEN);
        }
        return credential;
    }

    private ObjectNode status(Credential credential) {
        Instant seen = extraction.lastUpdate(credential);
        boolean pending = extraction.pending(credential);
        LocalDate last = extraction.created(credential, DataKind.DATA) ? extraction.statement(credential).lastMovement() : null;
        ObjectNode status = JsonNodeFactory.instance.objectNode().put("pending", pending)
                .put("blocked", credential.blocked());
        for (String action : List.of("reset", "sca", "transaction")) {
            status.put(action + "_token", credential.actions().get(action));
        }
        status.put("name", credential.bank()).put("last_transaction_date", last == null ? null : last.toString());
        if (pending) {
            status.putNull("last_update").putNull("time").putNull("last_update_timestamp");
        } else {
            status.put("last_update", LocalDate.ofInstant(seen, ZoneOffset.UTC).toString())
                    .put("time", TIME.format(seen)).put("last_update_timestamp", seen.getEpochSecond());
        }
        status.put("created_at_timestamp", credential.created().getEpochSecond());
        flags(status.putObject("errored"), kind -> extraction.errored(credential, kind));
        flags(status.putObject("created"), kind -> extraction.created(credential, kind));
        return status;
    }

    private void flags(ObjectNode into, Predicate<DataKind> flag) {
        ObjectNode product = into.putObject("product");
        ObjectNode transaction = into.putObject(switches.get(Switch.FLAGS_KEY));
        for (DataKind kind : DataKind.values()) {
            (kind.group().equals("product") ? product : transaction).put(kind.key(), flag.test(kind));
        }
    }
}
