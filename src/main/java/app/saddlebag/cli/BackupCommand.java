package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Backup;
import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.KeptBackup.Occasion;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}, {@code restore} and {@code profile backups}. */
final class BackupCommand {

    private BackupCommand() {
    }

    /** To a file, or without one to the profile's own folder of backups. */
    @Command(name = "backup")
    static final class Write extends OnProfile {

        @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.option.backup")
        Path file;

        Write(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile) {
            Path written = file;
            if (file == null) {
                written = profile.backups().make(Occasion.ASKED).file();
            } else {
                Backup.write(profile, file);
            }
            terminal.say("cli.backup.written", written);
        }
    }

    @Command(name = "restore")
    static final class Restore implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Option(names = "--profile", paramLabel = "DIR", descriptionKey = "cli.option.restored")
        Path profile;

        @Spec CommandSpec spec;

        @Option(names = "--replace", descriptionKey = "cli.option.replace")
        boolean replace;

        @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "cli.option.passphraseFile")
        Path passphraseFile;

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.option.backup")
        Path file;

        Restore(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Path folder = folder();
            if (replace) {
                replace(folder);
            } else {
                Backup.restore(file, folder);
                terminal.say("cli.backup.restored", folder);
            }
            return 0;
        }

        /** Named always: the profile last used, which other commands take, is not one to put something in the place of unasked. */
        private Path folder() {
            return ProfileOptions.named(profile, terminal).orElseThrow(() ->
                    new ParameterException(spec.commandLine(), terminal.text("cli.restore.where")));
        }

        private void replace(Path folder) {
            char[] passphrase = new Passphrases(terminal).existing(passphraseFile);
            try {
                Path kept = profiles.replace(file, folder, passphrase);
                terminal.say("cli.backup.replaced", folder, kept);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    @Command(name = "backups")
    static final class Kept implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
        Format format;

        Kept(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        /** Needs no passphrase: it says what the folder shows anyone. */
        @Override
        public Integer call() {
            Path folder = options.folder(profiles, terminal);
            if (!profiles.exists(folder)) {
                throw new ProblemException("profile.none", null, folder);
            }
            Listing listing = new Listing(terminal.column("made"), terminal.column("occasion"), terminal.column("bytes"),
                    terminal.column("state"), terminal.column("name"), Listing.Column.detail("file"));
            for (KeptBackup kept : profiles.backups(folder)) {
                listing.add(kept.made().toString(), kept.occasion().name().toLowerCase(Locale.ROOT), kept.bytes(),
                        kept.verified() ? "verified" : "damaged", kept.file().getFileName().toString(), kept.file().toString());
            }
            listing.print(format, terminal.out());
            return 0;
        }
    }
}
