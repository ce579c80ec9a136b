package app.saddlebag.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.LoginItem;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.SyncSchedule;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Every setting of the page, changed where a person changes it, and read again as the next start reads it. */
class SettingsPageTest extends WindowTest {

    @TempDir Path home;
    private final List<String> spoken = new ArrayList<>();
    private Profiles profiles;
    private OpenProfile profile;
    private Theme theme;

    @BeforeEach
    void open() throws Exception {
        profiles = Desks.profiles(home);
        profile = profiles.createDemo(home.resolve("mine"), Desks.passphrase());
        theme = fx(Theme::new);
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            theme.apply(Looks.DEFAULT.withTheme(Preferences.Theme.LIGHT));
            theme.close();
            return null;
        });
        profile.close();
    }

    @Test
    void looksChangeAtOnceAndHold() throws Exception {
        show(Desks.loginItem());
        double before = labelHeight();
        choose("#settings-theme", Preferences.Theme.DARK);
        assertThat(fx(theme::isDark)).isTrue();
        choose("#settings-scale", 300);
        until("larger words", () -> labelHeight() > 2 * before);
        choose("#settings-scale", 75);
        until("smaller words", () -> labelHeight() < before);
        tick("#settings-software", true);
        choose("#settings-lock", 1);
        tick("#settings-sync-opening", true);
        choose("#settings-sync-every", 8);
        choose("#settings-language", "es");
        assertThat(spoken).containsExactly("es");
        Preferences.Values saved = saved();
        assertThat(saved.looks().theme()).isEqualTo(Preferences.Theme.DARK);
        assertThat(saved.looks().scalePercent()).isEqualTo(75);
        assertThat(saved.looks().softwareRendering()).isTrue();
        assertThat(saved.lockAfterMinutes()).isEqualTo(1);
        assertThat(saved.language()).isEqualTo("es");
        assertThat(saved.schedule()).isEqualTo(new SyncSchedule(true, 8));
    }

    @Test
    void everyScaleFrom75To300IsOffered() throws Exception {
        show(Desks.loginItem());
        assertThat(fx(() -> List.copyOf(((ComboBox<?>) find("#settings-scale")).getItems())).stream()
                .mapToInt(value -> (Integer) value)).startsWith(75).endsWith(300).isSorted();
    }

    @Test
    void resettingBringsTheDefaultsBackAndLosesNoProfile() throws Exception {
        show(Desks.loginItem());
        choose("#settings-theme", Preferences.Theme.DARK);
        tick("#settings-software", true);
        fx(() -> {
            ((javafx.scene.control.ButtonBase) find("#settings-reset")).fire();
            return null;
        });
        assertThat(saved()).usingRecursiveComparison().ignoringFields("profiles").isEqualTo(Preferences.Values.DEFAULT);
        assertThat(saved().profiles()).containsExactly(home.resolve("mine").toString());
        assertThat(fx(() -> ((ComboBox<?>) find("#settings-theme")).getValue())).isEqualTo(Preferences.Theme.SYSTEM);
        assertThat(fx(() -> ((CheckBox) find("#settings-software")).isSelected())).isFalse();
    }

    @Test
    void atThreeHundredPercentInASmallWindowEveryChoiceCanBeRead() throws Exception {
        show(Desks.loginItem());
        fx(() -> {
            stage.setWidth(900);
            return null;
        });
        choose("#settings-scale", 300);
        for (String choice : List.of("#settings-theme", "#settings-scale", "#settings-language")) {
            until("the whole of " + choice, () -> fx(() -> {
                Region box = (Region) find(choice);
                return box.getWidth() > 0 && box.getWidth() >= Math.floor(box.prefWidth(-1));
            }));
        }
    }

    /** As on a screen of 1024 pixels, of which the side bar takes its share; Spanish has the longer words. */
    @Test
    void atThreeHundredPercentInASmallWindowNothingHasToBeScrolledSideways() throws Exception {
        show(Desks.loginItem(), new Messages(Locale.forLanguageTag("es-ES")));
        fx(() -> {
            stage.setWidth(832);
            stage.setHeight(700);
            return null;
        });
        choose("#settings-scale", 300);
        until("a page without a bar below", () -> fx(() -> {
            ScrollPane page = (ScrollPane) find(".page-scroll");
            stage.getScene().getRoot().layout();
            return page.getWidth() == 832 && ((Region) find(".section-title")).getHeight() > 40
                    && page.getContent().getLayoutBounds().getWidth() <= page.getViewportBounds().getWidth();
        }));
    }

    @Test
    void whereDataLivesIsSaid() throws Exception {
        show(Desks.loginItem());
        assertThat(words()).contains(home.resolve("mine").toString());
    }

    @Test
    void withoutAnInstallationNothingCanStartAtLogin() throws Exception {
        show(Desks.loginItem());
        assertThat(fx(() -> find("#settings-login").isDisabled())).isTrue();
        assertThat(fx(() -> ((CheckBox) find("#settings-login")).isSelected())).isFalse();
    }

    @Test
    void anInstalledProgramStartsAtLoginOnlyWhenAskedTo() throws Exception {
        LoginItem item = LoginItem.of(Map.of("XDG_CONFIG_HOME", home.toString()), home, "Linux", Path.of("/usr/bin/saddlebag"));
        show(item);
        assertThat(item.isOn()).isFalse();
        tick("#settings-login", true);
        assertThat(item.isOn()).isTrue();
        tick("#settings-login", false);
        assertThat(item.isOn()).isFalse();
    }

    private void show(LoginItem loginItem) throws Exception {
        show(loginItem, Desks.ENGLISH);
    }

    private void show(LoginItem loginItem, Messages messages) throws Exception {
        fx(() -> {
            theme.apply(Looks.DEFAULT.withTheme(Preferences.Theme.LIGHT));
            Background here = new Background(Runnable::run, Runnable::run);
            Ui ui = new Ui(messages, Clock.systemUTC(), here, address -> { });
            SettingsModel model = new SettingsModel(profiles, profile, loginItem, here, messages,
                    values -> theme.apply(values.looks()));
            SettingsPage page = new SettingsPage(ui, model, new Changes(), deeds());
            stage.setScene(new Scene((Parent) page.node(), 1000, 800));
            stage.show();
            page.shown();
            return null;
        });
        // What lies below the window comes a frame later.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(() -> stage.getScene().lookup("#settings-section-place") != null));
    }

    private SettingsPage.Actions deeds() {
        return new SettingsPage.Actions() {
            @Override
            public void speak(String tag) {
                spoken.add(tag);
            }

            @Override
            public void changeEnvironment() {
                throw new AssertionError("not asked for");
            }

            @Override
            public ReadOnlyStringProperty nextSync() {
                return new ReadOnlyStringWrapper("");
            }

            @Override
            public void keepDemo() {
                throw new AssertionError("not asked for");
            }

            @Override
            public void restore(KeptBackup backup, char[] passphrase) {
                throw new AssertionError("not asked for");
            }

            @Override
            public void about() {
                throw new AssertionError("not asked for");
            }
        };
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String selector, T value) throws Exception {
        fx(() -> {
            ((ComboBox<T>) find(selector)).setValue(value);
            return null;
        });
    }

    private void tick(String selector, boolean on) throws Exception {
        fx(() -> {
            assertThat(find(selector).isDisabled()).isFalse();
            ((CheckBox) find(selector)).setSelected(on);
            return null;
        });
    }

    private double labelHeight() throws Exception {
        return fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return ((Label) find(".section-title")).getHeight();
        });
    }

    private List<String> words() throws Exception {
        return fx(() -> ((Pane) find(".settings-column")).lookupAll(".label").stream().map(Labeled.class::cast)
                .map(Labeled::getText).toList());
    }

    private Preferences.Values saved() {
        return Preferences.read(home.resolve("config")).values();
    }
}
