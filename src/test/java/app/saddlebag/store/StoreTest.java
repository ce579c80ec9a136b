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
import app.saddlebag.model.Link;
import app.saddlebag.model.Money;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Departure;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.Secret.ApiPassword;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction.Listing;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void anEnvironmentThatConnectsThroughSessionsComesBackWithoutALink() {
        Environment sessions = new Environment(Environment.Kind.CUSTOM, URI.create("https://api.example"), null, "id", null, null,
                new Environment.Grant.Password("api@example", new ApiPassword("made-up-word")), Environment.Way.SESSIONS);
        store.environments().save(sessions, new ClientSecret("made-up-secret"));
        store = profile.reopen();

        assertThat(store.environments().current()).contains(sessions);
        assertThat(store.environments().secret()).contains(new ClientSecret("made-up-secret"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anEnvironmentThatAnEarlierVersionWroteIsStillRead(int form) {
        store.environments().save(new Environment(Environment.Kind.CUSTOM, URI.create("https://other.example"),
                URI.create("https://other.example"), "other", "other", null), new ClientSecret("other"));
        Packer facts = new Packer(form).text("CUSTOM").text("https://api.example").text("https://link.example").text("id").text("lk")
                .text("http://127.0.0.1:7/callback");
        byte[] earlier = form == 1 ? facts.bytes() : facts.text("api@example").bytes();
        byte[] secret = form == 1 ? "made-up-secret".getBytes(StandardCharsets.UTF_8)
                : new Packer(1).text("made-up-secret").text("made-up-word").bytes();
        store.database().write(session -> store.tables().environment().reseal(session, 1, 0, earlier)
                && store.tables().environment().reseal(session, 1, 1, secret));
        store = profile.reopen();

        Environment.Grant grant = form == 1 ? new Environment.Grant.ClientCredentials()
                : new Environment.Grant.Password("api@example", new ApiPassword("made-up-word"));
        assertThat(store.environments().current()).contains(new Environment(Environment.Kind.CUSTOM,
                URI.create("https://api.example"), URI.create("https://link.example"), "id", "lk",
                URI.create("http://127.0.0.1:7/callback"), grant));
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
        Connection synced = new Connection(made.id(), "slot-1", "testbank", "TestBank", "of the shop", NOW,
                NOW.plusSeconds(7), NOW.plusSeconds(5), NOW.minusNanos(1), Health.PARTIAL, "flanks.incomplete", true);
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
        long goneRow = add(gone, coffee("tx"));
        long keptRow = add(kept, coffee("tx"));
        store.journal().edit(NOW, LongStream.of(goneRow, keptRow), _ -> new Overlay("n", Set.of(), null, false));
        StoredProduct goneProduct = store.products().upsert(gone, Samples.account("acc"), json("acc"), NOW);
        store.balances().record(goneProduct.id(), LocalDate.of(2026, 11, 22), new Money(BigDecimal.ZERO, "EUR"));
        vanish(goneRow);
        store.people().saveIdentity(gone, new Identity("idn", "Marta", null, List.of(), List.of(), null), json("idn"));
        store.connections().remove(gone);
        store = profile.reopen();
        assertThat(store.connections().list()).extracting(Connection::id).containsExactly(kept);
        assertThat(all()).extracting(StoredTransaction::id).containsExactly(keptRow);
        assertThat(overlays()).containsOnlyKeys(keptRow);
        assertThat(store.products().list()).isEmpty();
        assertThat(store.people().identity(gone)).isEmpty();
        assertThat(store.balances().series(goneProduct.id())).isEmpty();
        assertThat(store.journal().of(gone)).isEmpty();
        assertThat(store.journal().history(goneRow)).isEmpty();
        assertThat(store.journal().of(kept)).hasSize(1);
        assertThatThrownBy(() -> store.connections().get(gone)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store.transactions().payload(goneRow)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void rowNumbersAreNeverUsedTwiceBecauseTheyArePartOfEverySeal() {
        long first = connection("a");
        long row = add(first, coffee("tx"));
        store.connections().remove(first);
        store = profile.reopen();
        long second = connection("b");
        assertThat(second).isGreaterThan(first);
        assertThat(add(second, coffee("tx"))).isGreaterThan(row);
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
        store.journal().record(Batch.Kind.SYNC, connection, NOW, null, recording -> {
            for (int i = 0; i < 10_000; i++) {
                ids.add(recording.add(coffee("tx" + i), json("tx" + i)));
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
        add(connection("a"), coffee("tx"));
        assertThatThrownBy(() -> store.transactions().load(count -> { }, row -> {
            throw new UnsupportedOperationException("enough");
        })).isInstanceOf(UnsupportedOperationException.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void aRowIsFoundByTheBanksIdWithinItsConnectionAndKind() {
        long connection = connection("a");
        long other = connection("b");
        long row = add(connection, coffee("tx"));
        add(other, salary("tx"));
        assertThat(store.transactions().find(connection, ProductKind.ACCOUNT, "tx")).contains(new StoredTransaction(row,
                connection, 0, coffee("tx"), Listing.LISTED, Telling.of(json("tx")), 0));
        assertThat(store.transactions().find(connection, ProductKind.CARD, "tx")).isEmpty();
        assertThat(store.transactions().find(connection, ProductKind.ACCOUNT, "tx2")).isEmpty();
    }

    @Test
    void theSameIdTwiceInOneConnectionIsRefused() {
        long connection = connection("a");
        add(connection, coffee("tx"));
        assertThatThrownBy(() -> add(connection, salary("tx")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(all()).extracting(StoredTransaction::transaction).containsExactly(coffee("tx"));
    }

    @Test
    void aVanishedRowStaysAndComesBackWhenTheBankListsItAgain() {
        long connection = connection("a");
        long row = add(connection, coffee("tx"));
        vanish(row);
        store = profile.reopen();
        assertThat(store.transactions().get(row).vanished()).isTrue();
        store.journal().record(Batch.Kind.SYNC, connection, NOW, null, recording -> recording.rewrite(
                store.transactions().get(row), coffee("tx"), json("2"), Reason.RETURNED));
        assertThat(store.transactions().get(row).vanished()).isFalse();
        assertThat(store.transactions().payload(row)).isEqualTo(json("2"));
    }

    @Test
    void aRowWhoseAmountChangedIsOneRowAndWhatWasSaidBeforeIsItsHistory() {
        long connection = connection("a");
        long row = add(connection, coffee("tx"));
        store.journal().record(Batch.Kind.SYNC, connection, NOW, null, recording -> recording.rewrite(
                store.transactions().get(row), salary("tx"), json("2"), Reason.AMOUNT_CHANGED));
        store = profile.reopen();
        assertThat(store.transactions().of(connection, ProductKind.ACCOUNT)).containsExactly(new StoredTransaction(row,
                connection, 0, salary("tx"), Listing.LISTED, Telling.of(json("2")), 0));
        assertThat(store.transactions().find(connection, ProductKind.ACCOUNT, "tx").orElseThrow().id()).isEqualTo(row);
        assertThat(store.journal().history(row)).singleElement().satisfies(dated ->
                assertThat(dated.change().before()).isEqualTo(coffee("tx")));
    }

    @Test
    void aWindowHoldsTheRowsOfItsMonths() {
        long connection = connection("a");
        long other = connection("b");
        add(connection, coffee("october").with().bookingDate(LocalDate.of(2026, 10, 31)).build());
        add(connection, coffee("november"));
        add(connection, coffee("no booking date").with().bookingDate(null).valueDate(LocalDate.of(2026, 11, 1)).build());
        add(connection, coffee("a card's").with().productKind(ProductKind.CARD).build());
        add(other, coffee("another's"));
        assertThat(window(connection, 11)).containsExactly("november", "no booking date");
        assertThat(window(connection, 10)).containsExactly("october");
        assertThat(window(connection, 9, 10, 11, 12)).hasSize(3);
        assertThat(store.transactions().of(connection, ProductKind.ACCOUNT)).hasSize(3);
        assertThat(store.transactions().of(connection, ProductKind.LIABILITY)).isEmpty();
    }

    @Test
    void aRowMovedToAnotherMonthIsFoundInThatOne() {
        long connection = connection("a");
        long row = add(connection, coffee("tx"));
        store.journal().record(Batch.Kind.SYNC, connection, NOW, null, recording -> recording.rewrite(
                store.transactions().get(row), coffee("tx").with().bookingDate(LocalDate.of(2026, 10, 31)).build(),
                json("2"), Reason.CHANGED));
        store = profile.reopen();
        assertThat(window(connection, 11)).isEmpty();
        assertThat(window(connection, 10)).containsExactly("tx");
    }

    /** A bank that renames its ids touches its products only. */
    @Test
    void aTransactionCallsItsProductByTheIdTheProductHasToday() {
        long connection = connection("a");
        StoredProduct product = store.products().upsert(connection, Samples.account("acc_8c21"), json("acc"), NOW);
        long row = add(connection, coffee("tx"));
        store.products().replace(product.id(), Samples.account("renamed"), json("acc"), NOW);
        store = profile.reopen();
        assertThat(store.transactions().get(row).productRow()).isEqualTo(product.id());
        assertThat(store.transactions().get(row).transaction()).isEqualTo(coffee("tx").with().productId("renamed").build());
        assertThat(all()).extracting(one -> one.transaction().productId()).containsExactly("renamed");
    }

    @Test
    void overlaysComeBackAndAnEmptyOneIsNoRow() {
        long row = add(connection("a"), coffee("tx"));
        Overlay overlay = new Overlay("lunch with Joan", Set.of("work", "München"), "Meals", true);
        store.journal().edit(NOW, LongStream.of(row), _ -> overlay);
        store = profile.reopen();
        assertThat(store.overlays().get(row)).isEqualTo(overlay);
        assertThat(store.overlays().all().get(row)).isEqualTo(overlay);
        assertThat(overlays()).isEqualTo(Map.of(row, overlay));
        store.journal().edit(NOW, LongStream.of(row), _ -> Overlay.NONE);
        store = profile.reopen();
        assertThat(overlays()).isEmpty();
        assertThat(count("overlay")).isZero();
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
        assertThat(store.balances().on(product.id(), today)).contains(eur("12.50"));
        assertThat(store.balances().on(product.id(), today.plusDays(1))).isEmpty();
        assertThat(store.balances().on(product.id() + 1, today)).isEmpty();
    }

    @Test
    void batchesAreListedLatestFirst() {
        long connection = connection("a");
        Batch first = Samples.addCoffees(store, connection, IntStream.range(0, 5));
        Batch second = store.journal().record(Batch.Kind.IMPORT, connection, NOW.plusSeconds(1), "flanks.incomplete",
                recording -> recording.skipped(3));
        Batch other = Samples.addCoffees(store, connection("b"), IntStream.range(0, 1));
        store = profile.reopen();
        assertThat(store.journal().list()).containsExactly(other, second, first);
        assertThat(store.journal().of(connection)).containsExactly(second, first);
        assertThat(store.journal().get(first.id())).contains(first);
        assertThat(first.counts().added()).isEqualTo(5);
        assertThat(second.counts().skipped()).isEqualTo(3);
        assertThat(second.problem()).isEqualTo("flanks.incomplete");
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
    void whatIsOneAndWhatThePersonSaidOfItIsRemembered() {
        Link shared = store.links().save(new Link(0, Link.Kind.SHARED_PRODUCT, Link.Standing.ACCEPTED, "account\nES91\nEUR",
                List.of(3L, 9L), NOW));
        Link no = store.links().save(new Link(0, Link.Kind.SHARED_PRODUCT, Link.Standing.ACCEPTED, null, List.of(4L, 5L), NOW));
        Link changed = store.links().save(new Link(no.id(), no.kind(), Link.Standing.REJECTED, null, no.members(), NOW));
        store = profile.reopen();
        assertThat(store.links().list()).containsExactly(shared, changed);
        store.links().remove(shared.id());
        assertThat(store.links().list()).containsExactly(changed);
        assertThatThrownBy(() -> store.links().save(shared)).isInstanceOf(NoSuchElementException.class);
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
    void aDepartureIsKeptFromLeavingToTheEndOfItsCode() {
        Departure away = store.linkCodes().leave("slot-1", "q8Zt", null, "testbank", null, NOW);
        store = profile.reopen();
        assertThat(store.linkCodes().departures()).containsExactly(away);
        assertThat(store.linkCodes().list()).isEmpty();
        PendingCode code = store.linkCodes().arrived(away, new LinkCode("lc_7f3a9c"), NOW);
        store.linkCodes().change(away.id(), departure -> departure.triedAgain(NOW));
        store = profile.reopen();
        assertThat(store.linkCodes().list()).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(away.id()).isEqualTo(code.id());
            assertThat(waiting.code().reveal()).isEqualTo("lc_7f3a9c");
            assertThat(waiting.entityId()).isEqualTo("testbank");
            assertThat(waiting.nextTry()).isEqualTo(NOW);
        });
    }

    @Test
    void aDepartureThroughASessionComesBackWithIt() {
        Departure away = store.linkCodes().leave("slot-1", "q8Zt", "ses_41c9", "testbank", "TestBank", NOW);
        store.slots().rememberSession("slot-1", "ses_41c9");
        store.slots().rememberSession("slot-2", "ses_52d0");
        store.linkCodes().change(away.id(), departure -> departure.back(NOW));
        store = profile.reopen();

        assertThat(store.linkCodes().departures()).containsExactly(away.back(NOW));
        assertThat(store.linkCodes().list()).singleElement().satisfies(waiting -> assertThat(waiting.code()).isNull());
        assertThat(store.slots().sessions()).containsExactly(Map.entry("ses_41c9", "slot-1"), Map.entry("ses_52d0", "slot-2"));
    }

    @Test
    void aDepartureThatAnEarlierVersionNotedIsStillRead() {
        byte[] earlier = new Packer(2).text("slot-1").text("q8Zt").text("testbank").text(null).moment(NOW).text("AWAY").text(null)
                .moment(null).number(3).moment(NOW).bytes();
        long id = store.database().write(session -> {
            long fresh = store.tables().linkCode().nextId();
            store.tables().linkCode().insert(session, fresh, new Long[0], earlier);
            return fresh;
        });
        store = profile.reopen();

        assertThat(store.linkCodes().departures()).containsExactly(new Departure(id, "slot-1", "q8Zt", null, "testbank", null, NOW,
                Departure.Stage.AWAY, null, null, 3, NOW));
    }

    @Test
    void aCodeThatAnEarlierVersionKeptIsStillRead() {
        byte[] earlier = new Packer(1).text("lc_7f3a9c").text("q8Zt").text("slot-1").moment(NOW).bytes();
        long id = store.database().write(session -> {
            long fresh = store.tables().linkCode().nextId();
            store.tables().linkCode().insert(session, fresh, new Long[0], earlier);
            return fresh;
        });
        store = profile.reopen();
        assertThat(store.linkCodes().list()).containsExactly(
                new PendingCode(id, new LinkCode("lc_7f3a9c"), "q8Zt", "slot-1", NOW, null, null, null));
        store.linkCodes().change(id, departure -> departure.triedAgain(NOW));
        assertThat(store.linkCodes().list()).extracting(PendingCode::slot).containsExactly("slot-1");
    }

    @Test
    void slotsOfRemovedConnectionsStayKnown() {
        store.slots().remember("slot-1");
        long removed = store.connections().create("slot-2", null, null, NOW).id();
        store.slots().remember("slot-3");
        store.connections().remove(removed);
        store = profile.reopen();
        assertThat(store.slots().all()).containsExactly("slot-1", "slot-2", "slot-3");
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
        add(connection, coffee("tx"));
        assertThatThrownBy(() -> store.write(() -> {
            add(connection, coffee("tx2"));
            throw new UnsupportedOperationException();
        })).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> store.write(() -> {
            store.settings().put("theme", "dark");
            assertThatThrownBy(() -> add(connection, coffee("tx"))).isInstanceOf(IllegalStateException.class);
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("none of it is kept");
        assertThat(store.transactions().count()).isEqualTo(1);
        assertThat(store.settings().get("theme")).isEmpty();
        add(connection, coffee("tx3"));
        store = profile.reopen();
        assertThat(store.transactions().count()).as("the manifest forgot what was undone").isEqualTo(2);
    }

    @Test
    void whoWritesReadsItsOwnChangesAndOthersReadWhatWasThereBefore() throws Exception {
        List<Long> seenByOther = new ArrayList<>();
        long inside = store.write(() -> {
            long connection = connection("a");
            add(connection, coffee("tx"));
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

    private long add(long connection, Transaction row) {
        return Samples.add(store, connection, row, json(row.id()));
    }

    private void vanish(long row) {
        StoredTransaction before = store.transactions().get(row);
        store.journal().record(Batch.Kind.SYNC, before.connectionId(), NOW, null, recording -> recording.vanish(before));
    }

    private List<String> window(long connection, int... months) {
        return store.transactions().of(connection, ProductKind.ACCOUNT,
                        IntStream.of(months).mapToObj(month -> YearMonth.of(2026, month)).toList()).stream()
                .map(row -> row.transaction().id()).toList();
    }

    private Map<Long, Overlay> overlays() {
        Map<Long, Overlay> all = new HashMap<>();
        store.overlays().all().forEach(all::put);
        return all;
    }

    private long count(String table) {
        return store.database().read(session -> session.number("SELECT count(*) FROM " + table));
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
        Identity identity = new Identity("idn", "Marta", null, List.of("m@example.com"), List.of(), "C/ Mayor 1",
                "NIF", LocalDate.of(1984, 2, 29));
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
