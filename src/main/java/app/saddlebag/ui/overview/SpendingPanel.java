package app.saddlebag.ui.overview;

import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.insight.flow.Spending;
import app.saddlebag.insight.flow.Spending.Over;
import app.saddlebag.insight.flow.Spending.Part;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Columns;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Pills;
import app.saddlebag.ui.kit.Pills.Pill;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.page.PagePart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where money went: for what and to whom, the most first, each beside what went there before, and leading to its rows. */
final class SpendingPanel {

    private static final int MOST = 6;
    private static final double GAP = 32;

    private final Ui ui;
    private final FlowsModel model;
    private final Navigator navigator;
    private final PagePart part = new PagePart("spending");
    private List<Spending> shown = List.of();
    private Over over = Over.THIS_MONTH;

    SpendingPanel(Ui ui, FlowsModel model, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.navigator = navigator;
        model.spending().stateProperty().subscribe(state -> {
            switch (state) {
                case State.Loading<List<Spending>> _ -> { }
                case State.Failed<List<Spending>>(String sentence) -> {
                    shown = List.of();
                    part.fail(ui, ui.text("overview.spending"), sentence, this::refresh);
                }
                case State.Shown<List<Spending>>(List<Spending> spending) -> show(spending);
            }
        });
        model.currencyProperty().subscribe((_, _) -> show());
        model.months().stateProperty().subscribe((_, _) -> {
            if (shown.isEmpty() && part.isFilled()) {
                show();
            }
        });
    }

    Node node() {
        return part;
    }

    void refresh() {
        model.spending().refresh();
    }

    void show(List<Spending> spending) {
        if (!part.isFilled() || !spending.equals(shown)) { // what is the same stays, and the keyboard with it
            shown = spending;
            over = spending.isEmpty() ? over : spending.getFirst().over();
            show();
        }
    }

    private void show() {
        model.chosen(shown, Spending::currency).ifPresentOrElse(
                spending -> part.fill(List.of(head(), all(spending), lists(spending))),
                () -> {
                    if (model.months().stateProperty().get() instanceof State.Shown<List<MonthFlows>>(var months) && months.isEmpty()) {
                        part.clear(); // nothing ever came or went
                    } else {
                        part.fill(List.of(head(), Labels.paragraph(ui.text("overview.spending.none"), "muted")));
                    }
                });
    }

    private Node head() {
        return PagePart.head(ui.text("overview.spending"), new Pills<>(ui.text("overview.spending"), Stream.of(Over.values()).map(each -> {
            String word = each.name().toLowerCase(Locale.ROOT);
            return new Pill<>(each, "spending-" + word, ui.text("overview.spending." + word), ui.text("overview.spending." + word + ".full"));
        }).toList(), over, each -> {
            over = each;
            model.choose(each);
        }));
    }

    private Node all(Spending spending) {
        AmountLabel sum = new AmountLabel("section-title").show(spending.spent(), spending.currency(), ui.formats());
        Label change = Labels.of(change("overview.spending.all.", "." + spending.over().name().toLowerCase(Locale.ROOT), spending.spent(),
                spending.before(), spending), "muted", "small");
        Node all = PagePart.figure("spending-all", ui.text("overview.spending.all") + ": " + sum.getText() + ", " + change.getText(),
                () -> navigator.showTransactions(model.text(spending.filter())), sum, change);
        return new VBox(all);
    }

    private Node lists(Spending spending) {
        Columns lists = new Columns(GAP);
        lists.getChildren().add(list("category", spending, spending.categories(),
                part -> navigator.showTransactions(model.text(spending.filter(part)))));
        if (!spending.merchants().isEmpty()) {
            lists.getChildren().add(list("merchant", spending, spending.merchants(),
                    part -> model.filter(spending, part, navigator::showTransactions)));
        }
        return lists;
    }

    private VBox list(String what, Spending spending, List<Part> parts, Consumer<Part> open) {
        VBox list = new VBox(Labels.of(ui.text("overview.spending.by." + what), "caption"));
        BigDecimal most = parts.isEmpty() ? BigDecimal.ONE : parts.getFirst().spent();
        List<Node> lines = new ArrayList<>();
        for (Part each : parts.subList(0, Math.min(MOST, parts.size()))) {
            String name = each.name() == null ? ui.text("overview.spending.without") : each.name();
            lines.add(new SpendingLine(ui, "spent-" + what + "-" + lines.size(), name, each, spending, most,
                    change(spending, each), () -> open.accept(each)).node());
        }
        list.getChildren().addAll(lines);
        if (parts.size() > MOST) {
            BigDecimal rest = parts.subList(MOST, parts.size()).stream().map(Part::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
            Button more = Buttons.flat(ui.text("overview.spending.more", parts.size() - MOST, ui.formats().money(rest, spending.currency())),
                    () -> navigator.showTransactions(model.text(spending.filter())));
            more.setId("spent-" + what + "-more");
            list.getChildren().add(more);
        }
        list.getStyleClass().addAll("bank-lines", "spent-list");
        return list;
    }

    /** How much more or less it is than before, where what comes before is said elsewhere. */
    private String change(Spending spending, Part part) {
        return change("overview.spending.", "", part.spent(), part.before(), spending);
    }

    private String change(String key, String over, BigDecimal spent, BigDecimal before, Spending spending) {
        BigDecimal more = before.subtract(spent);
        String word = before.signum() == 0 ? "new" : more.signum() == 0 ? "same" : more.signum() > 0 ? "higher" : "lower";
        return ui.text(key + word + over, ui.formats().money(more.abs(), spending.currency()));
    }
}
