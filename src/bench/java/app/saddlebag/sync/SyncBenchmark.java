package app.saddlebag.sync;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.flanks.Received;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Environment;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.BulkLoad;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Vault;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * What a sync costs: the first one of so many rows, split into reading, parsing, sealing and writing, one that finds
 * nothing, and one that finds a hundred, beside the reading of the same days alone ({@code network}), and the undo of the
 * first one; beside a plain insert of as many cells of the same size by the same driver, with the same indexes, in the same
 * run. The bank is a server in this process that sends made rows from a file, so that making them takes no processor's time.
 * The second line of each size is processor time, which says more than the clock where others use the machine.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.sync.SyncBenchmark -Dbench="10000 100000 1000000"</pre>
 */
public final class SyncBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int DAYS = 730;
    private static final CredentialsToken TOKEN = new CredentialsToken("made-up");

    private static final int WARM = 100_000;
    private static final int MORE = 100;
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int rows;
    private final Path folder;
    private final Path made;
    private final NavigableMap<LocalDate, Long> beginOfDay = new TreeMap<>();
    private final long beginOfMore;
    private final HttpServer server;
    private final FlanksClient client;
    private volatile int more;

    private SyncBenchmark(int rows) throws IOException {
        this.rows = rows;
        folder = Files.createTempDirectory("saddlebag-sync-");
        made = folder.resolve("rows.json");
        beginOfMore = make();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::handle);
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new FlanksClient(new Environment(Environment.Kind.CUSTOM, base, base, "id", "lk", null),
                new ClientSecret("made-up"), FlanksOptions.standard(Clock.systemUTC()), "Saddlebag/bench");
    }

    /** @param sizes numbers of rows */
    public static void main(String[] sizes) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer's end waits 40 ms for an acknowledgement
        System.out.printf(Locale.ROOT, "%-10s %9s %9s %9s %9s %9s %9s %12s %9s %9s %9s %9s%n", "rows", "read", "+parse", "+seal",
                "sync", "rows/s", "insert", "live heap MB", "network", "nothing", "100 new", "undo");
        new SyncBenchmark(WARM).run(false);
        for (String size : sizes) {
            new SyncBenchmark(Integer.parseInt(size)).run(true);
        }
    }

    private void run(boolean print) throws Exception {
        try (Vault vault = Vault.ephemeral(); client) {
            Cost read = cost(() -> readRaw("{}"));
            Cost parsed = cost(() -> client.transactions(ProductKind.ACCOUNT, DataRequest.all(TOKEN), Counting::new));
            Path aside = folder.resolve("aside.db");
            Store.create(aside, vault, Clock.systemUTC());
            Cost sealed;
            try (Store store = Store.open(aside, vault, Clock.systemUTC())) {
                long source = store.connections().create("aside", null, null, Clock.systemUTC().instant()).id();
                sealed = cost(() -> seal(store, source));
            }
            Path file = folder.resolve("saddlebag.db");
            Store.create(file, vault, Clock.systemUTC());
            try (Store store = Store.open(file, vault, Clock.systemUTC())) {
                Connection connection = store.connections().create("slot", null, null, Clock.systemUTC().instant());
                store.connections().saveToken(connection.id(), TOKEN);
                resetPeaks();
                Cost first = cost(() -> sync(store, connection, rows));
                long heap = peakAfterCollections();
                Cost network = cost(this::readWindow);
                Cost nothing = cost(() -> sync(store, connection, 0));
                more = MORE;
                Cost hundred = cost(() -> sync(store, connection, MORE));
                long batch = store.journal().list().getLast().id();
                Cost undo = cost(() -> store.journal().undo(batch, Clock.systemUTC().instant()));
                Cost plain = cost(this::plainInsert);
                if (print) {
                    System.out.printf(Locale.ROOT, "%-10d %9d %9d %9d %9d %9d %9d %12d %9d %9d %9d %9d%n", rows, read.millis,
                            parsed.millis, sealed.millis, first.millis, rows * 1000L / first.millis, plain.millis, heap,
                            network.millis, nothing.millis, hundred.millis, undo.millis);
                    System.out.printf(Locale.ROOT, "%-10s %9d %9d %9d %9d %9s %9d %12s %9d %9d %9d %9d%n", "processor", read.processor,
                            parsed.processor, sealed.processor, first.processor, "", plain.processor, "", network.processor,
                            nothing.processor, hundred.processor, undo.processor);
                }
            }
        } finally {
            server.stop(0);
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void sync(Store store, Connection connection, int expected) {
        SyncReport report = new Sync(() -> client, store, Clock.fixed(TODAY.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC),
                java.time.ZoneOffset.UTC), Sleeper.THREAD, SyncPatience.STANDARD, Runnable::run)
                .run(connection.id(), SyncListener.NONE, new CallCancellation());
        if (report.problem() != null || report.batch().counts().added() != expected) {
            throw new IllegalStateException("Not the sync that was to be measured: " + report);
        }
    }

    private void seal(Store store, long source) {
        try (BulkLoad load = store.bulkLoad(source, store.products().list())) {
            client.transactions(ProductKind.ACCOUNT, DataRequest.all(TOKEN),
                    () -> (Consumer<Received<Transaction>>) row -> load.add(row.value(), row.payload()));
            load.finish();
        }
    }

    /** What a sync that finds nothing has sent, twice: once by each date. */
    private void readWindow() {
        String from = "{\"gte\":\"" + TODAY.minusDays(62) + "\"}";
        readRaw(from);
        readRaw(from);
    }

    private void readRaw(String query) {
        try (InputStream in = java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v0/bank/credentials/data")).POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(query)).build(),
                java.net.http.HttpResponse.BodyHandlers.ofInputStream()).body()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cells of the size ours have, with as many numbers and indexes, one transaction, in batches. */
    private void plainInsert() {
        try (java.sql.Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"));
             Statement statement = database.createStatement()) {
            statement.execute("PRAGMA page_size = 16384"); // as ours
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, product INTEGER, "
                    + "month INTEGER NOT NULL, identity INTEGER NOT NULL, facts BLOB NOT NULL) STRICT");
            statement.execute("CREATE INDEX t_month ON t (month)");
            statement.execute("CREATE UNIQUE INDEX t_identity ON t (identity)");
            Random random = new Random(7);
            byte[] cell = new byte[210];
            random.nextBytes(cell);
            statement.execute("BEGIN IMMEDIATE");
            try (PreparedStatement insert = database.prepareStatement("INSERT INTO t VALUES (?, 1, 1, ?, ?, ?)")) {
                for (int i = 1; i <= rows; i++) {
                    cell[i % cell.length]++;
                    insert.setLong(1, i);
                    insert.setLong(2, i * 24L / rows);
                    insert.setLong(3, random.nextLong());
                    insert.setBytes(4, cell);
                    insert.addBatch();
                    if (i % 1000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counting implements Consumer<Received<Transaction>> {
        private int rows;

        @Override
        public void accept(Received<Transaction> row) {
            rows++;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16);
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "token" -> write(out, "{\"access_token\":\"t\",\"expires_in\":3600}");
                case "available" -> write(out, "[{\"id\":\"casa\",\"name\":\"Casa\"}]");
                case "status" -> write(out, "{\"pending\":false,\"name\":\"casa\",\"last_update_timestamp\":1795153320,"
                        + "\"created\":{\"product\":{\"account\":true},\"transaction\":{\"account\":true}},"
                        + "\"errored\":{\"product\":{},\"transaction\":{}}}");
                case "account" -> write(out, "[{\"_id\":\"acc\",\"iban\":\"ES11\",\"balance\":1,\"currency\":\"EUR\"}]");
                case "data" -> sendRows(out, body);
                default -> write(out, "[]");
            }
            out.flush();
        }
    }

    /** @return where those begin that come later */
    private long make() throws IOException {
        long at = 0;
        long later = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made), 1 << 16)) {
            for (int i = 0; i < rows + MORE; i++) {
                LocalDate day = i < rows ? TODAY.minusDays(DAYS - 1 - (long) i * DAYS / rows) : TODAY;
                beginOfDay.putIfAbsent(day, at);
                later = i == rows ? at : later;
                byte[] row = ((i == 0 ? "" : ",") + row(i, day)).getBytes(StandardCharsets.UTF_8);
                out.write(row);
                at += row.length;
            }
        }
        return later;
    }

    /** A query by date is answered as a bank does, without looking at what is not asked for. */
    private void sendRows(OutputStream out, String body) throws IOException {
        int gte = body.indexOf("\"gte\":\"");
        LocalDate from = gte < 0 ? LocalDate.MIN : LocalDate.parse(body.substring(gte + 7, gte + 17));
        var begin = beginOfDay.ceilingEntry(from);
        write(out, "[");
        try (FileChannel rowsMade = FileChannel.open(made)) {
            long at = begin.getValue() == 0 ? 0 : begin.getValue() + 1; // past the comma
            long end = more == 0 ? beginOfMore : rowsMade.size();
            ByteBuffer part = ByteBuffer.allocate(1 << 16);
            while (at < end) {
                part.clear().limit((int) Math.min(part.capacity(), end - at));
                int read = rowsMade.read(part, at);
                out.write(part.array(), 0, read);
                at += read;
            }
        }
        write(out, "]");
    }

    private static String row(int i, LocalDate day) {
        return "{\"_id\":\"tx_" + Integer.toHexString(i * 0x9E3779B1) + "a5dcd3ad66842332\",\"account_id\":\"acc\",\"amount\":"
                + (i % 977 - 900) + "." + (10 + i % 90) + ",\"balance\":" + (i % 5000) + ".25,\"currency\":\"EUR\","
                + "\"operationDate\":\"" + day + "\",\"valueDate\":\"" + day + "\",\"description\":\"COMPRA TARJ. COMERCIO "
                + i % 1931 + " VALENCIA\",\"productDescription\":\"Cuenta Nomina\",\"category\":\"Groceries\",\"shop\":\"COMERCIO "
                + i % 1931 + "\",\"cardNumber\":\"************4417\",\"entity\":\"casa\",\"type\":" + (100 + i % 37)
                + ",\"flanks_category\":" + (200 + i % 21) + ",\"updated_at_timestamp\":1795153320}";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** What the collections of the old generation left at most, or what is live now where there was none. */
    private static long peakAfterCollections() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP
                        && pool.getName().contains("Old")).mapToLong(pool -> pool.getPeakUsage().getUsed()).max().orElse(0)
                / (1 << 20);
    }

    /** In milliseconds: by the clock, and of all processors. */
    private record Cost(long millis, long processor) {
    }

    private static Cost cost(Runnable work) {
        long used = SYSTEM.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        return new Cost(Math.max(1, (System.nanoTime() - begun) / 1_000_000), (SYSTEM.getProcessCpuTime() - used) / 1_000_000);
    }
}
