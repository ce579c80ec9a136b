package app.saddlebag.sandbox.state;

import java.time.Instant;

/**
 * A bearer token.
 *
 * @param value   what the caller shows
 * @param expires when it ends, by the computer's clock
 */
public record AccessToken(String value, Instant expires) {
}
