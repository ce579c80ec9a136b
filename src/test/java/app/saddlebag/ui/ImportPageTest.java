package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.files.StatementFiles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Statements on their way into a profile without a bank, in the program's own window. */
class ImportPageTest extends OpenedDeskTest {

    private Profiles profiles;

    private void openWith(int files) throws Exception {
        profiles = Desks.profiles(home);
        try (OpenProfile made = profiles.createDemo(home.resolve("mine"), Desks.passphrase())) {
            assertThat(made.ledger().snapshot().size()).isZero();
        }
        profiles.preferences().remember(home.resolve("mine"));
        open(profiles, files == 0 ? Optional.empty()
                : Optional.of(new OpenedFile.Statements(StatementFiles.several(home).subList(0, files))));
    }

    @Test
    void whatTheProgramWasOpenedWithIsLookedAtTakenInShownAndUndone() throws Exception {
        openWith(2);
        untilShown("#import-rows");
        until("both were looked at", () -> ((Labeled) find("#import-deed")).getText().equals("Import 5 rows"));
        click("#import-deed");
        untilGone("#import-deed");
        until("their rows", () -> shows(text -> text.startsWith("5 of 5 transactions")));
        assertThat(fx(() -> ((TextInputControl) find("#filter")).getText())).startsWith("account:=0123456789");
        click(".toast-deed");
        until("it is undone", () -> shows(text -> text.equals("The import of 5 rows was undone")));
    }

    @Test
    void theFirstPageHasAWayInForWhoeverHasNoBank() throws Exception {
        openWith(0);
        until("the page", () -> shows(text -> text.equals("No bank yet")));
        untilQuiet();
        robot.clickOn("Import statements");
        untilShown("#import-choose");
        robot.type(KeyCode.ESCAPE);
        untilGone("#import-choose");
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        untilShown("#import-choose");
    }

    @Test
    void aFileThatCannotBeReadLeavesTheOthersDone() throws Exception {
        openWith(4);
        until("all were looked at", () -> shows(text -> text.startsWith("This is no bank file")));
        click("#import-deed");
        until("the others are in", () -> shows(text -> text.equals("3 rows imported")));
        assertThat(List.of("Import", "Close")).allSatisfy(button -> assertThat(robot.lookup(button).tryQuery()).isPresent());
    }
}
