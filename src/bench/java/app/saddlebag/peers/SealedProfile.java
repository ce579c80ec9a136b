package app.saddlebag.peers;

import app.saddlebag.ledger.BenchRows;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Environment;
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
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The same rows in a profile on disk, as the command line opens it. */
final class SealedProfile {

    static final String PASSPHRASE = "a passphrase of no consequence";
    private static final byte[] PAYLOAD = {'{', '}'};
    private static final int BANKS = 3;

    private SealedProfile() {
    }

    static void make(Path folder, PeerRows rows) {
        Path home = folder.getParent();
        AppFolders folders = AppFolders.of(Map.of("XDG_CONFIG_HOME", home.toString()), home, "Linux");
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), (state, known) -> {
            throw new UnsupportedOperationException();
        }, Clock.systemUTC(), new Vaults(() -> Argon2Cost.FLOOR), "bench");
        URI nowhere = URI.create("http://127.0.0.1:9");
        try (OpenProfile open = profiles.create(folder, PASSPHRASE.toCharArray(), new Environment(Environment.Kind.CUSTOM, nowhere,
                nowhere, "bench", "bench", null), new ClientSecret("bench"))) {
            Store store = Inside.store(open);
            store.write(() -> fill(store, rows));
            open.ledger().snapshot(); // so that it is kept for the next opening
        }
    }

    private static void fill(Store store, PeerRows rows) {
        long[] connections = new long[BANKS + 1];
        for (int i = 1; i <= BANKS; i++) {
            connections[i] = store.connections().create("slot" + i, "bank" + i, "Bank " + i, Instant.now()).id();
        }
        BenchRows.PRODUCTS.forEach(product -> store.products().upsert(connections[(int) product.connectionId()],
                new Product.Account(product.id(), null, null, "EUR", BigDecimal.ZERO, product.number(), product.title(),
                        null, null, null, null, List.of()), PAYLOAD, Instant.now()));
        for (int i = 1; i <= BANKS; i++) {
            int bank = i;
            store.journal().record(Batch.Kind.SYNC, connections[bank], Instant.now(), null, recording -> rows.forEach(row -> {
                if (row.connectionId() == bank) {
                    recording.add(row.transaction(), PAYLOAD);
                }
            }));
        }
    }

    /** Unlocks and does nothing with the rows. */
    static List<String> unlocking(Path folder) {
        return program("connections", "--profile", folder.toString());
    }

    static List<String> asking(Path folder) {
        List<String> question = program("transactions", "--profile", folder.toString(), "--limit", "1");
        question.addAll(Arrays.asList(PeerRows.FILTER.split(" ")));
        return question;
    }

    /** The command line as {@code ./run} starts it. */
    static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
                "@" + Path.of("packaging", "jvm.options"), "-Dorg.sqlite.lib.path=" + Path.of("target", "native").toAbsolutePath(),
                "-cp", System.getProperty("java.class.path"), "app.saddlebag.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
