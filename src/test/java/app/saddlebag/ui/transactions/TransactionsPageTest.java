package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Overlay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.javafx.FontIcon;
import org.junit.jupiter.api.Test;

/** Filtering in a real window, by keyboard and mouse. */
class TransactionsPageTest extends OpenPage {

    @Test
    void typingBringsTheRowsAndTheirTotals() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#filter").write("shop:renfe -ref");
        await(() -> !visibleRows(robot).isEmpty() && visibleRows(robot).stream().allMatch(row ->
                "Renfe".equals(row.transaction().shop()) && !row.transaction().description().contains("REF")));
        await(() -> !totals().contains("100,000"));
        assertThat(shownTexts(robot, "RENFE VIAJEROS MADRID")).isNotEmpty();
        assertThat(labelled("#totals-all")).anySatisfy(text -> assertThat(text).startsWith("−").endsWith("€"));
    }

    @Test
    void aMistakeIsSaidBelowItsPlaceWhileOneTypes() {
        robot.clickOn("#filter").write("shop:Renfe amount:>x");
        await(() -> label(robot, "#filter-complaint").contains("“x” is not a number"));
        Node complaint = robot.lookup("#filter-complaint").query();
        assertThat(complaint.getLayoutX()).isGreaterThan(100);
        robot.type(KeyCode.BACK_SPACE).write("5");
        await(() -> !complaint.isVisible());
    }

    @Test
    void aSuggestionIsTakenByTheKeyboard() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#filter").write("shop:Ren");
        await(() -> robot.lookup(".completion").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        await(() -> filter(robot).equals("shop:=Renfe "));
        robot.type(KeyCode.ESCAPE);
        await(() -> filter(robot).isEmpty());
    }

    @Test
    void theKeyboardAloneLeadsFromTheFilterToRowsAndTheirText() {
        await(() -> totals().contains("100,000 transactions"));
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("shop:=Renfe ").type(KeyCode.ESCAPE);
        robot.interact(() -> page.filterBy("shop:=Renfe"));
        await(() -> settled(robot) && !totals().contains("100,000"));
        robot.type(KeyCode.DOWN);
        await(() -> grid(robot).isFocused());
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        await(() -> label(robot, "#totals-selected").contains("3 selected"));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        await(() -> clipboard().startsWith(
                "Date\tAccount\tDescription\tCategory\tShop\tAmount\tBalance\tCurrency\n")
                && clipboard().lines().count() == 4);
    }

    @Test
    void aPressedTogglesPictureIsSeenUnderTheMouseAndTheKeyboard() {
        for (String name : List.of("#toggle-side", "#toggle-query", "#toggle-details")) {
            ToggleButton toggle = robot.lookup(name).query();
            if (toggle.isSelected()) {
                robot.clickOn(name);
            }
            robot.clickOn(name);
            await(() -> toggle.isSelected() && toggle.isHover() && toggle.isFocused());
            Color ground = (Color) toggle.getBackground().getFills().getLast().getFill();
            Color picture = (Color) ((FontIcon) toggle.getGraphic()).getIconColor();
            assertThat(distance(ground, picture)).as("%s: %s on %s", name, picture, ground).isGreaterThan(0.5);
        }
    }

    private static double distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    @Test
    void aFacetWritesTheFilterAndFollowsIt() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#facet-category");
        await(() -> checkBox(robot, "Transport") != null);
        robot.clickOn(checkBox(robot, "Transport"));
        await(() -> filter(robot).equals("category:=Transport"));
        await(() -> label(robot, "#facet-category").contains("Transport"));
        robot.interact(() -> page.filterBy("category:health"));
        await(() -> checkBox(robot, "Health").isSelected() && !checkBox(robot, "Transport").isSelected());
    }

    @Test
    void anExpressionThatIsTooCostlySaysSoAndTheNextFilterWorks() {
        backing.set(MemoryBacking.of(List.of(Rows.row(1, "2026-11-22", "a".repeat(300) + "!", "-1.00"))));
        robot.clickOn("#filter").write("/(?=a)(.*a){12}$/");
        await(() -> labelled("#grid").contains("This expression is too costly"));
        robot.clickOn("#placeholder-clear");
        await(() -> visibleRows(robot).size() == 1);
    }

    @Test
    void valuesAreOfferedWithTheNumberOfTheirTransactions() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#filter").write("shop:Ren");
        await(() -> robot.lookup(".completion").tryQuery().isPresent());
        String count = backing.count("shop:=Renfe");
        await(() -> robot.lookup(".completion-count").queryAll().stream()
                .anyMatch(node -> count.equals(((Labeled) node).getText())));
    }

    @Test
    void theNumberOfTransactionsStaysInSightBesideAValueOfAnyLength() {
        backing.set(MemoryBacking.of(List.of(Rows.row(1, "2026-11-22", "RENT", "-1.00", "Long ".repeat(80).strip(), null,
                Overlay.NONE))));
        await(() -> totals().contains("1 transaction"));
        robot.clickOn("#filter").write("shop:lon");
        await(() -> robot.lookup(".completion-count").queryAll().stream().map(Labeled.class::cast)
                .anyMatch(count -> "1".equals(count.getText()) && isInside(count, ".completion")));
    }

    private boolean isInside(Node node, String frame) {
        Node around = robot.lookup(frame).query();
        return around.localToScreen(around.getBoundsInLocal()).contains(node.localToScreen(node.getBoundsInLocal()));
    }

    @Test
    void filtersUsedBeforeComeBackByTheKeyboard() {
        robot.clickOn("#filter").write("shop:=Renfe").type(KeyCode.ESCAPE).type(KeyCode.ENTER);
        robot.clickOn("#filter-clear");
        await(() -> filter(robot).isEmpty());
        robot.write("nomina").type(KeyCode.ESCAPE).type(KeyCode.ENTER);
        robot.clickOn("#filter-clear");
        robot.write("half ");
        robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
        await(() -> filter(robot).equals("nomina"));
        robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
        await(() -> filter(robot).equals("shop:=Renfe"));
        robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.CONTROL);
        await(() -> filter(robot).equals("half "));
    }

    @Test
    void eachKindOfTermHasItsColour() {
        robot.clickOn("#filter").write("-shop:Renfe amount:>5 date:2026 /x+/ amount:>y");
        Map<String, String> colours = Map.of("-", "negation", "shop:", "field", "5", "number", "2026", "date", "/x+/", "regex");
        await(() -> colours.entrySet().stream().allMatch(colour -> robot.lookup(".term").queryAll().stream()
                .anyMatch(node -> ((Text) node).getText().strip().equals(colour.getKey())
                        && node.getStyleClass().contains(colour.getValue()))));
        assertThat(robot.lookup(".term-error").queryAll()).hasSize(1);
    }

    @Test
    void accountsDatesAndAmountsAreChosenWithoutTyping() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#facet-date").clickOn("This year");
        await(() -> filter(robot).equals("date:this-year"));
        robot.clickOn("#facet-amount").clickOn("#amount-to").write("-50").type(KeyCode.ENTER);
        await(() -> filter(robot).equals("date:this-year amount:..-50"));
        await(() -> !visibleRows(robot).isEmpty() && visibleRows(robot).stream()
                .allMatch(row -> row.transaction().amount().intValue() <= -50));
        robot.clickOn("#facet-amount-clear");
        await(() -> filter(robot).equals("date:this-year"));
        robot.clickOn("#facet-account");
        await(() -> robot.lookup(".checklist-line").tryQuery().isPresent());
        robot.clickOn(robot.lookup(".checklist-line .check-box").<CheckBox>query());
        await(() -> filter(robot).startsWith("date:this-year account:") || filter(robot).startsWith("date:this-year card:"));
    }

    @Test
    void theSelectionHasTotalsOfItsOwn() {
        await(() -> totals().contains("100,000 transactions"));
        robot.interact(() -> grid(robot).getSelectionModel().selectRange(0, 4));
        await(() -> label(robot, "#totals-selected").startsWith("4 selected In Out Net Average")
                || label(robot, "#totals-selected").startsWith("4 selected"));
        BigDecimal net = visibleRows(robot).subList(0, 4).stream().filter(row -> "EUR".equals(row.transaction().currency()))
                .map(row -> row.transaction().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(labelled("#totals-selected")).contains(money(net, "EUR"));
        await(() -> rightEdges("#totals-selected").equals(rightEdges("#totals-all")));
    }

    /** Of the columns, counted from the first. */
    private List<Long> rightEdges(String block) {
        List<Node> columns = List.copyOf(robot.lookup(block + " > .totals-column").queryAll());
        double left = columns.getFirst().getBoundsInParent().getMinX();
        return columns.stream().map(column -> Math.round(column.getBoundsInParent().getMaxX() - left)).toList();
    }
}
