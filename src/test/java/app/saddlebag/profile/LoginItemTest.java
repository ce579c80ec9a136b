package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginItemTest {

    private static final Path LAUNCHER = Path.of("/opt/My $programs & more/saddlebag");

    @TempDir Path home;

    @Test
    void onLinuxItIsAnEntryOfTheAutostartFolder() throws IOException {
        LoginItem item = LoginItem.of(Map.of("XDG_CONFIG_HOME", home.resolve("config").toString()), home, "Linux", LAUNCHER);
        Path file = home.resolve("config/autostart/app.saddlebag.Saddlebag.desktop");
        assertThat(item.isPossible()).isTrue();
        assertThat(item.isOn()).isFalse();
        item.set(true);
        assertThat(item.isOn()).isTrue();
        assertThat(file).content().contains("Exec=\"/opt/My \\\\$programs & more/saddlebag\"");
        item.set(false);
        assertThat(item.isOn()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void onMacItIsALaunchAgent() throws Exception {
        LoginItem item = LoginItem.of(Map.of(), home, "Mac OS X", LAUNCHER);
        item.set(true);
        Path file = home.resolve("Library/LaunchAgents/app.saddlebag.Saddlebag.plist");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var plist = factory.newDocumentBuilder().parse(file.toFile());
        assertThat(plist.getElementsByTagName("array").item(0).getTextContent()).isEqualTo(LAUNCHER.toString());
    }

    @Test
    void onWindowsItIsAValueOfTheRunKey() {
        LoginItem item = LoginItem.of(Map.of(), home, "Windows 11", LAUNCHER);
        assertThat(((LoginItem.Registry) item).setting(true)).startsWith("reg", "add", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run")
                .contains("\"" + LAUNCHER + "\"");
        assertThat(((LoginItem.Registry) item).setting(false)).startsWith("reg", "delete");
    }

    @Test
    void aProgramThatWasNotInstalledCannotBeStartedBySystems() {
        assertThat(LoginItem.of(Map.of(), home, "Linux", null).isPossible()).isFalse();
    }

    @Test
    void anEntryThatCannotBeWrittenSaysSo() throws IOException {
        Files.writeString(home.resolve(".config"), "a file in the way");
        LoginItem item = LoginItem.of(Map.of(), home, "Linux", LAUNCHER);
        assertThatThrownBy(() -> item.set(true)).isInstanceOf(ProblemException.class);
        assertThat(item.isOn()).isFalse();
    }
}
