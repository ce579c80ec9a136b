package app.saddlebag.ui.overview;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.insight.flow.Spending;
import app.saddlebag.insight.flow.Spending.Over;
import app.saddlebag.insight.flow.Spending.Part;
import app.saddlebag.profile.MoneyFlows;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Income and spending by month, and where money went, in one currency at a time. JavaFX thread only. */
public final class FlowsModel {

    private final Source flows;
    private final Background background;
    private final PageData<List<MonthFlows>> months;
    private final PageData<List<Spending>> spending;
    private final Language language;
    private final ObjectProperty<Optional<String>> currency = new SimpleObjectProperty<>(this, "currency", Optional.empty());

    public FlowsModel(MoneyFlows flows, Background background, Messages messages) {
        this(new Source(flows::months, flows::spending, flows::keep, flows::filter), background, messages);
    }

    private FlowsModel(Source flows, Background background, Messages messages) {
        this.flows = flows;
        this.background = background;
        months = new PageData<>(flows.months(), background, messages);
        spending = new PageData<>(flows.spending(), background, messages);
        language = Language.of(messages.locale());
    }

    /** Of figures made up, to be looked at by nobody: nothing else is kept or found. */
    static FlowsModel of(List<MonthFlows> months, List<Spending> spending, Background background, Messages messages) {
        return new FlowsModel(new Source(() -> months, () -> spending, over -> { }, (of, merchant, in) -> ""), background, messages);
    }

    private record Source(Callable<List<MonthFlows>> months, Callable<List<Spending>> spending, Consumer<Over> keep, Finding filter) {
    }

    private interface Finding {

        String of(Spending spending, Part merchant, Language language);
    }

    /** One for each currency, the one with most rows first. */
    PageData<List<MonthFlows>> months() {
        return months;
    }

    /** Likewise of where money went, in the days chosen last. */
    PageData<List<Spending>> spending() {
        return spending;
    }

    /** What the person wants to see all in; empty shows of each what most rows are in. */
    ObjectProperty<Optional<String>> currencyProperty() {
        return currency;
    }

    /** The one in the chosen currency, or the first where there is none in it. */
    <T> Optional<T> chosen(List<T> all, Function<T, String> in) {
        return all.stream().filter(one -> Objects.equals(in.apply(one), currency.get().orElse(null))).findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Keeps over which days spending is told, and reads it so. */
    void choose(Over over) {
        background.run(Executors.callable(() -> flows.keep().accept(over)), done -> spending.refresh(), spending::fail);
    }

    /** As the person types it. */
    String text(Filter filter) {
        return FilterPrinter.print(filter, language);
    }

    /** @param open hears of the filter that finds what went to a merchant */
    void filter(Spending of, Part merchant, Consumer<String> open) {
        background.run(() -> flows.filter().of(of, merchant, language), open, spending::fail);
    }
}
