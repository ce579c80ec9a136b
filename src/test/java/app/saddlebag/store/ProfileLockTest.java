package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLockTest {

    @TempDir
    Path folder;

    @Test
    void aSecondInstanceOfTheSameProcessIsRefusedAndTheFirstKeepsItsLock() throws Exception {
        try (ProfileLock _ = ProfileLock.take(lockFile())) {
            assertInUse(lockFile());
            assertInUse(Files.createSymbolicLink(folder.resolve("elsewhere"), folder).resolve("profile.lock"));
            assertThat(otherProcess()).isEqualTo("refused profile.inUse");
        }
        assertThat(otherProcess()).isEqualTo("taken");
        ProfileLock.take(lockFile()).close();
    }

    @Test
    void anotherProcessIsRefusedAndItsDeathFreesTheProfile() throws Exception {
        try (ChildJvm holder = ChildJvm.run(Holder.class, folder)) {
            assertThat(holder.line()).isEqualTo("taken");
            assertInUse(lockFile());
            holder.kill();
        }
        ProfileLock.take(lockFile()).close();
    }

    @Test
    void aFolderWhereNothingMayBeMadeIsNamed() {
        assertThatThrownBy(() -> ProfileLock.take(folder.resolve("nowhere/profile.lock")))
                .isInstanceOf(StoreException.class).extracting("key").isEqualTo("store.unwritable");
    }

    private String otherProcess() throws Exception {
        try (ChildJvm other = ChildJvm.run(Holder.class, folder)) {
            String answer = other.line();
            other.kill();
            return answer;
        }
    }

    private static void assertInUse(Path lockFile) {
        assertThatThrownBy(() -> ProfileLock.take(lockFile)).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("profile.inUse");
    }

    private Path lockFile() {
        return folder.resolve("profile.lock");
    }

    /** Takes the lock, says so, and holds it until it is killed. */
    static final class Holder {

        private Holder() {
        }

        public static void main(String[] arguments) throws Exception {
            try (ProfileLock _ = ProfileLock.take(Path.of(arguments[0], "profile.lock"))) {
                System.out.println("taken");
                Thread.sleep(Long.MAX_VALUE);
            } catch (ProblemException e) {
                System.out.println("refused " + e.key());
            }
        }
    }
}
