package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.KeptBackup.Occasion;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Cheap;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.FailingDisk;
import app.saddlebag.vault.FailingDisk.Trouble;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whichever step of a backup or a restoring fails, or is the last before a power cut, there is the old or the new, whole. */
class FailingBackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T09:26:53Z"), ZoneOffset.UTC);
    private static final char[] PASSPHRASE = "of the day".toCharArray();
    private static final char[] LATER = "of a later day".toCharArray();

    @TempDir Path home;
    private final Vaults vaults = Cheap.vaults();
    private ProfileFolder profile;
    private Vault vault;
    private Store store;

    @BeforeEach
    void aProfile() {
        make(new ProfileFolder(home.resolve("casa")));
    }

    private void make(ProfileFolder folder) {
        profile = folder;
        profile.create();
        vault = vaults.create(profile.keys(), PASSPHRASE);
        Store.create(profile.database(), vault, CLOCK);
        store = Store.open(profile.database(), vault, CLOCK);
        store.settings().put("state", "first");
    }

    @AfterEach
    void close() {
        store.close();
        vault.close();
    }

    private BackupMaker maker(Disk disk) {
        return new BackupMaker(profile, vault, CLOCK, disk);
    }

    private String restored(Path backup, String name) {
        ProfileFolder folder = new ProfileFolder(home.resolve(name));
        new Restoring(new Disk()).into(backup, folder);
        return state(folder, PASSPHRASE);
    }

    private String state(ProfileFolder folder, char[] passphrase) {
        try (Vault opened = vaults.unlock(folder.keys(), passphrase); Store its = Store.open(folder.database(), opened, CLOCK)) {
            return its.settings().get("state").orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void anOlderBackupIsThereOrTheNewOne(Trouble trouble) throws IOException {
        Path file = home.resolve("one" + Backup.EXTENSION);
        int step = 0;
        boolean failed;
        do {
            Files.deleteIfExists(file);
            store.settings().put("state", "old");
            maker(new Disk()).make(file);
            store.settings().put("state", "new");
            FailingDisk disk = new FailingDisk(++step, trouble);
            boolean told = false;
            try {
                maker(disk).make(file);
            } catch (ProblemException refused) {
                told = true;
                assertThat(refused.key()).isEqualTo("backup.unwritable");
            }
            failed = disk.hasFailed();
            String holds = restored(file, trouble + " " + step);
            assertThat(holds).as("step %d", step).isIn("old", "new");
            if (!told) {
                assertThat(holds).as("step %d", step).isEqualTo("new");
            }
            maker(new Disk()).make(file); // what was left behind is in nobody's way
        } while (failed);
        assertThat(step).isGreaterThan(15);
        assertThat(names(home)).noneMatch(name -> name.contains(".partial") || name.contains(".database"));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void theProfileIsTheOldOneOrTheBackupAndWhatItWasIsKept(Trouble trouble) throws IOException {
        Path file = home.resolve("one" + Backup.EXTENSION);
        maker(new Disk()).make(file);
        close();
        int step = 0;
        boolean failed;
        do {
            make(new ProfileFolder(home.resolve(trouble + " " + step)));
            new Restoring(new Disk()).replace(file, profile, vaults, PASSPHRASE, CLOCK); // it is a profile of the backup's keys now
            store.close();
            vaults.changePassphrase(profile.keys(), PASSPHRASE, LATER);
            try (Vault opened = vaults.unlock(profile.keys(), LATER); Store its = Store.open(profile.database(), opened, CLOCK)) {
                its.settings().put("state", "second");
            }
            FailingDisk disk = new FailingDisk(++step, trouble);
            String told = null;
            try {
                new Restoring(disk).replace(file, profile, vaults, PASSPHRASE, CLOCK);
            } catch (ProblemException refused) {
                told = refused.key();
                assertThat(told).isIn("restore.failed", "restore.unfinished");
            }
            failed = disk.hasFailed();
            new Restoring(new Disk()).finish(profile); // as the next opening does
            assertOldOrNew(told, step);
        } while (failed);
        assertThat(step).isGreaterThan(20);
    }

    private void assertOldOrNew(String told, int step) throws IOException {
        boolean isNew = "first".equals(stateUnder(PASSPHRASE));
        if ("restore.failed".equals(told)) {
            assertThat(isNew).as("step %d", step).isFalse();
        } else {
            assertThat(isNew).as("step %d: %s", step, told).isTrue();
        }
        if (!isNew) {
            assertThat(state(profile, LATER)).isEqualTo("second");
            return;
        }
        List<Path> kept = replaced();
        ProfileFolder last = new ProfileFolder(kept.getLast());
        assertThat(state(last, LATER)).as("step %d: what was there", step).isEqualTo("second");
        assertThat(names(profile.path())).as("step %d", step).noneMatch(name -> name.startsWith("restoring-"));
    }

    private List<Path> replaced() throws IOException {
        try (Stream<Path> files = Files.list(profile.path())) {
            return files.filter(file -> file.getFileName().toString().startsWith("replaced-")).sorted().toList();
        }
    }

    /** Null when it does not open. */
    private String stateUnder(char[] passphrase) {
        try {
            return state(profile, passphrase);
        } catch (ProblemException other) {
            return null;
        }
    }

    @Test
    void whatTheDiskDidNotKeepIsNoticedAndThrownAway() throws IOException {
        Path file = home.resolve("one" + Backup.EXTENSION);
        for (int write = 1; ; write++) {
            Forgetful disk = new Forgetful(write);
            try {
                maker(disk).make(file);
                assertThat(restored(file, "REFUSED " + write)).isEqualTo("first"); // a date that nobody reads
                Files.delete(file);
                if (disk.writes < write) {
                    assertThat(write).isGreaterThan(5);
                    return;
                }
            } catch (ProblemException refused) {
                assertThat(refused.key()).as("write %d", write).isIn("backup.unverified", "backup.unwritable");
                assertThat(names(home)).as("write %d", write).containsExactly("casa");
            }
        }
    }

    /** Writes one of all the pieces wrong, and says nothing. */
    private static final class Forgetful extends Disk {

        private final int spoilt;
        private int writes;

        private Forgetful(int spoilt) {
            this.spoilt = spoilt;
        }

        @Override
        public OutputStream stream(Path to) throws IOException {
            return new FilterOutputStream(super.stream(to)) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    byte[] written = Arrays.copyOfRange(bytes, from, from + count);
                    if (++writes == spoilt && count > 0) {
                        written[count / 2] ^= 1;
                    }
                    out.write(written);
                }
            };
        }
    }

    @Test
    void aBackupThatDoesNotOpenTakesNoPlace() throws IOException {
        Path file = home.resolve("one" + Backup.EXTENSION);
        maker(new Disk()).make(file);
        assertThatThrownBy(() -> new Restoring(new Disk()).replace(file, profile, vaults, LATER, CLOCK))
                .isInstanceOf(ProblemException.class);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 900));
        assertThatThrownBy(() -> new Restoring(new Disk()).replace(file, profile, vaults, PASSPHRASE, CLOCK))
                .isInstanceOf(ProblemException.class).extracting("key").isEqualTo("backup.unreadable");
        assertThat(replaced()).isEmpty();
        assertThat(store.settings().get("state")).contains("first");
        assertThat(names(profile.path())).noneMatch(name -> name.startsWith("restoring"));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void thinningRemovesWhatHasServedItsTimeOrLeavesItWhole(Trouble trouble) throws IOException {
        Files.createDirectories(profile.backups());
        Path old = home.resolve("old" + Backup.EXTENSION);
        maker(new Disk()).make(old);
        int step = 0;
        boolean failed;
        do {
            clear(profile.backups());
            for (int day = 1; day <= 13; day++) { // of one month, before the clock's
                Files.copy(old, profile.backups().resolve("202602%02dT120000Z-daily%s".formatted(day, Backup.EXTENSION)));
            }
            FailingDisk disk = new FailingDisk(++step, trouble);
            try {
                new Backups(maker(disk)).make(Occasion.DAILY);
            } catch (ProblemException refused) {
                assertThat(refused.key()).isEqualTo("backup.unwritable");
            }
            failed = disk.hasFailed();
            List<KeptBackup> kept = Backups.of(profile);
            assertThat(kept).as("step %d", step).allMatch(KeptBackup::verified);
            assertThat(kept.size()).as("step %d", step).isBetween(8, 14);
            new Backups(maker(new Disk())).make(Occasion.ASKED);
            assertThat(names(profile.backups())).noneMatch(name -> name.contains(".partial") || name.contains(".database"));
        } while (failed);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.matches("(REFUSED|DONE|POWER).*"))
                    .sorted().toList();
        }
    }
}
