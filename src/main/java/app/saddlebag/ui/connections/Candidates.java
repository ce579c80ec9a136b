package app.saddlebag.ui.connections;

import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.RenewedProduct;
import app.saddlebag.profile.RenewedProduct.Side;
import app.saddlebag.sync.ProductQuestion.Rows;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** What is here and what a bank lists, fact beside fact; what differs stands out. Has the keyboard, and reads itself aloud. */
final class Candidates {

    private final Ui ui;
    private final GridPane grid = new GridPane();

    Candidates(Ui ui) {
        this.ui = ui;
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(40);
        grid.getColumnConstraints().addAll(names, half, half);
        grid.getStyleClass().add("candidates");
        grid.setId("candidates");
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.TEXT);
    }

    Node node() {
        return grid;
    }

    void show(RenewedProduct asked) {
        grid.getChildren().clear();
        String here = ui.text("connections.ask.here");
        String listed = ui.text("connections.ask.listed");
        grid.addRow(0, new Label(), Labels.of(here, "strong"), Labels.of(listed, "strong"));
        Map<String, String> before = facts(asked.here());
        Map<String, String> now = facts(asked.listed());
        List<String> said = new ArrayList<>();
        for (String fact : before.keySet()) {
            String one = before.get(fact);
            String other = now.get(fact);
            if (!one.isEmpty() || !other.isEmpty()) {
                row(fact, one, other);
                said.add(fact + ": " + here + " " + shown(one) + ", " + listed + " " + shown(other));
            }
        }
        grid.setAccessibleText(String.join(". ", said));
    }

    private void row(String fact, String one, String other) {
        Label name = Labels.of(fact, "muted");
        List<Label> values = new ArrayList<>();
        for (String value : List.of(one, other)) {
            Label label = Labels.paragraph(shown(value));
            if (!one.equals(other)) {
                label.getStyleClass().add("differs");
            }
            values.add(label);
        }
        grid.addRow(grid.getRowCount(), name, values.get(0), values.get(1));
        List.of(name, values.get(0), values.get(1)).forEach(label -> GridPane.setValignment(label, VPos.TOP));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private Map<String, String> facts(Side side) {
        String kind = ui.text("product.kind." + side.kind().name().toLowerCase(Locale.ROOT));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ui.text("connections.ask.fact.name"), side.title());
        facts.put(ui.text("connections.ask.fact.number"), side.number() == null ? ""
                : side.kind() == ProductKind.ACCOUNT ? Numbers.grouped(side.number()) : side.number());
        facts.put(ui.text("connections.ask.fact.kind"), side.type() == null ? kind : kind + " (" + side.type() + ")");
        facts.put(ui.text("connections.ask.fact.balance"), side.balance() == null ? ""
                : ui.formats().money(side.balance(), side.currency()));
        facts.put(ui.text("connections.ask.fact.rows"), rows(side.rows()));
        return facts;
    }

    private String rows(Rows rows) {
        return rows == null ? ui.text("connections.ask.rows.unread")
                : rows.count() == 0 ? ui.text("connections.ask.rows.none")
                : ui.text("connections.ask.rows", rows.count(), ui.formats().day(rows.first()), ui.formats().day(rows.last()));
    }
}
