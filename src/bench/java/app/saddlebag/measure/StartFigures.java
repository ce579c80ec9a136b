package app.saddlebag.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the packaged program takes to start, beside the shortest start of any Java program, in turns. */
final class StartFigures {

    private static final Path PROGRAM = Path.of("target", "package", "image", "saddlebag", "bin", "saddlebag").toAbsolutePath();
    private static final Path SCRIPT = Path.of("packaging", "measure-startup.sh");
    private static final String NO_PROGRAM = "packaging/linux/build.sh image makes the program that is measured";
    private static final int STARTS = 11;

    private final Consumer<Figure> table;

    StartFigures(Consumer<Figure> table) {
        this.table = table;
    }

    void measure() throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            table.accept(Figure.missing("query, whole process, beside java -version", "×", 3, NO_PROGRAM));
            table.accept(Figure.missing("first window", "ms", 500, NO_PROGRAM));
            return;
        }
        query();
        windows();
    }

    private void query() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("saddlebag-start");
        List<String> java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
        List<String> query = List.of(PROGRAM.toString(), "query", "description:nomina amount:>1000");
        double[] least = new double[STARTS];
        double[] ours = new double[STARTS];
        double[] ratios = new double[STARTS];
        for (int i = -1; i < STARTS; i++) {
            double shortest = millis(java, home);
            double answer = millis(query, home);
            if (i >= 0) {
                least[i] = shortest;
                ours[i] = answer;
                ratios[i] = answer / shortest;
            }
        }
        table.accept(Figure.of("java -version, whole process", Measurements.median(least), "ms", Double.NaN));
        table.accept(Figure.of("query, whole process", Measurements.median(ours), "ms", Double.NaN));
        table.accept(Figure.of("query beside java -version, median of %d pairs".formatted(STARTS), Measurements.median(ratios), "×", 3));
    }

    private static double millis(List<String> command, Path home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("HOME", home.toString(), "XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config",
                "XDG_STATE_HOME", home + "/state"));
        builder.environment().remove("SADDLEBAG_PROFILE");
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        long took = System.nanoTime() - start;
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
        return took / 1e6;
    }

    private void windows() throws IOException, InterruptedException {
        String said = Processes.output(List.of(SCRIPT.toString(), PROGRAM.toString(), "5", "0"));
        System.err.println(said);
        for (String state : List.of("warm", "cold")) {
            Matcher row = Pattern.compile("(?m)^\\| with +\\| " + state + " +\\| +([0-9]+) ").matcher(said);
            double goal = state.equals("warm") ? 500 : 700;
            table.accept(row.find() ? Figure.of("first window, " + state, Double.parseDouble(row.group(1)), "ms", goal)
                    : Figure.missing("first window, " + state, "ms", goal, "only root can empty the system's cache of files"));
        }
    }
}
