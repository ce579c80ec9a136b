package app.saddlebag.ui.transactions.groups;

import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import app.saddlebag.ui.transactions.search.Latest;
import app.saddlebag.ui.transactions.search.Results;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The rows that match, put together by month, category, shop, product or bank. JavaFX thread only. */
public final class GroupsModel {

    private final FilterBarModel bar;
    private final Function<GroupKey, Function<Results.Found, List<GroupLine>>> grouping;
    private final Latest latest;
    private final ObjectProperty<GroupKey> key = new SimpleObjectProperty<>(this, "key", GroupKey.MONTH);
    private final ObjectProperty<String> currency = new SimpleObjectProperty<>(this, "currency");
    private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched", true);
    private final ReadOnlyObjectWrapper<List<GroupLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyObjectWrapper<List<String>> currencies = new ReadOnlyObjectWrapper<>(this, "currencies",
            List.of());
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting", true);
    private List<GroupLine> all = List.of();
    private Results results = new Results.Loading();

    /** @param grouping puts rows together; called on a worker */
    public GroupsModel(Background background, FilterBarModel bar,
                       Function<GroupKey, Function<Results.Found, List<GroupLine>>> grouping) {
        this.bar = bar;
        this.grouping = grouping;
        this.latest = new Latest(background);
        key.subscribe((before, now) -> group());
        watched.subscribe((before, now) -> group());
        currency.subscribe((before, now) -> order());
    }

    public ObjectProperty<GroupKey> keyProperty() {
        return key;
    }

    /** In which currency sums are shown; other currencies are never added to it. */
    public ObjectProperty<String> currencyProperty() {
        return currency;
    }

    /** Currencies that occur, most transactions first. */
    public ReadOnlyObjectProperty<List<String>> currenciesProperty() {
        return currencies.getReadOnlyProperty();
    }

    /** Whether anyone is looking: nothing is put together for nobody. */
    public BooleanProperty watchedProperty() {
        return watched;
    }

    /** Groups with transactions in the chosen currency: months newest first, others by what they come to. */
    public ReadOnlyObjectProperty<List<GroupLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Whether the rows are not there yet, so that nothing can be said of them. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Follows the rows. */
    public void show(Results now) {
        if (!(now instanceof Results.FirstRows)) {
            results = now;
            waiting.set(now instanceof Results.Loading);
            group();
        }
    }

    /** Asks for one group's transactions alone. */
    public void narrow(GroupLine line) {
        if (line.term() != null) {
            bar.only(line.term());
        }
    }

    private void group() {
        latest.cancel();
        if (!watched.get()) {
            return;
        }
        if (!(results instanceof Results.Found found)) {
            show(List.of());
            return;
        }
        GroupKey wanted = key.get();
        latest.run(cancellation -> grouping.apply(wanted).apply(found), this::show, failure -> show(List.of()));
    }

    private void show(List<GroupLine> now) {
        all = now;
        Map<String, Long> counts = new LinkedHashMap<>();
        for (GroupLine line : now) {
            for (Totals totals : line.totals()) {
                counts.merge(totals.currency(), totals.count(), Long::sum);
            }
        }
        List<String> found = counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
        currencies.set(found);
        if (!found.contains(currency.get())) {
            currency.set(found.isEmpty() ? null : found.getFirst());
        }
        order();
    }

    private void order() {
        String wanted = currency.get();
        List<GroupLine> shown = all.stream().filter(line -> line.in(wanted).isPresent()).toList();
        lines.set(key.get() == GroupKey.MONTH ? shown : asATree(shown.stream().sorted(Comparator.comparing(
                (GroupLine line) -> line.in(wanted).map(Totals::net).map(BigDecimal::abs).orElse(BigDecimal.ZERO))
                .reversed()).toList()));
    }

    /** In the same order, each line followed by those that lie in it. */
    private static List<GroupLine> asATree(List<GroupLine> sorted) {
        List<GroupLine> tree = new ArrayList<>();
        sorted.stream().filter(line -> line.within() == null).forEach(top -> {
            tree.add(top);
            sorted.stream().filter(line -> line.within() != null && line.within().equals(top.label())).forEach(tree::add);
        });
        return tree;
    }
}
