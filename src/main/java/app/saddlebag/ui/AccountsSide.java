package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.accounts.AccountsDesk;
import app.saddlebag.ui.accounts.AccountsModel;
import app.saddlebag.ui.accounts.AccountsPane;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.transactions.TransactionsPage;

/** Puts the accounts below the places of the side bar, and keeps them up to date with the profile and the page in front. */
final class AccountsSide {

    private final AccountsModel model;
    private final Shell shell;

    AccountsSide(Ui ui, OpenProfile profile, Changes changes, Navigator navigator, Shell shell) {
        this.shell = shell;
        model = new AccountsModel(AccountsDesk.of(profile.accounts()), ui.background(), ui.messages(), ui.toasts());
        shell.addAccounts(new AccountsPane(ui, model, navigator).node());
        shell.onGo(this::follow);
        changes.listen(model::refresh);
        model.refresh();
    }

    private void follow(Place place) {
        model.filterProperty().unbind();
        model.filterProperty().set(null);
        if (place == Place.TRANSACTIONS && shell.page(place) instanceof TransactionsPage page) {
            model.filterProperty().bind(page.filterProperty());
        }
    }
}
