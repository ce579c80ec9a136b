package app.saddlebag.cli;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that opens a profile, does one thing to it, and has succeeded unless that throws. */
abstract class OnProfile implements Callable<Integer> {

    final Terminal terminal;
    private final Profiles profiles;

    @Mixin ProfileOptions options = new ProfileOptions();

    OnProfile(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            run(profile);
            return 0;
        }
    }

    abstract void run(OpenProfile profile);
}
