package app.saddlebag.sandbox.api;

import java.util.List;
import java.util.Set;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.Books;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.LinkCode;
import app.saddlebag.sandbox.state.StateStore;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Exchange of link codes, and those not exchanged yet (API reference §§6.5 and 6.6). */
public final class CodesApi {

    private static final String PATH = "/v0/platform/link";

    private final StateStore state;
    private final Switches switches;
    private final WorldClock clock;

    public CodesApi(StateStore state, Switches switches, WorldClock clock) {
        this.state = state;
        this.switches = switches;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(new Route("exchange", "POST", PATH, Route.Access.BEARER, this::exchange),
                new Route("unused-codes", "GET", PATH, Route.Access.BEARER, this::unused));
    }

    private Answer exchange(Request request) {
        String given = request.json("code").get("code").stringValue();
        LinkCode spent = state.change(books -> spend(books, given));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("message", "Successfully retrieved")
                .put("credentials_token", spent.credentialsToken()).put("link_token", spent.linkToken());
        spent.extra().forEach(answer.putObject("extra")::put);
        return Answer.json(answer);
    }

    private LinkCode spend(Books books, String given) {
        LinkCode code = books.codes().get(given);
        if (code == null || code.used()) {
            throw Failure.invalid("code");
        }
        if (clock.onTheWall().isBefore(code.created().plusSeconds(switches.number(Switch.EXCHANGE_HOLD)))) {
            throw Failure.numbered(202, "SCA_ERROR", 20003, "Token delayed during security checks.");
        }
        if (code.replaces() != null) {
            Credential renewed = books.credentials().get(code.replaces()).renewed(clock.now(), Set.of()).under(code.credentialsToken());
            books.forget(code.replaces());
            books.credentials().put(renewed.token(), renewed);
        }
        books.codes().put(given, code.spent());
        return code;
    }

    private Answer unused(Request request) {
        String link = request.query().get("link_token");
        String client = request.query().get("client_id");
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        for (LinkCode code : state.books().codes().values()) {
            boolean wanted = (link == null || link.equals(code.linkToken()))
                    && (client == null || client.equals(state.books().clientId()));
            if (wanted && !code.used()) {
                ObjectNode item = codes.addObject().put("code", code.code()).put("link_token", code.linkToken());
                code.extra().forEach(item.putObject("extra")::put);
            }
        }
        return Answer.json(codes);
    }
}
