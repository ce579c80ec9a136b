package app.saddlebag.store;

import static app.saddlebag.store.JournalTest.LUNCH;
import static app.saddlebag.store.Profile.NOW;
import static app.saddlebag.store.Samples.coffee;
import static app.saddlebag.store.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Kind;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.store.StoredTransaction.Listing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An undo writes the states before a batch back, leaves what came later, and can itself be undone. */
class UndoTest {

    private static final Overlay RENT = new Overlay("rent", Set.of(), null, true);

    @TempDir
    Path folder;
    private Profile profile;
    private Store store;
    private long source;

    @BeforeEach
    void open() {
        profile = Profile.in(folder);
        store = profile.store();
        source = store.connections().create("slot", "testbank", "TestBank", NOW).id();
        Samples.addCoffees(store, source, IntStream.range(0, 4));
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void rowsThatABatchBroughtGoOutOfThePictureAndTheUndoOfTheUndoBringsThemBack() {
        Batch brought = Samples.addCoffees(store, source, IntStream.range(4, 8));
        Batch undo = undo(brought);
        assertThat(shown()).containsExactlyInAnyOrder("tx0", "tx1", "tx2", "tx3");
        assertThat(undo.kind()).isEqualTo(Kind.UNDO);
        assertThat(undo.undoes()).isEqualTo(brought.id());
        assertThat(undo.counts().changed()).isEqualTo(4);
        assertThat(store.journal().read(undo.id(), 0, 9)).hasSize(4)
                .allMatch(change -> change.reason() == Reason.WITHDRAWN && change.before() != null);
        assertThat(batch(brought).undoneBy()).isEqualTo(undo.id());
        Batch again = undo(undo);
        assertThat(shown()).hasSize(8);
        assertThat(batch(brought).undone()).isFalse();
        assertThat(batch(undo).undoneBy()).isEqualTo(again.id());
    }

    @Test
    void aBatchOfThousandsGoesOutOfThePictureAndComesBackAsItWas() {
        Batch brought = Samples.addCoffees(store, source, IntStream.range(4, 9_004));
        List<StoredTransaction> before = store.transactions().of(source, ProductKind.ACCOUNT);
        Batch undo = undo(brought);
        RowIndex index = index();
        assertThat(index.size()).isEqualTo(9_004);
        assertThat(IntStream.range(0, 9_004)).allMatch(n -> index.listing(index.find("tx" + n))
                == (n < 4 ? Listing.LISTED : Listing.UNDONE));
        undo(batch(undo));
        assertThat(store.transactions().of(source, ProductKind.ACCOUNT)).isEqualTo(before);
    }

    @Test
    void anUndoneRowIsRememberedAndTheSameTellingBringsNothing() {
        Batch brought = Samples.addCoffees(store, source, IntStream.range(4, 5));
        undo(brought);
        RowIndex index = index();
        int position = index.find("tx4");
        assertThat(row("tx4").listing()).isEqualTo(Listing.UNDONE);
        assertThat(index.listing(position)).isEqualTo(Listing.UNDONE);
        assertThat(index.brings(position, () -> Telling.of(json("tx4")))).isFalse();
        assertThat(index.brings(position, () -> 77)).as("in other words neither").isFalse();
    }

    @Test
    void aRewrittenRowIsWhatItWasItsOriginalToo() {
        StoredTransaction before = row("tx0");
        byte[] original = store.transactions().payload(before.id());
        Batch rewritten = rewrite("tx0", "-2.10", "told anew");
        Batch undo = undo(rewritten);
        assertThat(row("tx0").transaction()).isEqualTo(before.transaction());
        assertThat(row("tx0").telling()).isEqualTo(before.telling());
        assertThat(store.transactions().payload(before.id())).isEqualTo(original);
        assertThat(store.journal().read(undo.id(), 0, 9)).containsExactly(new RowChange(before.id(), Reason.RESTORED,
                coffee("tx0").with().amount(new BigDecimal("-2.10")).build(), coffee("tx0"), null));
        assertThat(brings("tx0", json("told anew"))).as("what was undone is declined").isFalse();
        assertThat(brings("tx0", json("tx0"))).as("known already").isFalse();
        assertThat(brings("tx0", json("yet another"))).isTrue();
        undo(undo);
        assertThat(row("tx0").transaction().amount()).isEqualByComparingTo("-2.10");
        assertThat(store.transactions().payload(before.id())).isEqualTo(json("told anew"));
        assertThat(row("tx0").declined()).isZero();
    }

    @Test
    void whatWasAddedToRowsGoesWithTheirSourceFromTheJournalToo() {
        long guest = store.connections().create("guest", null, null, NOW).id();
        long gone = Samples.add(store, guest, coffee("of the guest"), json("of the guest"));
        long kept = row("tx0").id();
        store.journal().edit(NOW, LongStream.of(gone, kept), _ -> LUNCH);
        Batch cleared = store.journal().edit(NOW, LongStream.of(gone, kept), _ -> Overlay.NONE);
        Batch ofTheGuest = store.journal().edit(NOW, LongStream.of(gone), _ -> RENT);
        undo(ofTheGuest);
        store.connections().remove(guest);

        assertThat(store.journal().read(cleared.id(), 0, 9)).extracting(RowChange::rowId).containsExactly(kept);
        assertThat(batch(cleared).counts().changed()).isEqualTo(1);
        assertThat(store.journal().get(ofTheGuest.id())).as("its note with it").isEmpty();
        assertThat(store.journal().list()).filteredOn(batch -> batch.kind() == Kind.UNDO).isEmpty();
        assertThat(store.journal().changedSince(cleared.id())).isZero();
        Batch undo = undo(cleared);

        assertThat(undo.counts().changed()).isEqualTo(1);
        assertThat(store.overlays().get(kept)).isEqualTo(LUNCH);
        assertThat(store.overlays().get(gone)).isEqualTo(Overlay.NONE);
        store = profile.reopen();
        assertThat(store.overlays().get(gone)).isEqualTo(Overlay.NONE);
    }

    @Test
    void aVanishedRowIsListedAndStaysSoThoughTheSourceStillMissesIt() {
        Batch vanished = sync(recording -> recording.vanish(row("tx0")));
        Batch undo = undo(vanished);
        assertThat(row("tx0").listing()).isEqualTo(Listing.LISTED);
        RowIndex index = index();
        assertThat(index.keptAlthoughMissing(index.find("tx0"))).isTrue();
        assertThat(index.keptAlthoughMissing(index.find("tx1"))).isFalse();
        assertThat(brings("tx0", json("yet another"))).as("told again, it is taken up").isTrue();
        undo(undo);
        assertThat(row("tx0").vanished()).isTrue();
    }

    @Test
    void whatThePersonHadAddedIsBack() {
        long[] rows = rows(0, 3);
        store.journal().edit(NOW, LongStream.of(rows[0]), _ -> LUNCH);
        Batch edit = store.journal().edit(NOW, LongStream.of(rows), _ -> RENT);
        Batch undo = undo(edit);
        assertThat(overlays(rows)).containsExactly(LUNCH, Overlay.NONE, Overlay.NONE);
        undo(undo);
        assertThat(overlays(rows)).containsExactly(RENT, RENT, RENT);
        undo(edit);
        assertThat(overlays(rows)).containsExactly(LUNCH, Overlay.NONE, Overlay.NONE);
    }

    @Test
    void rowsChangedSinceStayAsTheyAreAndAreCountedBefore() {
        Batch mixed = sync(recording -> {
            recording.add(coffee("tx4"), json("tx4"));
            recording.add(coffee("tx5"), json("tx5"));
            recording.add(coffee("tx6"), json("tx6"));
            recording.rewrite(row("tx0"), coffee("tx0").with().shop("B").build(), json("b"), Reason.CHANGED);
            recording.rewrite(row("tx1"), coffee("tx1").with().shop("B").build(), json("b"), Reason.CHANGED);
        });
        assertThat(store.journal().changedSince(mixed.id())).isZero();
        rewrite("tx5", "-7.00", "later");
        rewrite("tx1", "-9.00", "later");
        assertThat(store.journal().changedSince(mixed.id())).isEqualTo(2);
        Batch undo = undo(mixed);
        assertThat(undo.counts().changed()).isEqualTo(3);
        assertThat(shown()).containsExactlyInAnyOrder("tx0", "tx1", "tx2", "tx3", "tx5");
        assertThat(row("tx0").transaction()).isEqualTo(coffee("tx0"));
        assertThat(row("tx1").transaction().amount()).isEqualByComparingTo("-9.00");
    }

    @Test
    void anEditThatIsEndedInTheMiddleLeavesNothing() {
        long[] rows = LongStream.rangeClosed(1, 20_000).toArray();
        List<Long> told = new ArrayList<>();
        List<Batch> before = store.journal().list();
        assertThatThrownBy(() -> store.journal().edit(NOW, LongStream.of(rows), _ -> LUNCH, done -> {
            told.add(done);
            if (done > 10_000) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(4_095L, 8_191L, 12_287L);
        store = profile.reopen();
        assertThat(store.journal().list()).isEqualTo(before);
        assertThat(overlays(rows)).containsOnly(Overlay.NONE);
    }

    @Test
    void anOverlayChangedSinceStays() {
        long[] rows = rows(0, 3);
        Batch edit = store.journal().edit(NOW, LongStream.of(rows), _ -> LUNCH);
        store.journal().edit(NOW, LongStream.of(rows[1]), _ -> RENT);
        assertThat(store.journal().changedSince(edit.id())).isEqualTo(1);
        undo(edit);
        assertThat(overlays(rows)).containsExactly(Overlay.NONE, RENT, Overlay.NONE);
    }

    /** As when every second row had a note before: what was there differs from row to row, and is few cells all the same. */
    @Test
    void whatWasThereBeforeMayDifferFromRowToRowAndIsBackInFewCells() {
        long[] rows = LongStream.rangeClosed(1, 8_190).toArray();
        store.journal().edit(NOW, LongStream.of(rows).filter(row -> row % 2 == 0), _ -> LUNCH);
        Batch edit = store.journal().edit(NOW, LongStream.of(rows), _ -> RENT);
        Batch undo = undo(edit);
        assertThat(undo.counts().changed()).isEqualTo(8_190);
        assertThat(LongStream.of(rows)).allMatch(row -> store.overlays().get(row).equals(row % 2 == 0 ? LUNCH : Overlay.NONE));
        assertThat(store.database().<Long>read(session -> session.number("SELECT count(*) FROM change WHERE batch_id = ?",
                undo.id()))).isEqualTo(2);
    }

    @Test
    void aRowOfWhichAnotherAmountWasToldIsKnownUntilThatIsUndone() {
        Batch amount = rewrite("tx0", "-2.00", "two");
        sync(recording -> recording.rewrite(row("tx1"), coffee("tx1").with().shop("B").build(), json("b"), Reason.CHANGED));
        assertThat(store.journal().rewritten()).containsExactly(row("tx0").id());
        undo(amount);
        assertThat(store.journal().rewritten()).isEmpty();
    }

    /** Of each source, the last sync that changed a row and was not undone; what another source's brought is no older news. */
    @Test
    void whatIsNewIsWhatTheLastSyncOfEachSourceThatStandsBroughtOrToldOtherwise() {
        assertThat(news("tx0", "tx3")).as("the first sync").containsOnly(Novelty.NEW);
        long other = store.connections().create("other", "testbank", "TestBank", NOW).id();
        Samples.addCoffees(store, other, IntStream.range(20, 22));
        Batch last = sync(recording -> {
            recording.rewrite(row("tx0"), coffee("tx0").with().shop("B").build(), json("b"), Reason.CHANGED);
            recording.rewrite(row("tx1"), coffee("tx1").with().id("tx1b").build(), json("c"), Reason.MATCHED_BY_FACTS);
            recording.vanish(row("tx2"));
            recording.add(coffee("late"), json("late"));
        });
        store.journal().failed(source, NOW, "problem.unreachable");
        store.journal().edit(NOW, LongStream.of(row("tx3").id()), _ -> LUNCH);
        assertThat(news("tx0", "tx1b", "tx2", "tx3", "late")).containsExactly(Novelty.CHANGED, Novelty.NONE, Novelty.NONE,
                Novelty.NONE, Novelty.NEW);
        assertThat(store.journal().news().of(store.transactions().find(other, ProductKind.ACCOUNT, "tx20").orElseThrow().id()))
                .isEqualTo(Novelty.NEW);
        Batch undo = undo(last);
        assertThat(news("tx0", "tx2", "tx3")).as("the sync before stands last").containsOnly(Novelty.NEW);
        undo(undo);
        assertThat(news("tx0", "tx3", "late")).containsExactly(Novelty.CHANGED, Novelty.NONE, Novelty.NEW);
    }

    private List<Novelty> news(String... bankIds) {
        News news = store.journal().news();
        return Stream.of(bankIds).map(id -> news.of(row(id).id())).toList();
    }

    @Test
    void whatStandsIsToldThroughUndosOfUndos() {
        Batch edit = store.journal().edit(NOW, LongStream.of(rows(0, 3)), _ -> RENT);
        Batch undo = undo(edit);
        Batch redo = undo(undo);
        assertThat(store.journal().get(edit.id())).get().returns(false, Batch::undone);
        Batch again = undo(redo);
        assertThat(overlays(rows(0, 3))).containsOnly(Overlay.NONE);
        assertThat(store.journal().get(edit.id())).get().returns(undo.id(), Batch::undoneBy);
        assertThat(store.journal().get(undo.id())).get().returns(0L, Batch::undoneBy);
        assertThat(store.journal().get(redo.id())).get().returns(again.id(), Batch::undoneBy);
    }

    /** A change that was undone, and its undo, are no change since. */
    @Test
    void batchesAreUndoneOneAfterTheOtherBackToTheStart() {
        Batch first = rewrite("tx0", "-2.00", "two");
        Batch second = rewrite("tx0", "-3.00", "three");
        Batch third = sync(recording -> recording.vanish(row("tx0")));
        undo(third);
        undo(second);
        assertThat(row("tx0").transaction().amount()).isEqualByComparingTo("-2.00");
        undo(first);
        assertThat(row("tx0").transaction()).isEqualTo(coffee("tx0"));
        assertThat(store.transactions().payload(row("tx0").id())).isEqualTo(json("tx0"));
    }

    @Test
    void undoAndRedoCanGoOnAndOn() {
        Batch batch = sync(recording -> {
            recording.rewrite(row("tx0"), coffee("tx0").with().shop("B").build(), json("b"), Reason.CHANGED);
            recording.vanish(row("tx1"));
            recording.add(coffee("tx4"), json("tx4"));
        });
        for (int round = 0; round < 3; round++) {
            Batch undo = undo(batch);
            assertThat(row("tx0").transaction().shop()).as("round %d", round).isEqualTo("CAFE OPERA");
            assertThat(row("tx1").listing()).isEqualTo(Listing.LISTED);
            assertThat(row("tx4").listing()).isEqualTo(Listing.UNDONE);
            undo(undo);
            assertThat(row("tx0").transaction().shop()).isEqualTo("B");
            assertThat(row("tx1").listing()).isEqualTo(Listing.VANISHED);
            assertThat(row("tx4").listing()).isEqualTo(Listing.LISTED);
        }
    }

    @Test
    void aRowThatOneBatchChangedTwiceIsWhatItWasBefore() {
        Batch twice = sync(recording -> {
            recording.add(coffee("tx4"), json("tx4"));
            recording.rewrite(row("tx4"), coffee("tx4").with().shop("B").build(), json("b"), Reason.CHANGED);
            recording.rewrite(row("tx0"), coffee("tx0").with().shop("B").build(), json("b"), Reason.CHANGED);
            recording.vanish(row("tx0"));
        });
        assertThat(store.journal().changedSince(twice.id())).isZero();
        undo(twice);
        assertThat(shown()).containsExactlyInAnyOrder("tx0", "tx1", "tx2", "tx3");
        assertThat(row("tx0").transaction()).isEqualTo(coffee("tx0"));
    }

    @Test
    void aBatchIsUndoneOnce() {
        Batch batch = rewrite("tx0", "-2.00", "two");
        undo(batch);
        assertThatThrownBy(() -> store.journal().undo(batch.id(), NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(row("tx0").transaction()).isEqualTo(coffee("tx0"));
    }

    @Test
    void anUndoThatFindsEveryRowChangedSinceChangesNothing() {
        Batch first = rewrite("tx0", "-2.00", "two");
        rewrite("tx0", "-3.00", "three");
        assertThat(undo(first).changedNothing()).isTrue();
        assertThat(row("tx0").transaction().amount()).isEqualByComparingTo("-3.00");
    }

    /** As a first sync that was a mistake. */
    @Test
    void tenThousandRowsGoInAFewSeconds() {
        Batch many = Samples.addCoffees(store, source, IntStream.range(4, 10_004));
        long begin = System.nanoTime();
        undo(many);
        assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
        assertThat(shown()).hasSize(4);
    }

    private Batch undo(Batch batch) {
        Batch undo = store.journal().undo(batch.id(), NOW.plusSeconds(60));
        store = profile.reopen();
        return undo;
    }

    private Batch batch(Batch batch) {
        return store.journal().get(batch.id()).orElseThrow();
    }

    private Batch sync(Consumer<Recording> work) {
        return store.journal().record(Kind.SYNC, source, NOW, null, work);
    }

    private Batch rewrite(String id, String amount, String told) {
        return sync(recording -> recording.rewrite(row(id), coffee(id).with().amount(new BigDecimal(amount)).build(),
                json(told), Reason.AMOUNT_CHANGED));
    }

    private StoredTransaction row(String bankId) {
        return store.transactions().find(source, ProductKind.ACCOUNT, bankId).orElseThrow();
    }

    private long[] rows(int from, int to) {
        return IntStream.range(from, to).mapToLong(n -> row("tx" + n).id()).toArray();
    }

    private RowIndex index() {
        return store.transactions().index(source, ProductKind.ACCOUNT, null);
    }

    private boolean brings(String id, byte[] told) {
        RowIndex index = index();
        return index.brings(index.find(id), () -> Telling.of(told));
    }

    private List<Overlay> overlays(long... rows) {
        return LongStream.of(rows).mapToObj(store.overlays()::get).toList();
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        store.transactions().load(_ -> { }, row -> shown.add(row.transaction().id()));
        return shown;
    }
}
