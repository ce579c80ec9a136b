package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An own transfer in the window: left out of the sums, said why, revoked and brought back by the keyboard. */
class TiedRowsPageTest extends OpenedDeskTest {

    private static final String HERE = "ES5999900418150200051332";
    private static final String THERE = "ES5999900418150200051399";

    private Profiles profiles;

    @BeforeEach
    void openAProfileWithTwoAccounts() throws Exception {
        Path folder = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "a", "iban": "%s", "currency": "EUR", "balance": 500.00, "alias": "Current", "owners": ["Ana"]},
                 {"_id": "b", "iban": "%s", "currency": "EUR", "balance": 100.00, "alias": "Savings", "owners": ["Ana"]}]"""
                .formatted(HERE, THERE));
        String sides = "\"transfer\": {\"ibanPayer\": \"" + HERE + "\", \"ibanBeneficiary\": \"" + THERE + "\"}";
        Files.writeString(folder.resolve("data.json"), """
                [{"_id": "t1", "account_id": "a", "amount": -100, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "ASIDE", %s},
                 {"_id": "t2", "account_id": "b", "amount": 100, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "FROM ANA", %s},
                 {"_id": "t3", "account_id": "a", "amount": 900, "currency": "EUR", "operationDate": "2026-11-19",
                  "description": "SALARY"}]""".formatted(sides, sides));
        profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(home.resolve("data").resolve("ana"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
            profile.filters().save("Mine", "account:current");
        }
        open(profiles);
        click("#place-transactions");
        untilShown("#totals-transfer");
    }

    @Test
    void anOwnTransferIsNotCountedUntilThePersonSaysItIsNone() throws Exception {
        assertThat(text("#totals-transfer")).isEqualTo("2 own transfers, not counted");
        assertThat(in()).startsWith("900.00");
        selectTheSecond(); // of one day, the later recorded stands first
        until("said why", () -> shows(text -> text.equals("Went to Savings, which is yours; not counted")));
        assertThat(text("#inspector-reasons")).isEqualTo("Each side names the other’s account number\nSame amount, same day");
        press("#tie-no");
        until("counted", () -> !find("#totals-transfer").isVisible());
        assertThat(in()).startsWith("1,000.00");
        until("said by whom", () -> shows(text -> text.equals("You said that a row on Savings is another event")));
        until("the keyboard is at the ways on", () -> stage.getScene().getFocusOwner() instanceof Labeled link
                && "inspector-counterpart".equals(link.getId()));
        press("#tie-none");
        until("not counted again", () -> find("#totals-transfer").isVisible());
        assertThat(in()).startsWith("900.00");
        press("#tie-undo");
        until("counted as said before", () -> !find("#totals-transfer").isVisible());
        until("said by whom", () -> shows(text -> text.equals("You said that a row on Savings is another event")));
        assertThat(text("#inspector-reasons")).isEqualTo("Same amount, same day");
    }

    @Test
    void bothSidesOfAnOwnTransferAreMutedAndEachLeadsToTheOther() throws Exception {
        assertThat(texts("uncounted")).hasSize(2).allMatch(text -> text.contains("100.00")).anyMatch(text -> text.contains("From Ana"))
                .anyMatch(text -> text.contains("Aside"));
        assertThat(texts("")).hasSize(3).anyMatch(text -> text.contains("Salary"));
        assertThat(colours("Salary")).doesNotContainAnyElementsOf(colours("Aside"));
        selectTheSecond();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until("both and nothing else", () -> ((TableView<?>) find("#grid")).getItems().size() == 2);
        assertThat(texts("")).containsExactlyInAnyOrderElementsOf(texts("uncounted"));
    }

    /** What rows say to a screen reader, of those in a state. */
    private List<String> texts(String state) {
        return find("#grid").lookupAll(".table-row-cell").stream().filter(row -> row.getAccessibleText() != null && (state.isEmpty()
                        || row.getPseudoClassStates().stream().anyMatch(held -> held.getPseudoClassName().equals(state))))
                .map(Node::getAccessibleText).toList();
    }

    /** Of the figures of the row that says so. */
    private List<Paint> colours(String text) {
        return find("#grid").lookupAll(".table-row-cell").stream().filter(row -> row.getAccessibleText() != null
                        && row.getAccessibleText().contains(text)).flatMap(row -> row.lookupAll(".grid-amount .text").stream())
                .map(figure -> ((Text) figure).getFill()).toList();
    }

    @Test
    void whereNothingCountsNoFigureOfOtherRowsStays() throws Exception {
        click("#totals-transfer");
        until("both sides", () -> ((TableView<?>) find("#grid")).getItems().size() == 2);
        until("no figure", () -> in().equals("–"));
    }

    @Test
    void everySumFollowsSaysWhatItLeavesOutAndOneSwitchShowsAllAsTold() throws Exception {
        fx(() -> {
            TableView<?> grid = (TableView<?>) find("#grid");
            grid.requestFocus();
            grid.getSelectionModel().clearAndSelect(1);
            return null;
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        until("the selection's sum", () -> figures("#totals-selected").equals("2 selected; 1 not counted; 900.00 €; 0.00 €"));
        assertThat(figures("#totals-all")).isEqualTo("3 transactions; 2 not counted; 900.00 €; 0.00 €");
        until("the kept filter's", () -> cells("#saved").equals(List.of("Mine 2 900.00 €. 1 of them is not counted")));
        until("the group's", () -> cells("#groups").equals(List.of("Nov 2026 1 900.00 €")));
        click("#totals-as-told");
        until("all of the selection", () -> figures("#totals-selected").equals("2 selected; 900.00 €; −100.00 €"));
        assertThat(figures("#totals-all")).isEqualTo("3 transactions; 1,000.00 €; −100.00 €");
        until("all of the kept filter", () -> cells("#saved").equals(List.of("Mine 2 800.00 €")));
        until("all of the group", () -> cells("#groups").equals(List.of("Nov 2026 3 900.00 €")));
        assertThat(text("#totals-transfer")).isEqualTo("2 own transfers, counted here");
    }

    /** What the block says of the rows, and its figures of what came in and what went out, without net and average. */
    private String figures(String block) {
        List<String> words = find(block).lookupAll(".label").stream().filter(Node::isVisible).map(Labeled.class::cast)
                .map(Labeled::getText).filter(text -> text.contains("€") || text.matches("[0-9]+ .*")).toList();
        return String.join("; ", words.subList(0, words.size() - 2)).replace('\u00a0', ' ');
    }

    /** What is said of each line of a list. */
    private List<String> cells(String list) {
        return find(list).lookupAll(".list-cell").stream().filter(Node::isVisible).map(Node::getAccessibleText)
                .filter(Objects::nonNull).map(text -> text.replace('\u00a0', ' ')).toList();
    }

    private String in() {
        return ((Labeled) find("#totals-all .totals-amount")).getText();
    }

    private void selectTheSecond() throws Exception {
        fx(() -> {
            TableView<?> grid = (TableView<?>) find("#grid");
            grid.requestFocus();
            grid.getSelectionModel().clearAndSelect(1);
            return null;
        });
        robot.type(KeyCode.ENTER);
        untilShown("#inspector-counterpart");
    }

    private void press(String link) throws Exception {
        untilShown(link);
        fx(() -> {
            find(link).requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
    }
}
