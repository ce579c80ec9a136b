package app.saddlebag.ui.accounts;

import app.saddlebag.profile.AccountBook;
import app.saddlebag.profile.AccountList;
import app.saddlebag.profile.Arrangement;

/** Where the accounts lie. Every method reads or writes the store: worker only. */
public interface AccountsDesk {

    AccountList read();

    /** @param name blank for what its bank calls it */
    void rename(long product, String name);

    void arrange(Arrangement arrangement);

    static AccountsDesk of(AccountBook book) {
        return new AccountsDesk() {
            @Override
            public AccountList read() {
                return book.read();
            }

            @Override
            public void rename(long product, String name) {
                book.rename(product, name);
            }

            @Override
            public void arrange(Arrangement arrangement) {
                book.arrange(arrangement);
            }
        };
    }
}
