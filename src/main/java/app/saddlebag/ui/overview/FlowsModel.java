package app.saddlebag.ui.overview;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.profile.MoneyFlows;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Income and spending by month, in one currency at a time. JavaFX thread only. */
public final class FlowsModel {

    private final PageData<List<MonthFlows>> reading;
    private final Language language;
    private String currency;

    public FlowsModel(MoneyFlows flows, Background background, Messages messages) {
        reading = new PageData<>(flows::months, background, messages);
        language = Language.of(messages.locale());
    }

    /** One for each currency, the one with most rows first. */
    PageData<List<MonthFlows>> reading() {
        return reading;
    }

    /** Which of them is shown: the currency chosen last, or the first where that has none. */
    Optional<MonthFlows> of(List<MonthFlows> all) {
        return all.stream().filter(flows -> Objects.equals(flows.currency(), currency)).findFirst().or(() -> all.stream().findFirst());
    }

    /** @param now null for what has no currency */
    void choose(String now) {
        currency = now;
    }

    /** As the person types it. */
    String text(Filter filter) {
        return FilterPrinter.print(filter, language);
    }
}
