package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Asset;
import app.saddlebag.insight.Piece;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.product.ProductLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Why a figure is what it is: every product it is the sum of, each leading on, and what was left out of it. */
final class PiecesSheet {

    private final Ui ui;
    private final Worth worth;
    private final Function<StoredProduct, String> countedAt;
    private final Function<StoredProduct, String> bank;
    private final Navigator navigator;

    /**
     * @param countedAt the login where a product counts instead; null where it counts where it is
     * @param bank      name of the login of a product
     */
    PiecesSheet(Ui ui, Worth worth, Function<StoredProduct, String> countedAt, Function<StoredProduct, String> bank, Navigator navigator) {
        this.ui = ui;
        this.worth = worth;
        this.countedAt = countedAt;
        this.bank = bank;
        this.navigator = navigator;
    }

    /**
     * @param sums      what the pieces come to
     * @param uncounted what could be thought part of it and is not
     * @param filter    finds the transactions of all of it; empty where no filter does
     */
    void open(String title, List<Piece> pieces, List<Money> sums, List<StoredProduct> uncounted, Optional<String> filter) {
        Sheet sheet = new Sheet(ui.messages(), title).style("pieces-sheet").fills().cancelText(ui.text("product.close"));
        VBox content = new VBox();
        if (!pieces.isEmpty()) {
            content.getChildren().addAll(lines(pieces), hair(), sums(sums));
        }
        content.getStyleClass().addAll("row-12", "pieces");
        if (!uncounted.isEmpty()) {
            VBox left = new VBox(Labels.of(ui.text("wealth.uncounted"), "strong"));
            left.getStyleClass().add("row-4");
            uncounted.forEach(stored -> left.getChildren().add(ProductLine.of(ui, stored, worth, about(stored), navigator)));
            content.getChildren().add(left);
        }
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "product-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sheet.add(scroll);
        filter.ifPresent(text -> sheet.action(ui.text("product.transactions"), () -> navigator.showTransactions(text)).setId("pieces-transactions"));
        ui.sheets().open(sheet.withAmounts());
    }

    private Node lines(List<Piece> pieces) {
        VBox lines = new VBox();
        lines.getStyleClass().add("bank-lines");
        pieces.forEach(piece -> lines.getChildren().add(ProductLine.of(ui, piece.product(), about(piece),
                new AmountLabel("line-amount").show(piece.amount().amount(), piece.amount().currency(), ui.formats()), navigator)));
        return lines;
    }

    /** Where it is, and why it is not its bank's figure. */
    private String about(Piece piece) {
        List<String> words = new ArrayList<>(List.of(about(piece.product())));
        if (piece.asset() == Asset.UNTOLD) {
            words.add(ui.text("wealth.beyond-positions"));
        }
        return String.join(" · ", words);
    }

    private String about(StoredProduct stored) {
        List<String> words = new ArrayList<>(List.of(bank.apply(stored)));
        String number = stored.product() instanceof Product.Card ? "" : Numbers.written(stored.product());
        if (!number.isEmpty() && !number.equals(stored.title())) {
            words.add(number);
        }
        words.addAll(Remarks.of(ui, stored, countedAt.apply(stored), worth));
        return String.join(" · ", words);
    }

    private Node sums(List<Money> sums) {
        VBox amounts = new VBox();
        amounts.setAlignment(Pos.TOP_RIGHT);
        sums.forEach(sum -> amounts.getChildren().add(new AmountLabel("section-title").show(sum.amount(), sum.currency(), ui.formats())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(Labels.of(ui.text("wealth.together"), "strong"), space, amounts);
    }

    static Node hair() {
        Region hair = new Region();
        hair.getStyleClass().add("hair");
        return hair;
    }
}
