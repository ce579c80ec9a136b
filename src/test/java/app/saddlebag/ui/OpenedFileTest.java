package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedFileTest {

    @Test
    void ourOwnKindsAreKnownByTheirNames() {
        assertThat(OpenedFile.among(List.of("/home/marta/My money.saddlebag-backup"))).get()
                .isInstanceOf(OpenedFile.Profile.class);
        assertThat(OpenedFile.among(List.of("mine.SADDLEBAG-FILTERS"))).get()
                .isEqualTo(new OpenedFile.Filters(Path.of("mine.SADDLEBAG-FILTERS").toAbsolutePath()));
    }

    @Test
    void statementsMayBeSeveral() {
        assertThat(OpenedFile.among(List.of("march.ofx", "/home/marta/april.N43"))).get()
                .isEqualTo(new OpenedFile.Statements(List.of(Path.of("march.ofx").toAbsolutePath(), Path.of("/home/marta/april.N43"))));
        assertThat(OpenedFile.among(List.of("import", "march.ofx"))).as("a command").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "--help", "-V", "saddlebag-backup", "mine.txt", "", "\0.saddlebag-backup"})
    void anythingElseBelongsToTheCommandLine(String argument) {
        assertThat(OpenedFile.among(List.of(argument))).isEmpty();
    }

    @Test
    void moreThanOneArgumentIsACommand() {
        assertThat(OpenedFile.among(List.of("import", "mine.saddlebag-filters"))).isEmpty();
        assertThat(OpenedFile.among(List.of())).isEmpty();
    }
}
