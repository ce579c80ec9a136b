package app.saddlebag.ui.product;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A product in one line that leads to all that is known of it. */
public final class ProductLine {

    private ProductLine() {
    }

    /** @param about muted, under its name */
    public static Node of(Ui ui, StoredProduct stored, Worth worth, String about, Navigator navigator) {
        return of(ui, stored, about, new WorthWords(ui).amount(stored, worth), navigator);
    }

    /** @param amount at the end of the line */
    public static Node of(Ui ui, StoredProduct stored, String about, AmountLabel amount, Navigator navigator) {
        Product product = stored.product();
        FontIcon icon = new FontIcon(ProductWords.icon(product.kind()));
        icon.getStyleClass().add("line-icon");
        VBox names = new VBox(Labels.name(stored.title()), Labels.name(about, "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox line = Openable.row("product-" + stored.id(), stored.title() + ", " + about + (amount.getText().isEmpty() ? "" : ", " + amount.getText()),
                () -> navigator.showProduct(stored), icon, names, amount);
        line.getStyleClass().add("bank-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
