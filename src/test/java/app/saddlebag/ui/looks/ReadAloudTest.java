package app.saddlebag.ui.looks;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.WindowTest;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** The ear of the walk through all windows. */
class ReadAloudTest extends WindowTest {

    @Test
    void whatCameInThisMomentIsAskedOnceItCanAnswer() throws Exception {
        VBox page = new VBox();
        fx(() -> {
            stage.setScene(new Scene(page, 300, 200));
            stage.show();
            return null;
        });
        assertThat(fx(() -> {
            page.getChildren().add(new Hyperlink("Renew"));
            return ReadAloud.silent();
        })).isEmpty();
    }

    @Test
    void whatHasNoNameIsHeardOf() throws Exception {
        fx(() -> {
            stage.setScene(new Scene(new VBox(new Hyperlink()), 300, 200));
            stage.show();
            return null;
        });
        assertThat(fx(ReadAloud::silent)).singleElement().asString().startsWith("reached without a name: Hyperlink");
    }
}
