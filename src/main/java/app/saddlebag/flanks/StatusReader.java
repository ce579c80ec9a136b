package app.saddlebag.flanks;

import app.saddlebag.model.Secret.ActionToken;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From the API's status object to {@link CredentialsStatus} (API reference §7.1). */
final class StatusReader {

    private StatusReader() {
    }

    static CredentialsStatus read(Fields f) {
        Map<DataKind, Boolean> created = flags(f, "created");
        Map<DataKind, Boolean> errored = flags(f, "errored");
        Instant createdAt = f.instant("created_at_timestamp");
        return new CredentialsStatus(f.isTrue("pending"), f.isTrue("blocked"), action(f, UserAction.RESET),
                action(f, UserAction.SCA), action(f, UserAction.TRANSACTION), f.text("name"),
                f.date("last_transaction_date"), f.instant("last_update_timestamp"),
                createdAt != null ? createdAt : f.instant("created"), said(created, true), said(created, false),
                said(errored, true), errored.isEmpty() && Boolean.TRUE.equals(f.flag("errored")));
    }

    static ActionToken action(Fields f, UserAction action) {
        String token = f.text(action.tokenName());
        return token == null ? null : new ActionToken(token);
    }

    /** What is said of each kind; of a kind of which nothing can be read there is nothing. */
    private static Map<DataKind, Boolean> flags(Fields status, String name) {
        Fields f = status.object(name);
        Map<DataKind, Boolean> flags = new EnumMap<>(DataKind.class);
        // A single truth about all kinds; a moment in its place is when the login was made, and says nothing of them.
        Boolean all = name.equals("created") ? status.bool(name) : null;
        for (DataKind kind : DataKind.values()) {
            // Two copies of one documentation page disagree on the name of the second group.
            Boolean flag = kind.group() == DataKind.Group.PRODUCT ? f.object("product").flag(kind.flag())
                    : f.object("transaction").isObject() ? f.object("transaction").flag(kind.flag())
                    : f.object("transactions").flag(kind.flag());
            if (flag != null || all != null) {
                flags.put(kind, flag != null ? flag : all);
            }
        }
        return flags;
    }

    private static Set<DataKind> said(Map<DataKind, Boolean> flags, boolean what) {
        return flags.entrySet().stream().filter(flag -> flag.getValue() == what).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
