package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Conversion;
import app.saddlebag.insight.CostBasis;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.PositionCosts;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import app.saddlebag.ui.wealth.Whole.Cut;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Reads what the wealth page shows. */
public final class WealthModel {

    private final BankRecords records;
    private final PositionCosts costs;
    private final PageData<Shown> reading;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.MONEY);
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(new Cut(Whole.By.TYPE, null));

    /**
     * @param costs    what was paid for positions, by their local numbers
     * @param statuses how every connection stands, to be said beside what came through it
     */
    record Shown(Whole whole, WealthData data, Map<Long, CostBasis> costs, List<ConnectionStatus> statuses) {

        /** How old the oldest of the figures is; empty when nothing was ever synced. */
        Optional<Instant> oldest() {
            return statuses.stream().map(ConnectionStatus::connection).map(connection -> connection.dataAsOf() != null
                    ? connection.dataAsOf() : connection.lastSuccess()).filter(Objects::nonNull).min(Comparator.naturalOrder());
        }
    }

    public WealthModel(BankRecords records, PositionCosts costs, Background background, Messages messages) {
        this.records = records;
        this.costs = costs;
        this.reading = new PageData<>(this::read, background, messages);
    }

    PageData<Shown> reading() {
        return reading;
    }

    /** Which of its two sides the page shows: what there is, or whose it is. */
    enum View { MONEY, PEOPLE }

    ObjectProperty<View> viewProperty() {
        return view;
    }

    /** In which way the person wants the whole told apart, for as long as the profile is open. */
    ObjectProperty<Cut> cutProperty() {
        return cut;
    }

    private Shown read() {
        List<ConnectionStatus> statuses = records.statuses();
        List<Connection> connections = statuses.stream().map(ConnectionStatus::connection).toList();
        List<StoredProduct> products = records.products();
        Worth worth = records.worth();
        return new Shown(Whole.of(connections, products, worth, new KeptRates(records)), WealthData.of(connections, products, worth,
                connections.stream().map(connection -> records.people(connection.id())).toList()), costs.of(products), statuses);
    }

    private record KeptRates(BankRecords records) implements Whole.Rates {

        @Override
        public Optional<Conversion> converted(List<Money> sums, String usual) {
            return records.converted(sums, usual);
        }

        @Override
        public Function<Money, BigDecimal> measure(String target) {
            return records.measure(target);
        }
    }
}
