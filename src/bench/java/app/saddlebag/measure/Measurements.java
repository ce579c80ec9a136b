package app.saddlebag.measure;

import app.saddlebag.ledger.ManyRows;
import app.saddlebag.peers.PeerComparison;
import app.saddlebag.ui.UnlockTime;
import app.saddlebag.ui.WindowBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints one table of all that is promised about speed and size, each line with its goal, with the machine and its load above. Each
 * figure comes from a benchmark in a process of its own; what those say goes to standard error.
 *
 * <pre>packaging/measure.sh [unlock] [window] [memory] [start] [peers]</pre>
 *
 * without words all of them. The profiles are made once, under {@code target/bench}.
 */
public final class Measurements {

    private static final int MILLION = 1_000_000;
    private static final int OPENINGS = 3;
    private static final List<String> PARTS = List.of("unlock", "window", "memory", "start", "peers");

    private Measurements() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> parts = Arrays.stream(arguments).filter(word -> !word.isBlank()).toList();
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("parts are " + PARTS);
        }
        System.out.printf("%s, %s%nload before: %s%n%n%s%n", LocalDate.now(), Machine.description(), Machine.load(), Figure.HEAD);
        for (String part : parts.isEmpty() ? PARTS : parts) {
            System.err.println("measuring: " + part);
            new Measurements().measure(part);
        }
        System.out.printf("%nload after: %s%n", Machine.load());
    }

    private void measure(String part) throws Exception {
        switch (part) {
            case "unlock" -> unlock();
            case "window" -> window();
            case "memory" -> memory();
            case "start" -> new StartFigures(this::add).measure();
            case "peers" -> peers();
            default -> throw new IllegalArgumentException(part);
        }
    }

    private void add(Figure figure) {
        System.out.println(figure);
    }

    private void unlock() throws Exception {
        for (int rows : List.of(MILLION / 10, MILLION)) {
            boolean million = rows == MILLION;
            if (!Files.exists(Path.of("target", "bench", "window-" + rows))) {
                Child.start(List.of(), UnlockTime.class, Integer.toString(rows), "rebuild").end().close(); // making it warms that process
            }
            try (Child rebuild = Child.start(List.of(), UnlockTime.class, Integer.toString(rows), "rebuild").end()) {
                add(Figure.of(named("key to all of %,d rows, read from the store", rows), rebuild.figure("", "all rows (-?[0-9]+) ms"), "ms",
                        Double.NaN));
            }
            double[] first = new double[OPENINGS];
            double[] all = new double[OPENINGS];
            double[] judged = new double[OPENINGS];
            for (int i = 0; i < OPENINGS; i++) {
                try (Child opening = Child.start(List.of(), UnlockTime.class, Integer.toString(rows), "snapshot").end()) {
                    first[i] = opening.figure("", "first rows (-?[0-9]+) ms");
                    all[i] = opening.figure("", "all rows (-?[0-9]+) ms");
                    judged[i] = opening.figure("", "what is one event (-?[0-9]+) ms");
                }
            }
            add(Figure.of(named("key to the first of %,d rows, by the snapshot", rows), median(first), "ms", million ? 300 : 200));
            add(Figure.of(named("key to all of %,d rows, by the snapshot", rows), median(all), "ms", million ? 500 : 200));
            add(Figure.of(named("key to what is one event of %,d rows", rows), median(judged), "ms", Double.NaN));
        }
    }

    private void window() throws Exception {
        try (Child window = Child.start(List.of(), WindowBenchmark.class, Integer.toString(MILLION), "3").end()) {
            String work = "working for at most +([0-9.]+) ms";
            add(Figure.of("opening the page: work at one time", window.figure("opening the page", work), "ms", 50));
            for (int round = 1; round <= 3; round++) {
                String name = "round " + round;
                add(Figure.of("keystroke to paint, " + name + ": median", window.figure(name, "median +([0-9.]+) ms"), "ms", 25));
                add(Figure.of("keystroke to paint, " + name + ": 95 %", window.figure(name, "95 % +([0-9.]+) ms"), "ms", 50));
            }
            add(Figure.of("every facet opened and closed: work at one time", window.figure("opening and closing every facet", work), "ms", 50));
            add(Figure.of("drawer and details opened: work at one time", window.figure("opening the query drawer", work), "ms", 50));
            add(Figure.of("scrolling: work at one time", window.figure("scrolling", work), "ms", 30));
        }
    }

    private void memory() throws Exception {
        try (Child window = Child.start(List.of(), WindowBenchmark.class, Integer.toString(MILLION), "0")) {
            window.awaitLine("opening the page");
            double resident = Processes.residentMegabytes(window.pid());
            add(Figure.of("live heap with the page of 1,000,000 rows open", Processes.liveHeapMegabytes(window.pid()), "MB", 170));
            add(Figure.of("the whole process then, resident", resident, "MB", 450));
        }
        try (Child many = Child.start(List.of("-Xmx1500m"), ManyRows.class, Integer.toString(5 * MILLION)).end()) {
            add(Figure.of("a literal among 5,000,000 rows with -Xmx1500m", many.figure("", "median ([0-9.]+) ms"), "ms", 15));
        }
    }

    private void peers() throws Exception {
        for (int rows : List.of(MILLION / 10, MILLION)) {
            try (Child peers = Child.start(List.of("-Xmx4g"), PeerComparison.class, Integer.toString(rows)).end()) {
                System.out.println();
                peers.said().forEach(System.out::println);
            }
        }
    }

    private static String named(String pattern, int rows) {
        return String.format(Locale.ROOT, pattern, rows);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
