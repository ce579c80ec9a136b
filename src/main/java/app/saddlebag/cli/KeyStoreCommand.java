package app.saddlebag.cli;

import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code profile keystore}: lets the operating system's key store open a profile in the window, or no more. */
final class KeyStoreCommand {

    private KeyStoreCommand() {
    }

    static CommandLine line(Profiles profiles, Terminal terminal) {
        return new CommandLine(new Group(profiles, terminal)).addSubcommand(new On(profiles, terminal))
                .addSubcommand(new Off(profiles, terminal));
    }

    @Command(name = "keystore")
    static final class Group extends KeysCommand {

        Group(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        /** Says whether it may. Asks no key store. */
        @Override
        public Integer call() {
            terminal.say(profiles.keys().hasKeyStore(folder()) ? "keystore.on" : "keystore.off");
            return 0;
        }
    }

    /** Changes whether it may, with the passphrase. */
    private abstract static class Change extends KeysCommand {

        Change(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        int changed(BiConsumer<Path, char[]> change, String said) {
            options.open(profiles, terminal, (folder, passphrase) -> {
                change.accept(folder, passphrase);
                terminal.say(said);
                backUp(profiles, terminal, folder, passphrase);
                return folder;
            });
            return 0;
        }
    }

    @Command(name = "on")
    static final class On extends Change {

        On(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        public Integer call() {
            return changed(profiles.keys()::useKeyStore, "keystore.used");
        }
    }

    @Command(name = "off")
    static final class Off extends Change {

        Off(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        public Integer call() {
            return changed(profiles.keys()::leaveKeyStore, "keystore.left");
        }
    }
}
