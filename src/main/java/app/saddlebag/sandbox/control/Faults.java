package app.saddlebag.sandbox.control;

import java.util.Random;
import java.util.function.Supplier;

import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Route;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lets answers come late, go wrong or not come at all, as often as the switches say. Safe between threads. */
public final class Faults {

    private static final String PROXY_PAGE = """
            <html><head><title>502 Bad Gateway</title></head>
            <body><center><h1>502 Bad Gateway</h1></center><hr><center>proxy</center></body></html>
            """;

    private final Switches switches;
    private final Random random;

    /**
     * @param seed makes the same requests fail again
     */
    public Faults(Switches switches, long seed) {
        this.switches = switches;
        this.random = new Random(seed);
    }

    /** An answer, or what becomes of it on the way. */
    public Answer through(Route route, Supplier<Answer> handler) {
        pause(route);
        if (strikes(Switch.SERVER_ERRORS, route)) {
            throw Failure.of(500, "Internal Error");
        }
        if (strikes(Switch.TOO_MANY_REQUESTS, route)) {
            return Answer.json(429, JsonNodeFactory.instance.objectNode().put("error", "Too many requests"))
                    .with("Retry-After", switches.get(Switch.RETRY_AFTER));
        }
        if (strikes(Switch.HTML_ERRORS, route)) {
            return Answer.html(502, PROXY_PAGE);
        }
        Answer answer = handler.get();
        if (strikes(Switch.CUT_OFF, route)) {
            return answer.rewritten(BrokenBody::cutOff);
        }
        return strikes(Switch.MALFORMED, route) ? answer.rewritten(BrokenBody::malformed) : answer;
    }

    private int number(Switch which, Route route) {
        return switches.number(which, route.name(), route.access() != Route.Access.PAGE);
    }

    private boolean strikes(Switch which, Route route) {
        int percent = number(which, route);
        return percent > 0 && random.nextInt(100) < percent;
    }

    private void pause(Route route) {
        int millis = number(Switch.LATENCY, route);
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Failure.of(500, "Internal Error");
        }
    }
}
