package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.saddlebag.AnotherJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key store of a real desktop session, gnome-keyring over D-Bus; and none at all. */
class SystemKeyStoreTest {

    private static final String UNLOCKED = "printf anything | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$@\"";

    @TempDir Path home;

    @Test
    void aKeyringOpensTheProfileUntilItIsTakenBack() throws Exception {
        assumeTrue(isInstalled("dbus-run-session"), "dbus-run-session is not installed (Debian: dbus)");
        assumeTrue(isInstalled("gnome-keyring-daemon"), "gnome-keyring-daemon is not installed (Debian: gnome-keyring)");
        assertThat(said(List.of("dbus-run-session", "--", "sh", "-c", UNLOCKED, "sh")))
                .containsExactly("on true", "opened casa", "on false", "keystore.gone");
    }

    @Test
    void withoutAServiceThatIsSaidAndThePassphraseGoesOnOpeningIt() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems always have one");
        assertThat(said(List.of())).containsExactly("keystore.absent");
    }

    private List<String> said(List<String> session) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(session);
        command.addAll(AnotherJvm.command("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KeyStoreTrial.class.getName(), Files.createDirectory(home.resolve("trial")).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(home.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DBUS_") || name.startsWith("XDG_") || name.equals("DISPLAY"));
        builder.environment().put("HOME", Files.createDirectories(home.resolve("home")).toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().filter(line -> line.matches("(on|opened) .*|[a-z]+\\.[a-zA-Z]+")).toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
