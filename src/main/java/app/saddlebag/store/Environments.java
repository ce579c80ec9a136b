package app.saddlebag.store;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Grant;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.Secret.ApiPassword;
import app.saddlebag.model.Secret.ClientSecret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where this profile's data comes from: one environment, with the application's secret under the tokens' key. */
public final class Environments {

    private static final int CLIENT_CREDENTIALS = 1;
    /** Adds the user of the older grant; the secret's cell then holds the user's password as well. */
    private static final int PASSWORD = 2;
    /** Says the grant and the way of connecting by name; there may be no Link. */
    private static final int NAMED = 3;
    private static final long ONLY = 1;
    private static final int SECRET = 1;
    private static final String BY_CREDENTIALS = "client_credentials";
    private static final String BY_PASSWORD = "password";

    private final Database database;
    private final SealedTable table;

    Environments(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** Empty until one was saved. */
    public Optional<Environment> current() {
        return stored().map(Stored::environment);
    }

    public Optional<ClientSecret> secret() {
        return stored().map(Stored::secret);
    }

    private Optional<Stored> stored() {
        return database.read(session -> table.first(session, (_, _, facts) ->
                unpack(facts, table.cell(session, ONLY, SECRET).orElseThrow()), ""));
    }

    /** Replaces the one before. */
    public void save(Environment environment, ClientSecret clientSecret) {
        byte[] secrets = packSecrets(environment, clientSecret);
        database.write(session -> {
            if (table.reseal(session, ONLY, 0, pack(environment))) {
                return table.reseal(session, ONLY, SECRET, secrets);
            }
            table.claim(ONLY);
            table.insert(session, ONLY, new Long[0], pack(environment), secrets);
            return true;
        });
    }

    private record Stored(Environment environment, ClientSecret secret) {
    }

    private static byte[] packSecrets(Environment environment, ClientSecret clientSecret) {
        return switch (environment.grant()) {
            case Grant.ClientCredentials _ -> clientSecret.reveal().getBytes(StandardCharsets.UTF_8);
            case Grant.Password(var _, var password) -> new Packer(1).text(clientSecret.reveal()).text(password.reveal())
                    .bytes();
        };
    }

    private static byte[] pack(Environment environment) {
        Packer packer = new Packer(NAMED).text(environment.kind().name()).text(environment.apiBase().toString())
                .text(written(environment.linkBase())).text(environment.clientId()).text(environment.linkToken())
                .text(written(environment.redirectUri())).text(environment.way().name());
        return switch (environment.grant()) {
            case Grant.ClientCredentials _ -> packer.text(BY_CREDENTIALS).bytes();
            case Grant.Password(var username, var _) -> packer.text(BY_PASSWORD).text(username).bytes();
        };
    }

    private static String written(URI address) {
        return address == null ? null : address.toString();
    }

    private static URI address(String written) {
        return written == null ? null : URI.create(written);
    }

    private static Stored unpack(byte[] facts, byte[] secrets) {
        Unpacker in = new Unpacker(facts, NAMED);
        Environment.Kind kind = Environment.Kind.valueOf(in.text());
        URI apiBase = address(in.text());
        URI linkBase = address(in.text());
        String clientId = in.text();
        String linkToken = in.text();
        URI redirectUri = address(in.text());
        Way way = in.version() == NAMED ? Way.valueOf(in.text()) : Way.LINK;
        boolean byPassword = switch (in.version()) {
            case CLIENT_CREDENTIALS -> false;
            case PASSWORD -> true;
            default -> in.text().equals(BY_PASSWORD);
        };
        if (!byPassword) {
            return new Stored(new Environment(kind, apiBase, linkBase, clientId, linkToken, redirectUri,
                    new Grant.ClientCredentials(), way), new ClientSecret(new String(secrets, StandardCharsets.UTF_8)));
        }
        Unpacker both = new Unpacker(secrets, 1);
        ClientSecret clientSecret = new ClientSecret(both.text());
        return new Stored(new Environment(kind, apiBase, linkBase, clientId, linkToken, redirectUri,
                new Grant.Password(in.text(), new ApiPassword(both.text())), way), clientSecret);
    }
}
