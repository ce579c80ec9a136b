package app.saddlebag.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of this computer, asked once for each answer. */
final class Command {

    private static final Path TIME = Path.of("/usr/bin/time");
    private static final Pattern PEAK = Pattern.compile("(?m)^peak ([0-9]+) user ([0-9.]+) system ([0-9.]+)$");

    private Command() {
    }

    /**
     * The median of some runs.
     *
     * @param messages  what it said beside its output
     * @param processor milliseconds of processor time, all threads together; −1 where {@code /usr/bin/time} is not installed
     * @param megabytes most memory the process had at a time; −1 as well
     */
    record Run(long nanos, String output, String messages, double processor, long megabytes) {
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Run run(int times, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            runs.add(once(environment, command));
        }
        runs.sort(Comparator.comparing(Run::nanos));
        return runs.get(times / 2);
    }

    private static Run once(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("peer", "err");
        List<String> timed = new ArrayList<>(Files.isExecutable(TIME) ? List.of(TIME.toString(), "-f", "peak %M user %U system %S") : List.of());
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).redirectError(errors.toFile());
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        long took = System.nanoTime() - start;
        String complaints = Files.readString(errors);
        Files.delete(errors);
        if (code != 0) {
            throw new IOException(command.getFirst() + " ended with " + code + ": " + output + complaints);
        }
        Matcher peak = PEAK.matcher(complaints);
        return peak.find() ? new Run(took, output, complaints, (Double.parseDouble(peak.group(2)) + Double.parseDouble(peak.group(3))) * 1_000,
                Long.parseLong(peak.group(1)) >> 10) : new Run(took, output, complaints, -1, -1);
    }
}
