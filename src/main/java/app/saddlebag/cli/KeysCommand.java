package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that asks or changes what opens a profile, which is not open meanwhile. */
abstract class KeysCommand implements Callable<Integer> {

    final Profiles profiles;
    final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    KeysCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
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
