package app.saddlebag.ui;

import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.LoginItem;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.ScreenLock;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.LockRule.Reason;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Mark;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.theme.Theme;
import app.saddlebag.ui.settings.RecoverySheet;
import app.saddlebag.ui.unlock.UnlockModel;
import app.saddlebag.ui.unlock.UnlockView;
import app.saddlebag.ui.welcome.CreateModel;
import app.saddlebag.ui.welcome.CreateView;
import app.saddlebag.ui.welcome.WelcomeModel;
import app.saddlebag.ui.welcome.WelcomeView;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one window and what it shows: the welcome, a passphrase, or the pages of an open profile. Lives on the JavaFX thread.
 */
public final class Desktop {

    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 520;

    private final Stage stage;
    private final Profiles profiles;
    private final LoginItem loginItem;
    private final Clock clock;
    private final Background background;
    private final Consumer<URI> browser;
    /** The system's, before the program speaks another. */
    private final Locale system = Locale.getDefault();
    private final Theme theme = new Theme();
    private final Layers root = new Layers();
    private final WindowMemory memory;
    private final Incoming incoming;
    private final Demos demos;
    private final Locking locking;
    private Ui ui;
    private ProfileDesk desk;
    private Runnable wipe = () -> { };
    private Runnable lost = () -> { };
    private ScreenLock screenLock = ScreenLock.UNSEEN;
    private DeskKeys keys;
    /** Null until it is begun. */
    private PageWarmUp warmUp;

    /**
     * @param loginItem the system's entry that starts the program
     * @param messages texts unless the preferences name another language
     * @param worker   runs what must not hold up the window
     * @param browser  opens an address in the person's browser
     */
    public Desktop(Stage primary, Profiles profiles, LoginItem loginItem, Messages messages, Clock clock,
            Executor worker, Consumer<URI> browser) {
        this.stage = primary;
        this.profiles = profiles;
        this.loginItem = loginItem;
        this.clock = clock;
        this.background = Background.onJavaFx(worker);
        this.browser = browser;
        this.incoming = new Incoming(profiles, this::showUnlock);
        this.demos = new Demos(profiles, background);
        this.locking = new Locking(background);
        this.memory = new WindowMemory(primary, profiles.preferences());
        speak(messages(messages, profiles.preferences().values().language()));
    }

    /**
     * Before the window is shown: what brings the program back where a page holds the window for good.
     *
     * @param relaunch starts the program anew and ends this process; on any thread
     */
    public Desktop onLost(Runnable relaunch) {
        lost = relaunch;
        return this;
    }

    /** Before the window is shown: an open profile locks with the desktop's screen. */
    public Desktop lockedBy(ScreenLock screen) {
        screenLock = screen;
        return this;
    }

    /** Says why the program was started anew. */
    public void tellHeld() {
        ui.toasts().warn(ui.text("lock.held"));
    }

