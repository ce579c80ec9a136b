package app.saddlebag.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other processes, as the system and the JDK's {@code jcmd} see them. */
final class Processes {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
    /** The last line of a histogram: objects, then bytes. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+[0-9]+\\s+([0-9]+)");

    private Processes() {
    }

    /** Not a number where the system has no such file. */
    static double residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(status) ? number(RESIDENT, Files.readString(status)) / 1024 : Double.NaN;
    }

    /** What is reachable; has all garbage collected first. */
    static double liveHeapMegabytes(long pid) throws IOException, InterruptedException {
        return number(TOTAL, output(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid),
                "GC.class_histogram"))) / (1 << 20);
    }

    /** What a command says, to both of its outputs. */
    static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ": " + output);
        }
        return output;
    }

    private static double number(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("nothing like " + pattern);
        }
        return Double.parseDouble(found.group(1));
    }
}
