package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Profiles;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code profile recovery}: the code on paper that opens a profile whose passphrase is forgotten. */
final class RecoveryCommand {

    private RecoveryCommand() {
    }

    @Command(name = "recovery")
    static final class Group extends KeysCommand {

        Group(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        /** Says whether there is a code. */
        @Override
        public Integer call() {
            terminal.say(profiles.keys().hasRecoveryCode(folder()) ? "cli.recovery.some" : "cli.recovery.none");
            return 0;
        }
    }

    static CommandLine line(Profiles profiles, Terminal terminal) {
        return new CommandLine(new Group(profiles, terminal))
                .addSubcommand(new Make(profiles, terminal))
                .addSubcommand(new Use(profiles, terminal))
                .addSubcommand(new Revoke(profiles, terminal));
    }

    @Command(name = "make")
    static final class Make extends KeysCommand {

        @Option(names = "--to", paramLabel = "FILE", descriptionKey = "cli.option.recoveryTo")
        Path to;

        Make(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        public Integer call() {
            reserve();
            try {
                options.open(profiles, terminal, (folder, passphrase) -> {
                    hand(profiles.keys().makeRecoveryCode(folder, passphrase));
                    terminal.say("cli.recovery.made");
                    backUp(profiles, terminal, folder, passphrase);
                    return folder;
                });
            } catch (RuntimeException failed) {
                release(failed);
                throw failed;
            }
            return 0;
        }

        private void hand(char[] code) {
            try {
                if (to == null) {
                    terminal.out().println(code);
                    terminal.out().flush();
                } else {
                    Files.writeString(to, new String(code) + System.lineSeparator());
                }
            } catch (IOException failed) {
                throw new ProblemException("recovery.unsaved", failed, to);
            } finally {
                Arrays.fill(code, '\0');
            }
        }

        /** Before anything is changed: a code that cannot be written down would have replaced one that was. */
        private void reserve() {
            if (to == null) {
                return;
            }
            try {
                OwnerOnly.createFile(to.toAbsolutePath());
            } catch (FileAlreadyExistsException taken) {
                throw new ProblemException("recovery.taken", taken, to);
            } catch (IOException failed) {
                throw new ProblemException("recovery.unwritable", failed, to);
            }
        }

        /** Not what a code has been written into. */
        private void release(RuntimeException failed) {
            if (to != null) {
                try {
                    if (Files.size(to) == 0) {
                        Files.delete(to);
                    }
                } catch (IOException e) {
                    failed.addSuppressed(e);
                }
            }
        }
    }

    @Command(name = "use")
    static final class Use implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Option(names = "--profile", paramLabel = "DIR", descriptionKey = "cli.option.profile")
        Path profile;

        @Option(names = "--code-file", paramLabel = "FILE", descriptionKey = "cli.option.recoveryCodeFile")
        Path codeFile;

        @Option(names = "--new-passphrase-file", paramLabel = "FILE", descriptionKey = "cli.option.newPassphraseFile")
        Path newPassphraseFile;

        Use(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            ProfileOptions options = new ProfileOptions();
            options.profile = profile;
            Path folder = options.folder(profiles, terminal);
            Passphrases passphrases = new Passphrases(terminal);
            char[] code = passphrases.recoveryCode(codeFile);
            try {
                char[] fresh = passphrases.successor(newPassphraseFile);
                try {
                    profiles.keys().recover(folder, code, fresh);
                    terminal.say("settings.passphrase.changed");
                    KeysCommand.backUp(profiles, terminal, folder, fresh);
                } finally {
                    Arrays.fill(fresh, '\0');
                }
            } finally {
                Arrays.fill(code, '\0');
            }
            return 0;
        }
    }

    @Command(name = "revoke")
    static final class Revoke extends KeysCommand {

        Revoke(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        public Integer call() {
            options.open(profiles, terminal, (folder, passphrase) -> {
                profiles.keys().revokeRecoveryCode(folder, passphrase);
                terminal.say("cli.recovery.revoked");
                backUp(profiles, terminal, folder, passphrase);
                return folder;
            });
            return 0;
        }
    }
}
