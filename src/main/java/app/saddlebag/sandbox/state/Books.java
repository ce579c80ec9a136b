package app.saddlebag.sandbox.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that the bank's side remembers. A published instance is never changed; {@link StateStore} works on a copy.
 *
 * @param clientId     identifies the one application
 * @param clientSecret its secret
 * @param defaultLink  token of the Link that a fresh sandbox has
 * @param tokens       access tokens, by value
 * @param links        Links, by token
 * @param codes        link codes, used ones too, by code
 * @param credentials  connected log-ins, by credentials token
 */
public record Books(String clientId, String clientSecret, String defaultLink, Map<String, AccessToken> tokens,
                    Map<String, Link> links, Map<String, LinkCode> codes, Map<String, Credential> credentials) {

    Books copy() {
        return new Books(clientId, clientSecret, defaultLink, new LinkedHashMap<>(tokens), new LinkedHashMap<>(links),
                new LinkedHashMap<>(codes), new LinkedHashMap<>(credentials));
    }

    Books sealed() {
        return new Books(clientId, clientSecret, defaultLink, Collections.unmodifiableMap(tokens),
                Collections.unmodifiableMap(links), Collections.unmodifiableMap(codes),
                Collections.unmodifiableMap(credentials));
    }

    /** How many codes of a Link have not been exchanged yet. */
    public int pendingCodes(String linkToken) {
        return (int) codes.values().stream().filter(code -> !code.used() && code.linkToken().equals(linkToken)).count();
    }

    /** The credential of a log-in; null when it is not connected. */
    public Credential byLogin(String bank, String username) {
        return credentials.values().stream()
                .filter(one -> one.bank().equals(bank) && one.username().equals(username)).findFirst().orElse(null);
    }
}
