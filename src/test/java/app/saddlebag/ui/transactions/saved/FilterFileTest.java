package app.saddlebag.ui.transactions.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.transactions.saved.FilterList.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterFileTest {

    @TempDir Path home;

    @Test
    void whatIsNoFilterIsLeftOut() throws IOException {
        assertThat(FilterFile.read(file("# Saddlebag filters\nRent\talquiler\nBroken\tamount:>\nluz date:2026\n")))
                .containsExactly(new Entry("Rent", "alquiler"), new Entry("luz date:2026", "luz date:2026"));
    }

    @Test
    void aTextTooLongToBeAListOfFiltersHoldsNone() {
        assertThat(FilterFile.entries("x\ty\n".repeat(500))).hasSize(500);
        assertThat(FilterFile.entries("x\ty\n".repeat(501))).isEmpty();
        assertThat(FilterFile.entries("x".repeat((1 << 20) + 1))).isEmpty();
    }

    @Test
    void filtersThatAreKeptAlreadyAreNotAddedTwice() throws IOException {
        Path file = file("Rent\talquiler\nRent\talquiler\nLight\tluz\n");
        try (OpenProfile profile = Desks.profiles(home).createDemo(home.resolve("mine"), Desks.passphrase())) {
            assertThat(FilterFile.addTo(profile.filters(), FilterFile.read(file))).isEqualTo(2);
            assertThat(FilterFile.addTo(profile.filters(), FilterFile.read(file))).isZero();
            assertThat(profile.filters().list()).hasSize(2);
        }
    }

    @Test
    void hostileAndMissingFilesAreSaidToBe() throws IOException {
        refused("filters.missing", home.resolve("none"));
        refused("filters.unreadable", file(""));
        refused("filters.unreadable", file("Broken\tamount:>"));
        refused("filters.unreadable", file("x\ty\n".repeat(501)));
        refused("filters.unreadable", file("x".repeat((1 << 20) + 1)));
        refused("filters.unreadable", Files.write(home.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
        refused("filters.unreadable", Files.createDirectory(home.resolve("folder")));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(home.resolve("mine.saddlebag-filters"), text);
    }

    private static void refused(String key, Path file) {
        assertThatThrownBy(() -> FilterFile.read(file)).isInstanceOf(ProblemException.class)
                .extracting(failure -> ((ProblemException) failure).key()).isEqualTo(key);
    }
}
