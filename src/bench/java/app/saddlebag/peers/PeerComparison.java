package app.saddlebag.peers;

import app.saddlebag.peers.Command.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same rows, filter and sums beside DuckDB and SQLite in a process like ours, and beside hledger, ledger and ripgrep (Debian
 * packages of those names), in one run on one machine. A peer whose sums or number of rows differ ends the run.
 *
 * <p>Databases are asked like the window asks the ledger: they have the rows already, and statements are prepared. The programs
 * read a file and answer once; beside them stands a whole process of ours that unlocks a sealed profile and answers. Loading is
 * told without what making the rows takes; processor time is that of one question and all threads, which other programs on the
 * machine disturb less; memory is that of the whole process.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.peers.PeerComparison -Dbench=100000</pre>
 */
public final class PeerComparison {

    private static final Pattern OURS = Pattern.compile("(EUR|GBP): .* net (-?[0-9.]+)");
    /** Of a million rows one answer takes a program so long that it is asked once. */
    private static final int MANY = 500_000;

    private final Path folder;
    private final PeerRows rows;
    private final int times;
    private Line ours;
    private Answer found;
    private Map<String, Answer> months;

    private PeerComparison(Path folder, int count) {
        this.folder = folder;
        this.rows = new PeerRows(count);
        this.times = count > MANY ? 1 : 3;
    }

