package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Sums;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Batch;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Money;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One account of two people, each with a log-in of their own at its bank: a real profile, a real sandbox. */
class SharedAccountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir Path home;
    private Profiles profiles;
    private Sandbox sandbox;
    private OpenProfile profile;

    @BeforeEach
    void connectBoth() throws IOException {
        // Two coffees on one day that both tell, and a row that only one of them tells yet.
        write("ana@testbank", "ac_ana", "ta", """
                {"amount": -1.50, "day": "2026-11-20", "text": "CAFE"}, {"amount": -1.50, "day": "2026-11-20", "text": "CAFE"},
                {"amount": 900, "day": "2026-11-21", "text": "NOMINA"}, {"amount": -50, "day": "2026-11-27", "text": "ONLY ANA"}""");
        write("joan@testbank", "ac_joan", "tj", """
                {"amount": -1.50, "day": "2026-11-20", "text": "CAFE"}, {"amount": -1.50, "day": "2026-11-20", "text": "CAFE"},
                {"amount": 900.00, "day": "2026-11-21", "text": "NOMINA"}""");
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"),
                home, "Linux");
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemDefaultZone(),
                Cheap.vaults(), "Saddlebag/test");
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(TODAY).withData(home.resolve("bank")));
        profile = profiles.create(home.resolve("joint"), PASSPHRASE, LiveProfile.environment(sandbox),
                LiveProfile.secret(sandbox));
        assertThat(LiveProfile.connect(profile, "testbank", "ana", "p")).isInstanceOf(ConnectState.Done.class);
        assertThat(LiveProfile.connect(profile, "testbank", "joan", "p")).isInstanceOf(ConnectState.Done.class);
    }

    @AfterEach
    void close() throws Exception {
        profile.close();
        sandbox.close();
    }

    /** News are of each log-in: what one brought is no older for what the other brings. */
    @Test
    void whatEachLogInsLastSyncBroughtIsNewUntilThatIsUndone() {
        assertThat(search("is:new").size()).isEqualTo(7);
        assertThat(search("is:changed").size()).isZero();
        long joans = profile.changes().batches().getFirst().id();
        Batch undo = profile.changes().undo(joans);
        assertThat(search("is:new").size()).isEqualTo(4);
        profile.changes().undo(undo.id());
        assertThat(search("is:new").size()).isEqualTo(7);
    }

    @Test
    void itIsOfferedAndCountsOnceAfterAYesWhichIsRememberedAndCanBeTakenBack() {
        assertThat(offered().awaitsAnswer()).isTrue();
        assertThat(counted()).as("as often as it is told").isEqualByComparingTo("1744");
        assertThat(worth()).isEqualByComparingTo("1000");
        profile.shared().answer(offered(), true);
        assertThat(counted()).isEqualByComparingTo("847");
        assertThat(worth()).isEqualByComparingTo("500");
        assertThat(Sums.rows(search("").sums().repeated())).isEqualTo(3);
        assertThat(search("").size()).as("all of them stay in sight").isEqualTo(7);
        assertThat(search("is:repeated").size()).isEqualTo(3);
        assertThat(search("es:contado").size()).isEqualTo(4);
        profile.close();
        profile = profiles.open(home.resolve("joint"), PASSPHRASE);
        assertThat(offered().countsOnce()).isTrue();
        assertThat(counted()).isEqualByComparingTo("847");
        profile.shared().answer(offered(), false);
        assertThat(counted()).isEqualByComparingTo("1744");
        assertThat(offered().awaitsAnswer()).as("a no is remembered too").isFalse();
        assertThat(profile.store().links().list()).hasSize(1);
    }

    @Test
    void rowsThatASyncBringsCountOnceToo() throws IOException {
        profile.ledger().snapshot();
        profile.shared().answer(offered(), true);
        write("joan@testbank", "ac_joan", "tj", """
                {"amount": -1.50, "day": "2026-11-20", "text": "CAFE"}, {"amount": -1.50, "day": "2026-11-20", "text": "CAFE"},
                {"amount": 900.00, "day": "2026-11-21", "text": "NOMINA"}, {"amount": -50, "day": "2026-11-27", "text": "ONLY ANA"},
                {"amount": -8, "day": "2026-11-28", "text": "ONLY JOAN"}""");
        assertThat(profile.syncAll((id, kind, rows) -> { }, new CallCancellation()).problems()).isEmpty();
        assertThat(Sums.rows(search("").sums().repeated())).isEqualTo(4);
        assertThat(counted()).isEqualByComparingTo("839");
        assertThat(search("is:new").size()).as("Ana’s first sync is her last that brought anything").isEqualTo(4 + 2);
    }

    @Test
    void whenOneLoginIsRemovedTheOtherCountsAlone() {
        profile.shared().answer(offered(), true);
        ConnectionRemoval.remove(profile, profile.records().connections().getFirst().id(), ConnectionRemoval.Way.EVERYWHERE);
        assertThat(profile.shared().all().all()).isEmpty();
        assertThat(counted()).isEqualByComparingTo("897");
        assertThat(worth()).isEqualByComparingTo("500");
        assertThat(LiveProfile.connect(profile, "testbank", "ana", "p")).isInstanceOf(ConnectState.Done.class);
        assertThat(offered().countsOnce()).as("the answer outlives the log-in").isTrue();
        assertThat(counted()).isEqualByComparingTo("847");
    }

    @Test
    void eachRowSaysWhichOtherLoginTellsItByTheNameThePersonGaveIt() {
        profile.shared().answer(offered(), true);
        List<Connection> logins = profile.records().connections();
        assertThat(logins).extracting(Connection::title).doesNotHaveDuplicates();
        profile.logins().rename(logins.get(1).id(), " Joan’s ");
        String bank = logins.get(1).bank();
        assertThat(profile.rows().counterparts(row("NOMINA", logins.get(0))))
                .extracting(RowDetails.Counterpart::login, RowDetails.Counterpart::bankId)
                .containsExactly(tuple(bank + " · Joan’s", "tj2"));
        assertThat(profile.rows().counterparts(row("ONLY ANA", logins.get(0)))).isEmpty();
        assertThat(search("entity:=\"" + bank + " · Joan’s\"").size()).isEqualTo(3);
        assertThat(search("entity:=\"" + bank + "\"").size()).as("the bank alone still means both").isEqualTo(7);
        profile.logins().rename(logins.get(1).id(), " ");
        assertThat(profile.records().connection(logins.get(1).id()).title()).isEqualTo(logins.get(1).title());
    }

    @Test
    void whenBothAreRenewedAndEveryIdIsAnotherItCountsOnceStillAndKeepsWhatWasAddedAndItsCurve() {
        profile.shared().answer(offered(), true);
        Store store = profile.store();
        long[] rows = ids().keySet().stream().mapToLong(Long::longValue).toArray();
        profile.edits().edit(rows, new Edit.Note("ours"), Edits.Progress.NOBODY);
        store.products().list().forEach(product -> LiveProfile.wasWorth(profile, product.id(), TODAY.minusDays(9),
                new Money(new BigDecimal("400.00"), "EUR")));
        Map<Long, String> before = ids();
        List<Link> links = store.links().list();
        Map<Long, List<BalancePoint>> curves = curves();
        sandbox.switches().set("token-in-ids", "on");
        sandbox.switches().set("renewed-token", "new");

        for (Connection login : profile.records().connections()) {
            String username = login.id() == profile.records().connections().getFirst().id() ? "ana" : "joan";
            assertThat(LiveProfile.renew(profile, login, username, "p"))
                    .isEqualTo(new ConnectState.Done(login.id(), null));
        }

        assertThat(ids()).containsOnlyKeys(before.keySet()).hasSize(7);
        assertThat(ids().values()).doesNotContainAnyElementsOf(before.values());
        assertThat(store.links().list()).isEqualTo(links).hasSize(1);
        assertThat(offered().countsOnce()).isTrue();
        assertThat(counted()).isEqualByComparingTo("847");
        assertThat(worth()).isEqualByComparingTo("500");
        assertThat(search("note:=ours").size()).isEqualTo(7);
        assertThat(curves()).isEqualTo(curves).hasSize(2).allSatisfy((_, points) -> assertThat(points).hasSize(2));
    }

    /** What each row is called at its bank. */
    private Map<Long, String> ids() {
        Map<Long, String> ids = new HashMap<>();
        profile.store().transactions().load(_ -> { }, row -> ids.put(row.id(), row.transaction().id()));
        return ids;
    }

    private Map<Long, List<BalancePoint>> curves() {
        Map<Long, List<BalancePoint>> curves = new HashMap<>();
        profile.store().products().list().forEach(product ->
                curves.put(product.id(), profile.store().balances().series(product.id())));
        return curves;
    }

    private SharedProduct offered() {
        List<SharedProduct> all = profile.shared().all().all();
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().connections()).hasSize(2);
        return all.getFirst();
    }

    private long row(String text, Connection login) {
        Ledger ledger = profile.ledger().snapshot();
        for (int i = 0; i < ledger.size(); i++) {
            LedgerRow row = ledger.row(i);
            if (row.connectionId() == login.id() && text.equals(row.transaction().description())) {
                return row.id();
            }
        }
        throw new AssertionError(text);
    }

    private BigDecimal counted() {
        return search("").totals().stream().map(Totals::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal worth() {
        return profile.records().worth().sums().stream().map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Matches search(String text) {
        Filter filter = FilterParser.parse(text).filter();
        return profile.ledger().snapshot().search(filter, TODAY, new SearchCancellation(), null);
    }

    private void write(String login, String account, String prefix, String rows) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bank").resolve(login));
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "%s", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Joint"}]"""
                .formatted(account));
        int[] number = {0};
        Files.writeString(folder.resolve("data.json"), "[" + Pattern.compile("\\{").matcher(rows)
                .replaceAll(found -> "{\"_id\": \"" + prefix + number[0]++ + "\", \"account_id\": \"" + account
                        + "\", \"currency\": \"EUR\", ")
                .replace("\"day\"", "\"operationDate\"").replace("\"text\"", "\"description\"") + "]");
    }
}
