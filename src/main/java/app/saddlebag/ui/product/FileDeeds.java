package app.saddlebag.ui.product;

import app.saddlebag.profile.ProductDetails;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.product.ProductModel.InFull;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What a person can do with an account from files: say what it held, make it one with a bank's, close it, open it again. */
final class FileDeeds extends FlowPane {

    private static final double GAP = 8;

    FileDeeds(Ui ui, ProductModel model, InFull full) {
        super(GAP, GAP);
        ProductDetails details = full.details();
        if (details.stored().gone()) {
            add(Buttons.plain(Feather.ROTATE_CCW, ui.text("product.reopen"), () -> model.reopen(details, ui.toasts())), "product-reopen");
            return;
        }
        if (model.sayable(details)) {
            add(Buttons.plain(Feather.EDIT_3, ui.text("product.balance"), () -> BalanceSheet.open(ui, model, details)), "product-balance");
        }
        if (!full.candidates().isEmpty()) {
            add(Buttons.plain(Feather.GIT_MERGE, ui.text("product.merge"), () -> MergeSheet.open(ui, model, full)), "product-merge");
        }
        add(Buttons.plain(Feather.ARCHIVE, ui.text("product.close-account"), () -> model.close(details, ui.toasts())), "product-close-account");
    }

    private void add(Button button, String id) {
        button.setId(id);
        getChildren().add(button);
    }
}
