package app.saddlebag.store;

import static app.saddlebag.store.Profile.NOW;
import static app.saddlebag.store.Samples.coffee;
import static app.saddlebag.store.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Kind;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.RowChange.OverlayChange;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change of rows is a batch that can be read row by row. */
class JournalTest {

    static final Overlay LUNCH = new Overlay("lunch", Set.of("work"), "Meals", false);

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
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void aBatchIsReadRowByRowWithReasonsInTheOrderItWasWritten() {
        addCoffees(0, 3);
        Batch batch = sync(recording -> {
            recording.add(coffee("new"), json("new"));
            recording.rewrite(row("tx0"), dearer("tx0"), json("dearer"), Reason.AMOUNT_CHANGED);
            recording.vanish(row("tx1"));
            recording.rewrite(row("tx2"), renamed("tx2"), json("renamed"), Reason.CHANGED);
            recording.add(coffee("newer"), json("newer"));
            recording.skipped(4);
        });
        store = profile.reopen();
        assertThat(store.journal().read(batch.id(), 0, 100)).containsExactly(
                new RowChange(row("new").id(), Reason.NEW, null, coffee("new"), null),
                new RowChange(row("tx0").id(), Reason.AMOUNT_CHANGED, coffee("tx0"), dearer("tx0"), null),
                new RowChange(row("tx1").id(), Reason.VANISHED, coffee("tx1"), null, null),
                new RowChange(row("tx2").id(), Reason.CHANGED, coffee("tx2"), renamed("tx2"), null),
                new RowChange(row("newer").id(), Reason.NEW, null, coffee("newer"), null));
        assertThat(batch.counts().added()).isEqualTo(2);
        assertThat(batch.counts().suspicious()).isEqualTo(1);
        assertThat(batch.counts().vanished()).isEqualTo(1);
        assertThat(batch.counts().skipped()).isEqualTo(4);
        assertThat(store.journal().get(batch.id())).contains(batch);
    }

    @Test
    void aPartOfABatchIsReadAlone() {
        Batch batch = addCoffees(0, 10);
        List<RowChange> all = store.journal().read(batch.id(), 0, 100);
        assertThat(all).hasSize(10);
        assertThat(store.journal().read(batch.id(), 3, 4)).isEqualTo(all.subList(3, 7));
        assertThat(store.journal().read(batch.id(), 9, 4)).isEqualTo(all.subList(9, 10));
        assertThat(store.journal().read(batch.id(), 10, 4)).isEmpty();
    }

    @Test
    void theRowsOfABatchAreGivenEachOnceUnlessTheyAreMany() {
        addCoffees(0, 10);
        Batch batch = sync(recording -> {
            recording.vanish(row("tx3"));
            recording.rewrite(row("tx1"), dearer("tx1"), json("dearer"), Reason.AMOUNT_CHANGED);
            recording.rewrite(row("tx1"), renamed("tx1"), json("renamed"), Reason.CHANGED);
            recording.add(coffee("new"), json("new"));
            recording.add(coffee("newer"), json("newer"));
        });
        long[] rows = {row("tx1").id(), row("tx3").id(), row("new").id(), row("newer").id()};
        assertThat(store.journal().rows(batch.id(), 5)).hasValueSatisfying(found -> assertThat(found).containsExactly(rows));
        assertThat(store.journal().rows(batch.id(), 4)).isEmpty();
        assertThat(store.transactions().list(rows)).extracting(StoredTransaction::id).containsExactly(rows[0], rows[1], rows[2], rows[3]);
        assertThat(store.transactions().list(rows[3], rows[0], 4711)).extracting(row -> row.transaction().id())
                .containsExactly("tx1", "newer");
        assertThat(store.transactions().list(LongStream.rangeClosed(1, 1_200).toArray())).hasSize(12);
    }

