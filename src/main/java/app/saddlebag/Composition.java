package app.saddlebag;

import app.saddlebag.cli.CommandLineTwin;
import app.saddlebag.cli.Terminal;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.KeyringSecrets;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Properties;

/** Puts the parts together, once, by plain constructors. */
final class Composition {

    private final Clock clock = Clock.systemDefaultZone();
    private final String version = version();
    private final Preferences preferences;
    private final Profiles profiles;

    Composition(AppFolders folders) {
        this.preferences = Preferences.read(folders.settings());
        this.profiles = new Profiles(folders, preferences, new SandboxBank(), clock, new Vaults(Argon2Cost::measured),
                new KeyringSecrets(), "Saddlebag/" + version);
    }

    Clock clock() {
        return clock;
    }

    Profiles profiles() {
        return profiles;
    }

    /** In the language chosen in the settings, else the system's. */
    Messages messages() {
        String chosen = preferences.values().language();
        return new Messages(chosen == null ? Locale.getDefault() : Locale.forLanguageTag(chosen));
    }

    CommandLineTwin commandLine() {
        Messages messages = messages();
        Terminal terminal = new Terminal(new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), System.console(), System.getenv(), messages,
                new Formats(messages, clock));
        return new CommandLineTwin(profiles, terminal, clock, version);
    }

    /** Written into the jar's resources by the build, so that there is one place for it. */
    private static String version() {
        try (InputStream in = Composition.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
