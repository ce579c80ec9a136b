package app.saddlebag.cli;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a profile as it is that is refused because it was changed outside. */
@Command(name = "accept")
final class ProfileAcceptCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--yes", descriptionKey = "cli.option.yes")
    boolean yes;

    ProfileAcceptCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!yes) {
            try (OpenProfile _ = options.open(profiles, terminal)) {
                terminal.say("cli.accept.sound");
                return 0;
            } catch (RuntimeException refused) {
                if (!Profiles.isAcceptable(refused)) {
                    throw refused;
                }
                terminal.err().println("saddlebag: " + terminal.messages().sentence(refused));
                terminal.say("cli.accept.about");
                return 1;
            }
        }
        Profiles.Accepted accepted = options.open(profiles, terminal, profiles::accept);
        try (OpenProfile _ = accepted.profile()) {
            terminal.say("unlock.accepted", accepted.leftOut(), accepted.copy().getFileName());
        }
        return 0;
    }
}