    @Test
    void readInAnyOrderTheRowsOfABatchAreWhatTheyAreReadAtOnce() {
        addCoffees(0, 7);
        Batch batch = sync(recording -> {
            recording.add(coffee("a"), json("a"));
            recording.add(coffee("b"), json("b"));
            recording.rewrite(row("tx0"), dearer("tx0"), json("dearer"), Reason.AMOUNT_CHANGED);
            recording.vanish(row("tx1"));
            recording.edit(LongStream.of(rows(2, 7)), _ -> LUNCH);
            recording.add(coffee("c"), json("c"));
        });
        List<RowChange> whole = store.journal().read(batch.id(), 0, 100);
        assertThat(whole).hasSize(10);
        BatchRows rows = store.journal().rowsOf(batch.id());
        assertThat(IntStream.range(0, rows.size()).mapToObj(rows::row)).isEqualTo(whole.stream().map(RowChange::rowId).toList());
        assertThat(store.journal().read(rows, IntStream.range(0, 10).toArray())).isEqualTo(whole);
        assertThat(store.journal().read(rows, IntStream.range(0, 10).map(index -> 9 - index).toArray())).isEqualTo(whole.reversed());
        assertThat(store.journal().read(rows, new int[0])).isEmpty();
    }

    @Test
    void itIsKnownOfWhichBatchesTheRowsWereKept() {
        Batch read = addCoffees(0, 1);
        store.journal().failed(source, NOW, "flanks.unreachable");
        assertThat(store.journal().recorded()).containsExactly(read.id());
    }

    /** What a batch left is told as it was left, whatever became of the row since. */
    @Test
    void aRowsHistoryTellsEachStepFromWhatToWhat() {
        Batch first = addCoffees(0, 1);
        long id = row("tx0").id();
        Batch changed = sync(recording -> recording.rewrite(row("tx0"), dearer("tx0"), json("2"), Reason.AMOUNT_CHANGED));
        Batch gone = sync(recording -> recording.vanish(row("tx0")));
        Batch back = sync(recording -> recording.rewrite(row("tx0"), renamed("tx0"), json("3"), Reason.RETURNED));
        store = profile.reopen();
        assertThat(store.journal().history(id)).containsExactly(
                new Journal.Dated(back, new RowChange(id, Reason.RETURNED, dearer("tx0"), renamed("tx0"), null)),
                new Journal.Dated(gone, new RowChange(id, Reason.VANISHED, dearer("tx0"), null, null)),
                new Journal.Dated(changed, new RowChange(id, Reason.AMOUNT_CHANGED, coffee("tx0"), dearer("tx0"), null)));
        assertThat(store.journal().read(first.id(), 0, 9)).containsExactly(
                new RowChange(id, Reason.NEW, null, coffee("tx0"), null));
    }

    @Test
    void whatThePersonAddedIsTheirOwnBatchAndReadsFromWhatToWhat() {
        addCoffees(0, 3);
        long[] rows = rows(0, 3);
        store.journal().edit(NOW, LongStream.of(rows[0]), _ -> LUNCH);
        Batch batch = store.journal().edit(NOW.plusSeconds(1), LongStream.of(rows), before ->
                new Overlay(before.note(), Set.of("food"), before.category(), before.hidden()));
        Overlay tagged = new Overlay(null, Set.of("food"), null, false);
        assertThat(store.journal().read(batch.id(), 0, 9)).containsExactly(
                edited(rows[0], LUNCH, new Overlay("lunch", Set.of("food"), "Meals", false)),
                edited(rows[1], Overlay.NONE, tagged), edited(rows[2], Overlay.NONE, tagged));
        assertThat(batch.kind()).isEqualTo(Kind.EDIT);
        assertThat(batch.sourceId()).isZero();
        assertThat(batch.counts().changed()).isEqualTo(3);
    }

