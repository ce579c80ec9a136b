package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.RenamedLoans;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a renewal left open is asked on the connection's card and answered there, by the keyboard alone. */
class QuestionsPageTest extends OpenedDeskTest {

    private RenamedLoans bank;

    @BeforeEach
    void openWhatWasRenewed() throws Exception {
        bank = new RenamedLoans(home.resolve("bank"));
        Profiles profiles = Desks.profiles(home);
        try (OpenProfile profile = bank.connect(profiles, home.resolve("data").resolve("renewed"), Desks.passphrase())) {
            bank.renew(profile);
        }
        open(profiles);
        click("#place-connections");
        until("the card asks", () -> step().equals("Answer 4 questions…"));
        assertThat(shows(text -> text.endsWith("Say whether both are the same."))).isTrue();
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void theSameIsSaidOfBothAndTheNextKeyIsTheSyncThatActsOnIt() throws Exception {
        openSheet();
        assertThat(accessible()).isEqualTo("Name: Here Préstamo, Listed now Préstamo. Kind: Here Loan or debt (Loan), Listed now"
                + " Loan or debt (Loan). Balance: Here −9,000.00\u00a0€, Listed now −9,000.00\u00a0€."
                + " Transactions: Here 15, 1 Jan 2025 – 1 Mar 2026, Listed now 15, 1 Jan 2025 – 1 Mar 2026");
        assertThat(find("#ask-back").isVisible()).isFalse();
        press("#ask-same");
        until("the one that is left", () -> accessible().contains("Here 10") && accessible().contains("Listed now 10")
                && focused() == find("#candidates"));
        assertThat(shows(text -> text.equals("No other question after this one."))).isTrue();
        press("#ask-same");
        untilGone(".question-sheet");
        until("what is left to do has the keyboard", () -> step().equals("Sync now") && focused() == find("#step-1"));
        assertThat(shows(text -> text.contains("you said what they are; the next sync reads them."))).isTrue();
        assertThat(shows(text -> text.equals("Your 2 answers are kept; the next sync acts on them."))).isTrue();
        robot.type(KeyCode.SPACE);
        until("it is read", () -> shows(text -> text.equals("Up to date")));
        until("nothing twice", () -> shows(text -> text.endsWith("· 3 products")));
    }

    @Test
    void theNoticeTakesAllThatWasSaidBack() throws Exception {
        openSheet();
        press("#ask-other");
        until("the second", () -> accessible().contains("Here 10") && accessible().contains("Listed now 15"));
        press("#ask-other");
        until("the third", () -> accessible().contains("Here 15") && accessible().contains("Listed now 10"));
        robot.type(KeyCode.ESCAPE);
        untilGone(".question-sheet");
        until("two are left", () -> step().equals("Answer 2 questions…") && focused() == find("#step-1"));
        assertThat(shows(text -> text.equals("Your 2 answers are kept; the next sync acts on them."))).isTrue();
        pressNamed("Undo");
        until("all are asked again", () -> step().equals("Answer 4 questions…"));
    }

    /** Long after the notice has gone, too. */
    @Test
    void theCardTakesBackWhatWasSaid() throws Exception {
        openSheet();
        press("#ask-other");
        until("the second", () -> accessible().contains("Here 10") && accessible().contains("Listed now 15"));
        robot.type(KeyCode.ESCAPE);
        untilGone(".question-sheet");
        until("three are left", () -> step().equals("Answer 3 questions…"));
        press("#take-back-1");
        until("all are asked again", () -> step().equals("Answer 4 questions…") && find("#take-back-1") == null);
        until("the keyboard is at the questions", () -> focused() == find("#step-1"));
    }

    @Test
    void oneIsLeftForLaterAndTheLastAnswerTakenBack() throws Exception {
        openSheet();
        press("#ask-next");
        until("the second", () -> accessible().contains("Here 10") && accessible().contains("Listed now 15")
                && focused() == find("#candidates"));
        press("#ask-same");
        until("the one that is left", () -> accessible().contains("Here 15") && accessible().contains("Listed now 10"));
        press("#ask-back");
        until("it is asked again", () -> accessible().contains("Here 10") && accessible().contains("Listed now 15")
                && focused() == find("#candidates"));
        assertThat(find("#ask-back").isVisible()).isFalse();
        pressNamed("Decide later");
        untilGone(".question-sheet");
        until("all are asked still", () -> step().equals("Answer 4 questions…") && focused() == find("#step-1"));
        assertThat(shows(text -> text.contains("is kept; the next sync"))).isFalse();
    }

    @Test
    void whatIsNoQuestionAnyMoreIsSaidAndWhatIsOneNowIsAsked() throws Exception {
        openSheet();
        bank.oneLoan("l9", "Hipoteca", 3);
        fx(() -> {
            ((Button) find("#step-1").getParent().getChildrenUnmodifiable().get(1)).fire();
            return null;
        });
        until("the sync has asked anew", () -> find("#step-1") != null && !step().equals("Answer 4 questions…"));
        press("#ask-same");
        until("why it was not kept", () -> shows(text -> text.startsWith("That is not a question any more")));
        until("what is asked now", () -> accessible().contains("Listed now Hipoteca"));
    }

    private void openSheet() throws Exception {
        press("#step-1");
        untilShown(".question-sheet");
        until("the keyboard is at what is compared", () -> focused() == find("#candidates"));
    }

    private void press(String id) throws Exception {
        fx(() -> {
            find(id).requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
    }

    private void pressNamed(String name) throws Exception {
        fx(() -> {
            stage.getScene().getRoot().lookupAll(".button").stream().filter(node -> node instanceof Labeled button
                    && name.equals(button.getText()) && isInSight(node)).findFirst().orElseThrow().requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
    }

    private static boolean isInSight(Node node) {
        return node == null || node.isVisible() && isInSight(node.getParent());
    }

    private String step() {
        return find("#step-1") instanceof Labeled button ? button.getText() : "";
    }

    private String accessible() {
        return find("#candidates") == null ? "" : find("#candidates").getAccessibleText();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }
}
