package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of a profile in the window, by the keyboard: a sync of three rows, and three edits of them. */
class HistoryPageTest extends OpenedDeskTest {

    @BeforeEach
    void openAProfileWithBatches() throws Exception {
        writeBank();
        Profiles profiles = Desks.profiles(home);
        Path folder = home.resolve("data").resolve("mine");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(folder, Desks.passphrase(), LiveProfile.environment(sandbox),
                     LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
            Ledger ledger = profile.ledger().snapshot();
            long row = ledger.row(0).id();
            edit(profile, row, new Edit.Note("lunch with Joan"), Edit.Tags.plus(Set.of("work")));
            edit(profile, row, new Edit.Note("dinner"), new Edit.Category("Meals"));
            edit(profile, ledger.row(1).id(), new Edit.Hidden(true));
        }
        open(profiles);
        click("#place-connections");
        untilShown("#history-1");
    }

    private static void edit(OpenProfile profile, long row, Edit... edits) {
        profile.edits().edit(new long[] {row}, new Edit.Several(List.of(edits)), Edits.Progress.NOBODY);
    }

    @Test
    void theHistoryOfALoginLeadsToTheRowsOfABatchAndTheyToTheirTransactions() throws Exception {
        focus("#history-1");
        robot.type(KeyCode.SPACE);
        until("its one sync", () -> lines("#history") == 1);
        assertThat(shows(text -> text.equals("History of TestBank"))).isTrue();
        assertThat(shows(text -> text.equals("3 new"))).isTrue();
        robot.type(KeyCode.ENTER);
        until("its rows", () -> lines("#batch-rows") == 3);
        assertThat(shows(text -> text.equals("CAFE CENTRAL"))).isTrue();
        assertThat(fx(() -> find("#batch-rows").lookupAll(".history-title").stream().sorted(Comparator.comparingDouble(title ->
                title.localToScene(0, 0).getY())).map(title -> ((Labeled) title).getText()).filter(text -> !text.isEmpty()).toList()))
                .as("the newest first, in whatever order they are told").containsExactly("SUPERMERCADO", "CAFE CENTRAL", "NOMINA");
        assertThat(shows(text -> text.equals("Not known before"))).isTrue();
        until("the keyboard is in the list", () -> find("#batch-rows").isFocused());
        robot.type(KeyCode.ESCAPE);
        until("the list again", () -> lines("#history") == 1 && find("#history").isFocused());
        robot.type(KeyCode.ESCAPE);
        until("the card again", () -> stage.getScene().getFocusOwner() instanceof Node owner && "history-1".equals(owner.getId()));
        robot.type(KeyCode.SPACE);
        until("its one sync", () -> lines("#history") == 1 && find("#history").isFocused());
        robot.type(KeyCode.ENTER);
        until("its rows", () -> lines("#batch-rows") == 3 && find("#batch-rows").isFocused());
        robot.type(KeyCode.ENTER);
        untilShown("#filter");
        until("the one row", () -> ((TextInputControl) find("#filter")).getText().startsWith("id:=t"));
    }

    @Test
    void aBatchIsUndoneInOneClickAndComesBackInOne() throws Exception {
        focus("#history-0");
        robot.type(KeyCode.SPACE);
        until("all batches", () -> lines("#history") == 4);
        assertThat(fx(() -> find("#history").lookupAll(".list-cell .muted").stream().map(cell -> ((Labeled) cell).getText())
                .filter(text -> text.endsWith("1 transaction edited")).toList())).as("no two of them look alike").hasSize(3).doesNotHaveDuplicates()
                .anyMatch(text -> text.contains("note: dinner, your category: Meals"))
                .anyMatch(text -> text.contains("note: lunch with Joan, tags added: work")).anyMatch(text -> text.contains("hidden"));
        robot.type(KeyCode.END);
        robot.type(KeyCode.ENTER);
        until("the sync’s rows", () -> lines("#batch-rows") == 3);
        focus("#batch-undo");
        robot.type(KeyCode.SPACE);
        until("it is undone", () -> text("#batch-undo").equals("Bring them back"));
        assertThat(shows(text -> text.contains("its rows stay away until you bring them back"))).isTrue();
        assertThat(shows(text -> text.endsWith("undone, not shown among your transactions"))).isTrue();
        untilShown(".toast-deed");
        assertThat(text(".toast-deed")).isEqualTo("Undo the undo");
        assertThat(find("#batch-undo").isFocused()).isTrue();
        click("#place-transactions");
        until("no rows", () -> shows(text -> text.equals("No transactions yet")) || rowsInTheGrid() == 0);
        click("#place-connections");
        focus("#batch-undo");
        robot.type(KeyCode.SPACE);
        until("they are back", () -> text("#batch-undo").equals("Undo"));
        assertThat(shows(text -> text.endsWith("undone, not shown among your transactions"))).isFalse();
        click("#place-transactions");
        until("all rows but the hidden one", () -> rowsInTheGrid() == 2);
    }

    @Test
    void whatWasChangedSinceIsAskedAbout() throws Exception {
        focus("#history-0");
        robot.type(KeyCode.SPACE);
        until("all batches", () -> lines("#history") == 4 && find("#history").isFocused());
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        until("the first edit", () -> shows(text -> text.contains("note from nothing to lunch with Joan · tags added: work")));
        focus("#batch-undo");
        robot.type(KeyCode.SPACE);
        untilShown(".sheet-cover");
        assertThat(shows(text -> text.startsWith("One of its rows was changed again since"))).isTrue();
        robot.type(KeyCode.ESCAPE);
        untilGone(".sheet-cover");
        assertThat(text("#batch-undo")).isEqualTo("Undo");
        assertThat(find("#batch-undo").isFocused()).isTrue();
        robot.type(KeyCode.SPACE);
        untilShown(".sheet-cover");
        robot.type(KeyCode.ENTER);
        until("it says so", () -> shows(text -> text.equals("Nothing was left to undo")));
    }

    private int lines(String list) {
        return find(list) instanceof ListView<?> view ? view.getItems().size() : -1;
    }

    private long rowsInTheGrid() {
        return stage.getScene().getRoot().lookupAll(".table-row-cell").stream()
                .filter(row -> row.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("filled")))
                .count();
    }

    private Stream<String> labels() {
        return stage.getScene().getRoot().lookupAll(".label").stream().filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText());
    }

    private void focus(String selector) throws Exception {
        untilShown(selector);
        fx(() -> {
            find(selector).requestFocus();
            return null;
        });
    }

    private void writeBank() throws IOException {
        Path folder = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(folder.resolve("auth.json"), "{\"name\": \"Ana Vidal\"}");
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Joint"}]""");
        Files.writeString(folder.resolve("data.json"), """
                [{"_id": "t1", "account_id": "ac", "amount": -1.50, "currency": "EUR", "operationDate": "2026-11-20", "description": "CAFE CENTRAL"},
                 {"_id": "t2", "account_id": "ac", "amount": -30, "currency": "EUR", "operationDate": "2026-11-21", "description": "SUPERMERCADO"},
                 {"_id": "t3", "account_id": "ac", "amount": 2000, "currency": "EUR", "operationDate": "2026-11-18", "description": "NOMINA"}]""");
    }
}
