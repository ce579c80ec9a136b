package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** The frame around the pages in windows that are too low for it, as they are at a large scale. */
class ShellTest extends WindowTest {

    private static final double LOW = 140;

    @Test
    void theFootStaysInSightWhereThePlacesHaveNoRoom() throws Exception {
        Label lock = new Label("Lock");
        fx(() -> {
            Ui ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), new Background(Runnable::run, Runnable::run), address -> { });
            Map<Place, Supplier<Page>> pages = new EnumMap<>(Place.class);
            for (Place place : Place.values()) {
                pages.put(place, () -> null);
            }
            Shell shell = new Shell(ui, "Casa", () -> 0, pages);
            shell.addFoot(lock);
            stage.setScene(new Scene(new StackPane(shell.node()), 400, LOW));
            stage.show();
            return null;
        });
        Bounds foot = fx(() -> {
            stage.getScene().getRoot().layout();
            return lock.localToScene(lock.getLayoutBounds());
        });
        assertThat(foot.getMaxY()).isLessThanOrEqualTo(fx(() -> stage.getScene().getHeight()));
        Bounds places = fx(() -> find(".side-scroll").localToScene(find(".side-scroll").getLayoutBounds()));
        assertThat(places.getMinY()).isNotNegative();
        assertThat(places.getMaxY()).isLessThanOrEqualTo(foot.getMinY());
    }
}
