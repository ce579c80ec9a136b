package app.saddlebag.ui.overview;

import app.saddlebag.ui.Changes;
import app.saddlebag.ui.Navigator;
import app.saddlebag.ui.Page;
import app.saddlebag.ui.Place;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Columns;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PageFrame;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.overview.OverviewModel.State;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Shows an {@link OverviewModel}: totals, then a card for each bank. */
public final class OverviewPage implements Page {

    private static final double GAP = 16;

    private final Ui ui;
    private final OverviewModel model;
    private final Changes changes;
    private final Navigator navigator;
    private final PageFrame frame;
    private final Label age = Labels.of("", "muted", "small");
    private final VBox content = new VBox();
    private final VBox curve = new VBox();
    private final VBox recent = new VBox();
    private Map<Long, String> banks = Map.of();
    private Subscription shown = Subscription.EMPTY;

    public OverviewPage(Ui ui, OverviewModel model, Changes changes, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.changes = changes;
        this.navigator = navigator;
        content.getStyleClass().add("row-16");
        frame = new PageFrame(ui.text(titleKey()), content, age, connect());
        model.stateProperty().subscribe(this::show);
        model.historyProperty().subscribe(history -> history.ifPresent(this::show));
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public String titleKey() {
        return Place.OVERVIEW.titleKey();
    }

    @Override
    public void shown() {
        shown = changes.listen(model::refresh);
        model.refresh();
    }

    @Override
    public void hidden() {
        shown.unsubscribe();
    }

    private void show(State state) {
        age.setText("");
        switch (state) {
            case State.Loading _ -> frame.fill(Placeholder.loading(ui.text("overview.loading")));
            case State.Failed failed -> frame.fill(Placeholder.failed(ui.text("overview.failed"), failed.sentence(),
                    Buttons.plain(ui.text("overview.retry"), model::refresh)));
            case State.Empty _ -> frame.fill(Placeholder.empty(Feather.LINK, ui.text("overview.empty"),
                    ui.text("overview.empty.about"), connect()));
            case State.Shown data -> show(data.data());
        }
    }

    private void show(OverviewData data) {
        data.oldest().ifPresent(oldest -> age.setText(ui.text("overview.as-of", ui.formats().age(oldest))));
        banks = data.banks().stream().collect(Collectors.toMap(bank -> bank.connection().id(),
                bank -> bank.connection().title()));
        Columns cards = new Columns(GAP);
        data.banks().forEach(bank -> cards.getChildren().add(new BankCard(ui, bank, navigator).node()));
        content.getChildren().clear();
        if (!data.totals().isEmpty()) {
            content.getChildren().add(new TotalsPanel(ui, data, curve).node());
        }
        content.getChildren().addAll(cards, recent);
        frame.show();
    }

    private void show(History history) {
        curve.getChildren().clear();
        if (history.points().size() > 1) {
            curve.getChildren().addAll(Labels.of(ui.text("overview.curve", history.currency()), "muted", "small"),
                    new BalanceCurve(history.points(), history.currency(), ui.formats(), ui.messages().locale()));
        }
        recent.getChildren().clear();
        if (!history.recent().isEmpty()) {
            recent.getChildren().add(new RecentPanel(ui, history.recent(), banks, navigator).node());
        }
    }

    private Button connect() {
        Button connect = Buttons.primary(Feather.PLUS, ui.text("overview.connect"), navigator::connectBank);
        connect.setId("connect-bank");
        return connect;
    }
}
