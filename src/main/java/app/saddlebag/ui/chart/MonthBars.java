package app.saddlebag.ui.chart;

import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.insight.flow.MonthFlows.Month;
import app.saddlebag.insight.flow.Way;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/**
 * Two bars a month, of what came in and what went out, each leading to its transactions. To a screen reader it is a table of a row
 * a month; the keyboard has one bar at a time, and arrows go to the next. Amounts become pixels here and nowhere before.
 */
public final class MonthBars extends Pane {

    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double BETWEEN_MONTHS = 0.4;
    private static final double WIDEST = 26;
    private static final double BETWEEN = 2;

    private final MonthFlows flows;
    private final Messages messages;
    private final Formats formats;
    private final BarChart<String, Number> chart;
    private final CategoryAxis months = new CategoryAxis();
    private final List<MonthCell> cells = new ArrayList<>();
    private final Label here = new Label();

    /** @param open hears which bar is to be explained */
    public MonthBars(MonthFlows flows, Messages messages, Formats formats, BiConsumer<YearMonth, Way> open) {
        this.flows = flows;
        this.messages = messages;
        this.formats = formats;
        chart = new BarChart<>(months, amounts());
        months.setAnimated(false);
        months.setTickMarkVisible(false);
        months.setTickLabelRotation(0);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setAlternativeColumnFillVisible(false);
        chart.setAlternativeRowFillVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setBarGap(BETWEEN);
        chart.setMouseTransparent(true);
        chart.setFocusTraversable(false);
        for (Way way : Way.values()) {
            chart.getData().add(series(way, open));
        }
        cells.sort((one, other) -> one.row() != other.row() ? one.row() - other.row() : one.column() - other.column());
        here.getStyleClass().add("curve-here");
        here.setMouseTransparent(true);
        getChildren().addAll(cells);
        getChildren().addAll(chart, here);
        getStyleClass().add("month-bars");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(messages.get("chart.months", named(flows.months().getFirst().month()), named(flows.months().getLast().month())));
        cells.getLast().setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        say(null);
    }

    private NumberAxis amounts() {
        BigDecimal most = flows.months().stream().map(month -> month.in().max(month.out().negate())).max(BigDecimal::compareTo).orElseThrow();
        Scale scale = Scale.around(BigDecimal.ZERO, most.signum() == 0 ? BigDecimal.ONE : most);
        NumberAxis axis = new NumberAxis(scale.bottom().doubleValue(), scale.top().doubleValue(), scale.step().doubleValue());
        axis.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number tick) {
                return formats.round(new BigDecimal(tick.toString()), flows.currency());
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("nobody types on an axis");
            }
        });
        axis.setSide(Side.RIGHT);
        axis.setAnimated(false);
        axis.setMinorTickVisible(false);
        axis.setTickMarkVisible(false);
        return axis;
    }

    private XYChart.Series<String, Number> series(Way way, BiConsumer<YearMonth, Way> open) {
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        for (int row = 0; row < flows.months().size(); row++) {
            Month month = flows.months().get(row);
            boolean running = row == flows.months().size() - 1;
            XYChart.Data<String, Number> data = new XYChart.Data<>(
                    month.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, messages.locale()), month.of(way).abs());
            // A node of one's own: one that the chart makes is a stop of the keyboard where a screen reader runs.
            Region bar = new Region();
            bar.pseudoClassStateChanged(OUT, way == Way.OUT);
            bar.pseudoClassStateChanged(RUNNING, running);
            data.setNode(bar);
            // The chart binds figures to it, as they are in no language; the cell before it says them.
            bar.accessibleTextProperty().unbind();
            bar.setAccessibleText(null);
            series.getData().add(data);
            MonthCell cell = new MonthCell(row, way.ordinal(), bar, words(month, way, running), () -> open.accept(month.month(), way));
            cell.setId("flow-" + month.month() + "-" + way.name().toLowerCase(java.util.Locale.ROOT));
            cell.pointed().subscribe(pointed -> {
                bar.pseudoClassStateChanged(POINTED, pointed);
                say(cells.stream().filter(one -> one.pointed().getValue()).findFirst().orElse(null));
            });
            cell.focusedProperty().subscribe(focused -> {
                if (focused) {
                    cells.forEach(one -> one.setFocusTraversable(one == cell));
                }
            });
            cells.add(cell);
        }
        return series;
    }

    private String words(Month month, Way way, boolean running) {
        return messages.get(running ? "chart.months.running" : "chart.months.bar", named(month.month()),
                messages.get(way == Way.IN ? "chart.months.in" : "chart.months.out"), formats.money(month.of(way), flows.currency()));
    }

    private String named(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", messages.locale()).format(month);
    }

    private void press(KeyEvent event) {
        if (!(event.getTarget() instanceof MonthCell at) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int last = flows.months().size() - 1;
        KeyCode key = event.getCode();
        MonthCell next = switch (key) {
            case LEFT -> cell(Math.max(0, at.row() - 1), at.column());
            case RIGHT -> cell(Math.min(last, at.row() + 1), at.column());
            case HOME -> cell(0, at.column());
            case END -> cell(last, at.column());
            case UP -> cell(at.row(), 0);
            case DOWN -> cell(at.row(), 1);
            default -> null;
        };
        if (next != null) {
            next.setFocusTraversable(true);
            next.requestFocus();
            event.consume();
        }
    }

    private MonthCell cell(int row, int column) {
        return cells.get(row * Way.values().length + column);
    }

    private void say(MonthCell cell) {
        here.setVisible(cell != null);
        here.setUserData(cell);
        if (cell != null) {
            here.setText(cell.getAccessibleText());
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double top = here.prefHeight(-1);
        double width = getWidth() / flows.months().size();
        chart.setCategoryGap(Math.max(width * BETWEEN_MONTHS, width - 2 * WIDEST - BETWEEN));
        chart.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
        chart.layout();
        for (MonthCell cell : cells) {
            Bounds bar = sceneToLocal(cell.bar().localToScene(cell.bar().getLayoutBounds()));
            double half = BETWEEN / 2;
            cell.resizeRelocate(bar.getMinX() - half, top, bar.getWidth() + BETWEEN, Math.max(0, getHeight() - top));
        }
        if (here.getUserData() instanceof Node cell) {
            double wide = Math.min(here.prefWidth(-1), getWidth());
            double middle = cell.getLayoutX() + cell.getLayoutBounds().getWidth() / 2;
            here.resizeRelocate(Math.clamp(middle - wide / 2, 0, Math.max(0, getWidth() - wide)), 0, wide, top);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> flows.months().size();
            case COLUMN_COUNT -> Way.values().length;
            case CELL_AT_ROW_COLUMN -> cell((Integer) parameters[0], (Integer) parameters[1]);
            case FOCUS_ITEM -> cells.stream().filter(Node::isFocused).findFirst().map(Node.class::cast).orElse(this);
            case MULTIPLE_SELECTION -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
