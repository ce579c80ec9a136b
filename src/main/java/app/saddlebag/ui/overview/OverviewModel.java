package app.saddlebag.ui.overview;

import app.saddlebag.insight.Conversion;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.OverviewCurve;
import app.saddlebag.profile.OverviewCurve.Drawn;
import app.saddlebag.profile.OverviewCurve.Range;
import app.saddlebag.profile.SharedAccounts;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads what the overview shows: balances first, and behind them what takes longer, the history. */
public final class OverviewModel {

    private final BankRecords records;
    private final SharedAccounts shared;
    private final OverviewCurve curve;
    private final Clock clock;
    private final Background background;
    private final PageData<Balances> reading;
    private final ReadOnlyObjectWrapper<Optional<Drawn>> history = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job goingBack;

    public OverviewModel(BankRecords records, SharedAccounts shared, OverviewCurve curve, Clock clock, Background background, Messages messages) {
        this.records = records;
        this.shared = shared;
        this.curve = curve;
        this.clock = clock;
        this.background = background;
        this.reading = new PageData<>(this::read, background, messages);
        reading.stateProperty().subscribe((before, now) -> {
            if (now instanceof PageData.State.Shown<Balances>(Balances balances)) {
                goBack(balances);
            }
        });
    }

    /**
     * @param data      what the page shows of them
     * @param products  what that was worked out from
     * @param converted the totals as one, in the currency of the first
     */
    record Balances(OverviewData data, List<StoredProduct> products, Optional<Conversion> converted) {

        /** What the banks no longer list. */
        List<StoredProduct> gone() {
            return products.stream().filter(StoredProduct::gone).toList();
        }
    }

    PageData<Balances> reading() {
        return reading;
    }

    /** Of the currency with most products; empty until it is worked out. */
    ReadOnlyObjectProperty<Optional<Drawn>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Keeps what the person says of a product that several log-ins show; what is shown follows. */
    void answer(SharedProduct product, boolean once) {
        background.run(Executors.callable(() -> shared.answer(product, once)), done -> reading.refresh(), reading::fail);
    }

    /** Keeps how far back the curve goes, and draws it so. */
    void choose(Range range) {
        background.run(Executors.callable(() -> curve.keep(range)), done -> {
            if (reading.stateProperty().get() instanceof PageData.State.Shown<Balances>(Balances balances)) {
                goBack(balances);
            }
        }, reading::fail);
    }

    private Balances read() {
        List<StoredProduct> products = records.products();
        OverviewData data = OverviewData.of(records.statuses(), products, records.worth());
        return new Balances(data, products, data.totals().isEmpty() ? Optional.empty()
                : records.converted(data.totals().stream().map(OverviewData.Total::sum).toList(),
                        data.totals().getFirst().sum().currency()));
    }

    private void goBack(Balances balances) {
        if (goingBack != null) {
            goingBack.cancel();
        }
        List<OverviewData.Total> totals = balances.data().totals();
        String currency = totals.isEmpty() ? "" : totals.getFirst().sum().currency();
        goingBack = background.run(
                () -> curve.of(balances.products(), balances.data().shared(), currency, LocalDate.now(clock)),
                known -> history.set(Optional.of(known)), reading::fail);
    }
}
