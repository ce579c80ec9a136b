package app.saddlebag.ui.product;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** What the banks no longer list, folded away; each leads to all that is still known of it. */
public final class GoneGroup extends VBox {

    /**
     * @param gone one at least
     * @param bank name of the bank of each
     */
    public GoneGroup(Ui ui, List<StoredProduct> gone, Worth worth, Function<StoredProduct, String> bank, Navigator navigator) {
        VBox lines = new VBox();
        lines.getStyleClass().add("bank-lines");
        gone.forEach(stored -> lines.getChildren().add(ProductLine.of(ui, stored, worth, ui.text("product.gone.about",
                bank.apply(stored), ui.formats().day(LocalDate.ofInstant(stored.lastSeen(), ui.clock().getZone()))), navigator)));
        TitledPane fold = new TitledPane(ui.text("product.gone", gone.size()), lines);
        fold.setId("gone-products");
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.getStyleClass().add("history");
        getChildren().add(fold);
        getStyleClass().addAll("panel", "gone");
    }
}
