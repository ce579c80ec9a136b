package app.saddlebag.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** The shared controls in a real window, with real keys. */
class KitTest extends WindowTest {

    private final Sheets sheets = new Sheets(Desks.ENGLISH);
    private final List<String> deeds = new ArrayList<>();
    private PassphraseField field;
    private Button below;

    @BeforeEach
    void open() throws Exception {
        fx(() -> {
            field = new PassphraseField("Passphrase");
            field.setId("secret");
            below = new Button("below");
            below.setId("below");
            below.setOnAction(event -> deeds.add("below"));
            stage.setScene(new Scene(new StackPane(new VBox(field, below), sheets.node()), 500, 400));
            stage.show();
            return null;
        });
    }

    /** What Ctrl+Z took back stands no more with a button that would take it back once more. */
    @Test
    void aNoticeWithAWayBackTakesThePlaceOfTheOneBefore() throws Exception {
        assertThat(fx(() -> {
            Toasts toasts = new Toasts(Desks.ENGLISH);
            toasts.tell("Edited", "Undo", () -> { });
            toasts.lead("Synced", "Show", () -> { });
            toasts.tell("Copied");
            toasts.tell("Undone", "Redo", () -> { });
            return toasts.node().lookupAll(".toast").stream().map(Node::getAccessibleText).toList();
        })).containsExactly("Synced", "Copied", "Undone");
    }

    @Test
    void whereThereIsNotRoomForAllTheWordsOfAnEmptyPageGoBeforeItsPicture() throws Exception {
        fx(() -> {
            new Theme().apply(Looks.DEFAULT);
            return null;
        });
        Placeholder nothing = fx(() -> Placeholder.empty(Feather.ZAP, "No rules yet", "A rule gives a category to what a filter finds."));
        for (double height : new double[] {400, 170, 400}) {
            fx(() -> {
                StackPane room = new StackPane(nothing);
                stage.getScene().setRoot(new VBox(room));
                room.setMinHeight(height);
                room.setMaxHeight(height);
                return null;
            });
            until("a picture where there is room", () -> nothing.getHeight() <= height && nothing.getHeight() > 0
                    && nothing.lookup(".placeholder-disc").isVisible() == height > 200);
        }
    }

    private String typed() throws Exception {
        return fx(() -> new String(field.passphrase()));
    }

    private void press(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }

    @Test
    void whatIsTypedAndMendedIsThePassphraseAndTheControlHoldsOnlyBullets() throws Exception {
        click("#secret");
        robot.write("abcd");
        press(KeyCode.LEFT);
        press(KeyCode.BACK_SPACE);
        robot.write("xy");
        assertThat(typed()).isEqualTo("abxyd");
        assertThat(fx(() -> field.getText())).isEqualTo("•••••");
    }

    @Test
    void undoBringsNothingBackAndCopyGivesNothingAway() throws Exception {
        fx(() -> {
            ClipboardContent nothing = new ClipboardContent();
            nothing.putString("before");
            return Clipboard.getSystemClipboard().setContent(nothing);
        });
        click("#secret");
        robot.write("abcd");
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("before");
        press(KeyCode.BACK_SPACE);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(typed()).isEmpty();
        assertThat(fx(() -> field.getText())).isEmpty();
    }

    @Test
    void aPassphraseCanBePastedAndIsLongerThanAnyBuffer() throws Exception {
        String pasted = "correct horse battery staple ".repeat(8);
        fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(pasted);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        click("#secret");
        press(KeyCode.CONTROL, KeyCode.V);
        assertThat(typed()).isEqualTo(pasted);
        fx(() -> {
            field.wipe();
            return null;
        });
        assertThat(typed()).isEmpty();
    }

    @Test
    void theKeyboardStaysInAnOpenSheetAndEscapeClosesIt() throws Exception {
        click("#below");
        fx(() -> {
            sheets.confirm(new Question("Remove it?", "It will be gone.", "Remove", true), () -> deeds.add("removed"));
            return null;
        });
        until("the sheet has the keyboard", () -> isInSheet(stage.getScene().getFocusOwner()));
        for (int i = 0; i < 6; i++) {
            press(KeyCode.TAB);
            assertThat(fx(() -> isInSheet(stage.getScene().getFocusOwner()))).as("after %d tabs", i + 1).isTrue();
        }
        press(KeyCode.ESCAPE);
        until("closed", () -> !sheets.isOpen());
        assertThat(deeds).containsExactly("below");
        assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(below);
    }

    @Test
    void whatTakesSomethingAwayIsNotWhatTheNextKeyDoes() throws Exception {
        for (KeyCode next : new KeyCode[] {KeyCode.SPACE, KeyCode.ENTER}) {
            fx(() -> {
                sheets.confirm(new Question("Remove it?", "It will be gone.", "Remove", true), () -> deeds.add("removed"));
                return null;
            });
            until("the sheet has the keyboard", () -> isInSheet(stage.getScene().getFocusOwner()));
            press(next);
            fx(() -> null);
            assertThat(deeds).as("after %s", next).isEmpty();
            fx(() -> {
                sheets.closeAll();
                return null;
            });
        }
    }

    @Test
    void theDeedOfAQuestionIsDoneOnceAndByItsButtonAlone() throws Exception {
        fx(() -> {
            sheets.confirm(new Question("Remove it?", "It will be gone.", "Remove", true), () -> deeds.add("removed"));
            return null;
        });
        click(".sheet .button.danger");
        until("closed", () -> !sheets.isOpen());
        assertThat(deeds).containsExactly("removed");
    }

    private static boolean isInSheet(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().contains("sheet-cover")) {
                return true;
            }
        }
        return false;
    }
}
