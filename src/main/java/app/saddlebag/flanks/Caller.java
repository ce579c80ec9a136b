package app.saddlebag.flanks;

import app.saddlebag.flanks.FlanksException.Unauthenticated;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;

/**
 * Makes authorised calls: with the current access token, renewed once when the API refuses it, and again when the
 * failure is a passing one; none at all while the API asked for quiet. Thread-safe.
 */
final class Caller implements AutoCloseable {

    private final Transport transport;
    private final Answers answers;
    private final Retries retries;
    private final AccessTokens tokens;
    private final QuietTime quiet;

    Caller(Environment environment, ClientSecret secret, FlanksOptions options, String userAgent) {
        this.transport = new Transport(environment.apiBase(), options, userAgent);
        this.answers = new Answers(options.clock(), options.maxRetryAfter());
        this.retries = new Retries(options);
        this.quiet = new QuietTime(options.clock());
        this.tokens = new AccessTokens(options.clock(),
                new TokenFetch(environment, secret, options.clock(), transport, answers)::fetch);
    }

    Answers answers() {
        return answers;
    }

    <T> T call(Call call, Transport.Reading<T> reading) {
        // Has tries of its own, even before a call that is made only once; inside the others they would multiply.
        retries.run(TokenFetch.CALL, () -> quiet.kept(tokens::get));
        return retries.run(call, () -> quiet.kept(() -> attempt(call, reading)));
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

    @Override
    public void close() {
        transport.close();
        tokens.forget();
    }
}
