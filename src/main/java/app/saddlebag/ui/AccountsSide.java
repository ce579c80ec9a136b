package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.ScreenMemory;
import app.saddlebag.ui.accounts.AccountsDesk;
import app.saddlebag.ui.accounts.AccountsModel;
import app.saddlebag.ui.accounts.AccountsPane;
import app.saddlebag.ui.accounts.FoldedAccounts;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.transactions.TransactionsPage;
import java.util.function.Function;
import javafx.beans.property.Property;

/** Puts the accounts below the places of the side bar, and keeps them up to date with the profile and the page in front. */
final class AccountsSide {

    private final AccountsModel model;
    private final AccountsPane pane;
    private final FoldedAccounts folded;
    private final Shell shell;

    AccountsSide(Ui ui, OpenProfile profile, Changes changes, Navigator navigator, Shell shell) {
        this.shell = shell;
        model = new AccountsModel(AccountsDesk.of(profile.accounts()), ui.background(), ui.messages(), ui.toasts());
        pane = new AccountsPane(ui, model, navigator);
        folded = new FoldedAccounts(ui, model, navigator);
        shell.addAccounts(pane.node(), folded.node());
        shell.onGo(this::follow);
        remember(ui, profile.memory(), "side-bar-folded", shell.foldedProperty(), Boolean::valueOf);
        remember(ui, profile.memory(), "side-bar-unfolded", shell.unfoldedProperty(), Boolean::valueOf);
        remember(ui, profile.memory(), "side-bar-width", shell.width().chosenProperty(), Integer::valueOf);
        changes.listen(model::refresh);
        model.refresh();
    }

    /** Takes back what was done last to the list; nothing where nothing is left. */
    void undo() {
        pane.undo();
    }

    /** Writes anew what stands there. */
    void redraw() {
        pane.redraw();
        folded.redraw();
    }

    /** Brings back what was said the last time, unless something is said before that was read; keeps what is said from then on. */
    private static <T> void remember(Ui ui, ScreenMemory memory, String key, Property<T> said, Function<String, ? extends T> read) {
        T usual = said.getValue();
        ui.background().run(() -> memory.recall(key).<T>map(read), known -> {
            known.filter(then -> said.getValue().equals(usual)).ifPresent(said::setValue);
            said.addListener((property, before, now) -> ui.background().write(() -> {
                memory.remember(key, now.toString());
                return null;
            }, done -> { }, failure -> ui.toasts().warn(ui.sentence(failure))));
        }, failure -> ui.toasts().warn(ui.sentence(failure)));
    }

    private void follow(Place place) {
        model.filterProperty().unbind();
        model.filterProperty().set(null);
        if (place == Place.TRANSACTIONS && shell.page(place) instanceof TransactionsPage page) {
            model.filterProperty().bind(page.filterProperty());
        }
    }
}
