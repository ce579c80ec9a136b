package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.theme.Theme;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
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

    @Test
    void theAccountsTakeWhatThePlacesLeave() throws Exception {
        ListView<String> accounts = new ListView<>();
        accounts.setMinHeight(0);
        fx(() -> {
            Ui ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), new Background(Runnable::run, Runnable::run), address -> { });
            new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.LIGHT));
            Map<Place, Supplier<Page>> pages = new EnumMap<>(Place.class);
            for (Place place : Place.values()) {
                pages.put(place, () -> null);
            }
            Shell shell = new Shell(ui, "Casa", () -> 0, pages);
            shell.addAccounts(accounts, new Label());
            stage.setScene(new Scene(new StackPane(shell.node()), 400, 480));
            stage.show();
            return null;
        });
        fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
        });
        Bounds list = fx(() -> accounts.localToScene(accounts.getLayoutBounds()));
        Bounds last = fx(() -> find("#place-settings").localToScene(find("#place-settings").getLayoutBounds()));
        assertThat(list.getHeight()).isGreaterThan(100);
        assertThat(last.getMaxY()).isLessThanOrEqualTo(list.getMinY());
    }

    @Test
    void howManyNeedThePersonIsReadAndHeardAndLeavesADotWhereWordsHaveNoRoom() throws Exception {
        ToggleButton connections = fx(() -> {
            Shell shell = counting(10_000);
            shell.count(Place.CONNECTIONS, 2);
            return (ToggleButton) find("#place-connections");
        });
        assertThat(connections.getText()).endsWith("(2)");
        assertThat(connections.getAccessibleText()).contains("2 connections need you");
        assertThat(connections.getTooltip().getText()).contains("2 connections need you", "Ctrl+");
        assertThat(dot(connections)).as("no room for words").isTrue();
        fx(() -> {
            Shell shell = counting(0);
            shell.count(Place.CONNECTIONS, 2);
            return null;
        });
        assertThat(dot((ToggleButton) fx(() -> find("#place-connections")))).as("the words say it").isFalse();
        ToggleButton none = fx(() -> {
            Shell shell = counting(10_000);
            shell.count(Place.CONNECTIONS, 2);
            shell.count(Place.CONNECTIONS, 0);
            return (ToggleButton) find("#place-connections");
        });
        assertThat(none.getText()).doesNotContain("(");
        assertThat(none.getAccessibleText()).doesNotContain("need");
        assertThat(none.getTooltip().getText()).doesNotContain("need");
        assertThat(dot(none)).isFalse();
    }

    private Shell counting(double roomy) {
        Ui ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), new Background(Runnable::run, Runnable::run), address -> { });
        new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.LIGHT));
        Shell shell = new Shell(ui, "Casa", () -> roomy, Map.of(Place.CONNECTIONS, () -> null));
        stage.setScene(new Scene(new StackPane(shell.node()), 700, 500));
        stage.show();
        return shell;
    }

    private boolean dot(ToggleButton item) throws Exception {
        return fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return item.lookup(".side-dot").isVisible();
        });
    }
}
