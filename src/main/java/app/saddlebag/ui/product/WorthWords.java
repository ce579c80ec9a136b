package app.saddlebag.ui.product;

import app.saddlebag.insight.Bearing;
import app.saddlebag.insight.CashElsewhere;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Ui;
import java.math.BigDecimal;
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
                    cash.account().title()));
        }
        if (worth.bearing(stored) == Bearing.NOTHING) {
            notes.add(ui.text(Bearing.usual(stored.product()) == Bearing.NOTHING ? "worth.debit-card" : "worth.nothing"));
        }
        return List.copyOf(notes);
    }

    /** Its figure for the end of a line: in words where its bank tells none, empty where that is what {@link #of} explains. */
    public AmountLabel amount(StoredProduct stored, Worth worth) {
        Product product = stored.product();
        BigDecimal balance = worth.of(stored).map(Money::amount).orElse(product.balance());
        AmountLabel amount = new AmountLabel("line-amount").show(balance, product.currency(), ui.formats());
        if (balance == null) {
            amount.setText(worth.bearing(stored) == Bearing.NOTHING ? "" : ui.text("worth.no-balance"));
            amount.getStyleClass().addAll("muted", "small");
        }
        return amount;
    }
}
