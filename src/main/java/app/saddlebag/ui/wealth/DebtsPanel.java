package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Bearing;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Percents;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.wealth.Debt.What;
import app.saddlebag.ui.wealth.WealthData.At;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Loans, or cards: what is owed on each, how much of it is paid or used, and what is left. */
final class DebtsPanel {

    private final Ui ui;
    private final Worth worth;
    private final LaterParts later;
    private final Navigator navigator;
    private final VBox panel = new VBox();

    DebtsPanel(Ui ui, List<? extends At<? extends Product>> debts, Worth worth, LaterParts later, Navigator navigator) {
        this.ui = ui;
        this.worth = worth;
        this.later = later;
        this.navigator = navigator;
        // What adds nothing is said once for all of which it is true for the same reason.
        Map<String, VBox> adding = new LinkedHashMap<>();
        for (At<? extends Product> at : debts) {
            boolean nothing = worth.bearing(at.stored()) == Bearing.NOTHING;
            if (nothing) {
                adding.computeIfAbsent(String.join(" ", Remarks.of(ui, at.stored(), at.countedAt(), worth)), this::group)
                        .getChildren().add(row(at, true));
            } else {
                panel.getChildren().add(row(at, false));
            }
        }
        for (VBox group : adding.values()) {
            // Or its remark would read as one on the debt above.
            if (!panel.getChildren().isEmpty()) {
                panel.getChildren().add(PiecesSheet.hair());
            }
            panel.getChildren().add(group);
        }
        panel.getStyleClass().addAll("panel", "debts");
    }

    Node node() {
        return panel;
    }

    private VBox group(String remark) {
        VBox group = new VBox(Labels.paragraph(remark, "muted", "small"));
        group.getStyleClass().add("row-8");
        return group;
    }

    private Node row(At<? extends Product> at, boolean nothing) {
        Product debt = at.product();
        List<String> facts = new ArrayList<>(List.of(at.bank()));
        String number = Numbers.written(debt);
        if (!number.isEmpty() && !number.equals(at.stored().title())) {
            facts.add(number);
        }
        facts.addAll(debt.owners());
        VBox names = new VBox(Labels.name(at.stored().title(), "strong"), Labels.paragraph(String.join(" · ", facts), "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(names);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row-12");
        VBox all = new VBox(head);
        StringBuilder spoken = new StringBuilder(at.stored().title()).append(", ").append(String.join(", ", facts));
        if (!nothing || debt.balance() != null) {
            BigDecimal owed = worth.of(at.stored()).map(Money::amount).orElse(debt.balance());
            AmountLabel amount = new AmountLabel("section-title").show(owed, debt.currency(), ui.formats());
            head.getChildren().add(amount);
            spoken.append(", ").append(amount.getText());
        }
        Optional<Debt> use = Debt.of(at.stored(), worth);
        use.ifPresent(known -> all.getChildren().addAll(bar(known), spokenTwice(spoken, known, debt.currency())));
        for (String words : further(at, use.isPresent(), nothing)) {
            all.getChildren().add(Labels.paragraph(words, "muted", "small"));
            spoken.append(", ").append(words);
        }
        Label next = LaterParts.label();
        all.getChildren().add(next);
        VBox row = Openable.block("product-" + at.stored().id(), spoken.toString(), () -> navigator.showProduct(at.stored()),
                all.getChildren().toArray(Node[]::new));
        row.getStyleClass().addAll("row-4", "debt");
        later.instalment(at.stored().id(), next, row);
        return row;
    }

    private static ProgressBar bar(Debt debt) {
        ProgressBar bar = new ProgressBar(debt.part().movePointLeft(2).min(BigDecimal.ONE).doubleValue());
        bar.setMaxWidth(Double.MAX_VALUE);
        // The row says it in words.
        bar.setFocusTraversable(false);
        bar.getStyleClass().add(debt.what() == What.PAID ? "paid" : "used");
        return bar;
    }

    /** What is done at the left, what is left at the right; and the same for those who hear it. */
    private Node spokenTwice(StringBuilder spoken, Debt debt, String currency) {
        boolean paid = debt.what() == What.PAID;
        String done = ui.text(paid ? "wealth.debt.paid" : "wealth.debt.used", ui.formats().money(debt.done(), currency),
                ui.formats().money(debt.whole(), currency), Percents.of(ui, debt.part()));
        String left = ui.text(paid ? "wealth.debt.to-pay" : "wealth.debt.to-use", ui.formats().money(debt.left(), currency));
        spoken.append(", ").append(done).append(", ").append(left);
        Label end = Labels.of(left, "muted", "small");
        end.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label start = Labels.paragraph(done, "muted", "small");
        HBox line = new HBox(start, space, end);
        line.getStyleClass().add("row-12");
        return line;
    }

    private List<String> further(At<? extends Product> at, boolean known, boolean nothing) {
        List<String> words = new ArrayList<>();
        if (at.product() instanceof Product.Liability loan) {
            if (loan.interestRate() != null) {
                words.add(ui.text("wealth.debt.interest", ui.formats().rate(loan.interestRate())));
            }
            if (!known && !nothing) {
                words.add(ui.text(loan.limit() == null || loan.balance() == null ? "wealth.debt.lent-untold" : "wealth.debt.more-than-lent"));
            }
        } else if (!known && !nothing) {
            words.add(ui.text("wealth.debt.limit-untold"));
        }
        if (!nothing) {
            words.addAll(Remarks.of(ui, at.stored(), at.countedAt(), worth));
        }
        return words;
    }
}
