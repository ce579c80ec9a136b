package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Product;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.product.WorthWords;
import app.saddlebag.ui.wealth.WealthData.At;
import javafx.scene.layout.Pane;

/** Why a product that is shown is in no total, where that is so. */
final class Remarks {

    private Remarks() {
    }

    static void add(Ui ui, Pane panel, At<? extends Product> at, Worth worth) {
        new WorthWords(ui).of(at.stored(), worth).forEach(note -> panel.getChildren().add(Labels.paragraph(note, "muted", "small")));
        if (at.countedAt() != null) {
            panel.getChildren().add(Labels.paragraph(ui.text("wealth.counted-at", at.countedAt()), "muted", "small"));
        } else if (worth.of(at.stored()).isEmpty() && worth.counts(at.stored())) {
            panel.getChildren().add(Labels.paragraph(ui.text(at.product().balance() == null ? "wealth.no-balance"
                    : "wealth.no-currency"), "warning-text", "small"));
        }
    }
}
