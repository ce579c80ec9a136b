package app.saddlebag.ui.chart;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.chart.Curve.Move;
import app.saddlebag.ui.chart.Curve.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * A line of balances over days, with what it was under the mouse or where the keys went. Amounts become pixels here and nowhere
 * before.
 */
final class BalanceCurve extends Pane {

    private static final double GAP = 8;

    private final Curve curve;
    private final Scale scale;
    private final CurveWords words;
    private final Path area = new Path();
    private final List<Path> lines = new ArrayList<>();
    private final List<Circle> points = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final List<Line> grid = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private final Line guide = new Line();
    private final Circle dot = new Circle(4);
    private final Label here = new Label();
    private OptionalInt kept = OptionalInt.empty();

    BalanceCurve(Curve curve, String currency, CurveWords words, Formats formats, Messages messages) {
        this.curve = curve;
        this.scale = curve.scale();
        this.words = words;
        getStyleClass().add("balance-curve");
        scale.ticks().forEach(tick -> addTick(tick, formats.round(tick, currency)));
        styled(area, "curve-area");
        getChildren().add(area);
        curve.segments().forEach(segment -> lines.add(styled(new Path(), segment.told() ? "curve-line" : "curve-reckoned")));
        getChildren().addAll(lines);
        // A day that jumps is marked as such, whether or not its neighbours were told.
        curve.lone().stream().filter(day -> !curve.jumps().contains(day)).forEach(day -> addPoint(day, 2.5, "curve-told"));
        curve.jumps().forEach(day -> addPoint(day, 4, "curve-jump"));
        TimeMarks.of(curve.days(), messages.locale()).forEach(mark -> {
            Label time = styled(new Label(mark.words()), "curve-label");
            time.setUserData(mark.index());
            times.add(time);
        });
        getChildren().addAll(times);
        getChildren().addAll(styled(guide, "curve-guide"), styled(dot, "curve-dot"), styled(here, "curve-here"));
        here.setWrapText(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(messages.get("curve.keys"));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> show(OptionalInt.of(under(event.getX()))));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> show(kept));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            keep(under(event.getX()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                kept = OptionalInt.empty();
                show(kept);
            }
        });
    }

    private void addTick(BigDecimal tick, String amount) {
        Line line = styled(new Line(), scale.crossesZero() && tick.signum() == 0 ? "curve-zero" : "curve-grid");
        Label label = styled(new Label(amount), "curve-label");
        label.setUserData(tick);
        grid.add(line);
        amounts.add(label);
        getChildren().addAll(line, label);
    }

    private void addPoint(int day, double radius, String style) {
        Circle point = styled(new Circle(radius), style);
        point.setUserData(day);
        points.add(point);
        getChildren().add(point);
    }

    private static <N extends javafx.scene.Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    @Override
    protected void layoutChildren() {
        layoutLines();
        for (Circle point : points) {
            int day = (int) point.getUserData();
            point.setCenterX(x(day));
            point.setCenterY(y(day));
        }
        for (int i = 0; i < amounts.size(); i++) {
            Label label = amounts.get(i);
            double y = y((BigDecimal) label.getUserData());
            label.autosize();
            label.relocate(right() + GAP, y - label.getHeight() / 2);
            put(grid.get(i), 0, y, right(), y);
        }
        double taken = -GAP;
        for (Label time : times) {
            double x = x((int) time.getUserData());
            time.autosize();
            time.relocate(x, bottom() + GAP);
            boolean fits = x >= taken + GAP && x + time.getWidth() <= right();
            time.setVisible(fits);
            taken = fits ? x + time.getWidth() : taken;
        }
        point(shown());
    }

    private void layoutLines() {
        area.getElements().clear();
        List<Segment> segments = curve.segments();
        for (int i = 0; i < lines.size(); i++) {
            Segment segment = segments.get(i);
            lines.get(i).getElements().setAll(new MoveTo(x(segment.from()), y(segment.from())));
            for (int day = segment.from() + 1; day <= segment.to(); day++) {
                lines.get(i).getElements().add(new LineTo(x(day), y(day)));
            }
        }
        double base = scale.crossesZero() ? y(BigDecimal.ZERO) : bottom();
        area.getElements().add(new MoveTo(x(0), base));
        for (int day = 0; day < curve.days().size(); day++) {
            area.getElements().add(new LineTo(x(day), y(day)));
        }
        area.getElements().addAll(new LineTo(x(curve.days().size() - 1), base), new ClosePath());
    }

    private static void put(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private void press(KeyEvent event) {
        Move move = switch (event.getCode()) {
            case LEFT -> Move.BACK;
            case RIGHT -> Move.ON;
            case HOME -> Move.FIRST;
            case END -> Move.LAST;
            default -> null;
        };
        if (move != null && !event.isShortcutDown() && !event.isAltDown()) {
            keep(curve.moved(kept, move));
            event.consume();
        }
    }

    private void keep(int day) {
        kept = OptionalInt.of(day);
        show(kept);
    }

    private int under(double mouseX) {
        double along = Math.clamp(mouseX / Math.max(1, right()), 0, 1);
        return (int) Math.round(along * (curve.days().size() - 1));
    }

    private void show(OptionalInt day) {
        here.setUserData(day.isPresent() ? day.getAsInt() : null);
        point(day);
    }

    private OptionalInt shown() {
        return here.getUserData() instanceof Integer day ? OptionalInt.of(day) : OptionalInt.empty();
    }

    /** What is read out is what is shown: one day, or else the whole in few words. */
    private void point(OptionalInt at) {
        guide.setVisible(at.isPresent());
        dot.setVisible(at.isPresent());
        here.setVisible(at.isPresent());
        if (at.isEmpty()) {
            setAccessibleText(words.summary(curve));
            return;
        }
        int index = at.getAsInt();
        Day day = curve.days().get(index);
        put(guide, x(index), top(), x(index), bottom());
        dot.setCenterX(x(index));
        dot.setCenterY(y(index));
        here.setText(words.day(day));
        double width = Math.min(here.prefWidth(-1), getWidth());
        here.resize(width, here.prefHeight(width));
        here.relocate(Math.clamp(x(index) - width / 2, 0, Math.max(0, getWidth() - width)), 0);
        setAccessibleText(here.getText());
    }

    private double x(int day) {
        return day * right() / (curve.days().size() - 1);
    }

    /** Leaves room for the amounts. */
    private double right() {
        return Math.max(0, getWidth() - amounts.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0) - GAP);
    }

    private double y(int day) {
        return y(curve.days().get(day).balance());
    }

    private double y(BigDecimal balance) {
        return bottom() - scale.part(balance) * (bottom() - top());
    }

    /** Leaves room for what is said of one day. */
    private double top() {
        return here.prefHeight(-1) + GAP / 2;
    }

    /** Leaves room for the times. */
    private double bottom() {
        return getHeight() - amounts.getFirst().prefHeight(-1) - GAP;
    }
}
