package app.saddlebag.flanks;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Clients that do not wait between tries but remember how long they would have. */
final class TestClients {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final CredentialsToken TOKEN = new CredentialsToken("made-up-login");

    final List<Duration> waits = new CopyOnWriteArrayList<>();

    FlanksOptions options() {
        return FlanksOptions.standard(Clock.fixed(NOW, ZoneOffset.UTC)).withSleeper(waits::add);
    }

    FlanksClient client(Environment environment) {
        return client(environment, options());
    }

    FlanksClient client(URI base) {
        return client(StubApi.environment(base));
    }

    static FlanksClient client(Environment environment, FlanksOptions options) {
        return new FlanksClient(environment, new ClientSecret("made-up-secret"), options, "Saddlebag/test");
    }
}
