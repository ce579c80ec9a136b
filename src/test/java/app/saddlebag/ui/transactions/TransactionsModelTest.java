package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import app.saddlebag.ui.transactions.search.IndexRanges;
import app.saddlebag.ui.transactions.search.Results;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransactionsModelTest {

    private static final Clock CLOCK = Clock.fixed(SeededLife.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC),
            ZoneOffset.UTC);

    private final MemoryBacking backing = MemoryBacking.of(3_000);
    private final List<Throwable> failures = new ArrayList<>();
    private final Heard heard = new Heard();
    private final TransactionsModel model = model(backing);

    @Test
    void rowsAndTotalsFollowEveryKeystroke() {
        model.refresh();
        long all = model.totals().allProperty().get().count();
        model.bar().textProperty().set("shop:=Renfe");
        Sum sum = model.totals().allProperty().get();
        assertThat(sum.count()).isPositive().isLessThan(all).isEqualTo(results().size());
        assertThat(sum.lines()).singleElement().extracting(Totals::net).isEqualTo(rows().map(row ->
                row.transaction().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(model.outcomeProperty().get()).contains(String.valueOf(sum.count())).contains("transactions");
    }

    @Test
    void theSelectionHasItsOwnTotals() {
        model.refresh();
        model.select(IndexRanges.of(0, 3).plus(10, 12));
        Sum some = model.totals().selectedProperty().get();
        assertThat(some.count()).isEqualTo(5);
        assertThat(some.lines().stream().mapToLong(Totals::count).sum()).isEqualTo(5);
        model.select(IndexRanges.of(0, results().size()));
        assertThat(model.totals().selectedProperty().get()).isEqualTo(model.totals().allProperty().get());
        model.select(IndexRanges.of(0, 1));
        assertThat(model.totals().selectedProperty().get()).isEqualTo(Sum.NOTHING);
    }

    @Test
    void whatDoesNotCountIsShownAndLeftOutOfEverySumUntilAskedFor() {
        MemoryBacking some = MemoryBacking.of(1);
        some.set(MemoryBacking.of(List.of(row(1, "-10.00", false, Counting.COUNTED),
                row(2, "-20.00", true, Counting.COUNTED), row(3, "-40.00", false, Counting.REPEATED))));
        TransactionsModel page = model(some);
        page.refresh();
        Sum sum = page.totals().allProperty().get();
        assertThat(sum.count()).isEqualTo(3);
        assertThat(nets(sum.lines())).containsExactly("-10.00");
        assertThat(sum.vanished()).isEqualTo(1);
        assertThat(sum.repeated()).isEqualTo(1);
        assertThat(nets(page.groups().linesProperty().get().getFirst().totals())).containsExactly("-10.00");
        assertThat(nets(page.counts().sum(Filter.ALL, page.totals().basisProperty().get(), new SearchCancellation()).lines())).containsExactly("-10.00");
        page.totals().basisProperty().set(Basis.AS_TOLD);
        assertThat(nets(page.totals().allProperty().get().lines())).containsExactly("-70.00");
        assertThat(nets(page.groups().linesProperty().get().getFirst().totals())).containsExactly("-70.00");
        assertThat(nets(page.counts().sum(Filter.ALL, page.totals().basisProperty().get(), new SearchCancellation()).lines())).containsExactly("-70.00");
        page.narrow(State.REPEATED);
        assertThat(page.bar().text()).isEqualTo("is:repeated");
        assertThat(page.search().resultsProperty().get().row(0).id()).isEqualTo(3);
    }

    private static LedgerRow row(long id, String amount, boolean vanished, Counting counting) {
        return new LedgerRow(id, 1, Rows.fact("tx" + id, "2026-11-03", "ROW", amount, null, null), Overlay.NONE, vanished,
                counting, Novelty.NONE);
    }

    private static List<String> nets(List<Totals> totals) {
        return totals.stream().map(line -> line.net().toPlainString()).toList();
    }

    @Test
    void aSingleSelectedRowIsShownInFull() {
        model.refresh();
        model.select(IndexRanges.of(4, 5));
        assertThat(model.inspector().rowProperty().get().id()).isEqualTo(results().row(4).id());
        model.select(IndexRanges.of(4, 6));
        assertThat(model.inspector().rowProperty().get()).isNull();
    }

    @Test
    void aNoteIsKeptAndCanBeSearchedForAtOnce() throws Exception {
        model.refresh();
        try (var subscription = backing.onChange(model::refresh)) {
            model.select(IndexRanges.of(4, 5));
            long id = results().row(4).id();
            model.inspector().noteProperty().set("the red umbrella");
            model.inspector().save();
            model.bar().textProperty().set("note:umbrella");
            assertThat(rows().map(row -> row.id())).containsExactly(id);
            assertThat(rows().findFirst().orElseThrow().overlay().note()).isEqualTo("the red umbrella");
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void wordsThatFindLittleAreOfferedInEveryText() {
        model.refresh();
        edit(4, new Edit.Note("the red umbrella"));
        model.refresh();
        model.bar().textProperty().set("umbrella amount:..");
        assertThat(results().size()).isZero();
        assertThat(model.bar().widerProperty().get())
                .isEqualTo(new FilterBarModel.Wider("any:umbrella amount:..", 1));
        model.bar().widen();
        assertThat(model.bar().text()).isEqualTo("any:umbrella amount:..");
        assertThat(results().size()).isEqualTo(1);
        assertThat(model.bar().widerProperty().get()).isNull();
        model.bar().textProperty().set("nothing-like-it");
        assertThat(model.bar().widerProperty().get()).as("where no text says it either").isNull();
    }

    @Test
    void aHiddenRowLeavesListsAndSums() throws Exception {
        model.refresh();
        int before = results().size();
        edit(0, new Edit.Hidden(true));
        model.refresh();
        assertThat(results().size()).isEqualTo(before - 1);
        model.bar().textProperty().set("kind:hidden");
        assertThat(results().size()).isEqualTo(1);
    }

    @Test
    void narrowingIsRememberedAmongTheRecentFilters() {
        model.narrow(Term.equal(Field.SHOP, "Renfe"));
        assertThat(model.bar().text()).isEqualTo("shop:=Renfe");
        assertThat(model.bar().historyProperty().get().filters()).containsExactly("shop:=Renfe");
    }

    @Test
    void theWordsOfferedAreThoseOfTheTransactions() {
        model.refresh();
        assertThat(model.bar().vocabularyProperty().get().of(Field.SHOP)).extracting(word -> word.text())
                .contains("Renfe", "La Núvia");
        assertThat(model.bar().vocabularyProperty().get().of(Field.CARD)).extracting(word -> word.text())
                .containsExactly("Visa Oro");
        long renfe = model.bar().vocabularyProperty().get().of(Field.SHOP).stream()
                .filter(word -> word.text().equals("Renfe")).findFirst().orElseThrow().count();
        model.bar().textProperty().set("shop:=Renfe");
        assertThat((long) results().size()).isEqualTo(renfe);
    }

    @Test
    void keptFiltersAreCountedAnewWhenTheTransactionsChange() {
        backing.save("Renfe", "shop:=Renfe");
        model.refresh();
        model.saved().load();
        long before = model.saved().lines().getFirst().sum().count();
        backing.set(SeededLedger.of(30_000));
        model.refresh();
        assertThat(model.saved().lines().getFirst().sum().count()).isGreaterThan(before);
    }

    @Test
    void withoutTransactionsEverythingIsEmptyAndNothingFails() {
        MemoryBacking none = MemoryBacking.loading();
        none.save("Renfe", "shop:=Renfe");
        TransactionsModel empty = model(none);
        empty.saved().load();
        empty.refresh();
        assertThat(empty.search().resultsProperty().get()).isInstanceOf(Results.Loading.class);
        none.set(MemoryBacking.of(List.of()));
        empty.refresh();
        assertThat(empty.search().resultsProperty().get().size()).isZero();
        assertThat(failures).isEmpty();
    }

    private void edit(int row, Edit edit) {
        backing.edits().edit(new long[] {results().row(row).id()}, edit, Edits.Progress.NOBODY);
    }

    private TransactionsModel model(MemoryBacking memory) {
        Messages messages = new Messages(Locale.UK);
        Background here = new Background(Runnable::run, Runnable::run);
        Backing backing = memory.backing();
        return new TransactionsModel(messages, new Formats(messages, CLOCK), CLOCK, here, backing, KeptCounts.model(messages, CLOCK, here, backing, failures::add), heard, (title, text, action, yes) -> yes.run(), failures::add);
    }

    private Results results() {
        return model.search().resultsProperty().get();
    }

    private Stream<LedgerRow> rows() {
        return IntStream.range(0, results().size()).mapToObj(results()::row);
    }
}
