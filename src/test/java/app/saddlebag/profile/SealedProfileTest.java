package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.model.Connection;
import app.saddlebag.insight.merchant.MerchantText;
import app.saddlebag.model.Product;
import app.saddlebag.model.Rule;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.sync.ProductQuestion;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.sync.ProductQuestions;
import app.saddlebag.ui.Desks;
import app.saddlebag.vault.Cheap;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Reads every file of a synced profile as bytes and looks for everything that must not be there. */
class SealedProfileTest {

    /** Words and figures that are the person's own, and unmistakable. */
    private static final List<String> OWN = List.of("lent to my brother", "borrowed", "Groceries at large", "mercadona amount",
            "Zeppelin rides", "Balloon rides", "Victuals by the pound", "The lighthouse rule", "faroviejo", "beaconry", "655.957123456",
            "The lodger's own", "Rainy-day pot", "Nest eggs and such", "columns as I like them", "My dear old gymnasium",
            "Emporium of no concern");

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
                Clock.systemDefaultZone(), Cheap.vaults(), "Saddlebag/test");
        Path folder = home.resolve("sealed");
        Secrets secrets;
        try (OpenProfile profile = profiles.createDemo(folder, "correct horse battery".toCharArray())) {
            assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo"))
                    .isInstanceOfSatisfying(ConnectState.Done.class, done -> assertThat(done.problem()).isNull());
            add(profile);
            answer(profile);
            secrets = secretsOf(profile);
            assertThat(secrets.texts()).hasSizeGreaterThan(200);
            assertThat(secrets.fragments()).hasSizeGreaterThan(200);
            assertNowhere(secrets, "while open, with a write-ahead log");
        }
        assertNowhere(secrets, "after closing");
        String logged = String.join("\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertThat(secrets.texts()).noneMatch(logged::contains);
        assertThat(secrets.numbers()).noneMatch(logged::contains);
    }

    /** The search itself: a number that lies readable among its neighbours is found, and by chance alone it is not. */
    @Test
    void aNumberIsFoundByWhatStandsAroundIt() {
        byte[] original = "{\"id\":\"7\",\"amount\":-90.23,\"currency\":\"EUR\"}".getBytes(StandardCharsets.UTF_8);
        Secrets secrets = new Secrets();
        secrets.number(new BigDecimal("-90.23"), original);
        assertThat(secrets.found("saddlebag.db-wal", original)).singleElement().asString().contains("ount\":-90.23,\"curr");
        assertThat(secrets.found("saddlebag.db-wal", "\0\1-90.23\2\3".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(secrets.found("saddlebag.db-wal", "-90.23".getBytes(StandardCharsets.UTF_16LE))).hasSize(1);
        assertThat(secrets.found("preferences.json", "-90.23".getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    /** What the person says of products whose ids a renewal changed: both sides of each question lie there with it. */
    @Test
    void norDoesWhatIsAskedAndAnsweredAfterARenewal() throws IOException {
        Secrets secrets = new Secrets();
        try (RenamedLoans bank = new RenamedLoans(home.resolve("bank.demo-bank"));
             OpenProfile profile = bank.connect(Desks.profiles(home), home.resolve("renewed"), Desks.passphrase())) {
            bank.renew(profile);
            List<RenewedProduct> asked = profile.products().list();
            assertThat(asked).hasSize(4);
            profile.products().answer(List.of(asked.getFirst()), Said.OTHER);
            for (ProductQuestion one : new ProductQuestions(profile.store()).all(asked.getFirst().connection().id())) {
                secrets.add(one.told().id(), one.told().title(), one.known().product().id(), one.told().balance().toPlainString());
            }
            assertThat(secrets.texts()).hasSizeGreaterThan(4);
            assertNowhere(secrets, "while open, with a write-ahead log");
        }
        assertNowhere(secrets, "after closing");
    }

    /** A word that was never looked for would never be found. */
    @Test
    void whateverThePersonAddsAndAnswersIsAmongWhatIsLookedFor() {
        Secrets secrets = new Secrets();
        secrets.add(OWN.toArray(String[]::new));
        for (String own : OWN) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(secrets.found("saddlebag.db-wal", ("\0" + own + "\1").getBytes(charset))).as(own).isNotEmpty();
            }
        }
    }

    /** Notes, tags, filters, rules, rates, names of the person's own, and what they made of the categories. */
    private static void add(OpenProfile profile) {
        long row = profile.ledger().snapshot().row(0).id();
        profile.edits().edit(new long[] {row}, new Edit.Several(List.of(new Edit.Note("lent to my brother"),
                Edit.Tags.plus(Set.of("borrowed")), new Edit.Category("family"))), Edits.Progress.NOBODY);
        profile.store().savedFilters().save("Groceries at large", "mercadona amount:<-50");
        CategoryBook categories = profile.categories();
        categories.add("Zeppelin rides", null);
        categories.add("Balloon rides", null);
        categories.rename(categories.find("Groceries").key(), "Victuals by the pound");
        profile.rules().save(new Rule(0, "The lighthouse rule", "description:faroviejo", new Rule.Sets("Zeppelin rides",
                Set.of("beaconry"), false), true));
        categories.merge(categories.find("Balloon rides").key(), categories.find("Zeppelin rides").key(), Edits.Progress.NOBODY);
        profile.rates().set("XOF", new BigDecimal("655.957123456"), LocalDate.of(2026, 1, 2));
        profile.logins().rename(profile.records().connections().getFirst().id(), "The lodger's own");
        long product = profile.records().products().getFirst().id();
        profile.accounts().rename(product, "Rainy-day pot");
        profile.accounts().arrange(Arrangement.USUAL.grouped(product, "Nest eggs and such"));
        profile.memory().remember("column.order", "columns as I like them");
    }

    /** What recurs and what was said of it, what may be one event, and what is not to be told again. */
    private static void answer(OpenProfile profile) {
        List<Recurrence> recurring = profile.recurring().list().all();
        assertThat(recurring).hasSizeGreaterThan(1);
        profile.recurring().rename(recurring.getFirst(), "My dear old gymnasium");
        profile.recurring().answer(recurring.getFirst(), Recurrence.Answer.CONFIRMED);
        profile.recurring().answer(recurring.getLast(), Recurrence.Answer.REJECTED);
        profile.recurring().dismiss(new RecurringNotice(recurring.getFirst(), RecurringNotice.What.HIGH, recurring.getFirst().series().last().day()));
        profile.offers().decline("Emporium of no concern");
        Tie certain = profile.ties().list().certain().getFirst();
        profile.ties().answer(List.of(certain.link()), TieAnswers.Answer.NO);
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
        files.forEach((file, bytes) -> found.addAll(secrets.found(file.getFileName().toString(), bytes)));
        assertThat(found).as(when).isEmpty();
    }

    private static Secrets secretsOf(OpenProfile profile) {
        Secrets secrets = new Secrets();
        secrets.add(profile.environment().clientId(), profile.environment().linkToken(),
                profile.store().environments().secret().orElseThrow().reveal());
        secrets.add(OWN.toArray(String[]::new));
        profile.recurring().list().all().forEach(one -> secrets.add(one.series().merchant(), MerchantText.key(one.series().merchant())));
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
