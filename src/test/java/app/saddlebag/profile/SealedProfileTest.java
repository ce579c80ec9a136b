package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.vault.Argon2Cost;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
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
                Clock.systemDefaultZone(), () -> Argon2Cost.FLOOR, "Saddlebag/test");
        Path folder = home.resolve("sealed");
        Set<String> secrets;
        try (OpenProfile profile = profiles.createDemo(folder, "correct horse battery".toCharArray())) {
            assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo"))
                    .isInstanceOfSatisfying(ConnectState.Done.class, done -> assertThat(done.problem()).isNull());
            long row = profile.ledger().snapshot().row(0).id();
            profile.edits().edit(new long[] {row}, new Edit.Several(List.of(new Edit.Note("lent to my brother"),
                    Edit.Tags.plus(Set.of("borrowed")), new Edit.Category("family"))), Edits.Progress.NOBODY);
            profile.store().savedFilters().save("Groceries at large", "mercadona amount:<-50");
            secrets = secretsOf(profile);
            assertThat(secrets).hasSizeGreaterThan(200);
            assertNowhere(secrets, "while open, with a write-ahead log");
        }
        assertNowhere(secrets, "after closing");
        String logged = String.join("\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertThat(secrets).noneMatch(logged::contains);
    }

    private void assertNowhere(Set<String> secrets, String when) throws IOException {
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
        files.forEach((file, bytes) -> {
            String content = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String secret : secrets) {
                for (Charset charset : CHARSETS) {
                    assertThat(content.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1)))
                            .as("“%s” in %s, %s", secret, file, when).isFalse();
                }
            }
        });
    }

    private static Set<String> secretsOf(OpenProfile profile) {
        Set<String> secrets = new TreeSet<>();
        add(secrets, profile.environment().clientId(), profile.environment().linkToken(),
                profile.store().environments().secret().orElseThrow().reveal(), "lent to my brother", "borrowed",
                "Groceries at large", "mercadona amount");
        for (Connection connection : profile.store().connections().list()) {
            add(secrets, connection.slot(), connection.entityId(), connection.entityName(),
                    profile.store().connections().token(connection.id()).orElseThrow().reveal());
        }
        for (StoredProduct stored : profile.store().products().list()) {
            Product product = stored.product();
            add(secrets, product.id(), product.externalId(), product.title(), product.number(),
                    product.balance() == null ? null : product.balance().toPlainString());
            if (product instanceof Product.Account account) {
                account.owners().forEach(owner -> add(secrets, owner));
            }
        }
        profile.store().transactions().load(soFar -> { }, stored -> {
            Transaction transaction = stored.transaction();
            add(secrets, transaction.id(), transaction.description(), transaction.shop(), transaction.category(),
                    transaction.day().toString(), transaction.amount().toPlainString(),
                    transaction.balance() == null ? null : transaction.balance().toPlainString());
        });
        return secrets;
    }

    private static void add(Set<String> secrets, String... values) {
        for (String value : values) {
            if (value != null && value.length() >= SHORTEST) {
                secrets.add(value);
            }
        }
    }
}
