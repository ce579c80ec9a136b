package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.text.Formats;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vaults;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the welcome to a filtered grid, with a real window, a real keyboard, a real bank page and a real bank behind it. */
class JourneyTest extends WindowTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final List<String> TRANSACTIONS =
            List.of("data", "card/transaction", "investment/transaction", "liability/transaction");

    @TempDir Path home;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final WatchedBank bank = new WatchedBank();
    private final Formats formats = new Formats(Desks.ENGLISH, CLOCK);

    @BeforeEach
    void open() throws Exception {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), bank, CLOCK,
                new Vaults(() -> Argon2Cost.FLOOR), "Saddlebag/test");
        fx(() -> {
            new Desktop(stage, profiles, Desks.loginItem(), Desks.ENGLISH, CLOCK, worker, address -> { }).show(profiles.known(), Optional.empty());
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            stage.fireEvent(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
            // A demo is asked about before it is gone.
            if (find(".sheet .danger") instanceof javafx.scene.control.ButtonBase leave) {
                leave.fire();
            }
            return null;
        });
        until("the window is gone", () -> !stage.isShowing());
        worker.shutdownNow();
    }

    @Test
    void fromTheWelcomeThroughTheBanksPageToAFilteredGridAndOn() throws Exception {
        openAProfileAtTheDemoBank();
        click("#connect-bank");
        logInAtTestBank();
        assertThat(bank.unusedCodes()).isZero();
        theOverviewShowsWhatTheBankHolds();
        aFilterFindsExactlyWhatTheBankHasOfIt();
        withoutTheBankEverythingIsStillThere();
    }

    private void openAProfileAtTheDemoBank() throws Exception {
        click("#create-profile");
        fill("#profile-name", "Casa");
        fill("#passphrase", "copper lantern");
        fill("#passphrase-again", "copper lantern");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        theRecoveryCodeIsForLater();
    }

    private void theRecoveryCodeIsForLater() {
        untilShown("#recovery-passphrase");
        until("it has the keyboard", () -> find("#recovery-passphrase").isFocused());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        untilGone("#recovery-passphrase");
        untilShown("#connect-bank");
    }

    @Test
    void cancellingAtTheBanksPageLeavesNothingBehind() throws Exception {
        openAProfileAtTheDemoBank();
        click("#connect-bank");
        page("document.querySelector('button[name=bank]') != null");
        fx(() -> {
            stage.getScene().getRoot().lookupAll(".sheet-buttons .button").stream().map(Labeled.class::cast)
                    .filter(button -> button.getText().equals("Cancel")).findFirst().orElseThrow().requestFocus();
            return null;
        });
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        untilGone(".link-sheet");
        untilShown(".placeholder");
        assertThat(bank.logins()).isZero();
        assertThat(bank.unusedCodes()).isZero();
    }

    @Test
    void aNewProfileLocksAndOpensWithItsPassphraseAlone() throws Exception {
        click("#create-profile");
        click("#profile-name");
        robot.write("Casa");
        click("#passphrase");
        robot.write("copper lantern");
        click("#passphrase-again");
        robot.write("copper lantern");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        theRecoveryCodeIsForLater();
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        click("#unlock-passphrase");
        untilClearedUp();
        robot.write("copper kettle");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        until("the wrong passphrase is told", () -> stage.getScene().getRoot().lookupAll(".problem").stream()
                .anyMatch(node -> node.isVisible() && node instanceof Labeled label && label.getText().contains("passphrase")));
        robot.write("copper lantern");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        untilShown("#connect-bank");
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().noneMatch(JourneyTest::tellsThePassphrase);
        }
    }

    @Test
    void aProfileThatConnectsThroughSessionsIsMadeInTheFormAndConnectedAtASessionsPage() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            click("#create-profile");
            fill("#profile-name", "Sesiones");
            fill("#passphrase", "copper lantern");
            fill("#passphrase-again", "copper lantern");
            choose("#environment-custom");
            assertThat(fx(() -> isInSight("#environment-link-token"))).isTrue();
            choose("#environment-way-sessions");
            assertThat(fx(() -> isInSight("#environment-link-token") || isInSight("#environment-link"))).isFalse();
            fill("#environment-api", sandbox.api().toString());
            fill("#environment-client-id", sandbox.clientId());
            fill("#environment-secret", sandbox.clientSecret());
            fx(() -> {
                find("#passphrase-again").requestFocus();
                return null;
            });
            robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
            theRecoveryCodeIsForLater();
            click("#connect-bank");
            logInAtTestBank();
        }
    }

    private void fill(String selector, String text) throws Exception {
        untilShown(selector);
        fx(() -> {
            ((TextInputControl) find(selector)).clear();
            ((TextInputControl) find(selector)).appendText(text);
            return null;
        });
    }

    private void choose(String selector) throws Exception {
        fx(() -> {
            ((RadioButton) find(selector)).fire();
            return null;
        });
    }

    private boolean isInSight(String selector) {
        for (Node up = find(selector); up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void logInAtTestBank() throws Exception {
        page("document.querySelector('button[value=testbank]') != null");
        press("button[value=testbank]", KeyCode.SPACE);
        page("document.querySelector('input[name=password]') != null");
        type("input[name=username]", "ana");
        type("input[name=password]", "SCA_SMS");
        assertThat(script("document.querySelector('input[name=username]').value")).isEqualTo("ana");
        press("input[name=consent]", KeyCode.SPACE);
        press("button.primary", KeyCode.SPACE);
        page("document.querySelector('input[name=sca]') != null");
        type("input[name=sca]", "123456");
        press("button.primary", KeyCode.SPACE);
        untilShown(".bank-card");
        untilGone(".link-sheet");
    }

    private void theOverviewShowsWhatTheBankHolds() throws Exception {
        List<String> amounts = texts(".bank-line .amount");
        for (JsonNode account : bank.data("account")) {
            assertThat(amounts).contains(formats.money(account.path("balance").decimalValue(),
                    account.path("currency").stringValue()));
        }
        assertThat(texts(".bank-card .section-title")).containsExactly("TestBank");
    }

    private void aFilterFindsExactlyWhatTheBankHasOfIt() throws Exception {
        List<BigDecimal> expected = new ArrayList<>();
        for (String endpoint : TRANSACTIONS) {
            for (JsonNode transaction : bank.data(endpoint)) {
                BigDecimal amount = transaction.path("amount").decimalValue();
                if ("EUR".equals(transaction.path("currency").stringValue()) && amount.compareTo(new BigDecimal("-75")) <= 0) {
                    expected.add(amount);
                }
            }
        }
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        click("#filter");
        robot.write("currency:=EUR amount:..-75");
        String count = Desks.ENGLISH.get("transactions.totals.all", expected.size());
        until(count, () -> texts("#totals-all .caption").stream().anyMatch(text -> text.startsWith(count)));
        BigDecimal sum = expected.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String told = formats.money(sum, "EUR");
        assertThat(texts("#totals-all .totals-net")).as("purchases by card are told twice, and counted once").doesNotContain(told);
        // What the sync brought is still told at the foot of the window where all went quickly.
        untilGone(".toast");
        click("#totals-as-told");
        until(told, () -> texts("#totals-all .totals-net").equals(List.of(told)));
        click("#totals-as-told");
        List<String> written = expected.stream().map(amount -> formats.money(amount, "EUR")).toList();
        assertThat(cells(".grid-amount")).isNotEmpty().allMatch(cell -> written.contains(cell.replaceFirst(", Balance: .*", "")));
    }

    private void withoutTheBankEverythingIsStillThere() throws Exception {
        List<String> before = newestAmounts();
        bank.unplug();
        robot.press(KeyCode.F5).release(KeyCode.F5);
        untilShown("#offline-banner");
        assertThat(newestAmounts()).isEqualTo(before);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        untilShown(".bank-card");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        click("#filter");
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("amount:..-75 currency:=EUR");
        until("the same rows", () -> newestAmounts().equals(before));
    }

    /** What each visible node says, in the order they stand. */
    private List<String> texts(String selector) throws Exception {
        return fx(() -> stage.getScene().getRoot().lookupAll(selector).stream().filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText()).toList());
    }

    /** As many as stay in sight when a banner takes some of the room. */
    private List<String> newestAmounts() throws Exception {
        return cells(".grid-amount").stream().limit(5).toList();
    }

    private List<String> cells(String selector) throws Exception {
        return fx(() -> stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(node -> node instanceof TableCell<?, ?> cell && cell.isVisible() && cell.getText() != null)
                .sorted(java.util.Comparator.comparing(node -> node.localToScene(0, 0).getY()))
                .map(node -> ((TableCell<?, ?>) node).getText()).toList());
    }

    private void page(String condition) {
        untilShown("#link-web");
        until(condition, () -> find("#link-web") instanceof WebView view && !view.getEngine().getLoadWorker().isRunning()
                && Boolean.TRUE.equals(view.getEngine().executeScript(condition)));
    }

    private Object script(String script) throws Exception {
        return fx(() -> ((WebView) find("#link-web")).getEngine().executeScript(script));
    }

    private void focus(String selector) throws Exception {
        fx(() -> {
            find("#link-web").requestFocus();
            return null;
        });
        script("document.querySelector('" + selector + "').focus()");
    }

    private void type(String selector, String text) throws Exception {
        focus(selector);
        robot.write(text);
    }

    private void press(String selector, KeyCode key) throws Exception {
        focus(selector);
        robot.press(key).release(key);
    }

    private static boolean tellsThePassphrase(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains("copper");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
