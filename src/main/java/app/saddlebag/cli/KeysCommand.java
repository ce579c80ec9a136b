package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;

/** A command that asks or changes what opens a profile, which is not open meanwhile. */
abstract class KeysCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(KeysCommand.class);

    final Profiles profiles;
    final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    KeysCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    /** After a change, which holds already: nothing of it is lost where the backup fails now, it is made when the profile is opened. */
    static void backUp(Profiles profiles, Terminal terminal, Path folder, char[] passphrase) {
        terminal.say("cli.backup.former");
        try {
            profiles.keys().backUp(folder, passphrase);
        } catch (ProblemException failed) {
            LOG.warn("No backup of what opened the profile before", failed);
            terminal.err().println("saddlebag: " + terminal.messages().sentence(failed));
        }
    }

    /**
     * The folder of a profile that is there.
     *
     * @throws ProblemException {@code profile.none}
     */
    Path folder() {
        Path folder = options.folder(profiles, terminal);
        if (!profiles.exists(folder)) {
            throw new ProblemException("profile.none", null, folder);
        }
        return folder;
    }
}
