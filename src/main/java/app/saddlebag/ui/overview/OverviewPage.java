package app.saddlebag.ui.overview;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.profile.OverviewCurve.Drawn;
import app.saddlebag.profile.OverviewCurve.Range;
import app.saddlebag.ui.chart.CurvePane;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Columns;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Pills;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.overview.OverviewModel.Balances;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.DataPage;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.PageGrid;
import app.saddlebag.ui.page.PageGrid.Column;
import app.saddlebag.ui.page.PageGrid.Part;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.product.GoneGroup;
import app.saddlebag.ui.recurring.ComingPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows {@link OverviewModels}: what there is, what came and went and where to, what is coming and what needs attention, and a card
 * for each bank. The balances first; the rest is filled in as it is found.
 */
public final class OverviewPage extends DataPage<Balances> {

    private static final double GAP = 16;

    private final Ui ui;
    private final OverviewModel model;
    private final Navigator navigator;
    private final Label age;
    private final PageGrid grid;
    private final VBox curve = new VBox();
    private final RecentPanel recent;
    private final AttentionPanel attention;
    private final FlowsPanel flows;
    private final SpendingPanel spending;
    private final ComingPanel coming;
    private SharedPanel shared;
    private Pills<Range> ranges;
    private Function<LedgerRow, String> place = row -> "";

    public OverviewPage(Ui ui, OverviewModels models, Changes changes, Navigator navigator) {
        Label age = Labels.of("", "muted", "small");
        PageGrid grid = new PageGrid();
        super(ui, Place.OVERVIEW, models.balances().reading(), changes,
                new Words(ui.text("overview.loading"), ui.text("overview.failed")), grid, age, connect(ui, navigator));
        this.ui = ui;
        this.model = models.balances();
        this.navigator = navigator;
        this.age = age;
        this.grid = grid;
        attention = new AttentionPanel(ui, models.attention(), navigator);
        flows = new FlowsPanel(ui, models.flows(), navigator);
        spending = new SpendingPanel(ui, models.flows(), navigator);
        coming = new ComingPanel(ui, models.recurring(), navigator);
        recent = new RecentPanel(ui, navigator);
        curve.getStyleClass().add("row-8");
        model.historyProperty().subscribe(history -> history.ifPresent(this::show));
        // Wherever the keyboard went when the last notice was put away.
        node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.UNDO.matches(event) && models.recurring().undo()) {
                event.consume();
            }
        });
    }

    @Override
    protected Node show(Balances balances) {
        OverviewData data = balances.data();
        age.setText("");
        if (data.banks().isEmpty()) {
            return Placeholder.empty(Feather.LINK, ui.text("overview.empty"), ui.text("overview.empty.about"),
                    connect(ui, navigator),
                    Buttons.plain(Feather.FILE_PLUS, ui.text("import.title"), navigator::importStatements));
        }
        fill(balances);
        return null;
    }

    private void fill(Balances balances) {
        OverviewData data = balances.data();
        data.oldest().ifPresent(oldest -> age.setText(ui.text("overview.as-of", ui.formats().age(oldest))));
        place = data::place;
        // They may have come before it was known where they lie.
        model.historyProperty().get().ifPresent(drawn -> recent.show(drawn.recent().recent(), place));
        Columns cards = new Columns(GAP);
        data.banks().forEach(bank -> cards.getChildren().add(new BankCard(ui, data, bank, navigator).node()));
        boolean answering = shared != null && shared.hasKeyboard();
        shared = new SharedPanel(ui, data, model::answer);
        List<Part> parts = new ArrayList<>();
        if (!data.totals().isEmpty() || !data.unvalued().isEmpty() || !shared.answers().getChildren().isEmpty()) {
            parts.add(new Part(Column.MAIN, new TotalsPanel(ui, data, balances.converted(), shared.answers(), curve).node()));
        }
        parts.addAll(List.of(new Part(Column.SIDE, attention.node()), new Part(Column.MAIN, flows.node()), new Part(Column.SIDE, coming.node()),
                new Part(Column.MAIN, spending.node()), new Part(Column.SIDE, recent.node()), new Part(Column.WHOLE, cards)));
        if (!balances.gone().isEmpty()) {
            parts.add(new Part(Column.WHOLE, new GoneGroup(ui, balances.gone(), data.worth(), stored -> data.bank(stored.connectionId()), navigator)));
        }
        grid.set(parts);
        attention.refresh(data, shared);
        flows.refresh();
        spending.refresh();
        coming.refresh();
        // An answer draws everything anew: the keyboard goes to what can be said next.
        if (answering && shared.nextButton() != null) {
            shared.nextButton().requestFocus();
        }
    }

    private void show(Drawn drawn) {
        boolean choosing = ranges != null && ranges.hasKeyboard();
        curve.getChildren().clear();
        ranges = null;
        if (!drawn.currency().isEmpty() && !drawn.recent().recent().isEmpty()) {
            ranges = RangeChoice.of(ui, drawn.range(), model::choose);
            Label what = Labels.of(ui.text(drawn.worth() ? "overview.curve.worth" : "overview.curve", drawn.currency()), "muted", "small");
            what.setWrapText(true);
            what.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(what, Priority.ALWAYS);
            HBox head = new HBox(what, ranges);
            head.setAlignment(Pos.CENTER_LEFT);
            head.getStyleClass().add("row-8");
            curve.getChildren().add(head);
        }
        if (drawn.days().size() > 1) {
            curve.getChildren().add(new CurvePane(drawn.days(), drawn.currency(), ui.messages(), ui.formats(), true));
        } else if (ranges != null) {
            curve.getChildren().add(Labels.paragraph(ui.text("overview.curve.none"), "muted", "small"));
        }
        // What is drawn anew leaves the keyboard where it chose.
        if (choosing && ranges != null) {
            ranges.takeKeyboard();
        }
        recent.show(drawn.recent().recent(), place);
    }

    private static Button connect(Ui ui, Navigator navigator) {
        Button connect = Buttons.primary(Feather.PLUS, ui.text("overview.connect"), navigator::connectBank);
        connect.setId("connect-bank");
        return connect;
    }
}
