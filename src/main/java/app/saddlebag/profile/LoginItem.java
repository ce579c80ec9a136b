package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether the system starts the program when its person logs in: an entry of the person's own where each system looks for
 * one (XDG autostart, a launch agent, the registry's {@code Run} key). Off until it is asked for. Blocks; not for the JavaFX
 * thread.
 */
public sealed interface LoginItem {

    /** False where the program was not installed, so that there is nothing the system could start. */
    boolean isPossible();

    boolean isOn();

    /** @throws ProblemException {@code login.change} when the system's entry cannot be written */
    void set(boolean on);

    /**
     * @param environment the process's environment variables
     * @param home        the person's home folder
     * @param osName      {@code os.name}
     * @param launcher    what starts the program; null where it was not installed
     */
    static LoginItem of(Map<String, String> environment, Path home, String osName, Path launcher) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (launcher == null) {
            return new Nowhere();
        }
        if (os.contains("mac")) {
            return new Entry(home.resolve("Library/LaunchAgents/app.saddlebag.Saddlebag.plist"), """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                    <plist version="1.0"><dict>
                      <key>Label</key><string>app.saddlebag.Saddlebag</string>
                      <key>ProgramArguments</key><array><string>%s</string></array>
                      <key>RunAtLoad</key><true/>
                    </dict></plist>
                    """.formatted(launcher.toString().replace("&", "&amp;").replace("<", "&lt;")));
        }
        if (os.contains("win")) {
            return new Registry(launcher);
        }
        String config = environment.get("XDG_CONFIG_HOME");
        Path folder = config == null || config.isBlank() ? home.resolve(".config") : Path.of(config);
        return new Entry(folder.resolve("autostart/app.saddlebag.Saddlebag.desktop"), """
                [Desktop Entry]
                Type=Application
                Name=Saddlebag
                Exec="%s"
                Icon=app.saddlebag.Saddlebag
                Terminal=false
                """.formatted(launcher.toString().replaceAll("([\"`$\\\\])", "\\\\\\\\$1").replace("%", "%%")));
    }

    /** On the system the program runs on, with the launcher that started it. */
    static LoginItem ofThisSystem() {
        String launcher = System.getProperty("jpackage.app-path");
        return of(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"),
                launcher == null ? null : Path.of(launcher));
    }

    /** Started from its sources. */
    record Nowhere() implements LoginItem {

        @Override
        public boolean isPossible() {
            return false;
        }

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void set(boolean on) {
            throw new ProblemException("login.change");
        }
    }

    /** A file whose being there is the setting. */
    record Entry(Path file, String content) implements LoginItem {

        @Override
        public boolean isPossible() {
            return true;
        }

        @Override
        public boolean isOn() {
            return Files.isRegularFile(file);
        }

        @Override
        public void set(boolean on) {
            try {
                if (on) {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, content);
                } else {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new ProblemException("login.change", e);
            }
        }
    }

    /** By Windows' own {@code reg}, which needs no rights beyond the person's. */
    record Registry(Path launcher) implements LoginItem {

        private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
        private static final long PATIENCE_SECONDS = 10;

        @Override
        public boolean isPossible() {
            return true;
        }

        @Override
        public boolean isOn() {
            return run(asking()) == 0;
        }

        @Override
        public void set(boolean on) {
            if (run(setting(on)) != 0 && on) {
                throw new ProblemException("login.change");
            }
        }

        List<String> asking() {
            return List.of("reg", "query", KEY, "/v", "Saddlebag");
        }

        List<String> setting(boolean on) {
            return on ? List.of("reg", "add", KEY, "/v", "Saddlebag", "/t", "REG_SZ", "/d", "\"" + launcher + "\"", "/f")
                    : List.of("reg", "delete", KEY, "/v", "Saddlebag", "/f");
        }

        private static int run(List<String> command) {
            try {
                Process process = new ProcessBuilder(command).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroy();
                    throw new ProblemException("login.change");
                }
                return process.exitValue();
            } catch (IOException e) {
                throw new ProblemException("login.change", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProblemException("login.change", e);
            }
        }
    }
}
