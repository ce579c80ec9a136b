package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Edits.Undoing;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person adds to many transactions at once, in a real profile beside a real bank. */
class EditsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();
    private static final int ROWS = 9_000;
    /** Of 9,000: 111 rows, 11 of them, 1,111 each. */
    private static final String SOME = "\"row 77\"";
    private static final String SOME_OF_THEM = "\"row 770\"";
    private static final String ONES = "\"row 1\"";
    private static final String FIVES = "\"row 5\"";
    private static final Edit WORK = Edit.Tags.plus(Set.of("work"));

    @TempDir Path home;
    private Profiles profiles;
    private Sandbox sandbox;
    private OpenProfile profile;

    @BeforeEach
    void open() throws IOException {
        writeBank(ROWS);
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"),
                home, "Linux");
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemDefaultZone(),
                Cheap.vaults(), "Saddlebag/test");
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(TODAY).withData(home.resolve("bank")));
        profile = profiles.create(home.resolve("mine"), PASSPHRASE, LiveProfile.environment(sandbox),
                LiveProfile.secret(sandbox));
        assertThat(LiveProfile.connect(profile, "testbank", "ana", "p")).isInstanceOf(ConnectState.Done.class);
        profile.ledger().snapshot();
    }

    @AfterEach
    void close() throws Exception {
        profile.close();
        sandbox.close();
    }

    @Test
    void allThatMatchIsOneBatchThatTheLedgerShowsAndThatIsUndoneAndBroughtBack() {
        Ledger before = ledger();
        Batch batch = edit(ids(ONES), new Edit.Several(List.of(WORK, new Edit.Note("for the accountant"))));
        assertThat(batch.kind()).isEqualTo(Batch.Kind.EDIT);
        assertThat(batch.counts().changed()).isEqualTo(found(ONES)).isEqualTo(1_111);
        assertThat(found("tag:work note:accountant")).isEqualTo(found(ONES));
        assertThat(ledger().standsAs(before)).isTrue();
        assertThat(profile.changes().read(batch.id(), 0, ROWS)).hasSize(found(ONES));
        assertThat(profile.edits().undo()).isInstanceOfSatisfying(Undoing.Done.class, done -> {
            assertThat(done.batch().counts().changed()).isEqualTo(batch.counts().changed());
            assertThat(done.left()).isZero();
        });
        assertThat(found("tag:work")).isZero();
        assertThat(profile.edits().redo()).isInstanceOf(Undoing.Done.class);
        assertThat(found("tag:work")).isEqualTo(found(ONES));
        profile.close();
        profile = profiles.open(home.resolve("mine"), PASSPHRASE);
        assertThat(found("tag:work note:accountant")).isEqualTo(found(ONES));
        assertThat(profile.edits().undo()).as("another sitting").isEqualTo(new Undoing.Nothing(false));
    }

    @Test
    void editsAreUndoneOneAfterTheOtherAndANewOneEndsWhatCouldBeBroughtBack() {
        long[] row = ids(SOME);
        edit(row, new Edit.Note("one"));
        edit(row, new Edit.NoteLine("two"));
        edit(row, new Edit.Hidden(true));
        assertThat(overlay(row[0])).isEqualTo(new Overlay("one\ntwo", Set.of(), null, true));
        profile.edits().undo();
        profile.edits().undo();
        assertThat(overlay(row[0])).isEqualTo(new Overlay("one", Set.of(), null, false));
        profile.edits().redo();
        assertThat(overlay(row[0]).note()).isEqualTo("one\ntwo");
        edit(row, new Edit.Category("Mine"));
        assertThat(profile.edits().redo()).isEqualTo(new Undoing.Nothing(true));
        IntStream.range(0, 3).forEach(_ -> assertThat(profile.edits().undo()).isInstanceOf(Undoing.Done.class));
        assertThat(overlay(row[0])).isEqualTo(Overlay.NONE);
        assertThat(profile.edits().undo()).isEqualTo(new Undoing.Nothing(false));
        IntStream.range(0, 3).forEach(_ -> assertThat(profile.edits().redo()).isInstanceOf(Undoing.Done.class));
        assertThat(overlay(row[0])).isEqualTo(new Overlay("one\ntwo", Set.of(), "Mine", false));
    }

    @Test
    void rowsChangedSinceAreAskedAboutAndStay() {
        long[] rows = ids(SOME);
        Batch first = edit(rows, new Edit.Note("all"));
        Batch second = edit(new long[] {rows[0]}, new Edit.Note("one"));
        Undoing.Asked asked = new Undoing.Asked(false, first.id(), rows.length, 1);
        assertThat(profile.edits().undo(first.id())).isEqualTo(asked);
        assertThat(overlay(rows[1]).note()).as("nothing is written before the answer").isEqualTo("all");
        assertThat(profile.edits().goOn(asked)).isInstanceOfSatisfying(Undoing.Done.class,
                done -> assertThat(done.left()).isEqualTo(1));
        assertThat(overlay(rows[0]).note()).isEqualTo("one");
        assertThat(overlay(rows[1])).isEqualTo(Overlay.NONE);
        assertThatThrownBy(() -> profile.edits().undo(first.id())).isInstanceOf(ProblemException.class);
        assertThat(profile.edits().undo()).isInstanceOfSatisfying(Undoing.Done.class,
                done -> assertThat(done.batch().undoes()).isEqualTo(second.id()));
    }

    /** Else nothing before it could be undone any more. */
    @Test
    void anEditOfWhichNothingIsLeftIsSaidSoAndStandsInNobodysWay() {
        long[] rows = ids(SOME);
        edit(rows, new Edit.Note("first"));
        Batch second = edit(rows, new Edit.Category("Mine"));
        profile.changes().undo(second.id());
        Batch third = edit(rows, new Edit.Hidden(true));
        profile.store().journal().edit(Clock.systemUTC().instant(), LongStream.of(rows), _ -> Overlay.NONE);
        assertThat(profile.edits().undo()).isEqualTo(new Undoing.Overtaken(false, third.counts().changed()));
        assertThat(profile.edits().undo()).isInstanceOf(Undoing.Overtaken.class);
        assertThat(profile.edits().undo()).as("the second was undone by the history").isEqualTo(new Undoing.Nothing(false));
    }

    @Test
    void anEditThatIsEndedKeepsNothingAndOneThatChangesNothingIsNone() {
        assertThatThrownBy(() -> profile.edits().edit(ids("row"), WORK, (done, all) -> {
            if (done > 0) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(found("tag:work")).isZero();
        assertThat(profile.store().overlays().get(ids(SOME)[0])).isEqualTo(Overlay.NONE);
        assertThat(profile.edits().undo()).isEqualTo(new Undoing.Nothing(false));
        assertThat(edit(new long[0], WORK).id()).isZero();
        assertThat(edit(ids(SOME), new Edit.Hidden(false)).id()).isZero();
    }

    /** A sync that reads an overlay before an edit writes it must not show it after. */
    @Test
    void aSyncWritesNoOverlayAndTakesNoneOutOfSight() throws Exception {
        edit(ids(SOME), new Edit.Note("mine"));
        Map<Long, Overlay> before = overlays();
        writeBankAnew();
        CompletableFuture<Void> syncing = CompletableFuture.runAsync(() -> assertThat(profile.syncAll((id, kind, rows) -> { },
                new CallCancellation()).problems()).isEmpty());
        int edits = 0;
        for (; edits < 200 && !syncing.isDone() || edits < 5; edits++) {
            edit(ids(FIVES), new Edit.Note("note " + edits));
        }
        syncing.get();
        String last = "note " + (edits - 1);
        assertThat(found("shop:changed")).as("the sync wrote").isEqualTo(100);
        assertThat(found(FIVES + " note:=\"" + last + "\"")).isEqualTo(found(FIVES));
        Map<Long, Overlay> after = overlays();
        ledgerAgreesWith(after);
        assertThat(after).containsAllEntriesOf(before);
        profile.readEverythingNextTime();
        profile.syncAll((id, kind, rows) -> { }, new CallCancellation());
        assertThat(overlays()).isEqualTo(after);
    }

    @Test
    void aProfileLockedInTheMiddleKeepsTheWholeEdit() throws Exception {
        long[] rows = ids("row");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Batch> editing = CompletableFuture.supplyAsync(() -> profile.edits().edit(rows, WORK, (done, all) -> {
            if (done > 0) {
                begun.countDown();
            }
        }));
        begun.await();
        profile.close();
        // It may be too late for the ledger to be told, but not for the store.
        editing.handle((batch, failure) -> null).get();
        profile = profiles.open(home.resolve("mine"), PASSPHRASE);
        assertThat(found("tag:work")).isEqualTo(rows.length);
        assertThat(profile.changes().batches().getFirst().counts().changed()).isEqualTo(rows.length);
    }

    @Test
    void whatManyHaveInCommonIsSaid() {
        edit(ids(SOME), new Edit.Several(List.of(new Edit.Note("n"), Edit.Tags.plus(Set.of("a", "b")))));
        edit(ids(SOME_OF_THEM), new Edit.Several(List.of(new Edit.Hidden(true), Edit.Tags.minus(Set.of("b")))));
        InCommon some = inCommon(SOME);
        assertThat(some.rows()).isEqualTo(111);
        assertThat(some.note()).isEqualTo(new InCommon.Shared.Everywhere("n"));
        assertThat(some.category()).isEqualTo(new InCommon.Shared.Nowhere());
        assertThat(some.tags()).containsExactly(Map.entry("a", 111), Map.entry("b", 100));
        assertThat(some.hidden()).isEqualTo(11);
        InCommon all = inCommon("row");
        assertThat(all.rows()).isEqualTo(ROWS);
        assertThat(all.note()).isEqualTo(new InCommon.Shared.Several(some.rows()));
    }

    private InCommon inCommon(String filter) {
        return InCommon.of(Map.copyOf(IntStream.range(0, ledger().size()).mapToObj(ledger()::row)
                .filter(row -> row.transaction().description().contains(filter.replace("\"", "")))
                .collect(Collectors.groupingBy(row -> row.overlay(), Collectors.summingInt(row -> 1)))));
    }

    private Batch edit(long[] rows, Edit edit) {
        return profile.edits().edit(rows, edit, Edits.Progress.NOBODY);
    }

    private Ledger ledger() {
        return profile.ledger().snapshot();
    }

    private Matches search(String filter) {
        return ledger().search(FilterParser.parse(filter).filter(), TODAY, new SearchCancellation(), null);
    }

    private int found(String filter) {
        return search(filter).size();
    }

    private long[] ids(String filter) {
        return search(filter).ids(IntStream.range(0, found(filter)), new SearchCancellation());
    }

    private Overlay overlay(long row) {
        Overlay shown = ledger().row(ledger().positionOf(row)).overlay();
        assertThat(profile.store().overlays().get(row)).isEqualTo(shown);
        return shown;
    }

    private Map<Long, Overlay> overlays() {
        Map<Long, Overlay> all = new HashMap<>();
        profile.store().overlays().all().forEach(all::put);
        return all;
    }

    private void ledgerAgreesWith(Map<Long, Overlay> stored) {
        for (int i = 0; i < ledger().size(); i++) {
            assertThat(ledger().row(i).overlay()).isEqualTo(stored.getOrDefault(ledger().row(i).id(), Overlay.NONE));
        }
    }

    private void writeBank(int rows) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(folder.resolve("auth.json"), "{\"name\": \"Ana Vidal\"}");
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Joint"}]""");
        write(rows, "unchanged");
    }

    /** The newest hundred rows have another shop. */
    private void writeBankAnew() throws IOException {
        write(ROWS, "changed");
    }

    private void write(int rows, String shop) throws IOException {
        Files.writeString(home.resolve("bank/ana@testbank/data.json"), IntStream.range(0, rows).mapToObj(i -> """
                {"_id": "t%d", "account_id": "ac", "amount": -1.50, "currency": "EUR", "operationDate": "%s", \
                "description": "row %d", "shop": "%s"}""".formatted(i, TODAY.minusDays(i / 30), i, i < 100 ? shop : "old"))
                .collect(Collectors.joining(",\n", "[", "]")));
    }
}
