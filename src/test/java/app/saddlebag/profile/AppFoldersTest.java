package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {

    private static final Path HOME = Path.of("/home/marta");

    @Test
    void linuxFollowsTheXdgFolders() {
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "/config"), HOME, "Linux");
        assertThat(folders.profiles()).isEqualTo(Path.of("/data/saddlebag/profiles"));
        assertThat(folders.settings()).isEqualTo(Path.of("/config/saddlebag"));
        assertThat(folders.state()).isEqualTo(HOME.resolve(".local/state/saddlebag"));
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        assertThat(AppFolders.of(Map.of("XDG_DATA_HOME", "here"), HOME, "Linux").data())
                .isEqualTo(HOME.resolve(".local/share/saddlebag"));
    }

    @Test
    void macAndWindowsHaveTheirOwn() {
        assertThat(AppFolders.of(Map.of(), HOME, "Mac OS X").data())
                .isEqualTo(HOME.resolve("Library/Application Support/Saddlebag"));
        assertThat(AppFolders.of(Map.of("APPDATA", "/roaming"), HOME, "Windows 11").data())
                .isEqualTo(Path.of("/roaming/Saddlebag"));
    }
}
