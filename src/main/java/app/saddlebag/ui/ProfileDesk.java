package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.theme.Theme;
import java.util.Map;
import javafx.scene.Parent;

/** One open profile on the screen: its pages in the shell, the banners above them, syncing and locking. */
final class ProfileDesk implements AutoCloseable {

    private final Shell shell;
    private final OpenProfile profile;

    ProfileDesk(Ui ui, Theme theme, Profiles profiles, OpenProfile profile, Host host) {
        this.profile = profile;
        this.shell = new Shell(ui, profile.name(), Map.of());
    }

    interface Host {
        void lock();

        void replace(OpenProfile kept);

        void speak(String languageTag);
    }

    Parent node() {
        return shell.node();
    }

    OpenProfile profile() {
        return profile;
    }

    void go(Place place) {
        shell.go(place);
    }

    @Override
    public void close() {
        shell.close();
    }
}
