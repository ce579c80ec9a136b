package app.saddlebag.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Preferences.Values;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.Desks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {

    @TempDir Path home;
    private final List<Values> looks = new ArrayList<>();
    private Profiles profiles;
    private OpenProfile profile;
    private SettingsModel model;

    @BeforeEach
    void open() {
        profiles = Desks.profiles(home);
        profile = profiles.createDemo(home.resolve("mine"), Desks.passphrase());
        model = new SettingsModel(profiles, profile, Desks.loginItem(), Desks.here(), Desks.ENGLISH, looks::add);
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void aChangeHoldsAtOnceAndAtTheNextStart() {
        model.change(values -> values.withLooks(looks -> looks.withTheme(Preferences.Theme.DARK)));
        model.change(values -> values.withLooks(looks -> looks.withScalePercent(150)));
        assertThat(looks).last().satisfies(values -> assertThat(values.looks().theme()).isEqualTo(Preferences.Theme.DARK));
        Values read = Preferences.read(home.resolve("config")).values();
        assertThat(read.looks().theme()).isEqualTo(Preferences.Theme.DARK);
        assertThat(read.looks().scalePercent()).isEqualTo(150);
    }

    @Test
    void resettingTheLooksLosesNothingElse() {
        model.change(values -> values.withLooks(looks -> looks.withTheme(Preferences.Theme.DARK).withScalePercent(200)).withLanguage("es"));
        model.resetLooks();
        Values read = Preferences.read(home.resolve("config")).values();
        assertThat(read.looks().theme()).isEqualTo(Preferences.Theme.SYSTEM);
        assertThat(read.language()).isNull();
        assertThat(read.looks().scalePercent()).isEqualTo(100);
        assertThat(read.profiles()).hasSize(1);
    }

    @Test
    void theNewPassphraseOpensTheProfileAndBothAreWiped() {
        char[] old = Desks.passphrase();
        char[] fresh = "another horse entirely".toCharArray();
        boolean[] changed = {false};
        model.changePassphrase(old, fresh, () -> changed[0] = true);
        assertThat(changed[0]).isTrue();
        assertThat(old).containsOnly('\0');
        assertThat(fresh).containsOnly('\0');
        profile.close();
        profile = profiles.open(home.resolve("mine"), "another horse entirely".toCharArray());
    }

    @Test
    void aWrongPresentPassphraseChangesNothing() {
        model.changePassphrase("not the one".toCharArray(), "another horse entirely".toCharArray(),
                () -> { throw new AssertionError("must not be told as changed"); });
        assertThat(model.problemProperty().get()).containsIgnoringCase("passphrase");
        profile.close();
        profile = profiles.open(home.resolve("mine"), Desks.passphrase());
    }
}
