package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.KeptBackup.Occasion;
import app.saddlebag.store.DatabaseFile;
import app.saddlebag.store.FirstProfile;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile of an earlier form gets the present one after a backup of what it was, and not without. */
class EarlierFormTest {

    private static final int ROWS = 80;

    @TempDir Path home;

    @Test
    void whatItWasIsInABackupThatOpens() throws Exception {
        Path folder = Files.createDirectory(home.resolve("old"));
        FirstProfile first = FirstProfile.unpack(folder, ROWS);
        open(folder).close();
        KeptBackup made = Backups.of(new ProfileFolder(folder)).getFirst();
        assertThat(made.occasion()).isEqualTo(Occasion.MIGRATION);
        assertThat(made.verified()).isTrue();

        Path again = home.resolve("again");
        Backup.restore(made.file(), again);
        try (Vault vault = new FirstProfile(again).unlock()) {
            assertThat(new DatabaseFile(again.resolve("saddlebag.db")).isOfEarlierForm(vault)).isTrue();
            assertThat(new DatabaseFile(first.database()).isOfEarlierForm(vault)).isFalse();
        }
        open(again).close();
    }

    @Test
    void whereNoBackupCanBeMadeItStaysAsItIs() throws Exception {
        Path folder = Files.createDirectory(home.resolve("old"));
        FirstProfile first = FirstProfile.unpack(folder, ROWS);
        byte[] old = Files.readAllBytes(first.database());
        Path inTheWay = Files.writeString(folder.resolve("backups"), "no folder");
        assertThatThrownBy(() -> open(folder)).isInstanceOf(ProblemException.class).extracting("key").asString()
                .startsWith("backup.");
        assertThat(first.database()).hasBinaryContent(old);
        assertThat(folder.resolve("saddlebag.db.version-1")).doesNotExist();
        Files.delete(inTheWay);
        open(folder).close();
        assertThat(folder.resolve("saddlebag.db.version-1")).exists();
    }

    private OpenProfile open(Path folder) {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        return new Profiles(folders, Preferences.read(folders.settings()), (_, _) -> {
            throw new UnsupportedOperationException("no bank is asked");
        }, Clock.systemDefaultZone(), new Vaults(() -> Argon2Cost.FLOOR), "Saddlebag/test")
                .open(folder, FirstProfile.PASSPHRASE.toCharArray());
    }
}
