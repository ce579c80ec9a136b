package app.saddlebag.sandbox.api;

import java.time.Instant;

import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.state.AccessToken;
import app.saddlebag.sandbox.state.StateStore;

/** Lets callers in who show a living bearer token. */
public final class Guard {

    private final StateStore state;
    private final WorldClock clock;

    public Guard(StateStore state, WorldClock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** @throws Failure 401, with the body that tells a missing token from a wrong one */
    public void check(Request request) {
        String header = request.header("Authorization");
        if (header == null || header.isBlank()) {
            throw Failure.of(401, "Not authenticated");
        }
        Instant now = clock.onTheWall();
        String value = header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : "";
        AccessToken token = state.books().tokens().get(value);
        if (token == null || !token.expires().isAfter(now)) {
            throw Failure.of(401, "Invalid credentials");
        }
    }
}
