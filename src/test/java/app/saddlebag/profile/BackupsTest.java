package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.KeptBackup.Occasion;
import app.saddlebag.store.SmallDisk;
import app.saddlebag.ui.Desks;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile keeps backups of its last days and weeks by itself, and what was asked for. */
class BackupsTest {

    @TempDir Path home;
    private final Hands clock = new Hands();
    private Profiles profiles;

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void profiles() {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), clock, Cheap.vaults(), "test");
    }

    private OpenProfile casa() {
        return profiles.createDemo(home.resolve("casa"), Desks.passphrase());
    }

    @Test
    void theLastSevenDaysAndFourWeeksStay() {
        try (OpenProfile profile = casa()) {
            for (int day = 0; day < 60; day++) {
                assertThat(profile.backups().makeDaily()).isPresent();
                clock.now = clock.now.plus(Duration.ofHours(3));
                assertThat(profile.backups().makeDaily()).isEmpty();
                clock.now = clock.now.plus(Duration.ofHours(21));
            }
            List<LocalDate> days = profile.backups().list().stream()
                    .map(kept -> LocalDate.ofInstant(kept.made(), ZoneOffset.UTC)).toList();
            assertThat(days).containsExactly(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 4, 29), LocalDate.of(2026, 4, 28),
                    LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 26), LocalDate.of(2026, 4, 25), LocalDate.of(2026, 4, 24),
                    LocalDate.of(2026, 4, 19), LocalDate.of(2026, 4, 12));
            assertThat(profile.backups().list()).allMatch(KeptBackup::verified).allMatch(kept -> kept.bytes() > 0);
        }
    }

    @Test
    void whatWasAskedForAndWhatBearsADateToComeStays() {
        try (OpenProfile profile = casa()) {
            KeptBackup asked = profile.backups().make(Occasion.ASKED);
            clock.now = clock.now.plus(Duration.ofDays(3000));
            KeptBackup toCome = profile.backups().make(Occasion.DAILY);
            clock.now = clock.now.minus(Duration.ofDays(2900));
            for (int day = 0; day < 40; day++) {
                profile.backups().make(Occasion.DAILY);
                clock.now = clock.now.plus(Duration.ofDays(1));
            }
            assertThat(profile.backups().list()).contains(asked, toCome).hasSizeLessThan(15);
        }
    }

    @Test
    void theyAreForTheirOwnerAlone() throws IOException {
        try (OpenProfile profile = casa()) {
            KeptBackup made = profile.backups().make(Occasion.ASKED);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file()))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile.backups().folder()))).isEqualTo("rwx------");
        }
    }

    @Test
    void aFullDiskIsToldAndTheProfileGoesOn() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(home, "3m"); OpenProfile profile = casa()) {
            KeptBackup before = profile.backups().make(Occasion.ASKED);
            disk.fill();
            assertThatThrownBy(() -> profile.backups().make(Occasion.ASKED)).isInstanceOf(ProblemException.class)
                    .extracting("key").isEqualTo("backup.full");
            assertThat(profile.backups().list()).containsExactly(before);
            assertThat(profile.environment()).isNotNull();
            disk.empty();
            profile.filters().list();
            assertThat(profile.backups().make(Occasion.ASKED).verified()).isTrue();
        }
    }

    @Test
    void aFileThatWasCutIsNoBackupAnyMore() throws IOException {
        try (OpenProfile profile = casa()) {
            KeptBackup made = profile.backups().make(Occasion.DAILY);
            Files.write(made.file(), java.util.Arrays.copyOf(Files.readAllBytes(made.file()), 2000));
            Files.writeString(profile.backups().folder().resolve("holiday.jpg"), "of another kind");
            assertThat(profile.backups().list()).singleElement().extracting(KeptBackup::verified).isEqualTo(false);
            assertThat(profile.backups().makeDaily()).isPresent();
        }
    }
}
