package app.saddlebag.store;

import static app.saddlebag.store.Profile.NOW;
import static app.saddlebag.store.Samples.coffee;
import static app.saddlebag.store.Samples.json;
import static app.saddlebag.store.Samples.salary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Money;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.Secret.ApiPassword;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes in comes out, after a restart as well. */
class StoreTest {

    @TempDir
    Path folder;
    private Profile profile;
    private Store store;

    @BeforeEach
    void open() {
        profile = Profile.in(folder);
        store = profile.store();
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void anEnvironmentOfTheOlderGrantComesBackWithItsUserAndPassword() {
        Environment older = new Environment(Environment.Kind.CUSTOM, URI.create("https://api.example"),
                URI.create("https://link.example"), "id", "lk", null,
                new Environment.Grant.Password("api@example", new ApiPassword("made-up-word")));
        store.environments().save(older, new ClientSecret("made-up-secret"));

        assertThat(store.environments().current()).contains(older);
        assertThat(store.environments().secret()).contains(new ClientSecret("made-up-secret"));
    }

    @Test
    void theEnvironmentAndItsSecretComeBack() {
        Environment environment = new Environment(Environment.Kind.CUSTOM, URI.create("https://api.example"),
                URI.create("https://link.example"), "client-77", "lk_91ab", null);
        assertThat(store.environments().current()).isEmpty();
        assertThat(store.environments().secret()).isEmpty();
        store.environments().save(environment, new ClientSecret("s3cr3t"));
        store = profile.reopen();
        assertThat(store.environments().current()).contains(environment);
        assertThat(store.environments().secret()).contains(new ClientSecret("s3cr3t"));
    }

    @Test
    void aConnectionKeepsItsHistoryWhenItsTokenChanges() {
        Connection made = store.connections().create("slot-1", "testbank", null, NOW);
        assertThat(store.connections().token(made.id())).isEmpty();
        store.connections().saveToken(made.id(), new CredentialsToken("ct_1"));
        store.connections().saveToken(made.id(), new CredentialsToken("ct_2"));
        Connection synced = new Connection(made.id(), "slot-1", "testbank", "TestBank", NOW, NOW.plusSeconds(5),
                NOW.minusNanos(1), Health.PARTIAL, "flanks.incomplete");
        store.connections().update(synced);
        store = profile.reopen();
        assertThat(store.connections().list()).containsExactly(synced);
        assertThat(store.connections().bySlot("slot-1")).contains(synced);
        assertThat(store.connections().token(made.id())).contains(new CredentialsToken("ct_2"));
    }

    @Test
    void aRemovedConnectionTakesEverythingOfItsOwnAlongAndNothingElse() {
        long gone = connection("a");
        long kept = connection("b");
        long goneRow = store.transactions().insert(gone, coffee("tx"), json("tx"));
        long keptRow = store.transactions().insert(kept, coffee("tx"), json("tx"));
        store.overlays().save(goneRow, new Overlay("n", Set.of(), null, false));
        StoredProduct goneProduct = store.products().upsert(gone, Samples.account("acc"), json("acc"), NOW);
        store.balances().record(goneProduct.id(), LocalDate.of(2026, 11, 22), new Money(BigDecimal.ZERO, "EUR"));
        store.batches().add(new Batch(0, gone, NOW, 1, 0, 0, 0, 0));
        store.connections().remove(gone);
        assertThat(store.connections().list()).extracting(Connection::id).containsExactly(kept);
        assertThat(all()).extracting(StoredTransaction::id).containsExactly(keptRow);
        assertThat(store.overlays().all()).isEmpty();
        assertThat(store.products().list()).isEmpty();
        assertThat(store.balances().series(goneProduct.id())).isEmpty();
        assertThat(store.batches().list(gone)).isEmpty();
        assertThatThrownBy(() -> store.connections().get(gone)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store.transactions().payload(goneRow)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void rowNumbersAreNeverUsedTwiceBecauseTheyArePartOfEverySeal() {
        long first = connection("a");
        store.connections().remove(first);
        assertThat(connection("b")).isGreaterThan(first);
    }

    @Test
    void aProductFoundAgainKeepsItsFirstSightingAndComesBackFromTheGone() {
        long connection = connection("a");
        StoredProduct found = store.products().upsert(connection, Samples.account("acc"), json("1"), NOW);
        store.products().markGone(found.id());
        assertThat(store.products().get(found.id()).gone()).isTrue();
        StoredProduct again = store.products().upsert(connection, Samples.account("acc"), json("2"),
                NOW.plusSeconds(9));
        store = profile.reopen();
        assertThat(again).isEqualTo(new StoredProduct(found.id(), connection, Samples.account("acc"), NOW,
                NOW.plusSeconds(9), false));
        assertThat(store.products().of(connection)).containsExactly(again);
        assertThat(store.products().payload(found.id())).isEqualTo(json("2"));
    }

    @Test
    void aRenewedLoginsProductTakesItsOldRowUnderItsNewId() {
        long connection = connection("a");
        StoredProduct old = store.products().upsert(connection, Samples.account("old"), json("old"), NOW);
        store.products().replace(old.id(), Samples.account("new"), json("new"), NOW.plusSeconds(1));
        StoredProduct found = store.products().upsert(connection, Samples.account("new"), json("new"),
                NOW.plusSeconds(2));
        assertThat(found.id()).isEqualTo(old.id());
        assertThat(found.firstSeen()).isEqualTo(NOW);
    }

    @Test
    void theNewestInsertedRowsAreLoadedFirst() {
        long connection = connection("a");
        List<Long> ids = new ArrayList<>();
        store.write(() -> {
            for (int i = 0; i < 10_000; i++) {
                ids.add(store.transactions().insert(connection, coffee("tx" + i), json("tx" + i)));
            }
        });
        List<Long> progress = new ArrayList<>();
        List<Long> loaded = new ArrayList<>();
        store.transactions().load(progress::add, row -> loaded.add(row.id()));
        assertThat(loaded).isEqualTo(ids.reversed());
        assertThat(progress).isSorted().endsWith(10_000L);
        assertThat(store.transactions().count()).isEqualTo(10_000);
    }

    @Test
    void anEmptyStoreLoadsNothing() {
        assertThat(all()).isEmpty();
    }

    @Test
    void whatTheConsumerThrowsEndsTheLoading() {
        store.transactions().insert(connection("a"), coffee("tx"), json("tx"));
        assertThatThrownBy(() -> store.transactions().load(count -> { }, row -> {
            throw new UnsupportedOperationException("enough");
        })).isInstanceOf(UnsupportedOperationException.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void aRowIsFoundByTheBanksIdWithinItsConnectionAndKind() {
        long connection = connection("a");
        long other = connection("b");
        long row = store.transactions().insert(connection, coffee("tx"), json("tx"));
        store.transactions().insert(other, salary("tx"), json("tx"));
        assertThat(store.transactions().find(connection, ProductKind.ACCOUNT, "tx"))
                .contains(new StoredTransaction(row, connection, coffee("tx"), false));
        assertThat(store.transactions().find(connection, ProductKind.CARD, "tx")).isEmpty();
        assertThat(store.transactions().find(connection, ProductKind.ACCOUNT, "tx2")).isEmpty();
    }

    @Test
    void theSameIdTwiceInOneConnectionIsRefused() {
        long connection = connection("a");
        store.transactions().insert(connection, coffee("tx"), json("tx"));
        assertThatThrownBy(() -> store.transactions().insert(connection, salary("tx"), json("tx")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(all()).extracting(StoredTransaction::transaction).containsExactly(coffee("tx"));
    }

    @Test
    void aVanishedRowStaysAndComesBackWhenTheBankListsItAgain() {
        long connection = connection("a");
        long row = store.transactions().insert(connection, coffee("tx"), json("1"));
        store.transactions().markVanished(row);
        store = profile.reopen();
        assertThat(store.transactions().get(row).vanished()).isTrue();
        store.transactions().update(row, coffee("tx"), json("2"));
        assertThat(store.transactions().get(row).vanished()).isFalse();
        assertThat(store.transactions().payload(row)).isEqualTo(json("2"));
    }

    @Test
    void aSupersededRowStaysReadableAndGivesItsIdAway() {
        long connection = connection("a");
        long old = store.transactions().insert(connection, coffee("tx"), json("1"));
        long fresh = store.transactions().supersede(old, salary("tx"), json("2"));
        assertThat(store.transactions().of(connection, ProductKind.ACCOUNT)).containsExactly(
                new StoredTransaction(old, connection, coffee("tx"), true),
                new StoredTransaction(fresh, connection, salary("tx"), false));
        assertThat(store.transactions().find(connection, ProductKind.ACCOUNT, "tx").orElseThrow().id())
                .isEqualTo(fresh);
        assertThat(store.transactions().payload(old)).isEqualTo(json("1"));
    }

    @Test
    void aWindowHoldsTheRowsFromItsFirstDayOn() {
        long connection = connection("a");
        store.transactions().insert(connection, salary("18th"), json("1"));
        store.transactions().insert(connection, coffee("19th"), json("2"));
        assertThat(store.transactions().of(connection, ProductKind.ACCOUNT, LocalDate.of(2026, 11, 19)))
                .extracting(row -> row.transaction().id()).containsExactly("19th");
        assertThat(store.transactions().of(connection, ProductKind.ACCOUNT)).hasSize(2);
        assertThat(store.transactions().of(connection, ProductKind.CARD)).isEmpty();
    }

    @Test
    void overlaysComeBackAndAnEmptyOneIsNoRow() {
        long row = store.transactions().insert(connection("a"), coffee("tx"), json("tx"));
        Overlay overlay = new Overlay("lunch with Joan", Set.of("work", "München"), "Meals", true);
        store.overlays().save(row, overlay);
        store = profile.reopen();
        assertThat(store.overlays().get(row)).isEqualTo(overlay);
        assertThat(store.overlays().all()).containsOnlyKeys(row).containsValue(overlay);
        store.overlays().save(row, Overlay.NONE);
        assertThat(store.overlays().all()).isEmpty();
        assertThat(store.overlays().get(row)).isEqualTo(Overlay.NONE);
    }

    @Test
    void balancesKeepOnePointADayTheLastOfIt() {
        StoredProduct product = store.products().upsert(connection("a"), Samples.account("acc"), json("acc"), NOW);
        LocalDate today = LocalDate.of(2026, 11, 22);
        store.balances().record(product.id(), today, eur("10.00"));
        store.balances().record(product.id(), today.minusDays(1), eur("9"));
        store.balances().record(product.id(), today, eur("12.50"));
        assertThat(store.balances().series(product.id())).containsExactly(
                new BalancePoint(today.minusDays(1), eur("9")), new BalancePoint(today, eur("12.50")));
    }

    @Test
    void batchesAreListedLatestFirst() {
        long connection = connection("a");
        Batch first = store.batches().add(new Batch(0, connection, NOW, 5, 4, 3, 2, 1));
        Batch second = store.batches().add(new Batch(0, connection, NOW.plusSeconds(1), 0, 0, 0, 0, 0));
        store = profile.reopen();
        assertThat(store.batches().list(connection)).containsExactly(second, first);
        assertThat(first).isEqualTo(new Batch(first.id(), connection, NOW, 5, 4, 3, 2, 1));
    }

    @Test
    void savedFiltersKeepTheOrderThePersonGaveThem() {
        SavedFilter a = store.savedFilters().save("Coffee", "café|coffee");
        SavedFilter b = store.savedFilters().save("Rent", "alquiler in:>500");
        SavedFilter c = store.savedFilters().save("All", "");
        store.savedFilters().reorder(List.of(c.id(), a.id()));
        store.savedFilters().update(new SavedFilter(a.id(), "Cafés", "café"));
        store.savedFilters().remove(c.id());
        store = profile.reopen();
        assertThat(store.savedFilters().list()).containsExactly(new SavedFilter(a.id(), "Cafés", "café"), b);
    }

    @Test
    void aLinkCodeWaitsUntilItIsRemoved() {
        PendingCode code = store.linkCodes().save(new LinkCode("lc_7f3a9c"), "q8Zt", "slot-1", NOW);
        store = profile.reopen();
        assertThat(store.linkCodes().list()).containsExactly(code);
        store.linkCodes().remove(code.id());
        assertThat(store.linkCodes().list()).isEmpty();
    }

    @Test
    void settingsAreKeptByName() {
        store.settings().put("theme", "dark");
        store.settings().put("theme", "light");
        store.settings().put("columns", "date,amount");
        store = profile.reopen();
        assertThat(store.settings().get("theme")).contains("light");
        assertThat(store.settings().get("columns")).contains("date,amount");
        store.settings().remove("theme");
        assertThat(store.settings().get("theme")).isEmpty();
    }

    @Test
    void workThatFailsLeavesNothingEvenWhenAPartOfItWasCaught() {
        long connection = connection("a");
        store.transactions().insert(connection, coffee("tx"), json("tx"));
        assertThatThrownBy(() -> store.write(() -> {
            store.transactions().insert(connection, coffee("tx2"), json("tx2"));
            throw new UnsupportedOperationException();
        })).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> store.write(() -> {
            store.settings().put("theme", "dark");
            assertThatThrownBy(() -> store.transactions().insert(connection, coffee("tx"), json("tx")))
                    .isInstanceOf(IllegalStateException.class);
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("none of it is kept");
        assertThat(store.transactions().count()).isEqualTo(1);
        assertThat(store.settings().get("theme")).isEmpty();
    }

    @Test
    void whoWritesReadsItsOwnChangesAndOthersReadWhatWasThereBefore() throws Exception {
        List<Long> seenByOther = new ArrayList<>();
        long inside = store.write(() -> {
            long connection = connection("a");
            store.transactions().insert(connection, coffee("tx"), json("tx"));
            Thread other = Thread.ofPlatform().start(() -> seenByOther.add(store.transactions().count()));
            join(other);
            return store.transactions().count();
        });
        assertThat(inside).isEqualTo(1);
        assertThat(seenByOther).containsExactly(0L);
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        store.close();
        assertThatThrownBy(() -> store.connections().list()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.settings().put("a", "b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::all).isInstanceOf(IllegalStateException.class);
    }

    private List<StoredTransaction> all() {
        List<StoredTransaction> rows = new ArrayList<>();
        store.transactions().load(count -> { }, rows::add);
        return rows;
    }

    private long connection(String slot) {
        return store.connections().create(slot, null, null, NOW).id();
    }

    private static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePeopleBehindALoginComeBackAndAreWrittenOnlyWhenTheyChange() {
        long id = store.connections().create("slot", "testbank", "TestBank", NOW).id();
        Identity identity = new Identity("idn", "Marta", null, List.of("m@example.com"), List.of(), "C/ Mayor 1");
        Holder owner = new Holder("h1", "acc", "Titular", "Marta", null);
        Holder guest = new Holder(null, "acc", "Autorizado", null, "00000000T");
        assertThat(store.people().identity(id)).isEmpty();

        assertThat(store.people().saveIdentity(id, identity, json("idn"))).isTrue();
        Map<Holder, byte[]> both = new LinkedHashMap<>();
        both.put(owner, json("h1"));
        both.put(guest, json("h2"));
        assertThat(store.people().saveHolders(id, both)).isTrue();
        store = profile.reopen();

        assertThat(store.people().identity(id)).contains(identity);
        assertThat(store.people().holders(id)).containsExactly(owner, guest);
        assertThat(store.people().saveIdentity(id, identity, json("idn"))).isFalse();
        assertThat(store.people().saveHolders(id, both)).isFalse();
        assertThat(store.people().saveHolders(id, Map.of(guest, json("h2")))).isTrue();
        assertThat(store.people().holders(id)).containsExactly(guest);
        assertThat(store.people().identity(id)).contains(identity);
    }
}
