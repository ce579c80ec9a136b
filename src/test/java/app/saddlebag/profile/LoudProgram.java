package app.saddlebag.profile;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.logging.LogSetup;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.ui.Desks;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;

/**
 * The program with its own log at its loudest and a bank that fails now and then: everything that takes a secret is done, and done
 * wrongly too. What was thrown goes to a file, as whoever reports it would send it. Secrets come by standard input.
 */
final class LoudProgram {

    private static Path thrown;

    private LoudProgram() {
    }

    /** @param arguments a folder; addresses of the API and the Link; client id; Link token */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        thrown = home.resolve("thrown.txt");
        LogSetup.writeTo(home.resolve("state"));
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.TRACE);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String passphrase = in.readLine();
        String fresh = in.readLine();
        String secret = in.readLine();
        String wrongSecret = in.readLine();
        Environment environment = new Environment(Environment.Kind.CUSTOM, URI.create(arguments[1]), URI.create(arguments[2]),
                arguments[3], arguments[4], null);
        Profiles profiles = Desks.profiles(home);
        Path folder = home.resolve("data").resolve("ana");
        try (OpenProfile profile = profiles.create(folder, passphrase.toCharArray(), environment, new ClientSecret(secret))) {
            for (int i = 0; i < 5; i++) {
                attempt(() -> {
                    ConnectState end = LiveProfile.connect(profile, "testbank", "marta", "demo");
                    if (end instanceof ConnectState.Failed failed) {
                        throw failed.problem();
                    }
                });
            }
            for (int i = 0; i < 5; i++) {
                attempt(() -> profile.syncAll(SyncListener.NONE, new CallCancellation()).reports().forEach(report -> {
                    if (report.problem() != null) {
                        attempt(() -> {
                            throw report.problem();
                        });
                    }
                }));
            }
            attempt(() -> profile.keys().changePassphrase(fresh.toCharArray(), fresh.toCharArray()));
            attempt(() -> Backup.write(profile, home.resolve("copy.saddlebag-backup")));
            char[] code = profile.keys().makeRecoveryCode(passphrase.toCharArray());
            System.out.println(new String(code));
        }
        attempt(() -> profiles.open(folder, fresh.toCharArray()));
        try (OpenProfile profile = profiles.create(home.resolve("data").resolve("wrong"), fresh.toCharArray(), environment,
                new ClientSecret(wrongSecret))) {
            attempt(() -> LiveProfile.connect(profile, "testbank", "marta", "demo"));
            attempt(profile.flanks()::entities);
        }
        System.out.println("done");
        System.out.flush();
        in.readLine();
        Runtime.getRuntime().halt(0);
    }

    private interface Deed {
        void run() throws Exception;
    }

    private static void attempt(Deed deed) {
        try {
            deed.run();
        } catch (Exception failure) {
            LoggerFactory.getLogger(LoudProgram.class).error("It failed: {}", failure, failure);
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            try {
                Files.writeString(thrown, text + "\n" + Desks.ENGLISH.sentence(failure) + "\n", StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
