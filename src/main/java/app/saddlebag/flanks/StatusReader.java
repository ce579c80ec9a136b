package app.saddlebag.flanks;

import app.saddlebag.model.Secret.ActionToken;
import java.util.EnumSet;
import java.util.Set;

/** From the API's status object to {@link CredentialsStatus} (API reference §7.1). */
final class StatusReader {

    private StatusReader() {
    }

    static CredentialsStatus read(Fields f) {
        return new CredentialsStatus(f.isTrue("pending"), f.isTrue("blocked"), action(f, UserAction.RESET),
                action(f, UserAction.SCA), action(f, UserAction.TRANSACTION), f.text("name"),
                f.date("last_transaction_date"), f.instant("last_update_timestamp"), f.instant("created_at_timestamp"),
                flags(f.object("created")), flags(f.object("errored")));
    }

    static ActionToken action(Fields f, UserAction action) {
        String token = f.text(action.tokenName());
        return token == null ? null : new ActionToken(token);
    }

    private static Set<DataKind> flags(Fields f) {
        Fields product = f.object("product");
        Fields transaction = f.object("transaction");
        // Two copies of one documentation page disagree on the name.
        Fields transactions = transaction.isObject() ? transaction : f.object("transactions");
        Set<DataKind> set = EnumSet.noneOf(DataKind.class);
        for (DataKind kind : DataKind.values()) {
            Fields group = kind.group() == DataKind.Group.PRODUCT ? product : transactions;
            if (group.isTrue(kind.flag())) {
                set.add(kind);
            }
        }
        return set;
    }
}
