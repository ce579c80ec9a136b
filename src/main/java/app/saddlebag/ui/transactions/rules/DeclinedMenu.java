package app.saddlebag.ui.transactions.rules;

import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Lists the merchants about which the person is not asked; choosing one lets it be asked about again. Hidden while there are none. */
final class DeclinedMenu extends MenuButton {

    private final Ui ui;
    private final RuleDesk desk;
    private final Notices notices;
    private final Runnable after;

    /**
     * @param notices tells what was done
     * @param after   takes the keyboard when the last one is gone
     */
    DeclinedMenu(Ui ui, RuleDesk desk, Notices notices, Runnable after) {
        this.ui = ui;
        this.desk = desk;
        this.notices = notices;
        this.after = after;
        setId("rules-declined");
        getStyleClass().add("small");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        ui.background().run(desk.offers()::declined, this::show, this::fail);
    }

    private void show(List<String> merchants) {
        boolean leaving = merchants.isEmpty() && isFocused();
        setText(ui.text("rules.list.declined", merchants.size()));
        getItems().setAll(merchants.stream().map(this::item).toList());
        setVisible(!merchants.isEmpty());
        if (leaving) {
            after.run();
        }
    }

    private MenuItem item(String merchant) {
        MenuItem item = new MenuItem(ui.text("rules.list.ask-again", merchant));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> askAgain(merchant));
        return item;
    }

    private void askAgain(String merchant) {
        Callable<List<String>> work = () -> {
            desk.offers().askAgain(merchant);
            return desk.offers().declined();
        };
        ui.background().write(work, left -> {
            show(left);
            notices.tell(ui.text("rules.offer.asked-again", merchant));
        }, this::fail);
    }

    private void fail(Throwable failure) {
        notices.warn(ui.sentence(failure));
    }
}