    /** One line of the table, in milliseconds and megabytes; not a number where there is nothing to tell. */
    private record Line(String who, double load, double filter, double processor, double months, double memory) {
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        new PeerComparison(Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "peers").toAbsolutePath(), count).run();
    }

    private void run() throws Exception {
        ours = inProcess("saddlebag", "Saddlebag, the open profile");
        System.out.printf(Locale.ROOT, "%,d rows; filter “%s” finds %s%n%n", rows.count(), PeerRows.FILTER, found);
        System.out.println("| | load | filter and sums | | processor | by month | | memory |\n| --- | --- | --- | --- | --- | --- | --- | --- |");
        print(ours);
        print(inProcess("duckdb", "DuckDB, the open database"));
        print(inProcess("sqlite", "SQLite with FTS5 trigrams, the open database"));
        ourProcess();
        Path journal = folder.resolve("rows.journal");
        rows.writeJournal(journal);
        program("hledger", Journals.hledger(journal), Journals.hledgerMonths(journal), Journals::hledgerMonths);
        program("ledger", Journals.ledger(journal), Journals.ledgerMonths(journal), Journals::ledgerMonths);
        ripgrep();
        System.out.println("\nGnuCash and HomeBank are left out: neither answers such a question without a window.");
        delete();
    }

    private Line inProcess(String peer, String name) throws Exception {
        Map<String, String> loaded = child(peer, "load");
        Map<String, String> asked = child(peer, "ask");
        String seen = asked.get("found");
        if (ours == null) {
            found = parsed(seen);
            months = parsedMonths(asked.get("monthly"));
        } else if (!parsed(seen).equals(found) || !parsedMonths(asked.get("monthly")).equals(months)) {
            throw new IllegalStateException(peer + " finds " + seen + " and not " + found + ", or other months");
        }
        return new Line(name, Double.parseDouble(loaded.get("load")), Double.parseDouble(asked.get("filter")),
                Double.parseDouble(asked.get("processor")), Double.parseDouble(asked.get("months")), Double.parseDouble(asked.get("memory")));
    }

    /** What a {@link PeerProcess} says, by the first word of each line. */
    private Map<String, String> child(String peer, String deed) throws IOException, InterruptedException {
        Run run = Command.run(1, Map.of(), List.of(System.getProperty("java.home") + "/bin/java", "@" + Path.of("packaging", "jvm.options"),
                "-Dorg.sqlite.lib.path=" + Path.of("target", "native").toAbsolutePath(), "-cp", System.getProperty("java.class.path"),
                PeerProcess.class.getName(), peer, deed, Integer.toString(rows.count()), folder.resolve(peer + ".db").toString()));
        Map<String, String> said = new HashMap<>();
        run.output().lines().forEach(line -> said.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        return said;
    }

    private static Answer parsed(String text) {
        Map<String, BigDecimal> sums = new HashMap<>();
        Matcher sum = Pattern.compile("([A-Z]{3})=(-?[0-9.]+)").matcher(text);
        while (sum.find()) {
            sums.put(sum.group(1), new BigDecimal(sum.group(2)));
        }
        return new Answer(Long.parseLong(text.substring(0, text.indexOf(' '))), sums);
    }

    private static Map<String, Answer> parsedMonths(String text) {
        Map<String, Answer> months = new HashMap<>();
        Matcher month = Pattern.compile("([0-9]{4}-[0-9]{2})=([0-9]+ rows \\{[^}]*})").matcher(text);
        while (month.find()) {
            months.put(month.group(1), parsed(month.group(2)));
        }
        return months;
    }

    private void ourProcess() throws IOException, InterruptedException {
        Path profile = folder.resolve("home").resolve("profile");
        Files.createDirectories(profile.getParent());
        SealedProfile.make(profile, rows);
        Map<String, String> environment = Map.of("SADDLEBAG_PASSPHRASE", SealedProfile.PASSPHRASE);
        Run unlocking = Command.run(times, environment, SealedProfile.unlocking(profile));
        Run asking = Command.run(times, environment, SealedProfile.asking(profile));
        Map<String, BigDecimal> sums = new HashMap<>();
        Matcher sum = OURS.matcher(asking.messages());
        while (sum.find()) {
            sums.put(sum.group(1), new BigDecimal(sum.group(2)));
        }
        check("Saddlebag’s process", new Answer(-1, sums));
        print(new Line("Saddlebag, a process that unlocks and answers", Double.NaN, asking.nanos() / 1e6, asking.processor(), Double.NaN, asking.megabytes()));
        print(new Line("… beyond one that unlocks and lists banks", Double.NaN, (asking.nanos() - unlocking.nanos()) / 1e6,
                asking.processor() - unlocking.processor(), Double.NaN, Double.NaN));
    }

    private void program(String name, List<String> question, List<String> monthly, Function<String, Map<String, Answer>> reading)
            throws IOException, InterruptedException {
        if (!Command.isInstalled(name)) {
            absent(name);
            return;
        }
        Run asked = Command.run(times, Map.of(), question);
        check(name, Journals.sums(asked.output()));
        Run byMonth = Command.run(times, Map.of(), monthly);
        if (!Journals.agree(reading.apply(byMonth.output()), months)) {
            throw new IllegalStateException(name + " has other months: " + byMonth.output());
        }
        print(new Line(name + ", a process that reads and answers", Double.NaN, asked.nanos() / 1e6, asked.processor(),
                byMonth.nanos() / 1e6, asked.megabytes()));
    }

    /** Counts lines with the text, and knows nothing of amounts; in less processor time than can be told from outside. */
    private void ripgrep() throws IOException, InterruptedException {
        if (!Command.isInstalled("rg")) {
            absent("ripgrep");
            return;
        }
        Path lines = folder.resolve("rows.tsv");
        rows.writeLines(lines);
        Run counted = Command.run(9, Map.of(), List.of("rg", "-c", "-F", PeerRows.TEXT, lines.toString()));
        long[] holding = new long[1];
        rows.forEach(row -> holding[0] += PeerRows.folded(row.transaction()).contains(PeerRows.TEXT) ? 1 : 0);
        if (Long.parseLong(counted.output().strip()) != holding[0]) {
            throw new IllegalStateException("ripgrep counts " + counted.output() + " and not " + holding[0]);
        }
        print(new Line("ripgrep, a process that counts “" + PeerRows.TEXT + "” alone", Double.NaN, counted.nanos() / 1e6, Double.NaN, Double.NaN,
                counted.megabytes()));
    }

    private void check(String who, Answer answer) {
        if (!answer.agrees(found)) {
            throw new IllegalStateException(who + " finds " + answer + " and not " + found);
        }
    }

    private static void absent(String name) {
        System.out.printf("| %s is not installed | | | | | | | |%n", name);
    }

    private void print(Line line) {
        System.out.printf("| %s | %s | %s | %s | %s | %s | %s | %s |%n", line.who, written(line.load, "ms"), written(line.filter, "ms"),
                ratio(line.filter, ours.filter), written(line.processor, "ms"), written(line.months, "ms"), ratio(line.months, ours.months), written(line.memory, "MB"));
    }

    private static String written(double value, String unit) {
        return Double.isNaN(value) || value < 0 ? "–" : String.format(Locale.ROOT, value < 100 && unit.equals("ms") ? "%.2f %s" : "%,.0f %s", value, unit);
    }

    private static String ratio(double value, double base) {
        return Double.isNaN(value) || value < 0 ? "" : String.format(Locale.ROOT, "× %,.1f", value / base);
    }

    private void delete() throws IOException {
        List<Path> all = new ArrayList<>();
        try (var tree = Files.walk(folder)) {
            tree.forEach(all::add);
        }
        for (Path path : all.reversed()) {
            Files.delete(path);
        }
    }
}
