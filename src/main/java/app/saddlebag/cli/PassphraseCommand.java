package app.saddlebag.cli;

import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code profile passphrase}: the old one opens the profile until the new one has been seen to. */
@Command(name = "passphrase")
final class PassphraseCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--new-passphrase-file", paramLabel = "FILE", descriptionKey = "cli.option.newPassphraseFile")
    Path newPassphraseFile;

    PassphraseCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        options.open(profiles, terminal, (folder, old) -> {
            char[] fresh = new Passphrases(terminal).successor(newPassphraseFile);
            try {
                profiles.keys().changePassphrase(folder, old, fresh);
                terminal.say("settings.passphrase.changed");
                KeysCommand.backUp(profiles, terminal, folder, fresh);
            } finally {
                Arrays.fill(fresh, '\0');
            }
            return folder;
        });
        return 0;
    }
}
