package app.saddlebag.sandbox.http;

import java.util.Map;
import java.util.HashMap;

/**
 * One thing the server does.
 *
 * @param name    a short name, by which switches and the journal speak of it, such as {@code data}
 * @param method  the verb it answers to
 * @param path    its path; a segment {@code {name}} stands for any one segment
 * @param access  who may call
 * @param handler does it
 */
public record Route(String name, String method, String path, Access access, Handler handler) {

    /** Who may call a route. */
    public enum Access {
        /** Callers with a valid bearer token. */
        BEARER,
        /** Anybody: the token endpoint, the key set. */
        OPEN,
        /** Anybody with a browser: answers are pages. */
        PAGE
    }

    /** Answers a request; refuses by throwing {@link Failure}. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Request request);
    }

    /** What the path's names stand for in a concrete path; null when the path is another. */
    Map<String, String> match(String concrete) {
        if (path.indexOf('{') < 0) {
            return path.equals(concrete) ? Map.of() : null;
        }
        String[] wanted = path.split("/", -1);
        String[] given = concrete.split("/", -1);
        if (wanted.length != given.length) {
            return null;
        }
        var parts = new HashMap<String, String>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                parts.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return null;
            }
        }
        return parts;
    }
}
