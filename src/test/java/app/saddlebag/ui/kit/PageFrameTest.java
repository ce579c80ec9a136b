package app.saddlebag.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.theme.Theme;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** What stands beside a page's title, in windows of several widths. */
class PageFrameTest extends WindowTest {

    private Theme theme;
    private final Button history = Buttons.plain(Feather.CLOCK, "What was changed before", () -> { });
    private final Button take = Buttons.plain(Feather.FILE_PLUS, "Import statements", () -> { });
    private final Button connect = Buttons.primary(Feather.PLUS, "Connect a bank", () -> { });
    private PageFrame frame;

    @BeforeEach
    void page() throws Exception {
        fx(() -> {
            theme = new Theme();
            theme.apply(Looks.DEFAULT);
            frame = new PageFrame("Connections", new VBox(), history, take, connect);
            stage.setScene(new Scene(new VBox(frame.node()), 1000, 500));
            stage.show();
            return null;
        });
    }

    @Test
    void whatThePageIsAboutKeepsItsWordsAndTheRestIsLeftToSymbolsWhereThereIsNoRoom() throws Exception {
        until("words", () -> history.getContentDisplay() == ContentDisplay.LEFT && history.getTooltip() == null);
        fx(() -> {
            stage.setWidth(520);
            return null;
        });
        until("symbols", () -> List.of(history, take).stream().allMatch(one -> one.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY));
        until("one line", () -> sameLine(history, connect));
        assertThat(connect.getContentDisplay()).isNotEqualTo(ContentDisplay.GRAPHIC_ONLY);
        assertThat(history.getTooltip().getText()).isEqualTo("What was changed before");
        assertThat(history.getAccessibleText()).isEqualTo("What was changed before");
        fx(() -> {
            stage.setWidth(1000);
            return null;
        });
        until("words again", () -> history.getContentDisplay() == ContentDisplay.LEFT && history.getTooltip() == null);
    }

    @Test
    void symbolsBesideTheTitleComeBeforeWordsBelowIt() throws Exception {
        until("words", () -> history.getContentDisplay() == ContentDisplay.LEFT);
        fx(() -> {
            // All words fit into a line of their own, and not beside the title.
            stage.setWidth(((Region) history.getParent()).prefWidth(-1) + 100);
            return null;
        });
        until("symbols", () -> history.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY && sameLine(history, connect));
        until("beside the title", () -> {
            Bounds title = find(".page-title").localToScene(find(".page-title").getBoundsInLocal());
            return Math.abs(title.getCenterY() - middle(connect)) < title.getHeight() / 2;
        });
    }

    @Test
    void largerLettersLeaveLessRoomToo() throws Exception {
        until("words", () -> history.getContentDisplay() == ContentDisplay.LEFT);
        fx(() -> {
            theme.apply(Looks.DEFAULT.withScalePercent(200));
            return null;
        });
        until("symbols in one line", () -> history.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY && sameLine(history, connect));
    }

    @Test
    void whatAnEmptyPageOffersIsNotOfferedTwice() throws Exception {
        assertThat(fx(() -> {
            frame.fill(Placeholder.empty(Feather.LINK, "No bank", "", Buttons.primary(Feather.PLUS, "Connect a bank", () -> { })));
            return List.of(history.getScene() != null, take.getScene() != null, connect.getScene() != null);
        })).containsExactly(true, true, false);
        assertThat(fx(() -> {
            frame.show();
            return List.of(history.getScene() != null, take.getScene() != null, connect.getScene() != null);
        })).containsExactly(true, true, true);
    }

    private static boolean sameLine(Button one, Button other) {
        return one.getWidth() > 0 && Math.abs(middle(one) - middle(other)) < 2;
    }

    private static double middle(Button button) {
        return button.localToScene(0, button.getHeight() / 2).getY();
    }
}