    /**
     * Opens the window: at the passphrase of the last profile, or the welcome where there is none.
     *
     * @param known profiles, the last used first
     * @param file  what the person opened the program with
     */
    public void show(List<Profiles.Known> known, Optional<OpenedFile> file) {
        theme.apply(profiles.preferences().values().looks());
        Scene scene = new Scene(root);
        keys = new DeskKeys(scene, clock, profiles.preferences(), () -> ui.sheets().isOpen());
        theme.onDark(dark -> scene.getPreferences().setColorScheme(dark ? javafx.application.ColorScheme.DARK
                : javafx.application.ColorScheme.LIGHT));
        stage.setScene(scene);
        stage.setTitle(ui.text("welcome.name"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::leave);
        memory.restore();
        if (known.isEmpty()) {
            showWelcome();
        } else {
            showUnlock(known.getFirst());
        }
        stage.show();
        file.ifPresent(opened -> incoming.take(ui, opened));
        // Decoding six pictures can wait for the first frame.
        Platform.runLater(() -> stage.getIcons().setAll(Mark.icons()));
    }

    private void speak(Messages messages) {
        if (ui != null) {
            ui.copies().clear();
        }
        // JavaFX asks the process what its own words are written in: menus of text fields, calendars.
        Locale.setDefault(messages.locale());
        ui = new Ui(messages, clock, background, browser);
    }

    private static Messages messages(Messages given, String tag) {
        return tag == null ? given : new Messages(Locale.forLanguageTag(tag));
    }

    private void bring(Parent content) {
        endWarmUp();
        ui.sheets().closeAll();
        root.closePopups();
        ui.toasts().clear();
        root.show(content, ui);
    }

    private void showWelcome() {
        WelcomeModel model = new WelcomeModel(profiles, demos.first(), background, ui.messages(), this::opened);
        WelcomeView view = new WelcomeView(ui, model, this::showCreate, this::showUnlock, this::showRestore, this::welcomeIn);
        bring(view.node());
        view.start();
        beginWarmUp();
    }

    /** Keeps the language. The system’s own is followed and not written down, and with it its country’s dates and figures. */
    private void welcomeIn(Locale language) {
        String tag = language.getLanguage().equals(system.getLanguage()) ? null : language.toLanguageTag();
        background.behind(() -> profiles.preferences().change(values -> values.withLanguage(tag)));
        Node focused = root.getScene().getFocusOwner();
        speak(messages(new Messages(system), tag));
        showWelcome();
        root.focusAsBefore(focused);
    }

    private void showRestore(Path backup) {
        incoming.restore(ui, backup);
    }

    private void showCreate() {
        CreateModel model = new CreateModel(profiles, background, ui.messages(), made -> {
            opened(made);
            RecoverySheet.offer(ui, made);
        });
        CreateView view = new CreateView(ui, model, this::showWelcome);
        bring(view.node());
        wipe = view::wipe;
        view.start();
    }

    private void showUnlock(Profiles.Known profile) {
        UnlockModel model = new UnlockModel(profiles, profile, background, ui.messages(), ui.toasts(),
                this::beginWarmUp, this::opened);
        UnlockView view = new UnlockView(ui, model, this::showWelcome);
        bring(view.node());
        wipe = view::wipe;
        view.start();
    }

    /** Once a window: after that everything was there before. */
    private void beginWarmUp() {
        if (warmUp == null) {
            warmUp = new PageWarmUp(ui, root);
            warmUp.start();
        }
    }

    private void endWarmUp() {
        if (warmUp != null) {
            warmUp.end();
            if (!warmUp.isThrough()) {
                warmUp = null; // what comes next may have the time that this had not
            }
        }
    }

    private void opened(OpenProfile profile) {
        wipe.run();
        wipe = () -> { };
        ui.formats().hideAmounts(profiles.preferences().isDiscreet(profile.folder()));
        open(profile, Place.OVERVIEW);
        desk.finishLogins();
        behind(demos.end(), () -> { });
    }

    private void showOtherDemo() {
        demos.other(ui, made -> {
            OpenProfile before = desk.profile();
            closeDesk();
            open(made, Place.OVERVIEW);
            desk.finishLogins();
            behind(() -> close(before), () -> { });
        });
    }

    private void open(OpenProfile profile, Place place) {
        desk = new ProfileDesk(ui, theme, profiles, profile, loginItem, new ProfileDesk.Host() {
            @Override
            public void lock() {
                Desktop.this.lock(profile);
            }

            @Override
            public void restore(KeptBackup backup, char[] passphrase) {
                Desktop.this.lock(profile);
                new RestoredPlace(profiles, background, ui).restore(profile, backup, passphrase);
            }

            @Override
            public void replace(OpenProfile kept) {
                closeDesk();
                open(kept, Place.OVERVIEW);
                desk.keepDiscretion();
                desk.goOn();
            }

            @Override
            public void showOtherDemo() {
                Desktop.this.showOtherDemo();
            }

            @Override
            public void speak(String languageTag) {
                changeLanguage(languageTag);
            }
        });
        bring(desk.node());
        keys.profileIs(desk, locking.host(profile, reason -> lockedByItself(profile, reason), lost), screenLock);
        profile.whenRefused(problem -> Platform.runLater(() -> refused(profile, problem)));
        stage.setTitle(ui.text("shell.window", profile.name()));
        desk.go(place);
        desk.takeKeyboard();
        incoming.profileIs(ui, profile, desk::importFiles);
    }

    /** Everything is built anew; the keyboard stays where it was, and pages remember the rest. */
    private void changeLanguage(String tag) {
        OpenProfile profile = desk.profile();
        Node focused = root.getScene().getFocusOwner();
        closeDesk();
        boolean hidden = ui.formats().hidesAmounts();
        speak(messages(new Messages(system), tag));
        ui.formats().hideAmounts(hidden);
        open(profile, Place.SETTINGS);
        desk.goOn();
        root.focusAsBefore(focused);
    }

    private void lockedByItself(OpenProfile profile, Reason reason) {
        lock(profile);
        if (reason == Reason.HELD) {
            tellHeld();
        }
    }

    /** Its file is not what was left there, which was not known when it was opened: nothing can be written, and opening it says so. */
    private void refused(OpenProfile profile, RuntimeException problem) {
        if (desk != null && desk.profile() == profile) {
            lock(profile);
            ui.toasts().warn(ui.sentence(problem));
        }
    }

    /** Closes the profile and asks for its passphrase again, whatever stands open. A demo has none and is gone. */
    private void lock(OpenProfile profile) {
        if (desk == null || desk.profile() != profile) {
            return;
        }
        try {
            closeDesk();
        } finally {
            locking.lock(profile);
        }
        stage.setTitle(ui.text("welcome.name"));
        if (profile.temporary()) {
            showWelcome();
        } else {
            showUnlock(new Profiles.Known(profile.name(), profile.folder()));
        }
    }

    private void leave(WindowEvent event) {
        event.consume();
        if (desk == null) {
            leave();
        } else {
            desk.leave(this::leave);
        }
    }

    /** The window goes once everything is written and the keys are zeroed, so the process cannot end before. */
    private void leave() {
        wipe.run();
        endWarmUp();
        // What lies above the pages ends as it does at a lock: a visit to the Link keeps a port and a folder.
        ui.sheets().closeAll();
        root.setDisable(true);
        Runnable place = memory.keep();
        Runnable unused = demos.end();
        OpenProfile profile = desk == null ? null : desk.profile();
        if (desk != null) {
            closeDesk();
        }
        behind(() -> {
            place.run();
            unused.run();
            if (profile != null) {
                close(profile);
            }
        }, () -> {
            theme.close();
            stage.hide();
        });
    }

    /** What the pages wrote as they closed is kept. */
    private void close(OpenProfile profile) {
        background.finishWrites();
        profile.close();
    }

    private void closeDesk() {
        keys.noProfile();
        ui.copies().clear();
        desk.close();
        desk = null;
    }

    private void behind(Runnable work, Runnable after) {
        background.run(Executors.callable(work), closed -> after.run(), failure -> {
            LOG.error("The profile did not close cleanly", failure);
            after.run();
        });
    }
}
