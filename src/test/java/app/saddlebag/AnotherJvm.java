package app.saddlebag;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a test starts a program of ours in a process of its own: on this virtual machine, with SQLite's library from where it has it. */
public final class AnotherJvm {

    private static final String LIBRARY = "org.sqlite.lib.path";

    private AnotherJvm() {
    }

    /** @return the beginning of a command; class path, main class and arguments follow */
    public static List<String> command(String... options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        // Without it the driver unpacks the library to the temporary folder, where a process that is killed leaves it.
        if (System.getProperty(LIBRARY) != null) {
            command.add("-D" + LIBRARY + "=" + System.getProperty(LIBRARY));
        }
        command.addAll(List.of(options));
        return command;
    }
}
