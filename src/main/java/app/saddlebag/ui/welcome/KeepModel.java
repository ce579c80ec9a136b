package app.saddlebag.ui.welcome;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Turns the demo into a profile that stays. Until that has worked the demo goes on as it is. */
public final class KeepModel extends NewProfileModel {

    private final Profiles profiles;
    private final OpenProfile demo;
    private final Consumer<OpenProfile> kept;

    /** @param kept gets the profile in its new place; the demo is closed by then */
    public KeepModel(Profiles profiles, OpenProfile demo, Background background, Messages messages,
            Consumer<OpenProfile> kept) {
        super(profiles, background, messages);
        this.profiles = profiles;
        this.demo = demo;
        this.kept = kept;
        folder().nameProperty().set(messages.get("keep.name"));
    }

    /** Says what is wrong with the folder, if anything is. */
    public boolean check() {
        return isSound(folder().problemKey());
    }

    /** Keeps the demo and wipes the passphrase. */
    public void keep(char[] passphrase) {
        if (busyProperty().get() || !check()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        Path target = folder().path().orElseThrow();
        make(() -> {
            try {
                return profiles.keep(demo, target, passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, kept);
    }
}
