package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.flow.Spending;
import app.saddlebag.insight.flow.Spending.Over;
import app.saddlebag.insight.flow.Spending.Part;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ui.Desks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the money of a connected household went, and the filters that find it in either language. */
class MoneyFlowsTest {

    @TempDir Path home;

    @Test
    void eachMerchantAndCategoryIsFoundByAFilterThatFindsNoMore() {
        try (OpenProfile profile = Desks.profiles(home).demo()) {
            assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
            MoneyFlows flows = profile.flows();
            assertThat(flows.over()).isEqualTo(Over.THIS_MONTH);
            flows.keep(Over.THIS_YEAR);
            assertThat(profile.flows().over()).isEqualTo(Over.THIS_YEAR);
            assertThat(profile.flows().months().getFirst().pace()).as("the bank was read today").isPresent();
            for (Language language : Language.values()) {
                profile.categories().speak(language == Language.SPANISH ? Locale.of("es") : Locale.UK);
                Spending euros = flows.spending().getFirst();
                assertThat(euros.merchants().size()).isGreaterThan(6);
                List<String> readable = euros.merchants().stream().limit(6).map(merchant -> {
                    String filter = flows.filter(euros, merchant, language);
                    finds(profile, filter, merchant);
                    return filter;
                }).filter(filter -> !filter.startsWith("id:")).toList();
                assertThat(readable).as("by what a person would write").hasSizeGreaterThan(4)
                        .allMatch(filter -> filter.contains(language == Language.SPANISH ? "es:contado" : "is:counted"));
                euros.categories().forEach(category -> finds(profile,
                        FilterPrinter.print(euros.filter(category), language), category));
            }
        }
    }

    private static void finds(OpenProfile profile, String filter, Part part) {
        Matches found = profile.ledger().snapshot().search(FilterParser.parse(filter).filter(), profile.records().today(),
                new SearchCancellation(), null);
        assertThat(found.totals()).as(filter).hasSize(1);
        assertThat(found.totals().getFirst().net()).as(filter).isEqualByComparingTo(part.spent());
    }
}
