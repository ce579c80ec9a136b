package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.store.SmallDisk;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on a disk that is full, or becomes so: what went wrong is said with a step that leads out of it. */
class FullDiskPageTest extends OpenedDeskTest {

    @TempDir Path medium;
    private SmallDisk disk;
    private Profiles profiles;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        disk = SmallDisk.mount(medium, "12m");
        profiles = Desks.profiles(home);
    }

    @Override
    @AfterEach
    void closeDesk() throws Exception {
        try {
            super.closeDesk();
        } finally {
            disk.close();
        }
    }

    @Test
    void aProfileThatWasOpenedOnAFullDiskIsOpenedAgainFromWhereItIsSaid() throws Exception {
        profiles.createDemo(medium.resolve("ana"), Desks.passphrase()).close();
        disk.fill();
        open(profiles);
        untilShown("#place-fixed");
        robot.push(KeyCode.F5);
        untilShown("#sync-trouble");
        assertThat(text("#sync-trouble .banner-text")).contains("free some space and open it again");
        assertThat(text("#sync-trouble-step")).isEqualTo("Open it again");
        click("#sync-trouble-step");
        unlock();
        untilShown("#place-fixed");
        disk.empty();
        click("#place-fixed-deed");
        unlock();
        untilShown("#place-overview");
        assertThat(find("#place-fixed")).as("all is kept now").isNull();
    }

    /** The card was last written when there was room, and says that all is well. */
    @Test
    void whatADiskThatBecameFullDidNotKeepIsTriedAgainAndSaidAgainUntilThereIsRoom() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            try (OpenProfile profile = profiles.create(medium.resolve("ana"), Desks.passphrase(), LiveProfile.environment(sandbox),
                    LiveProfile.secret(sandbox))) {
                LiveProfile.connect(profile, "lince", "marta", "demo");
            }
            open(profiles);
            untilShown(".bank-card");
            untilQuiet();
            disk.fill();
            robot.push(KeyCode.F5);
            untilShown("#sync-trouble");
            assertThat(text("#sync-trouble .banner-text")).startsWith("The disk is full.").endsWith("free some space and try again.");
            assertThat(text("#sync-trouble-step")).isEqualTo("Try again");
            click("#place-connections");
            untilShown("#history-1");
            assertThat(fx(() -> find("#sync-trouble").isVisible())).as("no card says it").isTrue();
            // It is away for no longer than a sync takes that is not kept.
            AtomicInteger gone = new AtomicInteger();
            fx(() -> find("#sync-trouble").visibleProperty().subscribe(shown -> gone.addAndGet(shown ? 0 : 1)));
            click("#sync-trouble-step");
            until("said again", () -> gone.get() > 0 && find("#sync-trouble").isVisible());
            untilQuiet();
            disk.empty();
            click("#sync-trouble-step");
            untilGone("#sync-trouble");
            untilShown(".toast");
            assertThat(fx(() -> find("#sync-trouble").isVisible())).isFalse();
        }
    }

    private void unlock() throws Exception {
        untilShown("#unlock-passphrase");
        fx(() -> {
            ((TextInputControl) find("#unlock-passphrase")).appendText(new String(Desks.passphrase()));
            return null;
        });
        click("#unlock");
    }
}
