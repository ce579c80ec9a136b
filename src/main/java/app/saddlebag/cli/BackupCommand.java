package app.saddlebag.cli;

import app.saddlebag.profile.Backup;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup} and {@code restore}. */
final class BackupCommand {

    private BackupCommand() {
    }

    @Command(name = "backup")
    static final class Write implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.option.backup")
        Path file;

        Write(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (OpenProfile profile = options.open(profiles, terminal)) {
                Backup.write(profile, file);
                terminal.say("cli.backup.written", file);
            }
            return 0;
        }
    }

    @Command(name = "restore")
    static final class Restore implements Callable<Integer> {

        private final Terminal terminal;

        @Option(names = "--profile", paramLabel = "DIR", required = true, descriptionKey = "cli.option.restored")
        Path profile;

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.option.backup")
        Path file;

        Restore(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Backup.restore(file, profile);
            terminal.say("cli.backup.restored", profile);
            return 0;
        }
    }
}
