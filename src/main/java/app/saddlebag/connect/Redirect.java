package app.saddlebag.connect;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the browser brings back from the Link page (API reference §6.1, §6.3) or from a session's (§12).
 *
 * @param code  nullable
 * @param error nullable
 * @param state nullable: whether extra parameters come back on success is not documented
 * @param session id of a session of Connect v2; null from Link
 */
record Redirect(String code, String error, String state, String session) {

    /** Null when the address is not the one we wait at. */
    static Redirect read(URI address, URI expected) {
        if (!sameAddress(address, expected)) {
            return null;
        }
        Map<String, String> parameters = parameters(address.getRawQuery());
        return new Redirect(parameters.get("code"), parameters.get("error"), parameters.get(LinkUrl.STATE),
                parameters.get("session_id"));
    }

    private static boolean sameAddress(URI one, URI other) {
        return Objects.equals(lower(one.getScheme()), lower(other.getScheme()))
                && Objects.equals(lower(one.getHost()), lower(other.getHost())) && one.getPort() == other.getPort()
                && path(one).equals(path(other)) && one.getRawUserInfo() == null;
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(java.util.Locale.ROOT);
    }

    private static String path(URI uri) {
        return uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String parameter : query.split("&")) {
                int equals = parameter.indexOf('=');
                String value = equals < 0 ? "" : decoded(parameter.substring(equals + 1));
                if (!value.isEmpty()) {
                    parameters.putIfAbsent(decoded(parameter.substring(0, equals)), value);
                }
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    boolean bearsAnother(String expectedState) {
        return state != null && !state.equals(expectedState);
    }

    /** @param expected our session; null where there is none to expect */
    boolean comesFromAnother(String expected) {
        return session != null && expected != null && !session.equals(expected);
    }

    boolean bears(String expectedState) {
        return expectedState.equals(state);
    }

    @Override
    public String toString() {
        return "Redirect[" + (error != null ? error : code != null ? "code" : session != null ? "session" : "nothing") + "]";
    }
}
