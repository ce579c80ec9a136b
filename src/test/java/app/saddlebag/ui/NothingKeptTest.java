package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Profiles;
import app.saddlebag.store.SmallDisk;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window of a profile that can be read and not written. */
class NothingKeptTest extends OpenedDeskTest {

    @TempDir Path medium;
    private SmallDisk disk;

    @BeforeEach
    void openAProfileOnAMediumThatCannotBeWritten() throws Exception {
        disk = SmallDisk.mount(medium, "12m");
        Profiles profiles = Desks.profiles(home);
        profiles.createDemo(medium.resolve("ana"), Desks.passphrase()).close();
        disk.forbidWriting();
        open(profiles);
        untilShown("#place-fixed");
    }

    @Override
    @AfterEach
    void closeDesk() throws Exception {
        try {
            super.closeDesk();
        } finally {
            if (disk != null) {
                disk.close();
            }
        }
    }

    @Test
    void nobodyIsSentToABankForWhatCannotBeKept() throws Exception {
        click("#connect-bank");
        untilShown(".toast");
        assertThat(fx(() -> find(".link-sheet"))).isNull();
        assertThat(shows(text -> text.startsWith("This profile lies where nothing can be written"))).isTrue();
        robot.push(KeyCode.F5);
        until("a sync says it too", () -> shows(text -> text.contains("so this was not kept")));
        assertThat(fx(() -> find("#sync-trouble-step").isVisible())).as("a step that leads nowhere").isFalse();
        assertThat(find("#place-fixed-deed")).isNull();
    }
}
