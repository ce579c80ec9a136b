package app.saddlebag.ui.transactions.saved;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Sums;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedModelTest {

    private final List<Throwable> failures = new ArrayList<>();
    private final ListedFilters kept = new ListedFilters();
    private final SavedModel model = new SavedModel(new Background(Runnable::run, Runnable::run), kept,
            SavedModelTest::count, failures::add);

    @BeforeEach
    void load() {
        kept.save("Food", "category:Groceries");
        kept.save("Trains", "shop:Renfe");
        kept.save("Salary", "nomina in");
        model.load();
    }

    @Test
    void everyFilterShowsItsCount() {
        assertThat(model.lines()).extracting(line -> line.sum().count()).containsExactly(18L, 10L, 9L);
    }

    @Test
    void oneThatCannotBeCountedSaysWhyAndLeavesTheOthersAlone() {
        model.keep("Costly", "/costly/", () -> { });
        assertThat(model.lines().getLast().problem()).isInstanceOf(ProblemException.class);
        assertThat(model.lines().getFirst().sum()).isNotNull();
        assertThat(failures).isEmpty();
    }

    @Test
    void renamingMovingAndRewritingAreKept() {
        model.rename(filter(0), " Groceries ");
        model.move(filter(0), 2);
        model.rewrite(filter(0), "shop:Renfe|TMB");
        assertThat(names()).containsExactly("Trains", "Salary", "Groceries");
        assertThat(kept.list()).isEqualTo(model.lines().stream().map(SavedLine::filter).toList());
        assertThat(model.lines().getFirst().sum().count()).isEqualTo("shop:Renfe|TMB".length());
    }

    @Test
    void aCountThatComesInAndANewNameLeaveTheLineItself() {
        List<SavedLine> before = List.copyOf(model.lines());
        model.count();
        model.rename(filter(0), "Groceries");
        model.keep("Light", "luz", () -> { });
        assertThat(model.lines()).startsWith(before.toArray(SavedLine[]::new)).hasSize(4);
        assertThat(names()).containsExactly("Groceries", "Trains", "Salary", "Light");
    }

    @Test
    void aBlankNameIsNotTaken() {
        model.rename(filter(0), "  ");
        assertThat(names()).first().isEqualTo("Food");
    }

    @Test
    void whatWasRemovedComesBackToItsPlace() {
        model.remove(filter(1));
        assertThat(names()).containsExactly("Food", "Salary");
        assertThat(model.removedProperty().get().name()).isEqualTo("Trains");
        model.restore();
        assertThat(names()).containsExactly("Food", "Trains", "Salary");
        assertThat(kept.list()).extracting(SavedFilter::name).containsExactly("Food", "Trains", "Salary");
        assertThat(model.removedProperty().get()).isNull();
    }

    @Test
    void whatIsExportedCanBeImportedAndNothingComesTwice() {
        List<FilterList.Entry> entries = FilterFile.entries(model.exported());
        List<Integer> added = new ArrayList<>();
        model.imported(entries, added::add);
        assertThat(names()).containsExactly("Food", "Trains", "Salary");
        model.remove(filter(0));
        model.imported(entries, added::add);
        assertThat(names()).containsExactly("Trains", "Salary", "Food");
        assertThat(added).containsExactly(0, 1);
    }

    @Test
    void aListFromElsewhereIsReadLineByLine() {
        assertThat(FilterList.parse("# a comment\n\nTrains\tshop:Renfe\n  in  \r\n")).containsExactly(
                new FilterList.Entry("Trains", "shop:Renfe"), new FilterList.Entry("in", "in"));
    }

    @Test
    void whenWritingFailsTheListIsReadAgainAndTheFailureTold() {
        kept.broken = true;
        model.remove(filter(0));
        assertThat(failures).hasSize(1);
        assertThat(names()).containsExactly("Food", "Trains", "Salary");
    }

    private static Sum count(String text, Basis basis, SearchCancellation cancellation) {
        if (text.contains("costly")) {
            throw new ProblemException("filter.too-costly");
        }
        return new Sum(text.length(), Sums.NOTHING, basis);
    }

    private SavedFilter filter(int place) {
        return model.lines().get(place).filter();
    }

    private List<String> names() {
        return model.lines().stream().map(line -> line.filter().name()).toList();
    }

    private static final class ListedFilters implements FilterStorage {

        private final List<SavedFilter> filters = new ArrayList<>();
        private long next = 1;
        private boolean broken;

        @Override
        public List<SavedFilter> list() {
            return List.copyOf(filters);
        }

        @Override
        public SavedFilter save(String name, String text) {
            SavedFilter made = new SavedFilter(next++, name, text);
            filters.add(made);
            return made;
        }

        @Override
        public void update(SavedFilter filter) {
            filters.replaceAll(known -> known.id() == filter.id() ? filter : known);
        }

        @Override
        public void reorder(List<Long> ids) {
            filters.sort(Comparator.comparingInt(filter -> ids.indexOf(filter.id())));
        }

        @Override
        public void remove(long id) {
            if (broken) {
                throw new ProblemException("store.full");
            }
            filters.removeIf(filter -> filter.id() == id);
        }
    }
}
