package app.saddlebag.profile;

import app.saddlebag.DemoBanks;
import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Cheap;
import java.nio.file.Path;
import java.time.Clock;

/** A program of its own that lets the system's key store open a profile, opens it so, and takes that back. Says each step. */
public final class KeyStoreTrial {

    private KeyStoreTrial() {
    }

    /** @param arguments a folder that is there and empty */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        char[] passphrase = "correct horse battery".toCharArray();
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemUTC(),
                Cheap.vaults(), new KeyringSecrets(), "test");
        Path folder = home.resolve("casa");
        try (OpenProfile made = profiles.createDemo(folder, passphrase)) {
            made.keys().useKeyStore(passphrase);
            System.out.println("on " + made.keys().hasKeyStore());
        } catch (ProblemException refused) {
            System.out.println(refused.key());
            System.exit(0);
        }
        try (OpenProfile opened = profiles.openByKeyStore(folder)) {
            System.out.println("opened " + opened.name());
            opened.keys().leaveKeyStore(passphrase);
            System.out.println("on " + opened.keys().hasKeyStore());
        }
        try {
            profiles.openByKeyStore(folder).close();
        } catch (ProblemException refused) {
            System.out.println(refused.key());
        }
        System.exit(0);
    }
}
