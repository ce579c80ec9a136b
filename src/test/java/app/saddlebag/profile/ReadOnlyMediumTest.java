package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.SmallDisk;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile on a medium that cannot be written, or is full, is opened and read; whatever would be kept says that it is not. */
class ReadOnlyMediumTest {

    @TempDir Path home;
    @TempDir Path medium;

    @Test
    void itIsReadAndNothingIsKept() throws Exception {
        Profiles profiles = Desks.profiles(home);
        try (SmallDisk disk = SmallDisk.mount(medium, "8m")) {
            Path folder = medium.resolve("casa");
            try (OpenProfile profile = profiles.createDemo(folder, Desks.passphrase())) {
                profile.filters().save("coffee", "café");
                assertThat(profile.place().isFixed()).isFalse();
            }
            List<String> before = names(folder);
            disk.forbidWriting();
            try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
                assertThat(profile.place().isFixed()).isTrue();
                assertThat(profile.filters().list()).singleElement().extracting("text").isEqualTo("café");
                assertThat(profile.ledger().snapshot().size()).isZero();
                assertThatThrownBy(() -> profile.filters().save("tea", "té")).isInstanceOf(ProblemException.class)
                        .extracting("key").isEqualTo("store.fixed");
                assertThatThrownBy(() -> profile.syncAll(SyncListener.NONE, new CallCancellation())).as("no bank is asked")
                        .isInstanceOf(ProblemException.class).extracting("key").isEqualTo("store.fixed");
                assertThatThrownBy(() -> profiles.open(folder, Desks.passphrase())).isInstanceOf(ProblemException.class)
                        .extracting("key").isEqualTo("profile.inUse");
                Backup.write(profile, home.resolve("elsewhere" + Backup.EXTENSION));
            }
            assertThat(names(folder)).isEqualTo(before);
            assertThatThrownBy(() -> profiles.open(folder, "not the one".toCharArray())).isInstanceOf(ProblemException.class);
            profiles.open(folder, Desks.passphrase()).close();
        }
        Backup.restore(home.resolve("elsewhere" + Backup.EXTENSION), home.resolve("kept"));
        try (OpenProfile kept = profiles.open(home.resolve("kept"), Desks.passphrase())) {
            kept.filters().save("tea", "té");
            assertThat(kept.filters().list()).hasSize(2);
        }
    }

    @Test
    void aFullOneIsReadAndWrittenAgainOnceThereIsRoom() throws Exception {
        Profiles profiles = Desks.profiles(home);
        try (SmallDisk disk = SmallDisk.mount(medium, "8m")) {
            Path folder = medium.resolve("casa");
            try (OpenProfile profile = profiles.createDemo(folder, Desks.passphrase())) {
                profile.filters().save("coffee", "café");
            }
            disk.fill();
            try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
                assertThat(profile.place().fixedKey()).contains("place.full");
                assertThat(profile.filters().list()).singleElement().extracting("text").isEqualTo("café");
                assertThat(profile.ledger().snapshot().size()).isZero();
                assertThatThrownBy(() -> profile.filters().save("tea", "té")).isInstanceOf(ProblemException.class)
                        .extracting("key").isEqualTo("store.openedFull");
                assertThatThrownBy(() -> profile.syncAll(SyncListener.NONE, new CallCancellation())).as("no bank is asked")
                        .isInstanceOf(ProblemException.class).extracting("key").isEqualTo("store.openedFull");
                assertThatThrownBy(() -> profiles.open(folder, Desks.passphrase())).isInstanceOf(ProblemException.class)
                        .extracting("key").isEqualTo("profile.inUse");
                Backup.write(profile, home.resolve("elsewhere" + Backup.EXTENSION));
            }
            disk.empty();
            try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
                assertThat(profile.place().fixedKey()).isEmpty();
                profile.filters().save("tea", "té");
                assertThat(profile.filters().list()).hasSize(2);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
