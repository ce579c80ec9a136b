package app.saddlebag.store;

import app.saddlebag.AnotherJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another process on the same profile, to be killed or to be refused. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    /** Where it unpacks libraries, which nobody takes away when it is killed. */
    private final Path temporary;
    private final BufferedReader lines;

    private ChildJvm(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param main gets the folder as its only argument */
    public static ChildJvm run(Class<?> main, Path folder) throws IOException {
        Path temporary = Files.createTempDirectory("saddlebag-child");
        List<String> command = AnotherJvm.command("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path"), main.getName(), folder.toString());
        return new ChildJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start(), temporary);
    }

    /** @return null when it has ended */
    public String line() throws IOException {
        return lines.readLine();
    }

    /** As {@code kill -9} does: no shutdown hook, no finally, no flush. What it said until then can still be read. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close what it said along with it
        process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        try (Stream<Path> left = Files.list(temporary)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(temporary);
    }
}
