package app.saddlebag.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Environment;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import java.net.URI;
import java.time.Clock;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ConnectSheetTest extends WindowTest {

    private static final URI NOWHERE = URI.create("https://link.invalid");

    @Test
    void fromTheFirstMomentSomethingTurnsAndNothingIsOfferedThatCannotBeDoneYet() throws Exception {
        fx(() -> {
            Background neverDone = new Background(work -> { }, Runnable::run);
            Ui ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), neverDone, address -> { });
            stage.setScene(new Scene(new StackPane(ui.sheets().node()), 900, 800));
            stage.show();
            ConnectSheet.open(ui, 1, "Connect a bank",
                    new Environment(Environment.Kind.CUSTOM, NOWHERE, NOWHERE, "made-up", "made-up", null),
                    redirect -> null, done -> { });
            return null;
        });
        untilShown(".link-content .progress-indicator");
        for (String deed : new String[] {"#link-in-browser", "#link-finished"}) {
            assertThat(fx(() -> find(deed).isVisible())).as(deed).isFalse();
        }
    }
}
