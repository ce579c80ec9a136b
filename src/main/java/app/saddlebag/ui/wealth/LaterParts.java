package app.saddlebag.ui.wealth;

import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.profile.Instalments.Instalment;
import app.saddlebag.ui.chart.CurvePane;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.wealth.WealthModel.Further;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Places on the page for what is known later than the rest: histories of portfolios, next instalments of loans. */
final class LaterParts {

    private final Ui ui;
    private final Map<Long, Place> histories = new HashMap<>();
    private final Map<Long, Instalments> instalments = new HashMap<>();
    private Further known = new Further(Map.of(), Map.of());

    private record Place(VBox box, String currency) {
    }

    /** @param said what a screen reader says of the row without it */
    private record Instalments(Label label, Node row, String said) {
    }

    LaterParts(Ui ui) {
        this.ui = ui;
    }

    /** The page is drawn anew; the places of before are gone. */
    void clear() {
        histories.clear();
        instalments.clear();
    }

    void show(Further further) {
        known = further;
        histories.keySet().forEach(this::showHistory);
        instalments.keySet().forEach(this::showInstalment);
    }

    /** Where the curve of a portfolio stands once it is known. */
    Node history(long portfolio, String currency) {
        VBox box = new VBox();
        box.setId("history-of-" + portfolio);
        histories.put(portfolio, new Place(box, currency));
        showHistory(portfolio);
        return box;
    }

    /**
     * Where the next instalment of a loan stands once it is known.
     *
     * @param row of the loan, which says it too
     */
    void instalment(long loan, Label label, Node row) {
        instalments.put(loan, new Instalments(label, row, row.getAccessibleText()));
        showInstalment(loan);
    }

    /** For {@link #instalment}; says nothing yet. */
    static Label label() {
        return Labels.paragraph("", "muted", "small");
    }

    private void showHistory(long portfolio) {
        Place place = histories.get(portfolio);
        BalanceSeries series = known.histories().get(portfolio);
        place.box().getChildren().clear();
        if (series != null && place.currency() != null) {
            place.box().getChildren().add(new CurvePane(series.days(), place.currency(), ui.messages(), ui.formats(), false));
        }
        shown(place.box(), !place.box().getChildren().isEmpty());
    }

    private void showInstalment(long loan) {
        Instalments place = instalments.get(loan);
        Instalment next = known.instalments().get(loan);
        place.label().setText(next == null ? "" : ui.text("wealth.debt.next", ui.formats().day(next.day()),
                ui.formats().money(next.amount(), next.currency())));
        shown(place.label(), next != null);
        place.row().setAccessibleText(next == null ? place.said() : place.said() + ", " + place.label().getText());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
