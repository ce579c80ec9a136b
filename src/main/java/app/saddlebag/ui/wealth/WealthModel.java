package app.saddlebag.ui.wealth;

import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.insight.Conversion;
import app.saddlebag.insight.CostBasis;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.Instalments.Instalment;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.PositionCosts;
import app.saddlebag.profile.ProductHistories;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import app.saddlebag.ui.wealth.Whole.Cut;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Reads what the wealth page shows. */
public final class WealthModel {

    private final OpenProfile profile;
    private final BankRecords records;
    private final PositionCosts costs;
    private final PageData<Shown> reading;
    private final Background background;
    private final ReadOnlyObjectWrapper<Further> known = new ReadOnlyObjectWrapper<>(this, "further", new Further(Map.of(), Map.of()));
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.MONEY);
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(new Cut(Whole.By.TYPE, null));
    private Background.Job further = () -> { };

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

    /**
     * What takes longer to know.
     *
     * @param histories   what portfolios were worth day by day, by their local numbers; without one of which no change is known
     * @param instalments what loans will ask for next, likewise
     */
    record Further(Map<Long, BalanceSeries> histories, Map<Long, Instalment> instalments) {
    }

    public WealthModel(OpenProfile profile, Background background, Messages messages) {
        this.profile = profile;
        this.records = profile.records();
        this.costs = profile.costs();
        this.background = background;
        this.reading = new PageData<>(this::read, background, messages);
        reading.stateProperty().subscribe((before, now) -> {
            if (now instanceof PageData.State.Shown<Shown> _) {
                further.cancel();
                further = background.run(this::readFurther, known::set, reading::fail);
            }
        });
    }

    /** Empty maps until it is known. */
    ReadOnlyObjectProperty<Further> furtherProperty() {
        return known.getReadOnlyProperty();
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

    private Further readFurther() {
        List<StoredProduct> products = records.products();
        Worth worth = records.worth();
        ProductHistories kept = profile.histories();
        Map<Long, BalanceSeries> histories = new HashMap<>();
        products.stream().filter(stored -> !stored.gone() && stored.product().kind() == ProductKind.PORTFOLIO).forEach(stored -> {
            BalanceSeries series = kept.counted(stored, worth, records.today());
            // What was told once and is merely carried on would be a line that says nothing.
            if (series.days().stream().filter(day -> day.origin() != Origin.CARRIED).limit(2).count() == 2) {
                histories.put(stored.id(), series);
            }
        });
        return new Further(histories, profile.instalments().of(products));
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
