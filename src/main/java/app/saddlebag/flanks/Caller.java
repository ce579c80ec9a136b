package app.saddlebag.flanks;

import app.saddlebag.flanks.AccessTokens.AccessToken;
import app.saddlebag.flanks.FlanksException.ApplicationRefused;
import app.saddlebag.flanks.FlanksException.NotJson;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.FlanksException.Unauthenticated;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Makes authorised calls: with the current access token, renewed once when the API refuses it, and again when the
 * failure is a passing one. Thread-safe.
 */
final class Caller implements AutoCloseable {

    /** What the documentation names today, for an answer that leaves it out (API reference §4). */
    private static final int USUAL_LIFE_SECONDS = 3600;
    private static final Call TOKEN = Call.read("/v0/token", null);

    private final Environment environment;
    private final ClientSecret secret;
    private final FlanksOptions options;
    private final Transport transport;
    private final Answers answers;
    private final Retries retries;
    private final AccessTokens tokens;

    Caller(Environment environment, ClientSecret secret, FlanksOptions options, String userAgent) {
        this.environment = environment;
        this.secret = secret;
        this.options = options;
        this.transport = new Transport(environment.apiBase(), options, userAgent);
        this.answers = new Answers(options.clock());
        this.retries = new Retries(options);
        this.tokens = new AccessTokens(options.clock(), this::fetchToken);
    }

    Answers answers() {
        return answers;
    }

    <T> T call(Call call, Transport.Reading<T> reading) {
        // Has tries of its own, even before a call that is made only once; inside the others they would multiply.
        retries.run(TOKEN, tokens::get);
        return retries.run(call, () -> attempt(call, reading));
    }

    private <T> T attempt(Call call, Transport.Reading<T> reading) {
        String token = tokens.get();
        try {
            return transport.exchange(call, token, reading);
        } catch (Unauthenticated _) {
            // Invalidated elsewhere before its time (API reference §18.16): one renewal, one more try.
            tokens.refused(token);
            return transport.exchange(call, tokens.get(), reading);
        }
    }

    private AccessToken fetchToken() {
        byte[] body = Json.object(Map.of("client_id", environment.clientId(), "client_secret", secret.reveal(),
                "grant_type", "client_credentials"));
        Call call = Call.read(TOKEN.path(), body);
        Instant asked = options.clock().instant();
        Fields answer;
        try {
            answer = new Fields(transport.exchange(call, null, answers::jsonWithoutError));
        } catch (Unauthenticated | Refused refused) {
            throw new ApplicationRefused(refused.getMessage());
        }
        String value = answer.text("access_token");
        if (value == null) {
            throw new NotJson("no access_token in a token answer", null);
        }
        Integer seconds = answer.integer("expires_in");
        return AccessToken.issued(value, asked,
                Duration.ofSeconds(seconds != null && seconds > 0 ? seconds : USUAL_LIFE_SECONDS));
    }

    @Override
    public void close() {
        transport.close();
    }
}
