package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a profile lies is looked at: folders that are copied elsewhere, that others can enter, and links. */
class ProfilePlaceTest {

    @TempDir Path home;
    private Profiles profiles;

    @BeforeEach
    void profiles() {
        profiles = Desks.profiles(home);
    }

    @ParameterizedTest
    @CsvSource({"Dropbox/casa,,Dropbox", "Dropbox (Personal)/a/casa,,Dropbox", "files/casa,files/.dropbox.cache,Dropbox",
        "OneDrive/casa,,OneDrive", "OneDrive - Firma/casa,,OneDrive", "Library/CloudStorage/OneDrive-Personal/casa,,OneDrive",
        "Library/Mobile Documents/com~apple~CloudDocs/casa,,iCloud", "iCloudDrive/casa,,iCloud",
        "Google Drive/casa,,Google Drive", "Library/CloudStorage/GoogleDrive-a@example.org/casa,,Google Drive",
        "g/My Drive/casa,g/.shortcut-targets-by-id,Google Drive", "Nextcloud/casa,,Nextcloud", "n/casa,n/.sync_0a1b2c.db,Nextcloud",
        "s/deep/er/casa,s/.stfolder,Syncthing", "casa/casa,casa/.stfolder,Syncthing",
        "Documents/casa,,", "My Dropbox notes/casa,,", "Documents/casa,other/.stfolder,"})
    void aFolderThatIsCopiedToOtherComputersIsKnownByItsMarks(String folder, String mark, String service) throws IOException {
        Path place = Files.createDirectories(home.resolve(folder));
        if (mark != null) {
            Files.createDirectories(home.resolve(mark));
        }
        assertThat(CloudFolder.of(place, Map.of())).isEqualTo(java.util.Optional.ofNullable(service));
    }

    @Test
    void oneDriveSaysItselfWhereItIs() throws IOException {
        Path place = Files.createDirectories(home.resolve("Firma/casa"));
        assertThat(CloudFolder.of(place, Map.of("OneDriveCommercial", home.resolve("Firma").toString()))).contains("OneDrive");
        assertThat(CloudFolder.of(place, Map.of("OneDrive", ""))).isEmpty();
    }

    @Test
    void aCloudFolderIsToldUntilItIsKnown() throws IOException {
        Files.createDirectories(home.resolve("Nextcloud"));
        Path folder = home.resolve("Nextcloud/casa");
        try (OpenProfile profile = profiles.createDemo(folder, Desks.passphrase())) {
            assertThat(profile.place().untoldCloud()).contains("Nextcloud");
            profile.place().cloudIsKnown();
        }
        try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
            assertThat(profile.place().untoldCloud()).isEmpty();
            assertThat(profile.place().cloud()).contains("Nextcloud");
        }
    }

    @Test
    void aFolderThatOthersCanEnterIsToldAndClosedOnRequest() throws IOException {
        Path folder = home.resolve("casa");
        try (OpenProfile profile = profiles.createDemo(folder, Desks.passphrase())) {
            assertThat(profile.place().isOpenToOthers()).isFalse();
            profile.backups().make(KeptBackup.Occasion.ASKED);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
            Files.setPosixFilePermissions(folder.resolve("keys.json"), PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(profile.place().isOpenToOthers()).isTrue();
            profile.place().mend();
            assertThat(profile.place().isOpenToOthers()).isFalse();
            try (Stream<Path> all = Files.walk(folder)) {
                assertThat(all).allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
            }
        }
    }

    @Test
    void linksInThePlaceOfTheFolderOrItsFilesAreRefused() throws IOException {
        Path folder = home.resolve("casa");
        profiles.createDemo(folder, Desks.passphrase()).close();
        Path link = Files.createSymbolicLink(home.resolve("link"), folder);
        assertRefused(link, link);
        for (String file : new String[] {"keys.json", "saddlebag.db", "lock"}) {
            Files.move(folder.resolve(file), home.resolve("moved"));
            Files.createSymbolicLink(folder.resolve(file), home.resolve("moved"));
            assertRefused(folder, folder.resolve(file));
            Files.delete(folder.resolve(file));
            Files.move(home.resolve("moved"), folder.resolve(file));
        }
        profiles.open(folder, Desks.passphrase()).close();
        Path empty = Files.createDirectory(home.resolve("empty"));
        Path toEmpty = Files.createSymbolicLink(home.resolve("to empty"), empty);
        assertThatThrownBy(() -> profiles.createDemo(toEmpty, Desks.passphrase())).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("profile.link");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void keysWithoutTheirDatabaseSaySoAndNoEmptyOneIsMade() throws IOException {
        Path folder = home.resolve("casa");
        profiles.createDemo(folder, Desks.passphrase()).close();
        Files.delete(folder.resolve("saddlebag.db"));
        assertThatThrownBy(() -> profiles.open(folder, Desks.passphrase())).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("store.missing");
        profiles.keys().changePassphrase(folder, Desks.passphrase(), "another horse entirely".toCharArray());
        assertThat(folder.resolve("saddlebag.db")).doesNotExist();
    }

    private void assertRefused(Path folder, Path link) {
        assertThatThrownBy(() -> profiles.open(folder, Desks.passphrase())).isInstanceOf(ProblemException.class)
                .satisfies(refused -> {
                    assertThat(((ProblemException) refused).key()).isEqualTo("profile.link");
                    assertThat(((ProblemException) refused).arguments()).containsExactly(link);
                });
    }
}
