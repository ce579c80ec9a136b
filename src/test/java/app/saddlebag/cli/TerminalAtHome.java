package app.saddlebag.cli;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** The command line of somebody whose folders are a test's own, with the real sandbox for a demo bank. Speaks British English. */
final class TerminalAtHome {

    static final Clock CLOCK = Clock.systemDefaultZone();

    private final Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;

    TerminalAtHome(Path home) {
        this.home = home;
    }

    /** @return the exit code; what it said before is forgotten */
    int run(String... arguments) {
        return run(out, arguments);
    }

    /** As above, with its standard output going elsewhere. */
    int run(Writer to, String... arguments) {
        if (profiles == null) {
            AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"), home, "Linux");
            profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK, Cheap.vaults(),
                    "Saddlebag/test");
        }
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(to), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", "correct horse battery"), messages, new Formats(messages, CLOCK)), CLOCK, "test").run(arguments);
    }

    /** What the last command wrote to standard output. */
    String out() {
        return out.toString();
    }

    /** What it wrote to standard error. */
    String err() {
        return err.toString();
    }
}
