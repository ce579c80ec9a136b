package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * How long a new passphrase takes in an open profile, beside what it takes for a key file alone, which is the derivations; and the
 * backup that follows.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.ui.PassphraseChange -Dbench=1000000</pre>
 */
final class PassphraseChange {

    private static final int ROUNDS = 3;

    private PassphraseChange() {
    }

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        try (OpenProfile profile = new BenchProfile(rows, Clock.systemDefaultZone()).open()) {
            char[] passphrase = BenchProfile.passphrase();
            Path alone = Files.createTempDirectory("saddlebag-bench").resolve("keys.json");
            Vaults vaults = new Vaults(() -> Argon2Cost.FLOOR);
            vaults.create(alone, passphrase).close();
            for (int round = 1; round <= ROUNDS; round++) {
                long keyFile = millis(() -> vaults.changePassphrase(alone, passphrase, passphrase));
                long whole = millis(() -> profile.keys().changePassphrase(passphrase, passphrase));
                long behind = millis(profile.backups()::makeOfFormerKeys);
                System.out.printf("%,d rows, round %d: a key file alone %d ms, the change %d ms, the backup behind it %d ms%n", rows, round,
                        keyFile, whole, behind);
            }
            Files.delete(alone);
        }
    }

    private static long millis(Runnable deed) {
        long begun = System.nanoTime();
        deed.run();
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
