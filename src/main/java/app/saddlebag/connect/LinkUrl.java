package app.saddlebag.connect;

import app.saddlebag.flanks.Loopback;
import app.saddlebag.flanks.UserAction;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ActionToken;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds the address of the Link page, here and nowhere else (API reference §6.2): how action tokens are presented to it
 * was never documented, so there must be one place to correct.
 */
final class LinkUrl {

    static final String STATE = "state";

    private final Environment environment;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /**
     * @param slot     the connection's {@code external_id}
     * @param state    random; comes back with the redirect or the exchange
     * @param redirect where the browser is to return
     */
    LinkUrl(Environment environment, String slot, String state, URI redirect) {
        this.environment = environment;
        parameters.put("token", environment.linkToken());
        parameters.put("external_id", slot);
        parameters.put("rollback", "true");
        parameters.put(STATE, state);
        // A real Link has its redirect registered; a sandbox's takes any address on this computer.
        if (environment.kind() != Environment.Kind.FLANKS && Loopback.is(redirect)) {
            parameters.put("redirect_uri", redirect.toString());
        }
    }

    /** @param entityId skips the list of banks; null shows it */
    LinkUrl atBank(String entityId) {
        if (entityId != null) {
            parameters.put("bank", entityId);
        }
        return this;
    }

    /** For acting on an existing login. */
    LinkUrl toDo(UserAction action, ActionToken token) {
        parameters.put(action.tokenName(), token.reveal());
        return this;
    }

    URI build() {
        return URI.create(environment.linkBase() + "/link?" + parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
