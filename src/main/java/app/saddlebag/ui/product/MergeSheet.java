package app.saddlebag.ui.product;

import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.AccountDeeds.Merging;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.product.ProductModel.InFull;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

/** Asks which account of a bank one from files is, and says what that would do before it is done. */
final class MergeSheet {

    private MergeSheet() {
    }

    static void open(Ui ui, ProductModel model, InFull full) {
        StoredProduct files = full.details().stored();
        ComboBox<StoredProduct> banks = new ComboBox<>();
        banks.setId("merge-bank");
        banks.setMaxWidth(Double.MAX_VALUE);
        banks.setPromptText(ui.text("product.merge.prompt"));
        banks.setConverter(new StringConverter<>() {
            @Override
            public String toString(StoredProduct bank) {
                String number = bank == null ? "" : Numbers.written(bank.product());
                return bank == null ? "" : number.isEmpty() ? bank.title() : bank.title() + " · " + number;
            }

            @Override
            public StoredProduct fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed");
            }
        });
        banks.getItems().setAll(full.candidates());
        Label rows = Labels.paragraph("");
        Label seam = Labels.paragraph("", "muted");
        Sheet sheet = new Sheet(ui.messages(), ui.text("product.merge.title", files.title())).text(ui.text("product.merge.about"))
                .add(Fields.field(ui.text("product.merge.bank"), banks)).add(rows).add(seam).withAmounts().focus(banks);
        Button deed = sheet.stayingAction(ui.text("product.merge.deed"), () -> {
            sheet.close();
            model.merge(full.details(), banks.getValue(), ui.toasts());
        });
        deed.setId("merge-deed");
        deed.setDisable(true);
        banks.valueProperty().subscribe(bank -> {
            deed.setDisable(true);
            if (bank != null) {
                rows.setText(ui.text("product.merge.looking"));
                seam.setText("");
                model.look(full.details(), bank, merging -> {
                    if (banks.getValue() == bank) {
                        rows.setText(ui.text("accounts.merge.rows", merging.repeated(), merging.joining()));
                        seam.setText(seam(ui, merging));
                        deed.setDisable(false);
                    }
                }, failure -> rows.setText(ui.sentence(failure)));
            }
        });
        ui.sheets().open(sheet);
    }

    private static String seam(Ui ui, Merging merging) {
        if (merging.gap() == null) {
            return ui.text("accounts.merge.seam.unknown");
        }
        Money gap = merging.gap();
        return ui.text(merging.agrees() ? "accounts.merge.seam.agrees" : "accounts.merge.seam.gap", ui.formats().day(merging.seam()),
                ui.formats().money(gap.amount(), gap.currency()));
    }
}