    @Test
    void anEditThatChangesNothingIsNoBatch() {
        addCoffees(0, 2);
        store.journal().edit(NOW, LongStream.of(rows(0, 2)), _ -> LUNCH);
        List<Batch> before = store.journal().list();
        Batch same = store.journal().edit(NOW, LongStream.of(rows(0, 2)), _ -> LUNCH);
        assertThat(same.id()).isZero();
        assertThat(same.changedNothing()).isTrue();
        assertThat(sync(_ -> { }).id()).isZero();
        store = profile.reopen();
        assertThat(store.journal().list()).isEqualTo(before);
        assertThatThrownBy(() -> store.journal().undo(same.id(), NOW)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEditOfAHundredThousandRowsIsSomeDozensOfCells() {
        long rows = 100_000;
        Batch batch = store.journal().edit(NOW, LongStream.rangeClosed(1, rows), _ -> LUNCH);
        assertThat(batch.counts().changed()).isEqualTo(100_000);
        assertThat(cells("change")).isEqualTo(25);
        assertThat(cells("overlay")).isEqualTo(25);
        store = profile.reopen();
        assertThat(store.overlays().get(1)).isEqualTo(LUNCH);
        assertThat(store.overlays().get(rows)).isEqualTo(LUNCH);
        assertThat(store.overlays().get(rows + 1)).isEqualTo(Overlay.NONE);
        assertThat(store.journal().read(batch.id(), 70_000, 2)).containsExactly(
                edited(70_001, Overlay.NONE, LUNCH), edited(70_002, Overlay.NONE, LUNCH));
        store.journal().undo(batch.id(), NOW);
        assertThat(cells("overlay")).isZero();
    }

    @Test
    void rowsThatCameTogetherAreOneChange() {
        addCoffees(0, 5_000);
        assertThat(cells("change")).isEqualTo(1);
    }

    @Test
    void workThatFailsLeavesNoBatch() {
        addCoffees(0, 1);
        List<Batch> before = store.journal().list();
        assertThatThrownBy(() -> sync(recording -> {
            recording.add(coffee("new"), json("new"));
            recording.vanish(row("tx0"));
            throw new UnsupportedOperationException();
        })).isInstanceOf(UnsupportedOperationException.class);
        store = profile.reopen();
        assertThat(store.journal().list()).isEqualTo(before);
        assertThat(row("tx0").vanished()).isFalse();
        assertThat(store.transactions().count()).isEqualTo(1);
    }

    @Test
    void aFailedSyncIsInTheHistoryAndTheSameFailureAgainIsTheSameEntry() {
        store.journal().failed(source, NOW, "flanks.unreachable");
        store.journal().failed(source, NOW.plusSeconds(60), "flanks.unreachable");
        assertThat(store.journal().of(source)).extracting(Batch::problem, Batch::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("flanks.unreachable", NOW.plusSeconds(60)));
        store.journal().failed(source, NOW.plusSeconds(90), "flanks.busy");
        addCoffees(0, 1);
        store.journal().failed(source, NOW.plusSeconds(120), "flanks.busy");
        store = profile.reopen();
        assertThat(store.journal().of(source)).extracting(Batch::problem)
                .containsExactly("flanks.busy", null, "flanks.busy", "flanks.unreachable");
    }

    /** Which of two products a row was booked on is part of what was said. */
    @Test
    void aRowThatWasOnAnotherProductIsToldWithThatOne() {
        StoredProduct first = store.products().upsert(source, Samples.account("acc_8c21"), json("a"), NOW);
        StoredProduct second = store.products().upsert(source, Samples.account("other"), json("b"), NOW);
        addCoffees(0, 1);
        Batch moved = sync(recording -> recording.rewrite(row("tx0"), coffee("tx0").with().productId("other").build(),
                json("moved"), Reason.CHANGED));
        assertThat(row("tx0").productRow()).isEqualTo(second.id());
        assertThat(store.journal().read(moved.id(), 0, 1).getFirst().before().productId()).isEqualTo("acc_8c21");
        store.journal().undo(moved.id(), NOW);
        assertThat(row("tx0").productRow()).isEqualTo(first.id());
        assertThat(row("tx0").transaction()).isEqualTo(coffee("tx0"));
    }

    private Batch sync(Consumer<Recording> work) {
        return store.journal().record(Kind.SYNC, source, NOW, null, work);
    }

    private Batch addCoffees(int from, int to) {
        return Samples.addCoffees(store, source, IntStream.range(from, to));
    }

    private StoredTransaction row(String bankId) {
        return store.transactions().find(source, ProductKind.ACCOUNT, bankId).orElseThrow();
    }

    private long[] rows(int from, int to) {
        return IntStream.range(from, to).mapToLong(n -> row("tx" + n).id()).toArray();
    }

    private long cells(String table) {
        return store.database().read(session -> session.number("SELECT count(*) FROM " + table));
    }

    private static Transaction dearer(String id) {
        return coffee(id).with().amount(new java.math.BigDecimal("-2.10")).build();
    }

    private static Transaction renamed(String id) {
        return coffee(id).with().description("CAFÈ DE L'ÒPERA, BARCELONA").build();
    }

    private static RowChange edited(long row, Overlay before, Overlay now) {
        return new RowChange(row, Reason.EDITED, null, null, new OverlayChange(before, now));
    }
}
