package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the smallest window at normal size to large scales in common ones, in the language with the longer words. */
class PageFitsTest extends OpenPage {

    @ParameterizedTest
    @CsvSource({"100, 900, 600", "150, 1240, 820", "200, 1440, 900"})
    void nothingSticksOutOfTheWindowAndNoButtonIsCut(int percent, int width, int height) throws Exception {
        showIn(Locale.of("es", "ES"), Preferences.Theme.DARK, percent, width - sideBar(percent, width), height);
        robot.interact(() -> page.filterBy("category:=Groceries|Transport amount:<0 date:this-year"));
        await(() -> settled(robot) && !totals().contains("100.000"));
        robot.interact(() -> grid(robot).getSelectionModel().selectRange(0, 3));
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        await(() -> text(robot, "#query-json").contains("Groceries"));
        await(() -> faults().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.J).type(KeyCode.I).release(KeyCode.CONTROL);
        await(() -> robot.lookup("#inspector").tryQuery().isPresent());
        await(() -> faults().isEmpty());
        assertThat(grid(robot).getVisibleLeafColumns()).anyMatch(column -> column.getId().equals("column-AMOUNT"));
    }

    @ParameterizedTest
    @CsvSource({"en, GB", "es, ES"})
    void inALargeWindowNothingOfARowIsCut(String language, String country) throws Exception {
        showIn(Locale.of(language, country), Preferences.Theme.LIGHT, 100, 1440 - sideBar(100, 1440), 900);
        await(() -> settled(robot) && !cells().isEmpty());
        assertThat(cells().stream().filter(PageFitsTest::isCut).map(Labeled::getText)).isEmpty();
    }

    @Test
    void inALowWindowRowsComeBeforeTheSumsWhichUnfold() throws Exception {
        showIn(Locale.of("es", "ES"), Preferences.Theme.LIGHT, 150, 1024 - sideBar(150, 1024), 700);
        await(() -> settled(robot) && !totals().isEmpty());
        robot.interact(() -> grid(robot).getSelectionModel().selectRange(0, 3));
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        await(() -> robot.lookup("#inspector").tryQuery().isPresent());
        await(() -> node("#totals-folded").isVisible() && wholeRows() >= 4);
        await(() -> labelled("#totals-folded").contains("3 seleccionados"));
        assertThat(node(".totals").isVisible()).isFalse();
        robot.clickOn("#totals-unfold");
        await(() -> node(".totals").isVisible() && !node("#totals-folded").isVisible());
        robot.clickOn("#totals-unfold");
        await(() -> node("#totals-folded").isVisible() && wholeRows() >= 4);
        robot.interact(() -> {
            stage.setWidth(1500);
            stage.setHeight(1000);
        });
        await(() -> node(".totals").isVisible() && !node("#totals-unfold").isVisible());
    }

    @Test
    void whatMayBeSearchedForEndsWithAWholeExample() throws Exception {
        showIn(Locale.of("es", "ES"), Preferences.Theme.LIGHT, 150, 1024 - sideBar(150, 1024), 700);
        await(() -> prompt().endsWith("importe:>100"));
        robot.interact(() -> stage.setWidth(1500));
        await(() -> prompt().endsWith("-categoría:comisiones"));
    }

    private String prompt() {
        return robot.lookup("#filter").<TextField>query().getPromptText();
    }

    @Test
    void facetsWithoutRoomAreInAMenu() throws Exception {
        showIn(Locale.UK, Preferences.Theme.LIGHT, 150, 1024 - sideBar(150, 1024), 700);
        await(() -> settled(robot) && node("#facet-more").isVisible());
        assertThat(node("#facet-date").isVisible()).isTrue();
        assertThat(node("#facet-amount").isVisible()).isFalse();
        robot.clickOn("#facet-more").clickOn("#facet-amount-item").clickOn("#amount-to");
        robot.interact(() -> robot.lookup("#amount-to").<TextField>query().setText("-50"));
        robot.type(KeyCode.ENTER);
        await(() -> filter(robot).contains("amount:"));
        await(() -> node("#facet-more").getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("active")));
        robot.interact(() -> stage.setWidth(1500));
        await(() -> node("#facet-amount").isVisible() && !node("#facet-more").isVisible());
    }

    @Test
    void detailsTakeTheGridsPlaceWhereThereIsNoneForBoth() throws Exception {
        showIn(Locale.UK, Preferences.Theme.LIGHT, 200, 700, 900);
        await(() -> settled(robot) && !cells(robot).isEmpty());
        robot.interact(() -> grid(robot).getSelectionModel().select(0));
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        await(() -> robot.lookup("#inspector").tryQuery().isPresent() && robot.lookup("#grid").tryQuery().isEmpty());
        robot.clickOn("#inspector-close");
        await(() -> robot.lookup("#grid").tryQuery().isPresent() && robot.lookup("#inspector").tryQuery().isEmpty());
        await(() -> grid(robot).isFocused());
    }

    private Node node(String query) {
        return stage.getScene().getRoot().lookup(query);
    }

    /** Rows of the grid of which nothing is covered. */
    private long wholeRows() {
        double foot = node(".totals-foot").localToScene(0, 0).getY();
        return cells(robot).stream().filter(cell -> cell.localToScene(cell.getBoundsInLocal()).getMaxY() <= foot + 1).count();
    }

    /** The lines of all cells in sight but the bank's own words, which may be of any length. */
    private List<Labeled> cells() {
        return all(".line-first", ".line-second", ".category-chip").stream().filter(PageFitsTest::isShown).map(Labeled.class::cast)
                .filter(label -> !label.getText().isEmpty() && !label.getText().equals(label.getText().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static boolean isCut(Labeled label) {
        return label.lookup(".text") instanceof Text drawn && !drawn.getText().equals(label.getText());
    }

    /** What the frame around the page takes at that scale; only its symbols where there is little room. */
    private static int sideBar(int percent, int width) {
        return (width * 100 / percent < 1100 ? 64 : 296) * percent / 100;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        Bounds window = new BoundingBox(-1, -1, stage.getScene().getWidth() + 2, stage.getScene().getHeight() + 2);
        for (Node node : all(".button", ".toggle-button", ".menu-button", ".text-input", ".totals .label")) {
            if (!isShown(node) || scrolls(node)) {
                continue;
            }
            if (!window.contains(node.localToScene(node.getBoundsInLocal()))) {
                faults.add("outside: " + node);
            }
            if (node instanceof ButtonBase button && button.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                    && button.lookup(".text") instanceof Text drawn && !drawn.getText().equals(button.getText())) {
                faults.add("cut: " + drawn.getText());
            }
        }
        return faults;
    }

    /** Whatever one of the selectors finds: a lookup knows no list of them. */
    private List<Node> all(String... selectors) {
        return Stream.of(selectors).flatMap(selector -> stage.getScene().getRoot().lookupAll(selector).stream()).distinct().toList();
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private static boolean scrolls(Node node) {
        return node != null && (node instanceof ScrollPane || node instanceof ListView<?> || node instanceof TableView<?>
                || scrolls(node.getParent()));
    }
}
