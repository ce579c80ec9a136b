package app.saddlebag.ui.transactions.groups;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.SeededLedger;
import app.saddlebag.ui.transactions.SeededLife;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import app.saddlebag.ui.transactions.search.IndexRanges;
import app.saddlebag.ui.transactions.search.Results;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GroupsModelTest {

    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final Ledger LEDGER = SeededLedger.of(5_000);

    private final FilterBarModel bar = new FilterBarModel(MESSAGES);
    private final GroupsModel model = new GroupsModel(new Background(Runnable::run, Runnable::run), bar,
            key -> found -> new GroupLines(MESSAGES, LEDGER.products()).of(key, found.matches().groups(key)));

    @Test
    void theGroupsOfOneCurrencyAddUpToItsTotals() {
        Results.Found all = find("");
        for (GroupKey key : GroupKey.values()) {
            model.keyProperty().set(key);
            model.show(all);
            for (Totals totals : all.matches().totals()) {
                model.currencyProperty().set(totals.currency());
                assertThat(model.linesProperty().get().stream().flatMap(line -> line.in(totals.currency()).stream())
                        .map(Totals::net).reduce(BigDecimal.ZERO, BigDecimal::add)).as("%s in %s", key, totals.currency())
                        .isEqualByComparingTo(totals.net());
            }
        }
    }

    @Test
    void untilTheRowsAreThereNothingIsSaidOfThem() {
        assertThat(model.waitingProperty().get()).isTrue();
        model.show(find("mercadona"));
        assertThat(model.waitingProperty().get()).isFalse();
        model.show(new Results.Loading());
        assertThat(model.waitingProperty().get()).isTrue();
    }

    @Test
    void narrowingToAnyGroupFindsItsRowsAndNoOthers() {
        for (GroupKey key : GroupKey.values()) {
            bar.textProperty().set("");
            model.keyProperty().set(key);
            model.show(find(""));
            for (GroupLine line : model.linesProperty().get()) {
                bar.textProperty().set("");
                model.narrow(line);
                assertThat((long) find(bar.text()).size()).as("%s %s", key, bar.text())
                        .isEqualTo(line.totals().stream().mapToLong(Totals::count).sum());
            }
        }
    }

    @Test
    void monthsStandNewestFirstAndOthersByWhatTheyComeTo() {
        model.show(find(""));
        assertThat(model.linesProperty().get()).extracting(GroupLine::label).startsWith("Nov 2026", "Oct 2026");
        model.keyProperty().set(GroupKey.CATEGORY);
        assertThat(model.linesProperty().get()).extracting(line -> line.in("EUR").orElseThrow().net().abs())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void theCurrencyWithMostTransactionsIsShownFirst() {
        model.show(find(""));
        assertThat(model.currenciesProperty().get()).containsExactly("EUR", "GBP", "USD");
        assertThat(model.currencyProperty().get()).isEqualTo("EUR");
    }

    @Test
    void nothingIsPutTogetherForNobody() {
        model.watchedProperty().set(false);
        model.show(find(""));
        assertThat(model.linesProperty().get()).isEmpty();
        model.watchedProperty().set(true);
        assertThat(model.linesProperty().get()).isNotEmpty();
    }

    private static Results.Found find(String text) {
        Filter filter = FilterParser.parse(text).filter();
        return new Results.Found(LEDGER, filter,
                LEDGER.search(filter, SeededLife.TODAY, new SearchCancellation(), null), IndexRanges.NONE, Duration.ZERO);
    }
}
