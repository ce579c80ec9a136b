package app.saddlebag.sandbox.http;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the route of a request. Immutable. */
public final class Router {

    /** A route with what its path's names stand for. */
    public record Match(Route route, Map<String, String> parts) {
    }

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * The route of a verb and path.
     *
     * @throws Failure 404 when no route has this path, 405 when one has but not with this verb
     */
    public Match find(String method, String path) {
        var verbs = new TreeSet<String>();
        for (Route route : routes) {
            Map<String, String> parts = route.match(path);
            if (parts != null) {
                if (route.method().equals(method)) {
                    return new Match(route, parts);
                }
                verbs.add(route.method());
            }
        }
        throw verbs.isEmpty() ? Failure.of(404, "Not found") : Failure.methodNotAllowed(String.join(", ", verbs));
    }
}
