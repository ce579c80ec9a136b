package app.saddlebag.store;

import app.saddlebag.ledger.ImageReading;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerImage;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the key to the ledger, two ways: by opening every row ({@code …Rebuild}), which checks them first, and by the snapshot
 * beside the store ({@code …Snapshot}), which leaves that to the background.
 *
 * <p>{@code warm…} is a long-running process. {@code cold…} and {@code warmedUp…} take one shot per fresh process, which
 * is what a person waits for: the first as it comes, the second after {@link Store#prepare()} and
 * {@link Ledger#prepare()}, which are meant to run while the passphrase is typed. None counts the key derivation.
 *
 * <p>The profile is made once, under {@code target/bench}, by another process, so that making it warms nothing.
 *
 * <pre>mvn -Pbench test -Dbench="LoadBenchmark"</pre>
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {

    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
    private static final String SERIAL = "-XX:+UseSerialGC";
    /** As the program runs ({@code packaging/jvm.options}). */
    private static final String ROOM = "-XX:NewSize=256m";
    private static final char[] PASSPHRASE = "benchmark".toCharArray();
    private static final Vaults VAULTS = new Vaults(() -> Argon2Cost.FLOOR);
    private static final int SEED = 1;
    private static final int DAYS = 730;
    private static final int ACCOUNTS = 5;
    private static final String[] SHOPS = {"MERCADONA VALENCIA", "RENFE VIAJEROS", "AMAZON EU SARL LUXEMBOURG",
        "CAFÉ DE L’ÒPERA BARCELONA", "FARMACIA VIDAL"};

    @Param({"100000", "1000000"})
    public int rows;

    private Path folder;
    private Vault vault;

    @Setup(Level.Trial)
    public void unlock() throws IOException, InterruptedException {
        folder = Path.of("target", "bench", Integer.toString(rows));
        if (!Files.exists(folder)) {
            makeElsewhere();
        }
        vault = VAULTS.unlock(folder.resolve("keys.json"), PASSPHRASE);
    }

    private void makeElsewhere() throws IOException, InterruptedException {
        Path unfinished = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "unfinished");
        int code = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", NATIVE, "-cp",
                System.getProperty("java.class.path"), LoadBenchmark.class.getName(), unfinished.toString(),
                Integer.toString(rows)).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("Making the profile ended with " + code);
        }
        Files.move(unfinished, folder);
    }

    @TearDown(Level.Trial)
    public void lock() {
        vault.close();
    }

    /** Only where the process is asked to warm up. */
    @State(Scope.Benchmark)
    public static class WarmedUp {
        @Setup(Level.Trial)
        public void prepare() {
            Store.prepare();
            Ledger.prepare();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(value = 1, jvmArgsAppend = {NATIVE, SERIAL, ROOM})
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Ledger warmRebuild() {
        return rebuilt();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(value = 5, jvmArgsAppend = {NATIVE, SERIAL, ROOM})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Ledger coldRebuild() {
        return rebuilt();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(value = 5, jvmArgsAppend = {NATIVE, SERIAL, ROOM})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Ledger warmedUpRebuild(WarmedUp state) {
        return rebuilt();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(value = 1, jvmArgsAppend = {NATIVE, SERIAL, ROOM})
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Ledger warmSnapshot() throws IOException {
        return read();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(value = 5, jvmArgsAppend = {NATIVE, SERIAL, ROOM})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Ledger coldSnapshot() throws IOException {
        return read();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(value = 5, jvmArgsAppend = {NATIVE, SERIAL, ROOM})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Ledger warmedUpSnapshot(WarmedUp state) throws IOException {
        return read();
    }

    private Ledger rebuilt() {
        try (Store store = Store.open(folder.resolve("saddlebag.db"), vault, Clock.systemUTC())) {
            return rebuilt(store);
        }
    }

    private static Ledger rebuilt(Store store) {
        LedgerBuilder builder = Ledger.builder(List.of());
        store.transactions().load(count -> { }, row -> builder.add(new LedgerRow(row.id(), row.connectionId(),
                row.transaction(), Overlay.NONE, row.vanished())));
        return builder.build();
    }

    private Ledger read() throws IOException {
        try (Store store = Store.open(folder.resolve("saddlebag.db"), vault, Clock.systemUTC(), LedgerImage.FORM);
             Snapshot snapshot = store.snapshots().find(LedgerImage.FORM).orElseThrow()) {
            ImageReading reading = new ImageReading(snapshot.first(), snapshot.first().length, List.of());
            snapshot.openAll(1, (part, plain, length) -> reading.take(part - 1, plain, length));
            return reading.whole();
        }
    }

    /** Makes the profile to be read: folder and number of rows. */
    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[0]);
        Random random = new Random(SEED);
        try (Vault vault = VAULTS.create(folder.resolve("keys.json"), PASSPHRASE);
             Store store = made(folder.resolve("saddlebag.db"), vault)) {
            long connection = store.connections().create("bench", null, null, Clock.systemUTC().instant()).id();
            store.journal().record(Batch.Kind.SYNC, connection, Clock.systemUTC().instant(), null, recording -> {
                for (int i = 0; i < rows; i++) {
                    Transaction row = row(i, rows, random);
                    recording.add(row, json(row));
                }
            });
            LedgerImage image = rebuilt(store).image();
            store.snapshots().keep(LedgerImage.FORM, store.transactions().state(), 1 + image.parts(),
                    part -> part == 0 ? image.head() : image.part(part - 1), () -> false);
        }
    }

    private static Store made(Path database, Vault vault) {
        Store.create(database, vault, Clock.systemUTC());
        return Store.open(database, vault, Clock.systemUTC());
    }

    private static Transaction row(int i, int rows, Random random) {
        LocalDate day = LocalDate.of(2024, 11, 22).plusDays((long) i * DAYS / rows);
        String shop = SHOPS[random.nextInt(SHOPS.length)];
        Transfer transfer = i % 10 == 0 ? new Transfer("ACME SL", "ES7299900418120400099001", "Marta", null) : null;
        return Transaction.of("tx_" + Long.toHexString(random.nextLong()), ProductKind.ACCOUNT,
                        BigDecimal.valueOf(random.nextInt(200_000) - 150_000, 2))
                .productId("acc_" + i % ACCOUNTS).currency("EUR")
                .balance(BigDecimal.valueOf(random.nextInt(1_000_000), 2)).bookingDate(day)
                .valueDate(day.plusDays(1)).description("COMPRA TARJ. " + shop + " " + random.nextInt(100_000))
                .productDescription("Cuenta Nómina").category(i % 3 == 0 ? null : "Groceries")
                .shop(i % 4 == 0 ? null : shop).cardNumber("************4417").entity("testbank")
                .transfer(transfer).externalId("ext_" + Long.toHexString(random.nextLong())).build();
    }

    private static byte[] json(Transaction row) {
        return """
                {"_id": "%s", "account_id": "%s", "amount": %s, "balance": %s, "currency": "EUR", \
                "operationDate": "%s", "valueDate": "%s", "description": "%s", "productDescription": "Cuenta Nómina", "category": null, \
                "shop": null, "cardNumber": "************4417", "entity": "testbank", "type": 104, "transfer": null, \
                "external_id": "%s", "updated_at_timestamp": 1795153320}""".formatted(row.id(), row.productId(),
                row.amount(), row.balance(), row.bookingDate(), row.valueDate(), row.description(), row.externalId())
                .getBytes(StandardCharsets.UTF_8);
    }
}
