package app.saddlebag.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.StatementImport;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.files.StatementFiles;
import app.saddlebag.ui.files.StatementFiles.Line;
import app.saddlebag.ui.page.Place;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sheet of an account from files offers, and the way back from it. */
class FileDeedsTest extends WindowTest {

    private static final String NUMBER = "5555500000";

    @TempDir Path home;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private OpenProfile profile;
    private ProductDesk desk;

    @BeforeEach
    void open() throws Exception {
        profile = Desks.profiles(home).demo();
        LiveProfile.connect(profile, "testbank", "marta", "demo");
        StatementImport statements = profile.statements();
        Path file = StatementFiles.ofx(home, "old.ofx", NUMBER, new Line("2019-01-02", "-10.00", "CAFE"), new Line("2019-03-01", "250.00", "NOMINA"));
        statements.take(statements.look(BankFile.of(file), Wish.NONE, ReadProgress.NONE), Wish.NONE, false, "Files", ReadProgress.NONE);
        desk = fx(() -> new ProductDesk(stage, profile, Desks.ENGLISH, Preferences.Theme.LIGHT, worker));
        fx(() -> {
            desk.go(Place.OVERVIEW);
            desk.showProduct(account());
            return null;
        });
        untilShown("#product-close-account");
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        profile.close();
    }

    private StoredProduct account() {
        return profile.records().products().stream().filter(stored -> NUMBER.equals(stored.product().number())).findFirst().orElseThrow();
    }

    @Test
    void anAccountIsClosedAndOpenedAgainAndTheSheetSaysSo() throws Exception {
        fire("#product-close-account");
        untilShown("#product-reopen");
        assertThat(account().gone()).isTrue();
        assertThat(fx(this::words)).contains("You closed this account");
        fire("#product-reopen");
        untilShown("#product-close-account");
        assertThat(account().gone()).isFalse();
    }

    @Test
    void theSheetSpeaksOfFilesAndNotOfABank() throws Exception {
        assertThat(fx(() -> find(".product-body").lookupAll("*").stream().filter(Labeled.class::isInstance)
                .map(part -> ((Labeled) part).getText()).collect(Collectors.joining("\n"))))
                .contains("Account number", "Everything its files said").doesNotContain("IBAN", "the bank");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatMergingWouldDoIsSaidBeforeItIsDone() throws Exception {
        fire("#product-merge");
        untilShown("#merge-bank");
        assertThat(fx(() -> find("#merge-deed") instanceof Button deed && deed.isDisabled())).as("nothing is chosen").isTrue();
        fx(() -> {
            ComboBox<StoredProduct> banks = (ComboBox<StoredProduct>) find("#merge-bank");
            banks.setValue(banks.getItems().getFirst());
            return null;
        });
        until("the look", () -> find("#merge-deed") instanceof Button deed && !deed.isDisabled());
        assertThat(fx(this::words)).contains("2 join what the bank tells", "cannot be seen");
        fire("#merge-deed");
        untilGone("#merge-bank");
        until("it is one with the bank's", () -> profile.records().shared().repeats(account()));
        untilGone("#product-merge");
    }

    private String words() {
        return stage.getScene().getRoot().lookupAll(".label").stream().filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining("\n"));
    }

    private void fire(String selector) throws Exception {
        untilShown(selector);
        fx(() -> {
            ((ButtonBase) find(selector)).fire();
            return null;
        });
    }
}
