package app.saddlebag.ui.product;

import app.saddlebag.profile.ProductDetails;
import app.saddlebag.ui.kit.DayPicker;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.time.LocalDate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

/** Asks what an account from files held at the end of a day. */
final class BalanceSheet {

    private BalanceSheet() {
    }

    static void open(Ui ui, ProductModel model, ProductDetails details) {
        TextField amount = new TextField();
        amount.setId("balance-amount");
        DayPicker day = new DayPicker(ui.messages(), LocalDate.now(ui.clock()));
        day.setId("balance-day");
        StringProperty problem = new SimpleStringProperty("");
        Sheet sheet = new Sheet(ui.messages(), ui.text("product.balance.title", details.stored().title()))
                .text(ui.text("product.balance.about"))
                .add(Fields.field(ui.text("product.balance.amount", details.product().currency()), amount, problem))
                .add(Fields.field(ui.text("product.balance.day"), day)).withAmounts().focus(amount);
        sheet.stayingAction(ui.text("product.balance.deed"), () -> {
            if (model.sayBalance(details, day.getValue(), amount.getText())) {
                sheet.close();
            } else {
                problem.set(ui.text("product.balance.unclear"));
                amount.requestFocus();
            }
        }).setId("balance-deed");
        ui.sheets().open(sheet);
    }
}
