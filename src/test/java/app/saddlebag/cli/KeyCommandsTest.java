package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens a profile is changed in the terminal: passphrase and recovery code. */
class KeyCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private static final String FIRST = "correct horse battery";
    private static final String SECOND = "violin umbrella quartz";

    @TempDir Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;

    @BeforeEach
    void profile() throws IOException {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK,
                Cheap.vaults(), "Saddlebag/test");
        environment.put("SADDLEBAG_PASSPHRASE", FIRST);
        assertThat(code("profile", "create")).as(err.toString()).isZero();
    }

    @Test
    void thePassphraseIsChangedAndTheOldOneOpensNothing() throws IOException {
        Path file = Files.writeString(home.resolve("new.txt"), SECOND + "\n");
        assertThat(code("profile", "passphrase", "--new-passphrase-file", file.toString())).as(err.toString()).isZero();
        assertThat(code("profile", "info")).isEqualTo(1);
        assertThat(err.toString()).contains("This passphrase does not open the profile");
        environment.put("SADDLEBAG_PASSPHRASE", SECOND);
        assertThat(code("profile", "info")).isZero();
        assertThat(profiles.backups(profiles.known().getFirst().folder())).singleElement()
                .satisfies(kept -> assertThat(kept.occasion()).isEqualTo(KeptBackup.Occasion.KEYS));
    }

    @Test
    void aWeakOrMissingSuccessorChangesNothing() {
        assertThat(code("profile", "passphrase")).isEqualTo(1);
        assertThat(err.toString()).contains("SADDLEBAG_NEW_PASSPHRASE");
        environment.put("SADDLEBAG_NEW_PASSPHRASE", "123456");
        assertThat(code("profile", "passphrase")).isEqualTo(1);
        assertThat(err.toString()).contains("too easy to guess");
        assertThat(code("profile", "info")).isZero();
    }

    @Test
    void aForgottenPassphraseIsReplacedByTheCodeUntilThatIsRevoked() {
        assertThat(code("profile", "recovery")).isZero();
        assertThat(err.toString()).contains("no recovery code");
        assertThat(code("profile", "recovery", "make")).as(err.toString()).isZero();
        String code = out.toString().strip();
        assertThat(code).hasSize(34);
        environment.put("SADDLEBAG_RECOVERY_CODE", code.toLowerCase(Locale.ROOT).replace('-', ' '));
        environment.put("SADDLEBAG_NEW_PASSPHRASE", SECOND);
        environment.remove("SADDLEBAG_PASSPHRASE");
        assertThat(code("profile", "recovery", "use")).as(err.toString()).isZero();
        environment.put("SADDLEBAG_PASSPHRASE", SECOND);
        assertThat(code("profile", "info")).isZero();
        assertThat(code("profile", "recovery")).isZero();
        assertThat(err.toString()).contains("has a recovery code");
        assertThat(code("profile", "recovery", "revoke")).isZero();
        assertThat(code("profile", "recovery", "use")).isEqualTo(1);
        assertThat(err.toString()).contains("has no recovery code. Nothing was changed");
    }

    @Test
    void aMistypedCodeIsSaidAndIsNoTry() {
        assertThat(code("profile", "recovery", "make")).isZero();
        environment.put("SADDLEBAG_NEW_PASSPHRASE", SECOND);
        environment.put("SADDLEBAG_RECOVERY_CODE", "0000");
        for (int i = 0; i < 7; i++) {
            assertThat(code("profile", "recovery", "use")).isEqualTo(1);
            assertThat(err.toString()).contains("has 28 characters, this one has 4");
        }
        assertThat(code("profile", "info")).isZero();
    }

    @Test
    void theCodesFileIsNewAndItsOwnersAlone() throws IOException {
        Path file = home.resolve("code.txt");
        assertThat(code("profile", "recovery", "make", "--to", file.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file).strip()).hasSize(34);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(code("profile", "recovery", "make", "--to", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is there already. Nothing was done");
        Path other = home.resolve("other.txt");
        environment.put("SADDLEBAG_PASSPHRASE", "of somebody else");
        assertThat(code("profile", "recovery", "make", "--to", other.toString())).isEqualTo(1);
        assertThat(other).doesNotExist();
    }

    @Test
    void afterFiveWrongPassphrasesTheRightOneWaitsToo() {
        environment.put("SADDLEBAG_PASSPHRASE", "of somebody else");
        for (int i = 0; i < 5; i++) {
            assertThat(code("profile", "info")).isEqualTo(1);
            assertThat(err.toString()).contains("does not open");
        }
        environment.put("SADDLEBAG_PASSPHRASE", FIRST);
        assertThat(code("profile", "info")).isEqualTo(1);
        assertThat(err.toString()).contains("After 5 wrong tries the next one has to wait 5 seconds");
    }

    private int code(String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                environment, messages, new Formats(messages, CLOCK)), CLOCK, "test")
                .run(Stream.concat(Stream.of(command), Stream.of("--profile", home.resolve("p").toString())).toArray(String[]::new));
    }
}
