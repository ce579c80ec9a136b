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

    @Test
    void aFilterHidesWhatDoesNotConcernItsRows() throws Exception {
        stand(status(1, "Caixa Verda", Health.FRESH, null), status(2, "TestBank", Health.NEEDS_LOGIN, "sync.needsLogin"),
                status(3, "Harbour Bank", Health.NEEDS_LOGIN, "sync.needsLogin"));
        await(() -> line().isVisible());
        assertThat(fx(() -> labelled(".beside-line"))).containsExactly("2 connections are not up to date");
        filter("entity:caixa");
        await(() -> !line().isVisible());
        filter("entity:\"harbour bank\" everyday");
        await(() -> said("Harbour Bank: Data of "));
        filter("account:=\"Cuenta Común\"");
        await(() -> said("TestBank: Data of "));
        filter("card:visa");
        await(() -> said("TestBank: Data of "));
        filter("-entity:testbank -entity:harbour");
        await(() -> !line().isVisible());
        filter("");
        await(() -> line().isVisible());
        assertThat(fx(() -> labelled(".beside-line"))).containsExactly("2 connections are not up to date");
    }

    @Test
    void cardsThatWereNotReadConcernWhoeverLooksAtCards() throws Exception {
        Shortfall cards = new Shortfall(DataKind.CARD_TRANSACTION, "flanks.incomplete", NOW.minus(Duration.ofDays(1)),
                NOW.minus(Duration.ofDays(3)));
        Shortfall never = new Shortfall(DataKind.CARD, "flanks.incomplete", NOW.minus(Duration.ofDays(1)), null);
        stand(partial(2, "TestBank", cards), partial(3, "Harbour Bank", never));
        await(() -> line().isVisible());
        filter("entity:testbank card:/./");
        await(() -> said("TestBank: Card transactions: not refreshed"));
        filter("entity:testbank account:/./");
        await(() -> !line().isVisible());
        filter("entity:harbour card:/./");
        await(() -> said("Harbour Bank: Cards"));
        filter("kind:card -entity:harbour");
        await(() -> said("TestBank: Card transactions"));
        filter("entity:caixa card:/./");
        await(() -> !line().isVisible());
        filter("account:nòmina");
        await(() -> settled(robot) && !line().isVisible());
    }

    private void filter(String text) throws Exception {
        fx(() -> {
            page.filterBy(text);
            return null;
        });
    }

    /** On the JavaFX thread. */
    private boolean said(String beginning) {
        return line().isVisible() && labelled(".beside-line").stream().allMatch(words -> words.startsWith(beginning));
    }

    private static ConnectionStatus partial(long id, String name, Shortfall missing) {
        return ConnectionStatus.of(connection(id, name, Health.PARTIAL, missing.problem()), List.of(missing), null, NOW);
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
