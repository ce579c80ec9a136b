package app.saddlebag.model;

import app.saddlebag.model.Secret.ApiPassword;
import java.net.URI;
import java.util.Objects;

/**
 * Where the API lives. The Link host is never derived from the API host, nor either from the name.
 *
 * @param kind        preset it came from
 * @param apiBase     base of the API, without trailing slash
 * @param linkBase    base of the Link page ({@code /link} is appended), without trailing slash. Null where it is not needed:
 *                    the address of a session comes from the API
 * @param clientId    the application's id
 * @param linkToken   which Link a person is sent to; public, it stands in the Link's address. Null where it is not needed
 * @param redirectUri where the bank's page sends the browser afterwards, as registered with the Link. Nullable: then any
 *                    loopback callback of ours is taken
 * @param grant       by what the application asks for access tokens
 * @param way         how a person is sent to Flanks
 */
public record Environment(Kind kind, URI apiBase, URI linkBase, String clientId, String linkToken, URI redirectUri,
                          Grant grant, Way way) {

    /** How a connection is made. */
    public enum Way {
        /** Flanks Link (API reference §6). */
        LINK,
        /** A session of Connect v2 (API reference §12). */
        SESSIONS
    }

    /** How access tokens are asked for; an application has exactly one way (API reference §4). */
    public sealed interface Grant {

        /** {@code client_credentials}: the client id and secret alone. What the documents of today know. */
        record ClientCredentials() implements Grant {
        }

        /** {@code password}, the older one: a user of the API besides. */
        record Password(String username, ApiPassword password) implements Grant {
            public Password {
                Objects.requireNonNull(username, "username");
                Objects.requireNonNull(password, "password");
            }
        }
    }

    public enum Kind { DEMO, FLANKS, CUSTOM }

    public static final URI FLANKS_API = URI.create("https://api.flanks.io");
    public static final URI FLANKS_LINK = URI.create("https://platform.flanks.io");

    public Environment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(apiBase, "apiBase");
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(grant, "grant");
        if (Objects.requireNonNull(way, "way") == Way.LINK) {
            Objects.requireNonNull(linkBase, "linkBase");
        }
    }

    /** One that connects through Link. */
    public Environment(Kind kind, URI apiBase, URI linkBase, String clientId, String linkToken, URI redirectUri, Grant grant) {
        this(kind, apiBase, linkBase, clientId, linkToken, redirectUri, grant, Way.LINK);
    }

    /** One that connects through Link and whose application is asked for tokens as today's are. */
    public Environment(Kind kind, URI apiBase, URI linkBase, String clientId, String linkToken, URI redirectUri) {
        this(kind, apiBase, linkBase, clientId, linkToken, redirectUri, new Grant.ClientCredentials());
    }

    /** The same, whose connections are made another way. */
    public Environment connecting(Way other) {
        return new Environment(kind, apiBase, linkBase, clientId, linkToken, redirectUri, grant, other);
    }
}
