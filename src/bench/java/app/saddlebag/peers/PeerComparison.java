package app.saddlebag.peers;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.BenchRows;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Inside;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vaults;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same rows, filter and totals beside hledger and ledger (Debian packages of those names), in one run on one machine.
 *
 * <p>The peers read a journal and answer in one process each time. Ours is timed three times: a process that only unlocks a
 * sealed profile (the key derivation is slow on purpose) and shows its balances, one that unlocks it and answers, and the
 * search alone, as the window does it at each keystroke. The program ends with an error when the sums differ.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.peers.PeerComparison -Dbench=100000</pre>
 */
public final class PeerComparison {

    private static final String FILTER = "mercadona amount:<-50 date:2026";
    private static final List<String> CURRENCIES = List.of("EUR", "GBP");
    private static final int RUNS = 3;
    private static final Pattern SUM = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)[ \",]+(EUR|GBP)|\"(EUR|GBP)\",\"(-?[0-9.]+)\"");
    private static final Pattern OURS = Pattern.compile("(EUR|GBP): .* net (-?[0-9.]+)");
    private static final String PASSPHRASE = "a passphrase of no consequence";

    private final Path folder;
    private final List<LedgerRow> rows = new ArrayList<>();

    private PeerComparison(Path folder, int count) {
        this.folder = folder;
        new BenchRows(42).forEach(count, row -> rows.add(
                new LedgerRow(row.id(), row.connectionId(), row.transaction(), Overlay.NONE, false)));
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("peers");
        new PeerComparison(folder, args.length == 0 ? 100_000 : Integer.parseInt(args[0])).run();
    }

    private void run() throws Exception {
        Path journal = journal();
        Path profile = profile();
        Timed search = search();
        Timed unlocking = process(saddlebag("balances", "--profile", profile.toString()), OURS);
        List<String> question = saddlebag("transactions", "--profile", profile.toString(), "--limit", "1");
        question.addAll(Arrays.asList(FILTER.split(" ")));
        Timed process = process(question, OURS);
        Timed hledger = process(List.of("hledger", "-f", journal.toString(), "bal", "assets", "desc:mercadona", "amt:<-50",
                "date:2026", "--depth", "1", "-N", "-O", "csv", "--layout", "bare"), SUM);
        Timed ledger = process(List.of("ledger", "-f", journal.toString(), "--depth", "1", "--limit",
                "account =~ /^assets/ and payee =~ /mercadona/ and quantity(amount) < -50 and date >= [2026-01-01]", "bal"),
                SUM);

        System.out.printf(Locale.ROOT, "%,d rows, filter “%s”, sums %s, median of %d%n", rows.size(), FILTER, search.sums(),
                RUNS);
        print("Saddlebag, search in the open profile", search, search);
        print("Saddlebag, process that unlocks", unlocking, search);
        print("Saddlebag, process that answers", process, search);
        print("… without what unlocking takes", new Timed(process.nanos() - unlocking.nanos(), process.sums()), search);
        print("hledger, process", hledger, search);
        print("ledger, process", ledger, search);
        for (Timed other : List.of(process, hledger, ledger)) {
            if (!other.sums().equals(search.sums())) {
                throw new IllegalStateException("The sums differ: " + other.sums());
            }
        }
    }

    /** The command line as {@code ./run} starts it. */
    private static List<String> saddlebag(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.add("@" + Path.of("packaging", "jvm.options"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "app.saddlebag.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void print(String who, Timed timed, Timed base) {
        System.out.printf(Locale.ROOT, "%-40s %9.2f ms  x %.0f%n", who, timed.nanos() / 1e6,
                (double) timed.nanos() / base.nanos());
    }

    private record Timed(long nanos, Map<String, BigDecimal> sums) {
    }

    private Timed search() {
        LedgerBuilder builder = Ledger.builder(BenchRows.PRODUCTS);
        rows.forEach(builder::add);
        Ledger ledger = builder.build();
        Filter filter = FilterParser.parse(FILTER).filter();
        long[] times = new long[201];
        List<Totals> totals = List.of();
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            totals = ledger.search(filter, BenchRows.TODAY, new SearchCancellation(), null).totals();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        Map<String, BigDecimal> sums = new TreeMap<>();
        totals.forEach(total -> sums.put(total.currency(), total.net().stripTrailingZeros()));
        return new Timed(times[times.length / 2], sums);
    }

    private static Timed process(List<String> command, Pattern pattern) throws IOException, InterruptedException {
        long[] times = new long[RUNS];
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (int i = 0; i < RUNS; i++) {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(Map.of("LANG", "C.UTF-8", "SADDLEBAG_PASSPHRASE", PASSPHRASE));
            long start = System.nanoTime();
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            times[i] = System.nanoTime() - start;
            if (code != 0) {
                throw new IllegalStateException(command.getFirst() + " ended with " + code + ": " + output);
            }
            sums = sums(output, pattern);
        }
        Arrays.sort(times);
        return new Timed(times[RUNS / 2], sums);
    }

    private static Map<String, BigDecimal> sums(String output, Pattern pattern) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Matcher matcher = pattern.matcher(output);
        while (matcher.find()) {
            String currency = null;
            String figure = null;
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String text = matcher.group(group);
                if (text != null && CURRENCIES.contains(text)) {
                    currency = text;
                } else if (text != null) {
                    figure = text;
                }
            }
            sums.put(currency, new BigDecimal(figure).stripTrailingZeros());
        }
        return sums;
    }

    private Path journal() throws IOException {
        Path journal = folder.resolve("rows.journal");
        try (BufferedWriter out = Files.newBufferedWriter(journal)) {
            for (LedgerRow row : rows) {
                out.write("%s %s%n    assets:%s  %s %s%n    equity%n%n".formatted(row.transaction().bookingDate(),
                        row.transaction().description(), row.transaction().productId(),
                        row.transaction().amount().toPlainString(), row.transaction().currency()));
            }
        }
        return journal;
    }

    private Path profile() {
        Path profile = folder.resolve("profile");
        AppFolders folders = AppFolders.of(Map.of("XDG_CONFIG_HOME", folder.toString()), folder, "Linux");
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), (state, known) -> {
            throw new UnsupportedOperationException();
        }, Clock.systemUTC(), new Vaults(() -> Argon2Cost.FLOOR), "bench");
        URI nowhere = URI.create("http://127.0.0.1:9");
        try (OpenProfile open = profiles.create(profile, PASSPHRASE.toCharArray(), new Environment(
                Environment.Kind.CUSTOM, nowhere, nowhere, "bench", "bench", null), new ClientSecret("bench"))) {
            Store store = Inside.store(open);
            store.write(() -> fill(store));
        }
        return profile;
    }

    private void fill(Store store) {
        long[] connections = new long[4];
        for (int i = 1; i <= 3; i++) {
            connections[i] = store.connections().create("slot" + i, "bank" + i, "Bank " + i, Instant.now()).id();
        }
        BenchRows.PRODUCTS.forEach(product -> store.products().upsert(connections[(int) product.connectionId()],
                new Product.Account(product.id(), null, null, "EUR", BigDecimal.ZERO, product.number(), product.title(),
                        null, null, null, null, List.of()), new byte[] {'{', '}'}, Instant.now()));
        for (int i = 1; i <= 3; i++) {
            int bank = i;
            store.journal().record(Batch.Kind.SYNC, connections[bank], Instant.now(), null, recording ->
                    rows.reversed().stream().filter(row -> row.connectionId() == bank)
                            .forEach(row -> recording.add(row.transaction(), new byte[] {'{', '}'})));
        }
    }
}
