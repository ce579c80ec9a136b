package app.saddlebag.ui.overview;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.insight.History;
import app.saddlebag.ui.chart.CurvePane;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Columns;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.overview.OverviewModel.Balances;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.DataPage;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.product.GoneGroup;
import app.saddlebag.ui.recurring.AttentionPanel;
import app.saddlebag.ui.recurring.RecurringModel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows an {@link OverviewModel}: totals, then a card for each bank. */
public final class OverviewPage extends DataPage<Balances> {

    private static final double GAP = 16;

    private final Ui ui;
    private final OverviewModel model;
    private final Navigator navigator;
    private final Label age;
    private final VBox content;
    private final VBox curve = new VBox();
    private final VBox recent = new VBox();
    private final AttentionPanel attention;
    private SharedPanel shared;
    private Map<Long, String> banks = Map.of();

    public OverviewPage(Ui ui, OverviewModel model, RecurringModel recurring, Changes changes, Navigator navigator) {
        Label age = Labels.of("", "muted", "small");
        VBox content = new VBox();
        super(ui, Place.OVERVIEW, model.reading(), changes,
                new Words(ui.text("overview.loading"), ui.text("overview.failed")), content, age, connect(ui, navigator));
        this.ui = ui;
        this.model = model;
        this.navigator = navigator;
        this.age = age;
        this.content = content;
        attention = new AttentionPanel(ui, recurring, navigator);
        content.getStyleClass().add("row-16");
        model.historyProperty().subscribe(history -> history.ifPresent(this::show));
    }

    @Override
    protected Node show(Balances balances) {
        OverviewData data = balances.data();
        age.setText("");
        if (data.banks().isEmpty()) {
            return Placeholder.empty(Feather.LINK, ui.text("overview.empty"), ui.text("overview.empty.about"),
                    connect(ui, navigator));
        }
        fill(balances);
        return null;
    }

    private void fill(Balances balances) {
        OverviewData data = balances.data();
        data.oldest().ifPresent(oldest -> age.setText(ui.text("overview.as-of", ui.formats().age(oldest))));
        banks = data.banks().stream().collect(Collectors.toMap(bank -> bank.connection().id(),
                bank -> bank.connection().title()));
        Columns cards = new Columns(GAP);
        data.banks().forEach(bank -> cards.getChildren().add(new BankCard(ui, data, bank, navigator).node()));
        boolean answering = shared != null && shared.hasKeyboard();
        content.getChildren().clear();
        shared = new SharedPanel(ui, data, model::answer);
        if (!shared.questions().getChildren().isEmpty()) {
            content.getChildren().add(shared.questions());
        }
        content.getChildren().add(attention.node());
        attention.refresh();
        if (!data.totals().isEmpty() || !data.unvalued().isEmpty() || !shared.answers().getChildren().isEmpty()) {
            content.getChildren().add(new TotalsPanel(ui, data, balances.converted(), shared.answers(), curve).node());
        }
        content.getChildren().add(cards);
        if (!balances.gone().isEmpty()) {
            content.getChildren().add(new GoneGroup(ui, balances.gone(), data.worth(), stored -> banks.get(stored.connectionId()), navigator));
        }
        content.getChildren().add(recent);
        // An answer draws everything anew: the keyboard goes to what can be said next.
        if (answering && shared.nextButton() != null) {
            shared.nextButton().requestFocus();
        }
    }

    private void show(History history) {
        curve.getChildren().clear();
        if (history.points().size() > 1) {
            curve.getChildren().addAll(Labels.of(ui.text("overview.curve", history.currency()), "muted", "small"),
                    new CurvePane(history.points().stream()
                            .map(point -> new Day(point.day(), point.balance(), Origin.MOVEMENTS, BigDecimal.ZERO)).toList(),
                            history.currency(), ui.messages(), ui.formats(), true));
        }
        recent.getChildren().clear();
        if (!history.recent().isEmpty()) {
            recent.getChildren().add(new RecentPanel(ui, history.recent(), banks, navigator).node());
        }
    }

    private static Button connect(Ui ui, Navigator navigator) {
        Button connect = Buttons.primary(Feather.PLUS, ui.text("overview.connect"), navigator::connectBank);
        connect.setId("connect-bank");
        return connect;
    }
}
