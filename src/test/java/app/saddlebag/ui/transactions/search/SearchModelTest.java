package app.saddlebag.ui.transactions.search;

import static app.saddlebag.ui.transactions.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.regex.TooCostlyException;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.SortKey;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.Steps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchModelTest {

    /** As many as take some hundred milliseconds to order by their descriptions. */
    private static final int ROWS_TO_ORDER = 400_000;

    private static final Ledger LEDGER = ledger(
            row(1, "2026-11-22", "RENFE VIAJEROS", "-12.00"),
            row(2, "2026-11-21", "NOMINA", "2100.00"),
            row(3, "2026-10-30", "RENFE CERCANIAS", "-3.50"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T22:59:00Z"));
    private final Clock clock = new MovingClock(now);

    @Test
    void theLastFilterTypedWinsWhateverTheOrderOfTheAnswers() {
        Steps steps = new Steps();
        SearchModel model = new SearchModel(steps.background(), clock, () -> LEDGER);
        model.filterProperty().set(filter("nomina"));
        model.filterProperty().set(filter("renfe"));
        while (steps.waiting() > 0) {
            steps.work();
        }
        steps.show();
        assertThat(descriptions(model)).containsExactly("RENFE VIAJEROS", "RENFE CERCANIAS");
    }

    @Test
    void anAnswerThatIsOnItsWayToTheScreenIsNotShownOnceAnotherFilterIsTyped() {
        Steps steps = new Steps();
        SearchModel model = new SearchModel(steps.background(), clock, () -> LEDGER);
        model.filterProperty().set(filter("nomina"));
        steps.work();
        model.filterProperty().set(filter("renfe"));
        steps.show();
        assertThat(model.resultsProperty().get()).isInstanceOf(Results.Loading.class);
        steps.work();
        steps.show();
        assertThat(descriptions(model)).containsExactly("RENFE VIAJEROS", "RENFE CERCANIAS");
    }

    @Test
    void theFirstRowsComeBeforeTheTotals() {
        List<Class<?>> seen = new ArrayList<>();
        Ledger many = ledger(IntStream.range(0, 5000).mapToObj(i -> row(i, "2026-11-01", "RENFE " + i, "-1.00"))
                .toArray(LedgerRow[]::new));
        SearchModel model = here(many);
        model.resultsProperty().subscribe(results -> seen.add(results.getClass()));
        model.filterProperty().set(filter("renfe"));
        assertThat(seen).containsExactly(Results.Loading.class, Results.FirstRows.class, Results.Found.class);
    }

    @Test
    void whileTheTransactionsAreBeingReadThePageSaysSo() {
        SearchModel model = here(null);
        model.search();
        assertThat(model.resultsProperty().get()).isInstanceOf(Results.Loading.class);
    }

    @Test
    void rowsAreOrderedByTheLedger() {
        SearchModel model = here(LEDGER);
        model.orderProperty().set(new Order(SortKey.AMOUNT, true));
        assertThat(descriptions(model)).containsExactly("RENFE VIAJEROS", "RENFE CERCANIAS", "NOMINA");
    }

    @Test
    void anOrderThatNobodyWantsAnyMoreIsGivenUp() throws Exception {
        Ledger one = Ledger.ofMadeUpRows(ROWS_TO_ORDER);
        Ledger other = Ledger.ofMadeUpRows(ROWS_TO_ORDER);
        long begun = System.nanoTime();
        one.rankDescriptions(new SearchCancellation());
        long whole = System.nanoTime() - begun;

        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch found = new CountDownLatch(1);
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            SearchModel model = new SearchModel(new Background(task -> worker.execute(() -> {
                searching.countDown();
                task.run();
            }), Runnable::run), clock, () -> other);
            model.orderProperty().set(new Order(SortKey.DESCRIPTION, true));
            searching.await();
            TimeUnit.NANOSECONDS.sleep(whole / 20);
            model.resultsProperty().subscribe(results -> {
                if (results instanceof Results.Found) {
                    found.countDown();
                }
            });
            long typed = System.nanoTime();
            model.orderProperty().set(Order.NEWEST_FIRST);
            found.await();
            assertThat(System.nanoTime() - typed).isLessThan(whole / 2);
        }
    }

    @Test
    void anExpressionThatIsTooCostlyIsSaidToBeSoAndShowsNoRows() {
        SearchModel model = here(ledger(row(1, "2026-11-22", "a".repeat(300) + "!", "-1.00")));
        model.filterProperty().set(filter("/(?=a)(.*a){12}$/"));
        assertThat(model.resultsProperty().get()).isInstanceOfSatisfying(Results.Failed.class,
                failed -> assertThat(failed.reason()).isInstanceOf(TooCostlyException.class));
        assertThat(model.resultsProperty().get().size()).isZero();
        model.filterProperty().set(Filter.ALL);
        assertThat(model.resultsProperty().get().size()).isEqualTo(1);
    }

    @Test
    void atMidnightTodayIsAnotherDay() {
        SearchModel model = here(LEDGER);
        model.filterProperty().set(filter("date:yesterday"));
        assertThat(descriptions(model)).containsExactly("NOMINA");
        assertThat(model.clockTicked()).isFalse();
        now.set(now.get().plus(Duration.ofMinutes(2)).plus(Duration.ofHours(1)));
        assertThat(model.clockTicked()).isTrue();
        model.search();
        assertThat(descriptions(model)).containsExactly("RENFE VIAJEROS");
    }

    @Test
    void selectedRowsStaySelectedInAnotherOrder() {
        SearchModel model = here(LEDGER);
        model.search();
        model.selected(IndexRanges.of(0, 1).plus(2, 3));
        model.orderProperty().set(new Order(SortKey.AMOUNT, false));
        assertThat(descriptions(model)).containsExactly("NOMINA", "RENFE CERCANIAS", "RENFE VIAJEROS");
        assertThat(found(model).selected()).isEqualTo(IndexRanges.of(1, 3));
    }

    @Test
    void selectedRowsStaySelectedWhenTheTransactionsChange() {
        AtomicReference<Ledger> ledger = new AtomicReference<>(LEDGER);
        SearchModel model = new SearchModel(new Background(Runnable::run, Runnable::run), clock, ledger::get);
        model.search();
        model.selected(IndexRanges.of(1, 2));
        ledger.set(LEDGER.plus(List.of(row(9, "2026-11-22", "NEW", "-5.00"),
                row(2, "2026-11-21", "NOMINA", "2100.00", null, null, new Overlay("noted", Set.of(), null, false))),
                List.of()));
        model.search();
        assertThat(found(model).selected().stream().mapToObj(i -> found(model).row(i).id())).containsExactly(2L);
    }

    @Test
    void anotherFilterSelectsNothing() {
        SearchModel model = here(LEDGER);
        model.search();
        model.selected(IndexRanges.of(0, 2));
        model.filterProperty().set(filter("renfe"));
        assertThat(found(model).selected().isEmpty()).isTrue();
    }

    private SearchModel here(Ledger ledger) {
        return new SearchModel(new Background(Runnable::run, Runnable::run), clock, () -> ledger);
    }

    private static Results.Found found(SearchModel model) {
        return (Results.Found) model.resultsProperty().get();
    }

    private static List<String> descriptions(SearchModel model) {
        Results results = model.resultsProperty().get();
        return IntStream.range(0, results.size()).mapToObj(i -> results.row(i).transaction().description()).toList();
    }

    private static Filter filter(String text) {
        return FilterParser.parse(text).filter();
    }

    private static Ledger ledger(LedgerRow... rows) {
        LedgerBuilder builder = Ledger.builder(List.of(new ProductRef(1, ProductKind.ACCOUNT, "acc_8c21",
                "Compte nòmina", null, "caixa-verda", "Caixa Verda")));
        for (LedgerRow row : rows) {
            builder.add(row);
        }
        return builder.build();
    }

    private static final class MovingClock extends Clock {
        private final AtomicReference<Instant> now;

        MovingClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
