package app.saddlebag.sandbox.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that the bank's side remembers. A published instance is never changed; {@link StateStore} works on a copy.
 *
 * @param clientId     identifies the one application
 * @param clientSecret its secret
 * @param defaultLink  token of the Link that a fresh sandbox has
 * @param tokens       access tokens, by value
 * @param refreshTokens when each was given, by value: what the older grant renews an access token with, once
 * @param links        Links, by token
 * @param codes        link codes, used ones too, by code
 * @param credentials  connected log-ins, by credentials token
 * @param sessions     Connect sessions, by id
 * @param labels       the client's labels, by connection and object
 * @param reports      reports that were asked for, by id
 * @param switches     switches that are not as normal, by name
 */
public record Books(String clientId, String clientSecret, String defaultLink, Map<String, AccessToken> tokens,
                    Map<String, Instant> refreshTokens,
                    Map<String, Link> links, Map<String, LinkCode> codes, Map<String, Credential> credentials,
                    Map<String, Session> sessions,
                    Map<String, Map<String, String>> labels, Map<Integer, Report> reports, Map<String, String> switches) {

    /** What a file of before has no word of is empty. */
    public Books {
        refreshTokens = refreshTokens == null ? Collections.emptyMap() : refreshTokens;
        labels = labels == null ? Collections.emptyMap() : labels;
        reports = reports == null ? Collections.emptyMap() : reports;
    }

    /** The books of a new sandbox, with one Link. */
    public static Books fresh(String clientId, String clientSecret, Link link) {
        return new Books(clientId, clientSecret, link.token(), Map.of(), Map.of(), Map.of(link.token(), link), Map.of(), Map.of(), Map.of(),
                Map.of(), Map.of(), Map.of());
    }

    /**
     * Books that came from outside, when nothing is missing in them.
     *
     * @throws IllegalArgumentException when something is
     */
    static Books whole(Books read) {
        boolean whole = read != null && Stream.of(read.clientId, read.clientSecret, read.defaultLink).allMatch(Objects::nonNull)
                && Stream.of(read.tokens, read.refreshTokens, read.links, read.codes, read.credentials, read.sessions, read.labels, read.reports, read.switches)
                .allMatch(map -> map != null && !map.containsValue(null));
        if (!whole) {
            throw new IllegalArgumentException("something is missing");
        }
        return read;
    }

    /** The same books with other credentials of the application. */
    public Books with(String otherId, String otherSecret) {
        return new Books(otherId, otherSecret, defaultLink, tokens, refreshTokens, links, codes, credentials, sessions, labels, reports, switches);
    }

    Books copy() {
        return new Books(clientId, clientSecret, defaultLink, new LinkedHashMap<>(tokens), new LinkedHashMap<>(refreshTokens),
                new LinkedHashMap<>(links), new LinkedHashMap<>(codes), new LinkedHashMap<>(credentials), new LinkedHashMap<>(sessions),
                new LinkedHashMap<>(labels), new LinkedHashMap<>(reports), new LinkedHashMap<>(switches));
    }

    Books sealed() {
        return new Books(clientId, clientSecret, defaultLink, Collections.unmodifiableMap(tokens),
                Collections.unmodifiableMap(refreshTokens), Collections.unmodifiableMap(links), Collections.unmodifiableMap(codes),
                Collections.unmodifiableMap(credentials), Collections.unmodifiableMap(sessions),
                Collections.unmodifiableMap(labels), Collections.unmodifiableMap(reports), Collections.unmodifiableMap(switches));
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

    /** The credential that asks for an action by a token; null when none does. */
    public Credential byAction(Credential.Action action, String actionToken) {
        return credentials.values().stream().filter(one -> actionToken.equals(one.actions().get(action))).findFirst().orElse(null);
    }

    /** Forgets a credential, the codes that lead to it and the labels on what it shows. */
    public void forget(String credentialsToken) {
        credentials.remove(credentialsToken);
        codes.values().removeIf(code -> !code.used() && code.concerns(credentialsToken));
        labels.keySet().removeIf(key -> key.startsWith(credentialsToken + "/"));
    }
}
