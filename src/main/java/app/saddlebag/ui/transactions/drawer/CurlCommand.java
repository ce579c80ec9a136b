package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.model.Secret;
import java.net.URI;

/**
 * A query as a command line that a person can run after filling in their own secrets: the bearer token is read from the
 * shell's environment and the login's token stands masked.
 */
public final class CurlCommand {

    private CurlCommand() {
    }

    /**
     * @param apiBase base of the API, without trailing slash
     * @param path    of the data kind, with leading slash (API reference §8)
     * @param query   the Flanks query as JSON
     */
    public static String of(URI apiBase, String path, String query) {
        return """
                curl -X POST %s \\
                  -H "Authorization: Bearer $FLANKS_ACCESS_TOKEN" \\
                  -H 'Content-Type: application/json' \\
                  -d %s
                """.formatted(quoted(apiBase + path),
                quoted("{\"credentials_token\": \"" + Secret.MASK + "\", \"query\": " + query + "}"));
    }

    /** As one word of a POSIX shell, whatever it holds. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
