package app.saddlebag.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.page.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are old, and people who were not to be read, say so beside themselves. */
class BesideFiguresTest extends WindowTest {

    @TempDir Path home;
    private OpenProfile profile;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private ProductDesk desk;

    @BeforeEach
    void connect() throws Exception {
        profile = Desks.profiles(home).demo();
        assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
        desk = fx(() -> new ProductDesk(stage, profile, Desks.ENGLISH, Preferences.Theme.LIGHT, worker));
    }

    @AfterEach
    void lock() {
        profile.close();
        worker.shutdownNow();
    }

    @Test
    void theySayOfWhenTheyAreAndWhatToDo() throws Exception {
        fx(() -> {
            desk.go(Place.WEALTH);
            return null;
        });
        untilShown("#allocation-ring");
        assertThat(fx(this::said)).as("all was read just now").isEmpty();
        LiveProfile.refusedSince(profile, profile.records().connections().getFirst().id(),
                Instant.now().minus(Duration.ofDays(3)));
        fx(() -> {
            desk.changed();
            return null;
        });
        until("the lines", () -> !said().isEmpty());
        assertThat(fx(this::said)).hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).contains(": Data of ").endsWith(": the bank no longer accepts the login"));
        assertThat(fx(() -> stage.getScene().getRoot().lookupAll("#beside-step").size())).isEqualTo(fx(this::said).size());
    }

    @Test
    void holdersThatAreNotReadSaySoBesideThePeopleAndOnTheProduct() throws Exception {
        long connection = profile.records().connections().getFirst().id();
        LiveProfile.holdersNotReadSince(profile, connection, Instant.now().minus(Duration.ofDays(3)));
        fx(() -> {
            desk.go(Place.WEALTH);
            return null;
        });
        untilShown("#view-people");
        fx(() -> {
            ((ToggleButton) find("#view-people")).fire();
            return null;
        });
        until("the line", () -> !said().isEmpty());
        assertThat(fx(this::said)).as("beside the people alone").singleElement().asString().contains("Holders: not refreshed");
        StoredProduct account = profile.records().productsOf(connection).stream()
                .filter(stored -> stored.product().kind() == ProductKind.ACCOUNT).findFirst().orElseThrow();
        fx(() -> {
            desk.showProduct(account);
            return null;
        });
        untilShown(".product-content .inspector-warning");
        assertThat(fx(() -> ((Labeled) find(".product-content .inspector-warning")).getText()))
                .startsWith("Holders: not refreshed").endsWith(Desks.ENGLISH.get("status.next.sync"));
    }

    private List<String> said() {
        return stage.getScene().getRoot().lookupAll(".beside-line .label").stream().filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText()).toList();
    }
}
