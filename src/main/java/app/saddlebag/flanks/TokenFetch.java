package app.saddlebag.flanks;

import app.saddlebag.flanks.AccessTokens.AccessToken;
import app.saddlebag.flanks.FlanksException.ApplicationRefused;
import app.saddlebag.flanks.FlanksException.NotJson;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.FlanksException.Unauthenticated;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Grant;
import app.saddlebag.model.Secret.ClientSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks for an access token by the application's grant (API reference §4). The older grant's tokens come with a refresh
 * token, good for the next one; where that is refused, the user's name and password are sent again. Called by one thread
 * at a time.
 */
final class TokenFetch {

    static final Call CALL = Call.read("/v0/token", null);

    /** What the documentation names today, for an answer that leaves it out. */
    private static final int USUAL_LIFE_SECONDS = 3600;

    private final Environment environment;
    private final ClientSecret secret;
    private final Clock clock;
    private final Transport transport;
    private final Answers answers;
    /** Null until an answer brought one. */
    private String refreshToken;

    TokenFetch(Environment environment, ClientSecret secret, Clock clock, Transport transport, Answers answers) {
        this.environment = environment;
        this.secret = secret;
        this.clock = clock;
        this.transport = transport;
        this.answers = answers;
    }

    /** @throws ApplicationRefused when the API does not know the application, or not by this grant */
    AccessToken fetch() {
        String refresh = refreshToken;
        if (refresh != null) {
            refreshToken = null;
            try {
                return ask(Map.of("grant_type", "refresh_token", "refresh_token", refresh));
            } catch (Unauthenticated | Refused _) {
                // Spent or expired: no failure yet, for the password is at hand.
            }
        }
        try {
            return ask(switch (environment.grant()) {
                case Grant.ClientCredentials _ -> Map.of("grant_type", "client_credentials");
                case Grant.Password(var username, var password) -> Map.of("grant_type", "password", "username", username,
                        "password", password.reveal());
            });
        } catch (Unauthenticated | Refused refused) {
            throw new ApplicationRefused(refused.getMessage());
        }
    }

    private AccessToken ask(Map<String, String> grant) {
        Map<String, Object> body = new LinkedHashMap<>(grant);
        body.put("client_id", environment.clientId());
        body.put("client_secret", secret.reveal());
        Instant asked = clock.instant();
        Fields answer = new Fields(transport.exchange(Call.read(CALL.path(), Json.object(body)), null,
                answers::jsonWithoutError));
        String value = answer.text("access_token");
        if (value == null) {
            throw new NotJson("no access_token in a token answer", null);
        }
        refreshToken = environment.grant() instanceof Grant.Password ? answer.text("refresh_token") : null;
        Integer seconds = answer.integer("expires_in");
        return AccessToken.issued(value, asked,
                Duration.ofSeconds(seconds != null && seconds > 0 ? seconds : USUAL_LIFE_SECONDS));
    }
}
