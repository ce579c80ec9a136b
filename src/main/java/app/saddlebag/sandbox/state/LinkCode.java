package app.saddlebag.sandbox.state;

import java.time.Instant;
import java.util.Map;

/**
 * A code a user came back with (API reference §6.5).
 *
 * @param code             what is exchanged, once
 * @param linkToken        the Link it was made by
 * @param credentialsToken what it is exchanged for
 * @param replaces         the credentials token that ends with the exchange, when a renewal gives a new one; else null
 * @param extra            the Link URL's extra parameters
 * @param created          when, by the computer's clock
 * @param used             whether it has been exchanged
 */
public record LinkCode(String code, String linkToken, String credentialsToken, String replaces,
                       Map<String, String> extra, Instant created, boolean used) {

    /** The same code, spent. */
    public LinkCode spent() {
        return new LinkCode(code, linkToken, credentialsToken, replaces, extra, created, true);
    }

    /** Whether it concerns a credential. */
    public boolean concerns(String token) {
        return token.equals(credentialsToken) || token.equals(replaces);
    }
}
