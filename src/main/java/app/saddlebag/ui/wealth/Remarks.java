package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.product.WorthWords;
import app.saddlebag.ui.wealth.WealthData.At;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Why a product that is shown is in no total, or not with all of its figure. */
final class Remarks {

    private Remarks() {
    }

    static void add(Ui ui, Pane panel, At<? extends app.saddlebag.model.Product> at, Worth worth) {
        boolean missing = worth.of(at.stored()).isEmpty() && worth.counts(at.stored());
        of(ui, at.stored(), at.countedAt(), worth).forEach(words -> {
            Label remark = Labels.paragraph(words, missing ? "warning-text" : "muted", "small");
            panel.getChildren().add(remark);
        });
    }

    /**
     * One sentence each; none where the figure is what it adds.
     *
     * @param countedAt the login where it counts instead; null where it counts here
     */
    static List<String> of(Ui ui, StoredProduct stored, String countedAt, Worth worth) {
        List<String> words = new ArrayList<>(new WorthWords(ui).of(stored, worth));
        if (countedAt != null) {
            words.add(ui.text("wealth.counted-at", countedAt));
        } else if (worth.of(stored).isEmpty() && worth.counts(stored)) {
            words.add(ui.text(stored.product().balance() == null ? "wealth.no-balance" : "wealth.no-currency"));
        }
        return words;
    }
}
