package app.saddlebag.ui.product;

import app.saddlebag.insight.Bearing;
import app.saddlebag.insight.CashElsewhere;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;

/** Why a product adds something else to the sums than its bank's figure. */
public record WorthWords(Ui ui) {

    /** One sentence each; none where the figure is what it adds. */
    public List<String> of(StoredProduct stored, Worth worth) {
        List<String> notes = new ArrayList<>();
        for (CashElsewhere cash : worth.cash(stored)) {
            String key = cash.position().id() == stored.id() ? "worth.cash.position"
                    : cash.separable() ? "worth.cash" : "worth.cash.inseparable";
            notes.add(ui.text(key, ui.formats().money(cash.cash().amount(), cash.cash().currency()),
                    cash.account().product().title()));
        }
        if (worth.bearing(stored) == Bearing.NOTHING) {
            notes.add(ui.text(Bearing.usual(stored.product()) == Bearing.NOTHING ? "worth.debit-card" : "worth.nothing"));
        }
        return List.copyOf(notes);
    }
}
