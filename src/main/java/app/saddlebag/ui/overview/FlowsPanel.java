package app.saddlebag.ui.overview;

import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.insight.flow.MonthFlows.Pace;
import app.saddlebag.insight.flow.MonthFlows.Stretch;
import app.saddlebag.insight.flow.Way;
import app.saddlebag.ui.chart.MonthBars;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.page.PagePart;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Income and spending by month, and how this month stands against the last. Takes no room where nothing came or went. */
final class FlowsPanel {

    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private final Ui ui;
    private final FlowsModel model;
    private final Navigator navigator;
    private final DateTimeFormatter day;
    private final PagePart part = new PagePart("flows");
    private List<MonthFlows> shown = List.of();

    FlowsPanel(Ui ui, FlowsModel model, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.navigator = navigator;
        day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(ui.messages().locale());
        model.months().stateProperty().subscribe(state -> {
            switch (state) {
                case State.Loading<List<MonthFlows>> _ -> { }
                case State.Failed<List<MonthFlows>>(String sentence) -> {
                    shown = List.of();
                    part.fail(ui, ui.text("overview.flows"), sentence, this::refresh);
                }
                case State.Shown<List<MonthFlows>>(List<MonthFlows> flows) -> show(flows);
            }
        });
        model.currencyProperty().subscribe((_, _) -> show());
    }

    Node node() {
        return part;
    }

    void refresh() {
        model.months().refresh();
    }

    void show(List<MonthFlows> flows) {
        if (!flows.equals(shown)) { // what is the same stays, and the keyboard with it
            shown = flows;
            show();
        }
    }

    private void show() {
        model.chosen(shown, MonthFlows::currency).ifPresentOrElse(this::show, part::clear);
    }

    private void show(MonthFlows flows) {
        FlowPane pace = new FlowPane();
        pace.getStyleClass().add("overview-totals");
        flows.pace().ifPresent(known -> {
            for (Way way : Way.values()) {
                pace.getChildren().add(pace(flows, known, way));
            }
        });
        Node words = flows.pace().isPresent() ? pace : Labels.paragraph(ui.text("overview.flows.untold"), "muted", "small");
        MonthBars bars = new MonthBars(flows, ui.messages(), ui.formats(),
                (month, way) -> navigator.showTransactions(model.text(flows.filter(month, way))));
        bars.setId("flow-months");
        part.fill(List.of(head(flows), words, bars));
    }

    private Node head(MonthFlows flows) {
        return shown.size() < 2 ? PagePart.head(ui.text("overview.flows")) : PagePart.head(ui.text("overview.flows"),
                CurrencyChoice.of(ui, "flow-currency", ui.text("overview.flows"), shown.stream().map(MonthFlows::currency).toList(), flows.currency(),
                        currency -> model.currencyProperty().set(Optional.ofNullable(currency))));
    }

    /** This month so far, and below it the last one up to the same day; each leads to its rows. */
    private Node pace(MonthFlows flows, Pace pace, Way way) {
        String key = way == Way.IN ? "overview.flows.in" : "overview.flows.out";
        String id = "pace-" + way.name().toLowerCase(Locale.ROOT);
        Region swatch = new Region();
        swatch.getStyleClass().add("flow-swatch");
        swatch.pseudoClassStateChanged(OUT, way == Way.OUT);
        Label what = new Label(ui.text(key, day.format(pace.now().last())), swatch);
        what.getStyleClass().addAll("muted", "small");
        AmountLabel sum = amount(flows, pace.now(), way, "section-title");
        Node now = PagePart.figure(id, what.getText() + ": " + sum.getText(), () -> open(flows, pace.now(), way), what, sum);
        Label then = Labels.of(ui.text("overview.flows.before", day.format(pace.before().last())), "muted", "small");
        AmountLabel was = amount(flows, pace.before(), way, "small");
        HBox before = Openable.row(id + "-before", ui.text(key, day.format(pace.before().last())) + ": " + was.getText(),
                () -> open(flows, pace.before(), way), then, was);
        before.getStyleClass().add("row-4");
        VBox block = new VBox(now, before);
        block.setFillWidth(false);
        return block;
    }

    private AmountLabel amount(MonthFlows flows, Stretch stretch, Way way, String style) {
        return new AmountLabel(style).show(stretch.of(way), flows.currency(), ui.formats());
    }

    private void open(MonthFlows flows, Stretch stretch, Way way) {
        navigator.showTransactions(model.text(flows.filter(stretch, way)));
    }
}
