package app.saddlebag.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.AccessToken;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Access tokens and the key set (API reference §§3.1 and 4). */
public final class TokenApi {

    private final StateStore state;
    private final Switches switches;
    private final WorldClock clock;

    public TokenApi(StateStore state, Switches switches, WorldClock clock) {
        this.state = state;
        this.switches = switches;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(new Route("token", "POST", "/v0/token", Route.Access.OPEN, this::issue),
                new Route("jwks", "GET", "/.well-known/jwks.json", Route.Access.OPEN, request -> keys()));
    }

    private Answer issue(Request request) {
        ObjectNode body = request.json("client_id", "client_secret", "grant_type");
        boolean known = same(body.get("client_id").stringValue(), state.books().clientId())
                & same(body.get("client_secret").stringValue(), state.books().clientSecret());
        if (!known || !body.get("grant_type").stringValue().equals("client_credentials")) {
            throw Failure.of(403, "access_denied");
        }
        int life = switches.number(Switch.TOKEN_LIFE);
        var now = clock.onTheWall();
        var token = new AccessToken(Secrets.random("at_"), now.plusSeconds(life));
        state.change(books -> {
            books.tokens().values().removeIf(old -> switches.on(Switch.ONE_TOKEN) || !old.expires().isAfter(now));
            return books.tokens().put(token.value(), token);
        });
        return Answer.json(JsonNodeFactory.instance.objectNode().put("access_token", token.value())
                .put("expires_in", life).put("token_type", "Bearer").put("scope", "read write aggregation"));
    }

    private static boolean same(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer keys() {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putArray("keys");
        return Answer.json(set);
    }
}
