package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
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

/** Backups are made, listed and put back in the terminal. */
class BackupCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private static final String FIRST = "correct horse battery";
    private static final String SECOND = "violin umbrella quartz";

    @TempDir Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;

    @BeforeEach
    void create() throws IOException {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK,
                Cheap.vaults(), "Saddlebag/test");
        environment.put("SADDLEBAG_PASSPHRASE", FIRST);
        assertThat(code("profile", "create")).as(err.toString()).isZero();
    }

    private Path profile() {
        return home.resolve("p");
    }

    private String[] listed() {
        out.getBuffer().setLength(0);
        assertThat(code("profile", "backups", "--format", "csv")).as(err.toString()).isZero();
        return out.toString().strip().split("\\R");
    }

    @Test
    void aBackupWithoutAFileIsListedAmongThoseOfTheProfile() {
        assertThat(listed()).hasSize(1);
        assertThat(code("backup")).as(err.toString()).isZero();
        environment.remove("SADDLEBAG_PASSPHRASE");
        assertThat(listed()).hasSize(2);
        assertThat(listed()[1]).startsWith("2026-11-28T12:00:00Z,asked,").contains(",verified,");
    }

    @Test
    void whatAProfileWasIsKeptBeforeItsPassphraseChangesAndPutBackUnderTheOldOne() throws IOException {
        Path file = Files.writeString(home.resolve("new.txt"), SECOND + "\n");
        assertThat(code("profile", "passphrase", "--new-passphrase-file", file.toString())).as(err.toString()).isZero();
        assertThat(listed()).hasSize(2);
        assertThat(listed()[1]).contains(",keys,");
        String backup = listed()[1].split(",")[5];

        environment.put("SADDLEBAG_PASSPHRASE", SECOND);
        assertThat(code("restore", backup)).isEqualTo(1);
        assertThat(code("restore", backup, "--replace")).isEqualTo(1);
        assertThat(code("profile", "info")).as("as before").isZero();

        environment.put("SADDLEBAG_PASSPHRASE", FIRST);
        assertThat(code("restore", backup, "--replace")).as(err.toString()).isZero();
        Path kept = profile().resolve("replaced-20261128T120000Z");
        assertThat(err.toString()).contains(kept.toString());
        assertThat(code("profile", "info")).isZero();
        environment.put("SADDLEBAG_PASSPHRASE", SECOND);
        assertThat(code("profile", "info")).isEqualTo(1);
        Files.move(kept, home.resolve("as it was"));
        profiles.open(home.resolve("as it was"), SECOND.toCharArray()).close();
    }

    @Test
    void aBackupIsRestoredWhereTheEnvironmentSaysAndNowhereUnasked() {
        assertThat(code("backup")).as(err.toString()).isZero();
        String backup = listed()[1].split(",")[5];
        assertThat(run("restore", backup)).as("nowhere, not over the profile last used").isEqualTo(2);
        assertThat(err.toString()).contains("SADDLEBAG_PROFILE");

        environment.put("SADDLEBAG_PROFILE", home.resolve("elsewhere").toString());
        assertThat(run("restore", backup)).as(err.toString()).isZero();
        assertThat(run("profile", "info")).as(err.toString()).isZero();
        assertThat(out.toString()).contains(home.resolve("elsewhere").toString());
    }

    private int code(String... command) {
        return run(Stream.concat(Stream.of(command), Stream.of("--profile", profile().toString())).toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                environment, messages, new Formats(messages, CLOCK)), CLOCK, "test")
                .run(arguments);
    }
}
