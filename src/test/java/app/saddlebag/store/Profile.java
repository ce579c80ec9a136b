package app.saddlebag.store;

import app.saddlebag.vault.Cheap;
import app.saddlebag.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A profile's folder with its database, open. */
final class Profile implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String PASSPHRASE = "four unlikely words together";

    private final Path folder;
    private final Vault vault;
    private Store store;

    private Profile(Path folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
        if (!Files.exists(database(folder))) {
            Store.create(database(folder), vault, CLOCK);
        }
        this.store = Store.open(database(folder), vault, CLOCK);
    }

    /** With keys that live as long as this object, for tests that need no passphrase. */
    static Profile in(Path folder) {
        return new Profile(folder, Vault.ephemeral());
    }

    /** With a key file, made at the first time and unlocked from then on. */
    static Profile withKeysIn(Path folder) {
        Path keys = folder.resolve("keys.json");
        return new Profile(folder, Files.exists(keys) ? Cheap.vaults().unlock(keys, PASSPHRASE.toCharArray())
                : Cheap.vaults().create(keys, PASSPHRASE.toCharArray()));
    }

    static Path database(Path folder) {
        return folder.resolve("saddlebag.db");
    }

    Store store() {
        return store;
    }

    Vault vault() {
        return vault;
    }

    /** What a restart of the program would show. */
    Store reopen() {
        store.close();
        store = Store.open(database(folder), vault, CLOCK);
        return store;
    }

    @Override
    public void close() {
        store.close();
        vault.close();
    }
}
