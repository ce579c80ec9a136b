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
import app.saddlebag.vault.WrongPassphraseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What opened a profile before its keys changed is kept first, however large the profile is, and is in a backup afterwards. */
class FormerKeysTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T09:26:53Z"), ZoneOffset.UTC);
    private static final char[] BEFORE = "of the day".toCharArray();
    private static final char[] AFTER = "of a later day".toCharArray();

    @TempDir Path home;
    private final Vaults vaults = Cheap.vaults();
    private ProfileFolder profile;
    private Vault vault;
    private Store store;
    private int restored;

    @BeforeEach
    void aProfile() {
        make("casa");
    }

    private void make(String name) {
        profile = new ProfileFolder(home.resolve(name));
        profile.create();
        vault = vaults.create(profile.keys(), BEFORE);
        Store.create(profile.database(), vault, CLOCK);
        store = Store.open(profile.database(), vault, CLOCK);
        store.settings().put("state", "first");
    }

    @AfterEach
    void close() {
        store.close();
        vault.close();
    }

    private Backups backups(Disk disk) {
        return new Backups(new BackupMaker(profile, vault, CLOCK, disk));
    }

    private void change(Disk disk) {
        vaults.keeping(backups(disk)::keep).changePassphrase(profile.keys(), BEFORE, AFTER);
    }

    private List<Path> waiting() {
        return FormerKeys.of(profile, CLOCK, new Disk()).waiting();
    }

    @Test
    void theKeyFileIsKeptByTheChangeAndABackupHoldsItAfterwards() throws IOException {
        byte[] keys = Files.readAllBytes(profile.keys());
        Backups backups = backups(new Disk());
        change(new Disk());
        assertThat(waiting()).singleElement().satisfies(kept -> assertThat(kept).hasBinaryContent(keys));
        assertThat(backups.list()).isEmpty();
        store.settings().put("state", "written since");

        backups.makeOfFormerKeys();
        KeptBackup made = backups.list().getFirst();
        assertThat(made.occasion()).isEqualTo(Occasion.KEYS);
        assertThat(state(made, BEFORE)).isEqualTo("written since");
        assertThatThrownBy(() -> state(made, AFTER)).isInstanceOf(WrongPassphraseException.class);
        assertThat(waiting()).isEmpty();
        backups.makeOfFormerKeys();
        assertThat(backups.list()).containsExactly(made);
    }

    @Test
    void theDaysBackupMakesUpForWhatWasCutOff() {
        change(new Disk());
        backups(new Disk()).makeDaily();
        assertThat(backups(new Disk()).list()).extracting(KeptBackup::occasion).containsExactly(Occasion.KEYS);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatTheNewestBackupHoldsIsNotCopiedAgain() {
        KeptBackup daily = backups(new Disk()).makeDaily().orElseThrow();
        change(new Disk());
        backups(new Disk()).makeOfFormerKeys();
        assertThat(backups(new Disk()).list()).containsExactly(daily);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aWrongPassphraseKeepsAndChangesNothing() {
        assertThatThrownBy(() -> vaults.keeping(backups(new Disk())::keep).changePassphrase(profile.keys(), AFTER, BEFORE))
                .isInstanceOf(WrongPassphraseException.class);
        assertThat(profile.backups()).doesNotExist();
    }

    @Test
    void keysOfAnotherProfileAreInNobodysWay() throws IOException {
        change(new Disk());
        Path another = profile.backups().resolve("20260301T000000Z-keys.json");
        Files.writeString(another, "{\"what\": \"no key file at all\"}");
        backups(new Disk()).makeOfFormerKeys();
        assertThat(backups(new Disk()).list()).hasSize(1);
        assertThat(waiting()).containsExactly(another);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void nothingIsChangedBeforeWhatItWasIsKept(Trouble trouble) throws IOException {
        int step = 0;
        boolean failed;
        do {
            close();
            make(trouble + " " + step);
            byte[] keys = Files.readAllBytes(profile.keys());
            FailingDisk disk = new FailingDisk(++step, trouble);
            boolean told = false;
            try {
                change(disk);
            } catch (ProblemException refused) {
                told = true;
                assertThat(refused.key()).isEqualTo("backup.unwritable");
            }
            failed = disk.hasFailed();
            if (told) {
                assertThat(profile.keys()).as("step %d", step).hasBinaryContent(keys);
                change(new Disk()); // what was left behind is in nobody's way
            }
            vaults.unlock(profile.keys(), AFTER).close();
            assertThat(waiting()).as("step %d", step).isNotEmpty()
                    .allSatisfy(kept -> assertThat(kept).hasBinaryContent(keys));
            assertThat(names()).noneMatch(name -> name.endsWith(".new"));
        } while (failed);
        assertThat(step).isGreaterThan(6);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void theyAreKeptUntilABackupHoldsThem(Trouble trouble) throws IOException {
        int step = 0;
        boolean failed;
        do {
            close();
            make(trouble + " " + step);
            byte[] keys = Files.readAllBytes(profile.keys());
            change(new Disk());
            FailingDisk disk = new FailingDisk(++step, trouble);
            try {
                backups(disk).makeOfFormerKeys();
            } catch (ProblemException refused) {
                assertThat(refused.key()).as("step %d", step).isIn("backup.unwritable", "backup.folder", "backup.unverified");
            }
            failed = disk.hasFailed();
            if (waiting().isEmpty()) {
                assertThat(state(backups(new Disk()).list().getFirst(), BEFORE)).as("step %d", step).isEqualTo("first");
            } else {
                assertThat(waiting().getFirst()).as("step %d", step).hasBinaryContent(keys);
            }
            backups(new Disk()).makeOfFormerKeys(); // as the next opening does
            assertThat(waiting()).isEmpty();
            assertThat(state(backups(new Disk()).list().getFirst(), BEFORE)).as("step %d", step).isEqualTo("first");
        } while (failed);
        assertThat(step).isGreaterThan(15);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(profile.backups())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private String state(KeptBackup backup, char[] passphrase) {
        ProfileFolder folder = new ProfileFolder(home.resolve("restored " + ++restored));
        new Restoring(new Disk()).into(backup.file(), folder);
        try (Vault opened = vaults.unlock(folder.keys(), passphrase); Store its = Store.open(folder.database(), opened, CLOCK)) {
            return its.settings().get("state").orElseThrow();
        }
    }
}
