package app.saddlebag.ui;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** The window built anew in another language still watches over what needs the person. */
class AnotherLanguageTest extends OpenedDeskTest {

    @Test
    void whatNeedsThePersonIsCountedInAnotherLanguageToo() throws Exception {
        Profiles profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
             OpenProfile profile = profiles.create(home.resolve("data").resolve("marta"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "marta", "demo");
            LiveProfile.refusedSince(profile, profile.records().connections().getFirst().id(),
                    Instant.now().minus(Duration.ofDays(3)));
        }
        open(profiles);
        untilShown("#place-connections");
        until("counted", () -> said().equals("Connections (1)"));
        click("#place-settings");
        untilShown("#settings-language");
        fx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> language = (ComboBox<Object>) find("#settings-language");
            language.setValue("es");
            return null;
        });
        until("counted in Spanish", () -> said().equals("Conexiones (1)"));
    }

    private String said() {
        return find("#place-connections") instanceof Labeled item ? item.getText() : "";
    }
}
