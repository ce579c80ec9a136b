package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Preferences.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @TempDir Path folder;

    @Test
    void whatIsSavedIsReadAgain() {
        Preferences preferences = Preferences.read(folder);
        preferences.save(preferences.values().withLooks(looks -> looks.withTheme(Theme.DARK).withContrast(Looks.Contrast.HIGH).withDensity(Looks.Density.COMPACT).withScalePercent(150)).withLanguage("es")
                .withSchedule(new SyncSchedule(true, 8)).withDiscreet(List.of("/home/marta/bank")));
        preferences.remember(folder.resolve("one"));
        preferences.remember(folder.resolve("two"));
        preferences.remember(folder.resolve("one"));

        Preferences.Values again = Preferences.read(folder).values();
        assertThat(again.looks().theme()).isEqualTo(Theme.DARK);
        assertThat(again.looks().contrast()).isEqualTo(Looks.Contrast.HIGH);
        assertThat(again.looks().density()).isEqualTo(Looks.Density.COMPACT);
        assertThat(again.language()).isEqualTo("es");
        assertThat(again.looks().scalePercent()).isEqualTo(150);
        assertThat(again.schedule()).isEqualTo(new SyncSchedule(true, 8));
        assertThat(again.profiles()).containsExactly(folder.resolve("one").toString(), folder.resolve("two").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2]", "{\"theme\":\"PINK\"}", "null"})
    void anUnreadableFileIsSetAsideAndNeverSavedOver(String content) throws IOException {
        Path file = folder.resolve("preferences.json");
        Files.writeString(file, content);

        Preferences preferences = Preferences.read(folder);
        preferences.save(preferences.values().withLooks(looks -> looks.withTheme(Theme.LIGHT)));

        assertThat(folder.resolve("preferences.json.unreadable")).hasContent(content);
        assertThat(Preferences.read(folder).values().looks().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void valuesOutOfBoundsAreBroughtBack() throws IOException {
        Files.writeString(folder.resolve("preferences.json"), "{\"scalePercent\":9000,\"lockAfterMinutes\":-5,\"new\":1}");
        assertThat(Preferences.read(folder).values().looks().scalePercent()).isEqualTo(300);
        assertThat(Preferences.read(folder).values().lockAfterMinutes()).isZero();
    }

    @Test
    void aFileFromBeforeBanksWereAskedUnaskedKeepsWhatItSaysAndAsksNobody() throws IOException {
        Files.writeString(folder.resolve("preferences.json"), """
                {"language":"es","theme":"DARK","scalePercent":150,"softwareRendering":false,"lockAfterMinutes":5,
                "profiles":["/home/marta/mine"]}""");

        Preferences.Values old = Preferences.read(folder).values();

        assertThat(folder.resolve("preferences.json.unreadable")).doesNotExist();
        assertThat(old.lockAfterMinutes()).isEqualTo(5);
        assertThat(old.profiles()).containsExactly("/home/marta/mine");
        assertThat(old.schedule()).isEqualTo(SyncSchedule.NEVER);
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotStopTheProgram() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Preferences preferences = Preferences.read(file);
        preferences.save(preferences.values().withLooks(looks -> looks.withTheme(Theme.DARK)));
        assertThat(preferences.values().looks().theme()).isEqualTo(Theme.DARK);
    }
}
