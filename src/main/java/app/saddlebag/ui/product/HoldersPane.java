package app.saddlebag.ui.product;

import app.saddlebag.model.Holder;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Who takes part in a product, each with what they are to it. */
final class HoldersPane extends GridPane {

    /** @param shown whether documents are readable */
    HoldersPane(Ui ui, List<Holder> holders, ObservableValue<Boolean> shown) {
        getStyleClass().add("fact-grid");
        ProductWords words = new ProductWords(ui.messages());
        for (Holder holder : holders) {
            String relation = words.relation(holder.relation());
            Label name = Labels.paragraph(holder.name() == null ? ui.text("product.holder.nameless") : holder.name());
            GridPane.setHgrow(name, Priority.ALWAYS);
            Label role = Labels.of(relation == null ? ui.text("product.holder.relation-untold") : relation, "muted");
            role.setMinWidth(Region.USE_PREF_SIZE);
            Label document = Labels.of("", "muted");
            document.setMinWidth(Region.USE_PREF_SIZE);
            if (holder.document() != null) {
                shown.subscribe(now -> document.setText(now ? holder.document() : Masked.of(holder.document())));
            }
            addRow(getRowCount(), name, role, document);
            getChildren().forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
        }
    }
}
