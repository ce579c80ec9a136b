package app.saddlebag.ui.wealth;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.wealth.WealthData.At;
import app.saddlebag.insight.Worth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A loan or a card: what is owed, of how much. */
final class DebtPanel {

    private final VBox panel = new VBox();

    /** @param limit nullable */
    DebtPanel(Ui ui, At<? extends Product> at, BigDecimal limit, List<String> owners, Worth worth, Navigator navigator) {
        Product debt = at.product();
        List<String> facts = new ArrayList<>(List.of(at.bank()));
        String number = Numbers.written(debt);
        if (!number.isEmpty() && !number.equals(at.stored().title())) {
            facts.add(number);
        }
        facts.addAll(owners);
        VBox names = new VBox(Labels.name(at.stored().title(), "strong"), Labels.name(String.join(" · ", facts), "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        BigDecimal owed = worth.of(at.stored()).map(Money::amount).orElse(debt.balance());
        AmountLabel amount = new AmountLabel("section-title").show(owed, debt.currency(), ui.formats());
        HBox head = Openable.row("product-" + at.stored().id(), at.stored().title() + ", " + String.join(", ", facts) + ", " + amount.getText(),
                () -> navigator.showProduct(at.stored()), names, amount);
        head.getStyleClass().add("row-16");
        head.setAlignment(Pos.CENTER_LEFT);
        panel.getChildren().add(head);
        if (limit != null && limit.signum() > 0 && debt.balance() != null) {
            panel.getChildren().add(use(ui, debt, limit));
        }
        Remarks.add(ui, panel, at, worth);
        panel.getStyleClass().add("panel");
    }

    Node node() {
        return panel;
    }

    private static Node use(Ui ui, Product debt, BigDecimal limit) {
        BigDecimal used = debt.balance().abs().divide(limit, 2, RoundingMode.HALF_UP).min(BigDecimal.ONE);
        ProgressBar bar = new ProgressBar(used.doubleValue());
        bar.setMaxWidth(Double.MAX_VALUE);
        String text = ui.text("wealth.of-limit", ui.formats().money(debt.balance().abs(), debt.currency()),
                ui.formats().money(limit, debt.currency()));
        bar.setAccessibleText(text);
        VBox use = new VBox(bar, Labels.of(text, "muted", "small"));
        use.getStyleClass().add("row-4");
        return use;
    }
}
