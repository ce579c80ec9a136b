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

    private static final String CLIENT_CREDENTIALS = "client_credentials";
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final int TEN_HOURS = 36_000;

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
        if (!known) {
            throw denied();
        }
        String type = body.get("grant_type").stringValue();
        if (switches.get(Switch.GRANT).equals(CLIENT_CREDENTIALS)) {
            if (!type.equals(CLIENT_CREDENTIALS)) {
                throw denied();
            }
            return Answer.json(token(life(), null));
        }
        return switch (type) {
            case "password" -> byPassword(request.json("username", "password"));
            case REFRESH_TOKEN -> Answer.json(token(life(), request.json(REFRESH_TOKEN).get(REFRESH_TOKEN).stringValue()).put(REFRESH_TOKEN, refresh()));
            default -> throw denied();
        };
    }

    private Answer byPassword(ObjectNode body) {
        if (!(same(body.get("username").stringValue(), Switch.USERNAME) & same(body.get("password").stringValue(), Switch.PASSWORD))) {
            throw denied();
        }
        return Answer.json(token(life(), null).put(REFRESH_TOKEN, refresh()));
    }

    private static Failure denied() {
        return Failure.of(403, "access_denied");
    }

    /** Tokens of the older grant lived ten hours, unless the switch says how long. */
    private int life() {
        boolean normal = switches.get(Switch.TOKEN_LIFE).equals(Switch.TOKEN_LIFE.normal());
        return normal && switches.get(Switch.GRANT).equals("password") ? TEN_HOURS : switches.number(Switch.TOKEN_LIFE);
    }

    /** @param spent the refresh token it is given for, which ends with it; null when it is given for something else */
    private ObjectNode token(int life, String spent) {
        var now = clock.onTheWall();
        var token = new AccessToken(Secrets.random("at_"), now.plusSeconds(life));
        state.change(books -> {
            if (spent != null && books.refreshTokens().remove(spent) == null) {
                throw denied();
            }
            books.tokens().values().removeIf(old -> switches.on(Switch.ONE_TOKEN) || !old.expires().isAfter(now));
            return books.tokens().put(token.value(), token);
        });
        return JsonNodeFactory.instance.objectNode().put("access_token", token.value())
                .put("expires_in", life).put("token_type", "Bearer").put("scope", "read write aggregation");
    }

    private String refresh() {
        String token = Secrets.random("ft_");
        state.change(books -> books.refreshTokens().put(token, clock.onTheWall()));
        return token;
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
