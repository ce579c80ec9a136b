package app.saddlebag.store;

import app.saddlebag.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;

/** A database that is not open: what can be asked of it, given its keys. */
public record DatabaseFile(Path path) {

    /** Whether {@link Store#open} would first give it the present form. */
    public boolean isOfEarlierForm(Vault vault) {
        return vault.generation() == 0 && new FirstVersionFile(path).isThere();
    }

    /**
     * Opens it as {@link Store#open} does, to see that it can be; one of an earlier form stays in that.
     *
     * @throws StoreException as {@link Store#open}
     */
    public void requireOpens(Vault vault, Clock clock) {
        if (!new FirstVersionFile(path).isThere()) {
            Store.open(path, vault, clock).close();
            return;
        }
        try (Session session = Session.open(path)) {
            Structure.require(session);
            FirstVersion.recognise(session, vault);
        }
    }
}
