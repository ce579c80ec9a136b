package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.saddlebag.profile.DBusScreenLock;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.PrivateBus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Locking works whatever stands open and whatever the window is busy with; who locked can open the profile again. */
class LockInEveryStateTest extends OpenedDeskTest {

    private final AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);

    private PrivateBus bus;

    @AfterEach
    void endBus() {
        if (bus != null) {
            bus.close();
        }
    }

    @BeforeEach
    void openAProfileWithOneAccount() throws Exception {
        clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Madrid");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(slept.get());
            }
        };
        if (PrivateBus.isPossible()) {
            bus = PrivateBus.start();
            screenLock = new DBusScreenLock(bus.address(), bus.address());
        }
        openWithMovements("""
                [{"_id": "t1", "account_id": "a", "amount": -20, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "BILLETE RENFE"}]""", profile -> { });
        untilShown("#place-overview");
    }

    @Test
    void theKeyLocksWhileASheetIsOpen() throws Exception {
        robot.push(KeyCode.F1);
        untilShown("#help-field");
        lockByKey();
    }

    @Test
    void theKeyLocksWhileAQuestionStandsOnASheet() throws Exception {
        click("#connect-bank");
        untilShown(".sheet-cover");
        robot.push(KeyCode.F1);
        lockByKey();
    }

    @Test
    void theKeyLocksWhileAListIsUnfolded() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        untilShown("#settings-theme");
        fx(() -> {
            ((ComboBoxBase<?>) find("#settings-theme")).requestFocus();
            ((ComboBoxBase<?>) find("#settings-theme")).show();
            return null;
        });
        until("unfolded", LockInEveryStateTest::isPopupOpen);
        lockByKey();
        assertThat(fx(LockInEveryStateTest::isPopupOpen)).isFalse();
    }

    @Test
    void aComputerThatWakesLocksEvenWhereTheWindowHearsNothing() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            slept.set(Duration.ofHours(1));
            untilItCanBeOpened();
        } finally {
            held.countDown();
        }
        untilShown("#unlock-passphrase");
        assertThat(fx(() -> find(".sheet-cover"))).isNull();
    }

    @Test
    void theDesktopsScreenLockLocksEvenWhereTheWindowHearsNothing() throws Exception {
        assumeTrue(bus != null, "dbus-daemon and dbus-send are not installed (Debian: dbus)");
        CountDownLatch held = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            untilItCanBeOpened(() -> bus.signal("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged",
                    "boolean:true"));
        } finally {
            held.countDown();
        }
        untilShown("#unlock-passphrase");
    }

    private static boolean isPopupOpen() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof PopupWindow && window.isShowing());
    }

    private void lockByKey() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        untilShown("#unlock-passphrase");
        assertThat(fx(() -> find(".sheet-cover"))).isNull();
        untilItCanBeOpened();
    }

    private interface Step {
        void run() throws Exception;
    }

    private void untilItCanBeOpened() throws Exception {
        untilItCanBeOpened(() -> Thread.sleep(20));
    }

    /**
     * Whoever still had it open would refuse it.
     *
     * @param meanwhile is done again and again
     */
    private void untilItCanBeOpened(Step meanwhile) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try (OpenProfile again = Desks.profiles(home).open(home.resolve("data").resolve("ana"), Desks.passphrase())) {
                assertThat(again.name()).isEqualTo("ana");
                return;
            } catch (app.saddlebag.model.ProblemException stillOpen) {
                assertThat(stillOpen).hasMessageContaining("profile.inUse");
                assertThat(System.nanoTime()).as("locked by now").isLessThan(end);
                meanwhile.run();
            }
        }
    }
}
