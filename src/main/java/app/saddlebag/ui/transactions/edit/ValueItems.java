package app.saddlebag.ui.transactions.edit;

import app.saddlebag.filter.Term;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;

/** Puts a value that is shown into the filter, or keeps it out: what every menu says of it. */
public record ValueItems(Ui ui, FilterBarModel bar) {

    /** @param said the value as it is shown */
    public MenuItem only(String id, String said, Term term) {
        return item(id, ui.text("transactions.value.only", said), term, bar::only);
    }

    public MenuItem without(String id, String said, Term term) {
        return item(id, ui.text("transactions.value.without", said), term, bar::without);
    }

    /** An item in a menu that says already whether it is wanted or not. */
    public MenuItem item(String id, String text, Term term, Consumer<Term> deed) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> deed.accept(term));
        return item;
    }

    /** Both, on what shows the value; the keyboard comes there, too. */
    public void offer(Control shown, String said, Term term) {
        shown.setContextMenu(new ContextMenu(only("value-only", said, term), without("value-without", said, term)));
        shown.setFocusTraversable(true);
    }
}
