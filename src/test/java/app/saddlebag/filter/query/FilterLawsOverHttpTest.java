package app.saddlebag.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.query.RandomRows.Given;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.Exchange;
import app.saddlebag.flanks.Fetched;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.flanks.Received;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.model.Transaction;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first two laws once more, the whole way: random rows lie in files that a sandbox serves on loopback, the query of a
 * random filter is asked of it by the client of the product, and what comes back and passes the remainder is what the filter
 * means. 30 times 8 filters are asked of each kind of product.
 */
class FilterLawsOverHttpTest {

    private static final List<ProductKind> KINDS = Arrays.stream(ProductKind.values())
            .filter(ProductKind::hasTransactions).toList();

    /** More digits than the sandbox takes. */
    private static final int MOST_DIGITS = 18;

    private static Path folder;
    private static Sandbox sandbox;
    private static FlanksClient client;
    private static CredentialsToken token;

    @BeforeContainer
    static void connect() throws IOException {
        folder = Files.createTempDirectory("laws");
        Files.createDirectories(login());
        for (ProductKind kind : KINDS) {
            Files.writeString(file(kind), "[]");
        }
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(RandomFilters.TODAY).withData(folder).withPaceMillis(0));
        client = new FlanksClient(new Environment(Environment.Kind.DEMO, sandbox.api(), sandbox.link(), sandbox.clientId(),
                sandbox.linkToken(), null), new ClientSecret(sandbox.clientSecret()),
                FlanksOptions.standard(Clock.systemUTC()).withSleeper(_ -> { }), "Saddlebag/test");
        token = logIn();
    }

    @AfterContainer
    static void disconnect() throws IOException {
        client.close();
        sandbox.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path login() {
        return folder.resolve("marta@testbank");
    }

    private static Path file(ProductKind kind) {
        return login().resolve(kind == ProductKind.ACCOUNT ? "data.json" : word(kind) + "-transaction.json");
    }

    private static String word(ProductKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As the Link page does it, in short. */
    private static CredentialsToken logIn() {
        try (LoopbackPages pages = new LoopbackPages()) {
            String html = pages.open(URI.create(sandbox.link() + "/link?token=" + sandbox.linkToken()
                    + "&bank=testbank&external_id=laws&redirect_uri=http://127.0.0.1:9/callback")).html();
            String form = html.replaceFirst("(?s).*action=\"([^\"]+/login)\".*", "$1");
            URI back = pages.post(sandbox.link().resolve(form), Map.of("username", "marta", "password", "secret",
                    "consent", "yes")).location().orElseThrow();
            String code = back.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
            return ((Exchange.Connected) client.exchange(new LinkCode(code))).token();
        }
    }

    @Provide
    Arbitrary<List<Filter>> eightFilters() {
        return RandomFilters.filters().list().ofSize(8);
    }

    @Provide
    Arbitrary<List<Transaction>> transactions() {
        return RandomRows.transactions().filter(row -> row.amount().precision() <= MOST_DIGITS
                && (row.balance() == null || row.balance().precision() <= MOST_DIGITS)).list().ofSize(40);
    }

    @Provide
    Arbitrary<List<ProductRef>> products() {
        return RandomRows.products().map(all -> all.stream().filter(product -> product.connectionId() == 1).toList());
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatTheSandboxAnswersAndTheRemainderKeepsIsWhatTheFilterMeans(@ForAll("eightFilters") List<Filter> filters,
            @ForAll("transactions") List<Transaction> transactions, @ForAll("products") List<ProductRef> products) {
        KINDS.forEach(kind -> serve(kind, transactions));
        List<Given> all = ask(FlanksQuery.EVERYTHING);
        Scope scope = RandomRows.scope(products, all);
        assertThat(all).hasSameSizeAs(transactions);
        for (Filter filter : filters) {
            Compiled compiled = FilterCompiler.compile(filter, scope);
            List<Given> wanted = matching(filter, all, scope);
            List<Given> sent = ask(compiled.query());
            assertThat(sent).as("safe: %s", compiled).containsAll(wanted);
            assertThat(matching(compiled.remainder(), sent, scope)).as("exact: %s", compiled).isEqualTo(wanted);
        }
    }

    private static List<Given> matching(Filter filter, List<Given> rows, Scope scope) {
        return rows.stream().filter(row -> FilterEvaluator.matches(filter, row, scope)).toList();
    }

    private static void serve(ProductKind kind, List<Transaction> rows) {
        String json = IntStream.range(0, rows.size()).filter(i -> rows.get(i).productKind() == kind)
                .mapToObj(i -> served(rows.get(i), i)).toList().toString();
        try {
            Files.writeString(file(kind), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Under an id of its own and on some product, which the sandbox wants of files; and without blank texts, which the client
     * reads as missing ones while a query finds them.
     */
    private static ObjectNode served(Transaction row, int number) {
        ObjectNode json = Referee.json(row).put("_id", row.id() + "#" + number);
        List.of("description", "category", "shop", "currency").forEach(field -> {
            if (json.path(field).asString("x").isBlank()) {
                json.remove(field);
            }
        });
        String product = word(row.productKind()) + "_id";
        return json.hasNonNull(product) ? json : json.put(product, "px1");
    }

    private static List<Given> ask(FlanksQuery query) {
        List<Given> rows = new ArrayList<>();
        for (ProductKind kind : KINDS) {
            Fetched<Collector> fetched = client.transactions(kind, DataRequest.all(token).matching(query), Collector::new);
            assertThat(fetched.unreadable()).isEmpty();
            rows.addAll(fetched.rows().rows);
        }
        return rows;
    }

    private static final class Collector implements Consumer<Received<Transaction>> {
        private final List<Given> rows = new ArrayList<>();

        @Override
        public void accept(Received<Transaction> row) {
            rows.add(new Given(1, row.value(), Overlay.NONE, false, Counting.COUNTED, Novelty.NONE, false));
        }
    }
}
