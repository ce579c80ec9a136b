package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Conversion;
import app.saddlebag.insight.Piece;
import app.saddlebag.model.Money;
import app.saddlebag.profile.ConversionWords;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.wealth.Whole.Total;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What there is altogether, one figure per currency, each of which leads to what it is the sum of. */
final class TotalPanel {

    private final Ui ui;
    private final Whole whole;
    private final PiecesSheet sheet;
    private final VBox panel = new VBox();

    TotalPanel(Ui ui, Whole whole, PiecesSheet sheet, Navigator navigator) {
        this.ui = ui;
        this.whole = whole;
        this.sheet = sheet;
        FlowPane totals = new FlowPane();
        // Each by itself, or what stands together would be too wide for a small window with large letters.
        whole.totals().forEach(total -> totals.getChildren().addAll(total(total)));
        totals.setRowValignment(VPos.BOTTOM);
        totals.getStyleClass().add("overview-totals");
        panel.getChildren().add(totals);
        whole.converted().ifPresentOrElse(all -> panel.getChildren().add(converted(all)), () -> {
            if (whole.totals().size() > 1) {
                panel.getChildren().add(ratesWanted(ui, navigator));
            }
        });
        if (!whole.uncounted().isEmpty()) {
            panel.getChildren().add(uncounted());
        }
        panel.getStyleClass().addAll("panel", "wealth-total");
    }

    Node node() {
        return panel;
    }

    /** Why sums stay apart, and where that can be changed. */
    static Node ratesWanted(Ui ui, Navigator navigator) {
        Hyperlink settings = new Hyperlink(ui.text("wealth.rates-wanted.step"));
        settings.getStyleClass().add("small");
        settings.setOnAction(event -> navigator.go(Place.SETTINGS));
        VBox wanted = new VBox(Labels.paragraph(ui.text("wealth.rates-wanted"), "muted", "small"), settings);
        wanted.getStyleClass().addAll("row-4", "rates-wanted");
        return wanted;
    }

    private List<Node> total(Total total) {
        String currency = total.sum().currency();
        AmountLabel sum = new AmountLabel("figure").show(total.sum().amount(), currency, ui.formats());
        VBox block = block("wealth-total-" + currency, Labels.of(ui.text("overview.total", currency), "caption"), ui.text("wealth.total.full", currency, sum.getText()), sum,
                () -> open(ui.text("wealth.total.of", currency), currency, piece -> true, total.sum(), true));
        if (total.held().amount().signum() == 0 || total.owed().amount().signum() == 0) {
            return List.of(block);
        }
        return List.of(block, part("held", "wealth.held", total.held(), piece -> !piece.owed()),
                part("owed", "wealth.owed", total.owed(), Piece::owed));
    }

    private Node part(String word, String key, Money sum, Predicate<Piece> which) {
        AmountLabel amount = new AmountLabel("section-title").show(sum.amount(), sum.currency(), ui.formats());
        return block("wealth-" + word + "-" + sum.currency(), Labels.of(ui.text(key), "muted", "small"), ui.text(key) + ", " + amount.getText(), amount,
                () -> open(ui.text(key), sum.currency(), which, sum, false));
    }

    private static VBox block(String id, Label title, String spoken, AmountLabel amount, Runnable open) {
        VBox block = Openable.block(id, spoken, open, title, amount);
        block.setAlignment(Pos.BOTTOM_LEFT);
        block.setMinWidth(Region.USE_PREF_SIZE);
        block.getStyleClass().addAll("row-4", "wealth-sum");
        return block;
    }

    private void open(String title, String currency, Predicate<Piece> which, Money sum, boolean all) {
        List<Piece> pieces = whole.pieces().stream().filter(piece -> piece.amount().currency().equals(currency)).filter(which)
                .sorted(Comparator.comparing((Piece piece) -> piece.amount().amount().abs()).reversed()).toList();
        sheet.open(title, pieces, List.of(sum), all ? whole.uncounted() : List.of(), Optional.empty());
    }

    /** Quieter than what is true of each currency: it is as good as the rates, which stand below it. */
    private Node converted(Conversion all) {
        AmountLabel sum = new AmountLabel("section-title").show(all.total().amount(), all.total().currency(), ui.formats());
        sum.setId("wealth-converted");
        Label rates = Labels.paragraph(new ConversionWords(ui.messages(), ui.formats()).of(all, LocalDate.now(ui.clock())), "muted", "small");
        sum.setAlignment(Pos.CENTER_LEFT);
        VBox block = new VBox(Labels.of(ui.text("overview.converted", all.total().currency()), "caption"), sum, rates);
        block.getStyleClass().add("row-4");
        return block;
    }

    private Node uncounted() {
        int count = whole.uncounted().size();
        Label words = Labels.paragraph(ui.text("wealth.uncounted.count", count), "muted", "small");
        HBox row = Openable.row("wealth-uncounted", words.getText(), () -> sheet.open(ui.text("wealth.uncounted"), List.of(), List.of(),
                whole.uncounted(), Optional.empty()), words);
        row.getStyleClass().add("wealth-sum");
        return new HBox(row);
    }
}
