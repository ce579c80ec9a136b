package app.saddlebag.ui;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LoginItem;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.vault.Cheap;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** What tests of screens stand on: real profiles in a folder of the test, everything on the test's own thread. */
public final class Desks {

    public static final Messages ENGLISH = new Messages(Locale.UK);

    private Desks() {
    }

    /** Work and what follows it run where they are asked for. */
    public static Background here() {
        return new Background(Runnable::run, Runnable::run);
    }

    public static Profiles profiles(Path home) {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        return new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemDefaultZone(),
                Cheap.vaults(), "Saddlebag/test");
    }

    /** Not installed. */
    public static LoginItem loginItem() {
        return new LoginItem.Nowhere();
    }

    public static char[] passphrase() {
        return "correct horse battery".toCharArray();
    }
}
