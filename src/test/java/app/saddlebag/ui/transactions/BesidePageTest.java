package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.sync.Shortfall;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

/** Above the grid stands in one line what the rows in it are not. */
class BesidePageTest extends OpenPage {

    private static final Instant NOW = SeededLife.TODAY.atTime(10, 0).atZone(ZoneId.of("Europe/Madrid")).toInstant();

    private final List<String> led = new ArrayList<>();

    @Override
    Navigator navigator() {
        return new NoNavigator() {
            @Override
            public void go(Place place) {
                led.add(place.name());
            }

            @Override
            public void renew(Connection connection) {
                led.add("renew " + connection.title());
            }
        };
    }

    @Test
    void nothingIsSaidWhereEverythingIsAsItShouldBe() throws Exception {
        stand(status(1, "One", Health.NEEDS_LOGIN, "sync.needsLogin"));
        await(() -> line().isVisible());
        stand(status(1, "One", Health.FRESH, null));
        await(() -> !line().isVisible() && !line().isManaged());
    }

    @Test
    void aRefusedLoginSaysOfWhenItsRowsAreAndLeadsToLoggingInAgain() throws Exception {
        stand(status(1, "One", Health.NEEDS_LOGIN, "sync.needsLogin"), status(2, "Two", Health.FRESH, null));
        await(() -> line().isVisible());
        assertThat(fx(() -> labelled(".beside-line"))).singleElement().asString().startsWith("One: Data of ")
                .endsWith(": the bank no longer accepts the login");
        fx(() -> {
            ((Hyperlink) line().lookup("#beside-step")).fire();
            return null;
        });
        assertThat(led).containsExactly("renew One");
    }

    @Test
    void oneKindThatFailedIsNamedAndWhatThereIsToWaitForIsSaid() throws Exception {
        Shortfall cards = new Shortfall(DataKind.CARD_TRANSACTION, "flanks.incomplete", NOW.minus(Duration.ofDays(1)),
                NOW.minus(Duration.ofDays(3)));
        stand(ConnectionStatus.of(connection(1, "One", Health.PARTIAL, "flanks.incomplete"), List.of(cards), null, NOW));
        await(() -> line().isVisible());
        assertThat(fx(() -> labelled(".beside-line"))).singleElement().asString()
                .startsWith("One: Card transactions: not refreshed").contains("There is nothing to do").doesNotContain("..");
        assertThat(fx(() -> line().lookup("#beside-step"))).isNull();
    }

    @Test
    void severalAreOneLineThatLeadsToConnections() throws Exception {
        stand(status(1, "One", Health.NEEDS_LOGIN, "sync.needsLogin"),
                status(2, "Two", Health.NEEDS_CONFIRMATION, "sync.needsConfirmation"),
                status(3, "Three", Health.NEEDS_LOGIN, "sync.needsLogin"));
        await(() -> line().isVisible());
        assertThat(fx(() -> labelled(".beside-line"))).containsExactly("3 connections are not up to date");
        fx(() -> {
            ((Hyperlink) line().lookup("#beside-step")).fire();
            return null;
        });
        assertThat(led).containsExactly("CONNECTIONS");
    }

    /** As a sync leaves them that brought no row. */
    private void stand(ConnectionStatus... statuses) throws Exception {
        backing.stand(List.of(statuses));
        fx(() -> {
            changes.tell();
            return null;
        });
    }

    private Node line() {
        return page.node().lookup(".beside-line");
    }

    private static ConnectionStatus status(long id, String name, Health health, String problem) {
        return ConnectionStatus.of(connection(id, name, health, problem), List.of(), null, NOW);
    }

    private static Connection connection(long id, String name, Health health, String problem) {
        Instant read = health == Health.FRESH ? NOW : NOW.minus(Duration.ofDays(3));
        return new Connection(id, "slot-" + id, "bank-" + id, name, null, NOW.minus(Duration.ofDays(90)), NOW, read, read,
                health, problem, false);
    }
}
