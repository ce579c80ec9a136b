package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.DemoHousehold;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window keeps while it does what it was told: the keyboard's place, the list, and a demo nobody gave up. */
class DeskTest extends WindowTest {

    @TempDir Path home;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    /** Of each frame since the demo was opened. */
    private final List<Boolean> dressed = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void openTheDemo() throws Exception {
        Profiles profiles = Desks.profiles(home);
        fx(() -> {
            new Desktop(stage, profiles, Desks.loginItem(), Desks.ENGLISH, Clock.systemDefaultZone(), worker, address -> { })
                    .show(profiles.known(), Optional.empty());
            stage.getScene().addPostLayoutPulseListener(() -> {
                if (find("#lock") != null) {
                    dressed.add(((Region) find(".side-bar")).getBackground() != null);
                }
            });
            return null;
        });
        click("#try-demo");
        untilShown("#connect-bank");
    }

    @AfterEach
    void close() throws Exception {
        if (fx(() -> stage.isShowing())) {
            askToClose();
            untilShown(".sheet .danger");
            fire(".sheet .danger");
        }
        until("the window is gone", () -> !stage.isShowing());
        worker.shutdownNow();
    }

    @Test
    void theSideBarHasItsColoursFromTheFirstFrameOn() throws Exception {
        until("some frames", () -> dressed.size() > 3);
        assertThat(List.copyOf(dressed)).doesNotContain(false);
    }

    @Test
    void afterSyncingEverythingTheKeyboardIsStillThere() throws Exception {
        focus("#sync-all");
        press(KeyCode.SPACE);
        settle();
        assertThat(focused()).isEqualTo("sync-all");
        press(KeyCode.SPACE);
        settle();
        assertThat(fx(() -> find("#lock"))).isNotNull();
        assertThat(fx(() -> find(".sheet-cover"))).isNull();
    }

    @Test
    void closingTheWindowAsksBeforeADemoIsLost() throws Exception {
        askToClose();
        untilShown(".sheet .danger");
        askToClose();
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".sheet-cover").size())).isEqualTo(1);
        press(KeyCode.ESCAPE);
        untilGone(".sheet-cover");
        assertThat(fx(() -> stage.isShowing() && !stage.getScene().getRoot().isDisabled())).isTrue();
        untilShown("#connect-bank");
        askToClose();
        untilShown(".sheet .danger");
        fire(".sheet .danger");
        until("the window is gone", () -> !stage.isShowing());
    }

    @Test
    void aDemoIsFilledAndItsHintsGoOneByOne() throws Exception {
        untilBanks(DemoHousehold.COUPLE);
        for (String place : new String[] {"#place-overview", "#place-transactions", "#place-connections"}) {
            fire(place);
            untilShown("#hint");
            fire("#hint-away");
            until("put away", () -> !find("#hint").isVisible());
        }
        fire("#place-overview");
        settle();
        assertThat(fx(() -> find("#hint").isVisible())).isFalse();
    }

    @Test
    void otherPeopleAreOneClickAwayAndGivingUpTheWaitKeepsThese() throws Exception {
        fire("#other-demo");
        untilShown(".sheet-cover");
        press(KeyCode.ESCAPE);
        untilGone(".sheet-cover");
        settle();
        untilBanks(DemoHousehold.COUPLE);
        fire("#other-demo");
        untilBanks(DemoHousehold.FREELANCER);
    }

    @Test
    void leavingADemoOffersToKeepIt() throws Exception {
        askToClose();
        fire("#instead");
        untilShown("#profile-name");
        press(KeyCode.ESCAPE);
        untilGone(".sheet-cover");
        assertThat(fx(() -> stage.isShowing())).isTrue();
    }

    @Test
    void anotherLanguageKeepsTheKeyboardAndTheList() throws Exception {
        fire("#place-transactions");
        untilShown("#filter");
        fx(() -> {
            ((TextInputControl) find("#filter")).replaceText(0, 0, "amount:>10");
            return null;
        });
        fire("#place-settings");
        focus("#settings-language");
        choose("#settings-language", "es");
        until("Spanish", () -> ((javafx.scene.control.Labeled) find("#place-settings")).getText().equals("Ajustes"));
        settle();
        assertThat(focused()).isEqualTo("settings-language");
        fire("#place-transactions");
        until("the filter", () -> ((TextInputControl) find("#filter")).getText().equals("amount:>10"));
    }

    @Test
    void arrowsLeadThroughAnOpenListWithoutTakingItAway() throws Exception {
        fire("#place-settings");
        for (String list : new String[] {"#settings-language", "#settings-scale"}) {
            focus(list);
            fx(() -> {
                ((ComboBox<?>) find(list)).show();
                return null;
            });
            double before = fx(this::heightOfAWord);
            press(KeyCode.DOWN);
            settle();
            assertThat(fx(() -> ((ComboBox<?>) find(list)).isShowing())).as(list).isTrue();
            assertThat(fx(this::heightOfAWord)).isEqualTo(before);
            press(KeyCode.ENTER);
            until("closed " + list, () -> !((ComboBox<?>) find(list)).isShowing());
            settle();
            assertThat(focused()).isEqualTo(list.substring(1));
        }
        until("larger words", () -> ((ComboBox<?>) find("#settings-scale")).getValue().equals(110));
    }

    private void untilBanks(DemoHousehold household) throws Exception {
        until("the banks of " + household, () -> stage.getScene().getRoot().lookupAll(".bank-card").size() == household.banks());
    }

    private double heightOfAWord() {
        return ((javafx.scene.layout.Region) find(".page-title")).getHeight();
    }

    private void choose(String selector, Object value) throws Exception {
        fx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> box = (ComboBox<Object>) find(selector);
            box.setValue(value);
            return null;
        });
    }

    private void askToClose() throws Exception {
        fx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    private void fire(String selector) throws Exception {
        untilShown(selector);
        fx(() -> {
            ((ButtonBase) find(selector)).fire();
            return null;
        });
    }

    private void focus(String selector) throws Exception {
        untilShown(selector);
        fx(() -> {
            find(selector).requestFocus();
            return null;
        });
    }

    private String focused() throws Exception {
        return fx(() -> {
            Node owner = stage.getScene().getFocusOwner();
            return owner == null ? "nothing" : owner.getId();
        });
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
    }

    /** Everything that was put off to a later turn of the JavaFX thread, and by that to one after it, has happened. */
    private static void settle() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            fx(() -> null);
            Thread.sleep(60);
        }
    }
}
