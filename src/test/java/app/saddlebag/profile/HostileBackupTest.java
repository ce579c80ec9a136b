package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.ProblemException;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands where a backup should be becomes a profile that opens, or is refused in our words and leaves nothing. */
class HostileBackupTest {

    private static final int CHANGES = Integer.getInteger("saddlebag.mutations", 300);
    /** Headers, names, sizes and offsets of a ZIP stand at its beginning and its end. */
    private static final int EDGE = 400;

    @TempDir Path home;

    @Test
    void aChangedBackupIsRefusedInOurWordsAndLeavesNothing() throws IOException {
        Profiles profiles = Desks.profiles(home);
        Path file = home.resolve("a.saddlebag-backup");
        try (OpenProfile profile = profiles.createDemo(home.resolve("mine"), Desks.passphrase())) {
            Backup.write(profile, file);
        }
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int change = 0; change < CHANGES; change++) {
            Random random = new Random(change);
            Files.write(file, changed(whole, random));
            Path folder = home.resolve("restored " + change);
            try {
                Backup.restore(file, folder);
                TemporaryFolder.delete(folder);
            } catch (ProblemException ours) {
                refused++;
                assertThat(ours.key()).isNotBlank();
                assertThat(folder).as("change " + change).doesNotExist();
            }
        }
        assertThat(refused).isGreaterThan(CHANGES / 2);
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        int at = random.nextBoolean() ? random.nextInt(EDGE) : whole.length - 1 - random.nextInt(EDGE);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(changed, random.nextInt(whole.length));
            case 1 -> {
                for (int i = at; i < Math.min(at + 4, whole.length); i++) {
                    changed[i] = (byte) 0xff;
                }
                yield changed;
            }
            case 2 -> {
                byte[] shorter = new byte[whole.length - 1];
                System.arraycopy(whole, 0, shorter, 0, at);
                System.arraycopy(whole, at + 1, shorter, at, whole.length - 1 - at);
                yield shorter;
            }
            default -> {
                changed[at] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
        };
    }
}
