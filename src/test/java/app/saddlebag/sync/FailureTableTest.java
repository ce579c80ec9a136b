package app.saddlebag.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.Exchange;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Environment;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.StatusWords;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in which the sandbox can be made to fail, with every kind of data: what the person reads, that everything read
 * before can be read on, and that the next healthy sync brings what the failed one missed. Prints it as a table.
 */
@Timeout(240)
class FailureTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> FAULTS = List.of("server-errors", "html-errors", "too-many-requests", "cut-off", "malformed");

    @TempDir
    private Path folder;
    private final Map<DataKind, Integer> grown = new EnumMap<>(DataKind.class);
    private final Vault vault = Vault.ephemeral();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Messages messages = new Messages(Locale.UK, clock);
    private final StatusWords words = new StatusWords(messages, new Formats(messages, clock));
    private final List<String> table = new ArrayList<>();
    private Sandbox sandbox;
    private FlanksClient api;
    private Store store;
    private long connection;

    @BeforeEach
    void connect() throws IOException {
        for (DataKind kind : DataKind.values()) {
            grow(kind);
        }
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(TODAY).withData(folder.resolve("bank")));
        api = new FlanksClient(new Environment(Environment.Kind.DEMO, sandbox.api(), sandbox.link(), sandbox.clientId(),
                sandbox.linkToken(), null), new ClientSecret(sandbox.clientSecret()),
                FlanksOptions.standard(clock).withSleeper(_ -> { }), "Saddlebag/test");
        Store.create(folder.resolve("saddlebag.db"), vault, clock);
        store = Store.open(folder.resolve("saddlebag.db"), vault, clock);
        Connection made = store.connections().create("slot", null, null, now);
        connection = made.id();
        store.connections().saveToken(connection, ((Exchange.Connected) api.exchange(new LinkCode(code()))).token());
        assertThat(sync().health()).isEqualTo(Health.FRESH);
        assertThat(seen()).hasSize(DataKind.values().length);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        api.close();
        sandbox.close();
        store.close();
        vault.close();
    }

    /** As the Link page does it, in short. */
    private String code() {
        try (LoopbackPages pages = new LoopbackPages()) {
            String html = pages.open(URI.create(sandbox.link() + "/link?token=" + sandbox.linkToken()
                    + "&bank=testbank&external_id=slot&redirect_uri=http://127.0.0.1:9/callback")).html();
            URI back = pages.post(sandbox.link().resolve(html.replaceFirst("(?s).*action=\"([^\"]+/login)\".*", "$1")),
                    Map.of("username", "marta", "password", "secret", "consent", "yes")).location().orElseThrow();
            return back.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
        }
    }

    private SyncReport sync() {
        now = now.plus(Duration.ofHours(2)); // what Flanks asked to wait is over
        return new Sync(() -> api, store, clock, _ -> { }, SyncPatience.STANDARD, threads)
                .run(connection, SyncListener.NONE, new CallCancellation());
    }

    @Test
    void everyFailureOfEveryKindIsSaidKeepsWhatIsThereAndIsMadeUpFor() throws IOException {
        table.add("| switch | kind | what the person reads | beside the data | stayed readable | the next sync brought |");
        table.add("| --- | --- | --- | --- | --- | --- |");
        for (String fault : FAULTS) {
            for (DataKind kind : DataKind.values()) {
                cell(fault, shortName(kind) + "=100", kind, Health.PARTIAL);
            }
            cell(fault, "status=100", null, Health.FAILED);
        }
        cell("blocked-logins", "marta", null, Health.NEEDS_LOGIN);
        System.out.println(String.join("\n", table));
        assertThat(table).hasSize(2 + FAULTS.size() * (DataKind.values().length + 1) + 1).doesNotHaveDuplicates();
    }

    /** @param kind the one that fails; null for all, which then all have something new */
    private void cell(String name, String value, DataKind kind, Health expected) throws IOException {
        Map<String, String> before = seen();
        for (DataKind news : kind == null ? List.of(DataKind.values()) : List.of(kind)) {
            grow(news);
        }
        sandbox.switches().set(name, value);

        SyncReport foul = sync();

        String cell = name + " " + value;
        assertThat(foul.health()).as(cell).isEqualTo(expected);
        assertThat(foul.problem()).as(cell).isNotNull();
        assertThat(foul.changedNothing()).as("nothing else had anything new: " + cell).isTrue();
        String sentence = messages.sentence(foul.problem());
        assertThat(sentence).as(cell).doesNotContain("nothing new", "Nothing new", "unexpected", "Exception", "{0}").endsWith(".");
        ConnectionStatus status = ConnectionStatus.of(store.connections().get(connection), new Shortfalls(store).of(connection),
                null, now);
        String beside = beside(status, kind);
        assertThat(status.state()).as(cell).isNotEqualTo(ConnectionStatus.State.FRESH);
        if (kind != null) {
            assertThat(foul.kinds().get(kind)).as(cell).isInstanceOf(KindOutcome.Failed.class);
            assertThat(status.missing()).as(cell).extracting(Shortfall::kind).containsExactly(kind);
        }
        assertThat(seen()).as("all that was there stays: " + cell).isEqualTo(before);

        sandbox.switches().reset();
        sandbox.switches().set("today", TODAY.toString());
        SyncReport healthy = sync();

        assertThat(healthy.health()).as(cell).isEqualTo(Health.FRESH);
        assertThat(healthy.problem()).as(cell).isNull();
        assertThat(healthy.batch().counts().vanished()).as(cell).isZero();
        assertThat(seen()).as(cell).isEqualTo(told());
        assertThat(new Shortfalls(store).of(connection)).as(cell).isEmpty();
        assertThat(sync().changedNothing()).as(cell).isTrue();
        table.add("| " + String.join(" | ", name + (kind == null ? " " + value : ""), kind == null ? "all" : kind.name(), sentence,
                beside, before.size() + " of " + before.size() + " kinds", kind == null ? "all kinds"
                        : brought(before.get(kind.name()), told().get(kind.name()))) + " |");
    }

    private String beside(ConnectionStatus status, DataKind kind) {
        return kind == null ? words.said(status) : List.of(ProductKind.values()).stream()
                .flatMap(product -> words.beside(status, product).stream()).distinct().reduce((one, _) -> one).orElse("—");
    }

    private static String brought(String before, String now) {
        return now.startsWith(before) ? now.substring(before.length()) : before + " → " + now;
    }

    /** By kind, what of it a person can see. */
    private Map<String, String> seen() {
        Map<String, String> seen = new TreeMap<>();
        for (StoredProduct product : store.products().of(connection)) {
            assertThat(product.gone()).isFalse();
            seen.put(DataKind.products(product.product().kind()).name(), "balance " + product.product().balance().intValueExact());
        }
        for (ProductKind kind : ProductKind.values()) {
            for (StoredTransaction row : store.transactions().of(connection, kind)) {
                assertThat(row.listing()).isEqualTo(StoredTransaction.Listing.LISTED);
                seen.merge(DataKind.transactions(kind).name(), " " + row.transaction().description(), String::concat);
            }
        }
        seen.put(DataKind.IDENTITY.name(), store.people().identity(connection).orElseThrow().name());
        store.people().holders(connection).forEach(holder -> seen.put(DataKind.HOLDER.name(), holder.name()));
        return seen;
    }

    /** The same, as the bank tells it. */
    private Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        grown.forEach((kind, times) -> {
            switch (kind) {
                case IDENTITY, HOLDER -> told.put(kind.name(), "Marta " + times);
                case ACCOUNT, CARD, PORTFOLIO, INVESTMENT, LIABILITY -> told.put(kind.name(), "balance " + times);
                default -> {
                    for (int row = 1; row <= times; row++) {
                        told.merge(kind.name(), " ROW " + row, String::concat);
                    }
                }
            }
        });
        return told;
    }

    /** Something new happens there. */
    private void grow(DataKind kind) throws IOException {
        int times = grown.merge(kind, 1, Integer::sum);
        String objects = switch (kind) {
            case IDENTITY -> "{\"_id\":\"idn\",\"name\":\"Marta %d\"}";
            case HOLDER -> "{\"_id\":\"h\",\"product_id\":\"a1\",\"name\":\"Marta %d\",\"rel\":\"Titular\"}";
            case ACCOUNT -> "{\"_id\":\"a1\",\"iban\":\"ES91\",\"alias\":\"Cuenta\",\"balance\":%d,\"currency\":\"EUR\"}";
            case CARD -> "{\"_id\":\"c1\",\"pan\":\"************4417\",\"balance\":%d,\"currency\":\"EUR\"}";
            case PORTFOLIO -> "{\"_id\":\"p1\",\"name\":\"Cartera\",\"refValores\":\"0418\",\"balance\":%d,\"currency\":\"EUR\"}";
            case INVESTMENT -> """
                    {"_id":"i1","isin":"IE00B4L5Y983","portfolio_id":"p1","amount":10,"balance":%d,"currency":"EUR"}""";
            case LIABILITY -> "{\"_id\":\"l1\",\"type\":\"Loan\",\"alias\":\"Hipoteca\",\"balance\":%d,\"currency\":\"EUR\"}";
            case ACCOUNT_TRANSACTION -> rows("\"account_id\":\"a1\"", times);
            case CARD_TRANSACTION -> rows("\"card_id\":\"c1\"", times);
            case INVESTMENT_TRANSACTION -> rows("\"investment_id\":\"i1\",\"portfolio_id\":\"p1\"", times);
            case LIABILITY_TRANSACTION -> rows("\"liability_id\":\"l1\"", times);
        };
        Files.writeString(Files.createDirectories(folder.resolve("bank/marta@testbank")).resolve(shortName(kind) + ".json"),
                kind == DataKind.IDENTITY ? objects.formatted(times) : "[" + objects.formatted(times) + "]");
    }

    private static String rows(String pointer, int count) {
        List<String> rows = new ArrayList<>();
        for (int row = 1; row <= count; row++) {
            rows.add("{\"_id\":\"t%d\",%s,\"amount\":-1,\"currency\":\"EUR\",\"operationDate\":\"2026-11-20\",\"description\":\"ROW %d\"}"
                    .formatted(row, pointer, row));
        }
        return String.join(",", rows);
    }

    private static String shortName(DataKind kind) {
        return kind.path().replaceFirst(".*/credentials/", "").replaceFirst("/$", "").replace('/', '-');
    }
}
