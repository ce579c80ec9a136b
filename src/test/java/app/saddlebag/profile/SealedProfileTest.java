package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vaults;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Reads every file of a synced profile as bytes and looks for everything that must not be there. */
class SealedProfileTest {

    /** Shorter texts turn up in a megabyte of ciphertext by chance. */
    private static final int SHORTEST = 6;
    /**
     * Of a number in a database's files, in bytes. The household has 560 different amounts and balances of six bytes, and a run
     * searches 2.4 million bytes (the log 1.16, the database 0.13 while open and 1.07 after closing): 560 × 2.4e6 ÷ 256^6 is
     * one false alarm in 210,000 runs, which looks like a leak of one amount. Ten bytes: 5e3 × 2.4e6 ÷ 256^10 is one in 1e14.
     * So a shorter number is looked for with what stands around it in the source's own object: what else holds a number
     * (facts) holds it in binary. The three other texts of six bytes are one false alarm in 40 million runs.
     */
    private static final int SHORTEST_NUMBER = 10;
    private static final int AROUND = 6;
    private static final String DATABASE = "saddlebag.db";
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir Path home;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("app.saddlebag");

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void nothingAboutThePersonLiesReadableInAnyFileOrInTheLog() throws IOException {
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"),
                home, "Linux");
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(),
                Clock.systemDefaultZone(), new Vaults(() -> Argon2Cost.FLOOR), "Saddlebag/test");
        Path folder = home.resolve("sealed");
        Secrets secrets;
        try (OpenProfile profile = profiles.createDemo(folder, "correct horse battery".toCharArray())) {
            assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo"))
                    .isInstanceOfSatisfying(ConnectState.Done.class, done -> assertThat(done.problem()).isNull());
            long row = profile.ledger().snapshot().row(0).id();
            profile.edits().edit(new long[] {row}, new Edit.Several(List.of(new Edit.Note("lent to my brother"),
                    Edit.Tags.plus(Set.of("borrowed")), new Edit.Category("family"))), Edits.Progress.NOBODY);
            profile.store().savedFilters().save("Groceries at large", "mercadona amount:<-50");
            secrets = secretsOf(profile);
            assertThat(secrets.texts).hasSizeGreaterThan(200);
            assertThat(secrets.fragments).hasSizeGreaterThan(200);
            assertNowhere(secrets, "while open, with a write-ahead log");
        }
        assertNowhere(secrets, "after closing");
        String logged = String.join("\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertThat(secrets.texts).noneMatch(logged::contains);
        assertThat(secrets.numbers).noneMatch(logged::contains);
    }

    /** The search itself: a number that lies readable among its neighbours is found, and by chance alone it is not. */
    @Test
    void aNumberIsFoundByWhatStandsAroundIt() {
        byte[] original = "{\"id\":\"7\",\"amount\":-90.23,\"currency\":\"EUR\"}".getBytes(StandardCharsets.UTF_8);
        Secrets secrets = new Secrets();
        secrets.number(new BigDecimal("-90.23"), original);
        assertThat(found(secrets, "saddlebag.db-wal", original)).singleElement().asString().contains("ount\":-90.23,\"curr");
        assertThat(found(secrets, "saddlebag.db-wal", "\0\1-90.23\2\3".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(found(secrets, "saddlebag.db-wal", "-90.23".getBytes(StandardCharsets.UTF_16LE))).hasSize(1);
        assertThat(found(secrets, "preferences.json", "-90.23".getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    private void assertNowhere(Secrets secrets, String when) throws IOException {
        Map<Path, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            // The demo bank's own folder is the bank's side of the wire.
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".demo-bank")).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        assertThat(files.keySet()).extracting(file -> file.getFileName().toString())
                .contains("saddlebag.db", "keys.json");
        List<String> found = new ArrayList<>();
        files.forEach((file, bytes) -> found.addAll(found(secrets, file.getFileName().toString(), bytes)));
        assertThat(found).as(when).isEmpty();
    }

    /** Every secret that lies there, with the bytes around it: one alone may be chance, neighbours are a leak. */
    private static List<String> found(Secrets secrets, String file, byte[] bytes) {
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean ciphertext = file.startsWith(DATABASE);
        List<String> found = new ArrayList<>();
        for (Charset charset : CHARSETS) {
            for (String needle : secrets.in(charset, ciphertext)) {
                int at = content.indexOf(new String(needle.getBytes(charset), StandardCharsets.ISO_8859_1));
                if (at >= 0) {
                    found.add("“%s” as %s in %s of %d bytes at %d: %s".formatted(needle, charset, file, bytes.length, at,
                            HexFormat.of().formatHex(bytes, Math.max(0, at - 32), Math.min(bytes.length, at + 32))));
                }
            }
        }
        return found;
    }

    /**
     * @param texts     as a person reads them, without the short numbers
     * @param numbers   amounts and balances of fewer than {@value #SHORTEST_NUMBER} bytes
     * @param fragments what stands around each of these in the source's own object
     */
    private record Secrets(Set<String> texts, Set<String> numbers, Set<String> fragments) {

        Secrets() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        /** In UTF-16 a short number is long enough, and where there is no ciphertext none is there by chance. */
        List<String> in(Charset charset, boolean ciphertext) {
            boolean fragmentsWanted = ciphertext && charset.equals(StandardCharsets.UTF_8);
            return Stream.concat(texts.stream(), (fragmentsWanted ? fragments : numbers).stream()).toList();
        }

        void add(String... values) {
            for (String value : values) {
                if (value != null && value.length() >= SHORTEST) {
                    texts.add(value);
                }
            }
        }

        void number(BigDecimal value, byte[] original) {
            String number = value == null ? "" : value.toPlainString();
            String told = new String(original, StandardCharsets.UTF_8);
            int at = told.indexOf(number);
            if (number.length() < SHORTEST || number.length() >= SHORTEST_NUMBER || at < 0) {
                add(number); // told in another form, it is looked for as it is, however short
                return;
            }
            numbers.add(number);
            for (; at >= 0; at = told.indexOf(number, at + 1)) {
                String fragment = told.substring(Math.max(0, at - AROUND),
                        Math.min(told.length(), at + number.length() + AROUND));
                assertThat(fragment).hasSizeGreaterThanOrEqualTo(SHORTEST_NUMBER);
                fragments.add(fragment);
            }
        }
    }

    private static Secrets secretsOf(OpenProfile profile) {
        Secrets secrets = new Secrets();
        secrets.add(profile.environment().clientId(), profile.environment().linkToken(),
                profile.store().environments().secret().orElseThrow().reveal(), "lent to my brother", "borrowed",
                "Groceries at large", "mercadona amount");
        for (Connection connection : profile.store().connections().list()) {
            secrets.add(connection.slot(), connection.entityId(), connection.entityName(),
                    profile.store().connections().token(connection.id()).orElseThrow().reveal());
        }
        for (StoredProduct stored : profile.store().products().list()) {
            Product product = stored.product();
            secrets.add(product.id(), product.externalId(), product.title(), product.number());
            secrets.number(product.balance(), profile.store().products().payload(stored.id()));
            if (product instanceof Product.Account account) {
                account.owners().forEach(secrets::add);
            }
        }
        List<StoredTransaction> rows = new ArrayList<>();
        profile.store().transactions().load(soFar -> { }, rows::add);
        for (StoredTransaction stored : rows) {
            Transaction transaction = stored.transaction();
            byte[] original = profile.store().transactions().payload(stored.id());
            secrets.add(transaction.id(), transaction.description(), transaction.shop(), transaction.category(),
                    transaction.day().toString());
            secrets.number(transaction.amount(), original);
            secrets.number(transaction.balance(), original);
        }
        return secrets;
    }
}
