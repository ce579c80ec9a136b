package app.saddlebag.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a figure was taken on, without which it says nothing. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {
    }

    static String description() throws IOException {
        return "%d processors (%s), %d MB of memory, %s %s, Java %s".formatted(Runtime.getRuntime().availableProcessors(), processor(),
                memory() >> 20, System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("java.runtime.version"));
    }

    /** Of the last minute, five and fifteen; empty where the system tells none. */
    static String load() throws IOException {
        return Files.exists(LOAD) ? String.join(" ", Files.readString(LOAD).split(" ", 4)[0], Files.readString(LOAD).split(" ", 4)[1],
                Files.readString(LOAD).split(" ", 4)[2]) : "";
    }

    private static String processor() throws IOException {
        return Files.exists(PROCESSORS) ? Files.readAllLines(PROCESSORS).stream().filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("unknown") : System.getProperty("os.arch");
    }

    private static long memory() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }
}
