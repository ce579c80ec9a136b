package app.saddlebag.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process on the same profile, to be killed or to be refused. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildJvm run(Class<?> main, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName(),
                folder.toString()));
        return new ChildJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** @return null when it has ended */
    String line() throws IOException {
        return lines.readLine();
    }

    /** As {@code kill -9} does: no shutdown hook, no finally, no flush. What it said until then can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close what it said along with it
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
