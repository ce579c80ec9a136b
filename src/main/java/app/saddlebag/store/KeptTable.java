package app.saddlebag.store;

import app.saddlebag.model.Aside;
import java.util.function.Function;

/** A table of few rows, of which a batch keeps what was there before, so that its undo brings that back. */
enum KeptTable {
    PRODUCT(1, Aside.ACCOUNT, Tables::product),
    BALANCE(2, Aside.BALANCE, Tables::balance),
    LINK(3, Aside.TIE, Tables::link),
    RULE(4, Aside.SETUP, Tables::rule),
    SAVED_FILTER(5, Aside.SETUP, Tables::savedFilter),
    SETTING(6, Aside.SETUP, Tables::setting),
    RATE(7, Aside.SETUP, Tables::rate);

    private final int code;
    private final Aside aside;
    private final Function<Tables, SealedTable> table;

    KeptTable(int code, Aside aside, Function<Tables, SealedTable> table) {
        this.code = code;
        this.aside = aside;
        this.table = table;
    }

    /** Written once, never changed, whatever becomes of the enum. */
    int code() {
        return code;
    }

    /** What a change of it is to a person. */
    Aside aside() {
        return aside;
    }

    SealedTable in(Tables tables) {
        return table.apply(tables);
    }

    static KeptTable of(int code) {
        for (KeptTable one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new NewerDatabaseException();
    }
}
