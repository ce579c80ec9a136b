package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.transactions.Backing;
import app.saddlebag.ui.transactions.KeptCounts;
import app.saddlebag.ui.transactions.TransactionsPage;
import app.saddlebag.ui.transactions.saved.KeptBeside;
import app.saddlebag.ui.transactions.saved.SavedModel;
import app.saddlebag.ui.transactions.saved.SavedPane;
import java.time.LocalDate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The kept filters below the accounts of the side bar, each with its count as of now and the way to its transactions. */
final class SavedSide implements AutoCloseable {

    private final Ui ui;
    private final SavedModel model;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    /** What the page of transactions asks for; blank while another is in front. */
    private final StringProperty current = new SimpleStringProperty(this, "current", "");
    private SavedPane pane;
    private LocalDate counted;

    SavedSide(Ui ui, OpenProfile profile, Changes changes) {
        this.ui = ui;
        Backing backing = Backing.of(profile);
        model = KeptCounts.model(ui, backing);
        model.load();
        changes.listen(model::load);
        counted = LocalDate.now(ui.clock());
        // What they find is known once all transactions are.
        ui.background().run(() -> {
            backing.transactions().read();
            return null;
        }, read -> model.count(), failure -> ui.toasts().warn(ui.sentence(failure)));
    }

    /** For the page of transactions, which lists them itself where there is no room here. */
    KeptBeside kept() {
        return new KeptBeside(model, shown);
    }

    void standIn(Shell shell, Navigator navigator) {
        pane = new SavedPane(ui, model, SavedPane.Form.SLIM, navigator::showTransactions, current);
        shell.addKept(pane, shown);
        shell.onGo(place -> follow(shell, place));
    }

    /** Writes every line anew, as after amounts were hidden. */
    void redraw() {
        pane.redraw();
    }

    private void follow(Shell shell, Place place) {
        current.unbind();
        current.set("");
        if (place == Place.TRANSACTIONS && shell.page(place) instanceof TransactionsPage page) {
            current.bind(page.textProperty());
        }
        LocalDate today = LocalDate.now(ui.clock());
        if (!today.equals(counted)) {
            counted = today;
            model.count();
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
