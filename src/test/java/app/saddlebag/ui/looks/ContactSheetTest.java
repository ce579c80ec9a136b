package app.saddlebag.ui.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of pictures in which other things lie, too. */
class ContactSheetTest {

    @TempDir Path folder;

    @Test
    void aPictureThatIsOfNoPageIsLeftOutAndTheOthersStandSideBySide() throws Exception {
        Files.createFile(folder.resolve("stray.png"));
        Files.createFile(Files.createDirectories(folder.resolve("filled").resolve("wealth")).resolve("light.png"));
        assertThat(Files.readString(ContactSheet.write(folder))).contains("filled/wealth/light.png").doesNotContain("stray");
    }
}
