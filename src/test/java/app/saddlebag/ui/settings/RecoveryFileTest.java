package app.saddlebag.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RecoveryFileTest {

    private static final String CODE = "Z6G7-WS01-9F2B-95FD-3V34-4T25-3TB8";
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)");

    @TempDir Path folder;

    @Test
    void aTextHoldsTheCodeAlone() throws Exception {
        Path file = folder.resolve("code.txt");
        RecoveryFile.write(file, "Recovery code of main", CODE);
        assertThat(file).hasContent(CODE);
    }

    @Test
    void aPictureHoldsItForAPersonAndForACamera() throws Exception {
        Path file = folder.resolve("code.SVG");
        RecoveryFile.write(file, "Recovery code of <Ana & Joan>", CODE);
        Document picture = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(picture.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("Recovery code of <Ana & Joan>");
        assertThat(picture.getElementsByTagName("text").item(1).getTextContent()).isEqualTo(CODE);
        Element path = (Element) picture.getElementsByTagName("path").item(0);
        assertThat(new Decoder().decode(modules(path.getAttribute("d"))).getText()).isEqualTo(CODE);
    }

    private static BitMatrix modules(String outline) {
        List<MatchResult> dark = MODULE.matcher(outline).results().toList();
        BitMatrix modules = new BitMatrix(1 + dark.stream().mapToInt(module -> Integer.parseInt(module.group(2))).max().orElseThrow());
        for (MatchResult module : dark) {
            modules.set(Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2)));
        }
        return modules;
    }

    @ParameterizedTest
    @ValueSource(strings = {"code.txt", "code.svg"})
    void whatWasThereGoesAndWhatIsThereIsItsOwnersAlone(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "an older one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        RecoveryFile.write(file, "Recovery code", CODE);
        assertThat(file).content().contains(CODE).doesNotContain("older");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aPictureUnderATextsNameGetsOneOfItsOwnAndTakesNobodysPlace() throws Exception {
        assertThat(RecoveryFile.pictureNamed(folder.resolve("code.SVG"))).isEqualTo(folder.resolve("code.SVG"));
        assertThat(RecoveryFile.pictureNamed(folder.resolve("code.txt"))).isEqualTo(folder.resolve("code.svg"));
        Files.createFile(folder.resolve("code.svg"));
        assertThat(RecoveryFile.pictureNamed(folder.resolve("code.txt"))).isEqualTo(folder.resolve("code 2.svg"));
        assertThat(RecoveryFile.pictureNamed(folder.resolve("v1.2"))).isEqualTo(folder.resolve("v1.2.svg"));
    }

    @Test
    void whereItCannotBeWrittenThatIsSaid() {
        assertThatThrownBy(() -> RecoveryFile.write(folder.resolve("no folder").resolve("code.txt"), "Recovery code", CODE))
                .isInstanceOf(ProblemException.class).extracting("key").isEqualTo("recovery.unwritable");
    }
}
