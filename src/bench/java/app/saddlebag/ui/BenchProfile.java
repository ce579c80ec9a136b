package app.saddlebag.ui;

import app.saddlebag.ledger.BenchRows;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Inside;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vaults;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.Map;

/** A sealed profile with the benchmarks' transactions, made once under {@code target/bench}. */
final class BenchProfile {

    private static final String PASSPHRASE = "a passphrase of no consequence";
    private static final byte[] PAYLOAD = {'{', '}'};

    private static final List<String> BANKS = List.of("Banco Uno", "Banque Deux", "Bank Three");

    private final Path folder;
    private final Profiles profiles;
    private final int rows;

    BenchProfile(int rows, Clock clock) throws IOException {
        this.rows = rows;
        folder = Path.of("target", "bench", "window-" + rows).toAbsolutePath();
        Path home = Files.createDirectories(folder.resolveSibling("window-home"));
        AppFolders folders = AppFolders.of(Map.of("XDG_CONFIG_HOME", home.toString()), home, "Linux");
        profiles = new Profiles(folders, Preferences.read(folders.settings()), (state, known) -> {
            throw new UnsupportedOperationException("no demo bank here");
        }, clock, new Vaults(() -> Argon2Cost.FLOOR), "bench");
    }

    /** The caller's to wipe. */
    static char[] passphrase() {
        return PASSPHRASE.toCharArray();
    }

    Profiles profiles() {
        return profiles;
    }

    /** Where it lies, or will once it was opened. */
    Path folder() {
        return folder;
    }

    /** With what the page remembers of its last closing. */
    OpenProfile asLeft() throws IOException {
        if (!Files.exists(folder)) {
            Path unfinished = folder.resolveSibling(folder.getFileName() + "-unfinished");
            URI nowhere = URI.create("http://127.0.0.1:9");
            try (OpenProfile made = profiles.create(unfinished, PASSPHRASE.toCharArray(),
                    new Environment(Environment.Kind.CUSTOM, nowhere, nowhere, "bench", "bench", null),
                    new ClientSecret("bench"))) {
                Store store = Inside.store(made);
                store.write(() -> fill(store));
            }
            Files.move(unfinished, folder);
        }
        return profiles.open(folder, PASSPHRASE.toCharArray());
    }

    OpenProfile open() throws IOException {
        OpenProfile opened = asLeft();
        // A run that was stopped may have left the page in the midst of something.
        opened.memory().remember("transactions-filter", "");
        opened.memory().remember("transactions-query", "false");
        opened.memory().remember("transactions-details", "false");
        return opened;
    }

    private void fill(Store store) {
        long[] connections = new long[4];
        for (int i = 1; i < connections.length; i++) {
            connections[i] = store.connections().create("slot" + i, "bank" + i, BANKS.get(i - 1), Instant.now()).id();
        }
        BenchRows.PRODUCTS.forEach(product -> store.products().upsert(connections[(int) product.connectionId()],
                switch (product.kind()) {
                    case CARD -> new Product.Card(product.id(), null, null, "EUR", BigDecimal.ZERO,
                            product.number(), product.title(), null, null, null, List.of());
                    default -> new Product.Account(product.id(), null, null, "EUR", BigDecimal.ZERO, product.number(),
                            product.title(), null, null, null, null, List.of());
                }, PAYLOAD, Instant.now()));
        List<LedgerRow> made = new ArrayList<>(rows);
        new BenchRows(42).forEach(rows, made::add);
        for (int i = 1; i < connections.length; i++) {
            int bank = i;
            store.journal().record(Batch.Kind.SYNC, connections[bank], Instant.now(), null, recording ->
                    made.reversed().stream().filter(row -> row.connectionId() == bank).forEach(row -> {
                        long id = recording.add(row.transaction(), PAYLOAD);
                        if (row.overlay() != Overlay.NONE) {
                            recording.edit(LongStream.of(id), _ -> row.overlay());
                        }
                    }));
        }
        store.savedFilters().save("Groceries", "category:=Groceries");
        store.savedFilters().save("This month's bigger expenses", "amount:<-50 date:this-month");
    }
}
