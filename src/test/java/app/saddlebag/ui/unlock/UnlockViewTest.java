package app.saddlebag.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door of a profile, whose key takes its time. */
class UnlockViewTest extends WindowTest {

    @TempDir Path home;
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final AtomicInteger left = new AtomicInteger();

    @BeforeEach
    void aProfilesDoor() throws Exception {
        Profiles profiles = Desks.profiles(home);
        profiles.createDemo(home.resolve("mine"), Desks.passphrase()).close();
        fx(() -> {
            Background slow = new Background(work::add, Platform::runLater);
            Ui ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), slow, address -> { });
            UnlockModel model = new UnlockModel(profiles, profiles.known().getFirst(), slow, ui.messages(), ui.toasts(), () -> { },
                    opened -> opened.close());
            UnlockView view = new UnlockView(ui, model, left::incrementAndGet);
            stage.setScene(new Scene(view.node(), 900, 600));
            stage.show();
            view.start();
            return null;
        });
        untilShown("#unlock-passphrase");
        catchUp();
    }

    private void catchUp() throws Exception {
        while (fx(work::poll) instanceof Runnable next) {
            next.run();
        }
    }

    @Test
    void whoGoesOnTypingWhileAPassphraseIsTriedPressesNothing() throws Exception {
        robot.clickOn("#unlock-passphrase").write("not the one");
        robot.push(KeyCode.ENTER);
        until("a try under way", () -> find("#unlock").isDisabled());
        robot.write(" x ");
        robot.push(KeyCode.ENTER);
        assertThat(fx(() -> find("#unlock-passphrase").isFocused())).isTrue();
        assertThat(left).hasValue(0);
        catchUp();
        untilShown(".problem");
        assertThat(fx(() -> ((PassphraseField) find("#unlock-passphrase")).getLength())).isZero();
        robot.write("once more");
        assertThat(fx(() -> ((PassphraseField) find("#unlock-passphrase")).getLength())).isEqualTo(9);
    }
}
