package app.saddlebag.ui.product;

import app.saddlebag.ui.kit.Labels;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Facts under their names, one a line. */
public final class FactGrid extends GridPane {

    public FactGrid() {
        getStyleClass().add("fact-grid");
    }

    public FactGrid addAll(Map<String, String> facts) {
        facts.forEach((name, value) -> add(name, Labels.paragraph(value)));
        return this;
    }

    public void add(String name, Node value) {
        Label label = Labels.of(name, "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(value);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setHgrow(value, Priority.ALWAYS);
        addRow(getRowCount(), label, value);
    }

    /** A fact that is read only while it is asked for; a screen reader says no more than is seen. */
    public void addMasked(String name, String value, ObservableValue<Boolean> shown) {
        Label label = Labels.paragraph("");
        shown.subscribe(now -> label.setText(now ? value : Masked.of(value)));
        add(name, label);
    }
}
