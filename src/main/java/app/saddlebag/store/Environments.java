package app.saddlebag.store;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where this profile's data comes from: one environment, with the application's secret under the tokens' key. */
public final class Environments {

    private static final int VERSION = 1;
    private static final long ONLY = 1;

    private final Database database;
    private final Column facts;
    private final Column secret;

    Environments(Database database, Vault vault) {
        this.database = database;
        this.facts = new Column(vault.sealer(Purpose.SETTINGS), "environment", "facts");
        this.secret = new Column(vault.sealer(Purpose.TOKENS), "environment", "secret");
    }

    /** Empty until one was saved. */
    public Optional<Environment> current() {
        return database.read(session -> session.first("SELECT facts FROM environment", row -> row.getBytes(1)))
                .map(cell -> unpack(facts.open(ONLY, cell)));
    }

    public Optional<ClientSecret> secret() {
        return database.read(session -> session.first("SELECT secret FROM environment", row -> row.getBytes(1)))
                .map(cell -> new ClientSecret(new String(secret.open(ONLY, cell), StandardCharsets.UTF_8)));
    }

    /** Replaces the one before. */
    public void save(Environment environment, ClientSecret clientSecret) {
        database.write(session -> session.update("""
                        INSERT INTO environment (id, facts, secret) VALUES (1, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET facts = excluded.facts, secret = excluded.secret""",
                facts.seal(ONLY, pack(environment)),
                secret.seal(ONLY, clientSecret.reveal().getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] pack(Environment environment) {
        return new Packer(VERSION).text(environment.kind().name()).text(environment.apiBase().toString())
                .text(environment.linkBase().toString()).text(environment.clientId()).text(environment.linkToken())
                .text(environment.redirectUri() == null ? null : environment.redirectUri().toString()).bytes();
    }

    private static Environment unpack(byte[] bytes) {
        Unpacker in = new Unpacker(bytes, VERSION);
        Environment.Kind kind = Environment.Kind.valueOf(in.text());
        URI apiBase = URI.create(in.text());
        URI linkBase = URI.create(in.text());
        String clientId = in.text();
        String linkToken = in.text();
        String redirectUri = in.text();
        return new Environment(kind, apiBase, linkBase, clientId, linkToken,
                redirectUri == null ? null : URI.create(redirectUri));
    }
}
