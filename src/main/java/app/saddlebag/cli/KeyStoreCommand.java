package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code profile keystore}: lets the operating system's key store open a profile in the window, or no more. */
final class KeyStoreCommand {

    private KeyStoreCommand() {
    }

    static CommandLine line(Profiles profiles, Terminal terminal) {
        return new CommandLine(new Group(profiles, terminal)).addSubcommand(new On(profiles, terminal))
                .addSubcommand(new Off(profiles, terminal));
    }

    private abstract static class OnKeys implements Callable<Integer> {

        final Profiles profiles;
        final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        OnKeys(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }
    }

    @Command(name = "keystore")
    static final class Group extends OnKeys {

        Group(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        /** Says whether it may. Asks no key store. */
        @Override
        public Integer call() {
            Path folder = options.folder(profiles, terminal);
            if (!profiles.exists(folder)) {
                throw new ProblemException("profile.none", null, folder);
            }
            terminal.say(profiles.keys().hasKeyStore(folder) ? "keystore.on" : "keystore.off");
            return 0;
        }
    }

    @Command(name = "on")
    static final class On extends OnKeys {

        On(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        public Integer call() {
            options.open(profiles, terminal, (folder, passphrase) -> {
                profiles.keys().useKeyStore(folder, passphrase);
                return folder;
            });
            terminal.say("keystore.used");
            return 0;
        }
    }

    @Command(name = "off")
    static final class Off extends OnKeys {

        Off(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        public Integer call() {
            options.open(profiles, terminal, (folder, passphrase) -> {
                profiles.keys().leaveKeyStore(folder, passphrase);
                return folder;
            });
            terminal.say("keystore.left");
            return 0;
        }
    }
}
