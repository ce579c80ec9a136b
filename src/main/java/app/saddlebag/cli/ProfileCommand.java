package app.saddlebag.cli;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Grant;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ApiPassword;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code profile create}, {@code profile list} and {@code profile info}. */
final class ProfileCommand {

    private ProfileCommand() {
    }

    @Command(name = "create")
    static final class Create implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Option(names = "--environment", paramLabel = "demo|flanks|custom", defaultValue = "demo",
                descriptionKey = "cli.option.environment")
        String environment;

        @Option(names = "--api", paramLabel = "URL", descriptionKey = "cli.option.api")
        URI api;

        @Option(names = "--link", paramLabel = "URL", descriptionKey = "cli.option.link")
        URI link;

        @Option(names = "--client-id", paramLabel = "ID", descriptionKey = "cli.option.clientId")
        String clientId;

        @Option(names = "--client-secret-file", paramLabel = "FILE", descriptionKey = "cli.option.clientSecretFile")
        Path clientSecretFile;

        @Option(names = "--link-token", paramLabel = "TOKEN", descriptionKey = "cli.option.linkToken")
        String linkToken;

        @Option(names = "--redirect-uri", paramLabel = "URL", descriptionKey = "cli.option.redirectUri")
        URI redirectUri;

        @Option(names = "--connect", paramLabel = "link|sessions", defaultValue = "link",
                descriptionKey = "cli.option.connect")
        String connect;

        @Option(names = "--grant", paramLabel = "client_credentials|password", defaultValue = "client_credentials",
                descriptionKey = "cli.option.grant")
        String grant;

        @Option(names = "--api-username", paramLabel = "NAME", descriptionKey = "cli.option.apiUsername")
        String apiUsername;

        @Option(names = "--api-password-file", paramLabel = "FILE", descriptionKey = "cli.option.apiPasswordFile")
        Path apiPasswordFile;

        Create(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Path folder = options.profile != null || options.named(terminal) ? options.folder(profiles, terminal)
                    : profiles.home().resolve(ProfileOptions.DEFAULT_NAME);
            Environment.Kind kind = kind();
            Way way = way();
            Environment chosen = kind == Environment.Kind.DEMO ? null : environment(kind, way);
            ClientSecret secret = kind == Environment.Kind.DEMO ? null : secret();
            char[] passphrase = new Passphrases(terminal).fresh(options.passphraseFile);
            try (OpenProfile made = kind == Environment.Kind.DEMO
                    ? profiles.createDemo(folder, passphrase, way)
                    : profiles.create(folder, passphrase, chosen, secret)) {
                terminal.say("cli.profile.created", made.folder());
            } finally {
                Arrays.fill(passphrase, '\0');
            }
            return 0;
        }

        private Environment.Kind kind() {
            try {
                return Environment.Kind.valueOf(environment.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new ProblemException("environment.unknown", unknown, environment);
            }
        }

        private Way way() {
            try {
                return Way.valueOf(connect.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new ProblemException("environment.way", unknown, connect);
            }
        }

        private Environment environment(Environment.Kind kind, Way way) {
            URI apiBase = kind == Environment.Kind.FLANKS && api == null ? Environment.FLANKS_API : api;
            URI linkBase = kind == Environment.Kind.FLANKS && link == null ? Environment.FLANKS_LINK : link;
            if (apiBase == null || clientId == null) {
                throw new ProblemException(way == Way.LINK ? "environment.incomplete" : "environment.incompleteSessions");
            }
            if (way == Way.LINK && (linkBase == null || linkToken == null)) {
                throw new ProblemException("environment.incomplete");
            }
            return new Environment(kind, apiBase, linkBase, clientId, linkToken, redirectUri, grant(), way);
        }

        private Grant grant() {
            return switch (grant) {
                case "client_credentials" -> new Grant.ClientCredentials();
                case "password" -> {
                    if (apiUsername == null) {
                        throw new ProblemException("environment.username");
                    }
                    yield new Grant.Password(apiUsername,
                            new ApiPassword(text(new Passphrases(terminal).apiPassword(apiPasswordFile))));
                }
                default -> throw new ProblemException("environment.grant", null, grant);
            };
        }

        private ClientSecret secret() {
            return new ClientSecret(text(new Passphrases(terminal).clientSecret(clientSecretFile)));
        }

        private static String text(char[] typed) {
            try {
                return new String(typed);
            } finally {
                Arrays.fill(typed, '\0');
            }
        }
    }

    @Command(name = "list")
    static final class Known implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
        Format format;

        Known(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Listing listing = new Listing(terminal.column("name"), terminal.column("folder"));
            for (Profiles.Known known : profiles.known()) {
                listing.add(known.name(), known.folder().toString());
            }
            listing.print(format, terminal.out());
            return 0;
        }
    }

    @Command(name = "info")
    static final class Info implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
        Format format;

        Info(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (OpenProfile profile = options.open(profiles, terminal)) {
                Listing listing = new Listing(terminal.column("fact"), terminal.column("value"));
                listing.add("folder", profile.folder().toString());
                listing.add("cloudFolder", profile.place().cloud().orElse(""));
                listing.add("readOnly", profile.place().isFixed());
                listing.add("openToOthers", profile.place().isOpenToOthers());
                listing.add("environment", profile.environment().kind().name().toLowerCase(Locale.ROOT));
                if (profile.environment().kind() != Environment.Kind.DEMO) {
                    listing.add("api", profile.environment().apiBase().toString());
                    if (profile.environment().way() == Way.LINK) {
                        listing.add("link", profile.environment().linkBase().toString());
                    }
                }
                listing.add("connect", profile.environment().way().name().toLowerCase(Locale.ROOT));
                listing.add("connections", profile.records().connections().size());
                listing.add("products", profile.records().products().size());
                listing.print(format, terminal.out());
                profile.place().cloud().ifPresent(service -> terminal.say("place.cloud", service));
                if (profile.place().isOpenToOthers()) {
                    terminal.say("cli.profile.open");
                }
            }
            return 0;
        }
    }

    @Command(name = "mend")
    static final class Mend extends OnProfile {

        Mend(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile) {
            profile.place().mend();
            terminal.say("place.mended");
        }
    }
}
