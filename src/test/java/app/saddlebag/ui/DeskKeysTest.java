package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.keys.Shortcut.Where;
import app.saddlebag.ui.palette.PaletteEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys that work on every page, what they open, and where the keyboard is before and after. */
class DeskKeysTest extends OpenedDeskTest {

    @BeforeEach
    void openAProfileWithOneAccount() throws Exception {
        Path folder = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "a", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Household"}]""");
        Files.writeString(folder.resolve("data.json"), """
                [{"_id": "t1", "account_id": "a", "amount": -20, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "BILLETE RENFE"},
                 {"_id": "t2", "account_id": "a", "amount": 900, "currency": "EUR", "operationDate": "2026-11-19",
                  "description": "SALARY"}]""");
        Profiles profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(home.resolve("data").resolve("ana"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
            profile.filters().save("Trains", "renfe");
        }
        open(profiles);
        untilShown("#place-overview");
    }

    @Test
    void afterUnlockingAKeyStillHeldOpensNothing() throws Exception {
        untilShown("#connect-bank");
        until("the keyboard is on the page's name", () -> "place-overview".equals(focused()));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(fx(() -> find(".sheet-cover"))).isNull();
        assertThat(fx(this::focused)).isEqualTo("place-overview");
    }

    @Test
    void aKeyThatIsHeldOpensOneSheetAndLocksOnce() throws Exception {
        until("the keyboard is on the page's name", () -> "place-overview".equals(focused()));
        hold(Shortcut.PALETTE);
        untilShown(".palette");
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".sheet-cover"))).hasSize(1);
        robot.push(KeyCode.ESCAPE);
        untilGone(".palette");
        hold(Shortcut.LOCK);
        untilShown("#unlock-passphrase");
    }

    /** As often as a held key comes before the first time is over. */
    private void hold(Shortcut shortcut) throws Exception {
        fx(() -> {
            Runnable pressed = stage.getScene().getAccelerators().get(shortcut.keys().getFirst());
            for (int i = 0; i < 3; i++) {
                pressed.run();
            }
            return null;
        });
    }

    @Test
    void everyKeyThatWorksEverywhereIsHeardByTheWindow() throws Exception {
        assertThat(fx(() -> List.copyOf(stage.getScene().getAccelerators().keySet()))).containsAll(Arrays.stream(Shortcut.values())
                .filter(shortcut -> shortcut.where() == Where.EVERYWHERE).flatMap(shortcut -> shortcut.keys().stream()).toList());
    }

    @Test
    void thePaletteLeadsToProductsFiltersColoursAndWhatIsTypedAndGivesTheKeyboardBack() throws Exception {
        palette();
        robot.push(KeyCode.ESCAPE);
        untilGone(".palette");
        until("back where it was", () -> "place-overview".equals(focused()));

        palette();
        until("the account is read", () -> entries().stream().anyMatch(entry -> entry.title().equals("Household")));
        type("house");
        until("found", () -> chosen().equals("Household"));
        assertThat(fx(() -> list().getSelectionModel().getSelectedItem().detail())).isEqualTo("500.00\u00a0€");
        robot.push(KeyCode.ENTER);
        untilShown("#product-transactions");
        robot.push(KeyCode.ESCAPE);
        untilGone(".product-sheet");
        until("back where it was", () -> "place-overview".equals(focused()));

        palette();
        type("trains");
        until("found", () -> chosen().equals("Trains"));
        robot.push(KeyCode.ENTER);
        until("filtered", () -> filter().equals("renfe"));

        palette();
        type("salary");
        until("only to be searched", () -> entries().size() == 1 && chosen().equals("Find “salary” in transactions"));
        robot.push(KeyCode.ENTER);
        until("searched", () -> filter().equals("any:salary"));

        palette();
        type("colours: dark");
        until("found", () -> chosen().equals("Colours: Dark"));
        robot.push(KeyCode.ENTER);
        untilGone(".palette");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        until("the settings say so", () -> find("#settings-theme") instanceof ComboBox<?> box
                && "DARK".equals(String.valueOf(box.getValue())));

        palette();
        type("exchange");
        until("found", () -> chosen().equals("Exchange rates"));
        robot.push(KeyCode.ENTER);
        untilGone(".palette");
        until("the keyboard is in that section", () -> isInside(stage.getScene().getFocusOwner(), "settings-section-rates"));
    }

    @Test
    void theHelpIsSearchedAndItsExamplesAreTried() throws Exception {
        robot.push(KeyCode.F1);
        untilShown("#help-field");
        until("the keyboard is there", () -> "help-field".equals(focused()));
        type("any text");
        until("narrowed", () -> stage.getScene().getRoot().lookupAll(".help-line").size() == 1);
        robot.push(KeyCode.TAB);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        until("tried", () -> filter().equals("any:Renfe"));
        assertThat(fx(() -> find(".sheet-cover"))).isNull();
        click("#filter-help");
        untilShown("#help-field");
        robot.push(KeyCode.ESCAPE);
        untilGone("#help-field");
    }

    private void palette() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        untilShown("#palette-field");
        until("the keyboard is there", () -> "palette-field".equals(focused()));
    }

    private void type(String text) throws Exception {
        fx(() -> {
            ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<PaletteEntry> list() {
        return (ListView<PaletteEntry>) find("#palette-list");
    }

    private List<PaletteEntry> entries() {
        return list().getItems();
    }

    private String chosen() {
        PaletteEntry entry = list().getSelectionModel().getSelectedItem();
        return entry == null ? "" : entry.title();
    }

    private String filter() {
        return find("#filter") instanceof TextInputControl field ? field.getText() : "";
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "nothing" : owner.getId();
    }

    private static boolean isInside(Node node, String id) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (id.equals(up.getId())) {
                return true;
            }
        }
        return false;
    }
}
