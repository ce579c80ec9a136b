package app.saddlebag.model;

import java.net.URI;
import java.util.Objects;

/**
 * Where the API lives. The Link host is never derived from the API host, nor either from the name.
 *
 * @param kind        preset it came from
 * @param apiBase     base of the API, without trailing slash
 * @param linkBase    base of the Link page ({@code /link} is appended), without trailing slash
 * @param clientId    the application's id
 * @param linkToken   which Link a person is sent to; public, it stands in the Link's address
 * @param redirectUri where the Link sends the browser afterwards, as registered with the Link. Nullable: then any
 *                    loopback callback of ours is taken
 */
public record Environment(Kind kind, URI apiBase, URI linkBase, String clientId, String linkToken, URI redirectUri) {

    public enum Kind { DEMO, FLANKS, CUSTOM }

    public static final URI FLANKS_API = URI.create("https://api.flanks.io");
    public static final URI FLANKS_LINK = URI.create("https://platform.flanks.io");

    public Environment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(apiBase, "apiBase");
        Objects.requireNonNull(linkBase, "linkBase");
        Objects.requireNonNull(clientId, "clientId");
    }
}
