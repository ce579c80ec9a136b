package app.saddlebag.ui.chart;

import app.saddlebag.insight.History.Point;
import app.saddlebag.text.Formats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A line of balances over days, with what it was under the mouse. Amounts become pixels here and nowhere before. */
public final class BalanceCurve extends Pane {

    private static final int MOST_MONTH_LABELS = 12;
    private static final double GAP = 8;

    private final List<Point> points;
    private final String currency;
    private final Formats formats;
    private final Locale locale;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final Path area = new Path();
    private final Path line = new Path();
    private final Line guide = new Line();
    private final Circle dot = new Circle(4);
    private final Label most = new Label();
    private final Label least = new Label();
    private final Label here = new Label();
    private final List<Label> months = new ArrayList<>();

    /** @param points two at least, the earliest first */
    public BalanceCurve(List<Point> points, String currency, Formats formats, Locale locale) {
        this.points = points;
        this.currency = currency;
        this.formats = formats;
        this.locale = locale;
        lowest = points.stream().map(Point::balance).min(BigDecimal::compareTo).orElseThrow();
        highest = points.stream().map(Point::balance).max(BigDecimal::compareTo).orElseThrow();
        getStyleClass().add("balance-curve");
        area.getStyleClass().add("curve-area");
        line.getStyleClass().add("curve-line");
        guide.getStyleClass().add("curve-guide");
        dot.getStyleClass().add("curve-dot");
        most.setText(formats.money(highest, currency));
        least.setText(formats.money(lowest, currency));
        here.getStyleClass().add("curve-here");
        getChildren().addAll(area, line, guide, dot, most, least);
        addMonths();
        getChildren().add(here);
        for (var label : List.of(most, least)) {
            label.getStyleClass().add("curve-label");
        }
        hover(false);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(false));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words(points.getFirst()) + " → " + words(points.getLast()));
    }

    @Override
    protected void layoutChildren() {
        line.getElements().clear();
        area.getElements().clear();
        for (int i = 0; i < points.size(); i++) {
            double x = x(i);
            double y = y(points.get(i).balance());
            line.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
            area.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        area.getElements().addAll(new LineTo(x(points.size() - 1), bottom()), new LineTo(x(0), bottom()), new ClosePath());
        place(most, right() + GAP, top() - most.prefHeight(-1) / 2);
        place(least, right() + GAP, bottom() - least.prefHeight(-1) / 2);
        for (Label month : months) {
            int index = (int) month.getUserData();
            place(month, x(index), bottom() + 4);
            month.setVisible(x(index) + month.prefWidth(-1) < right());
        }
        here.autosize();
        dot.toFront();
        here.toFront();
    }

    private void addMonths() {
        int step = Math.max(1, (int) Math.ceil(points.size() / 30.0 / MOST_MONTH_LABELS));
        int month = 0;
        for (int i = 0; i < points.size(); i++) {
            LocalDate day = points.get(i).day();
            if (day.getDayOfMonth() == 1 && month++ % step == 0) {
                Label label = new Label(day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale));
                label.setUserData(i);
                label.getStyleClass().add("curve-label");
                months.add(label);
            }
        }
        getChildren().addAll(months);
    }

    private void point(double mouseX) {
        double along = Math.clamp(mouseX / Math.max(1, right()), 0, 1);
        int index = (int) Math.round(along * (points.size() - 1));
        Point point = points.get(index);
        double x = x(index);
        guide.setStartX(x);
        guide.setEndX(x);
        guide.setStartY(top());
        guide.setEndY(bottom());
        dot.setCenterX(x);
        dot.setCenterY(y(point.balance()));
        here.setText(words(point));
        here.autosize();
        here.relocate(Math.clamp(x - here.getWidth() / 2, 0, Math.max(0, getWidth() - here.getWidth())), 0);
        hover(true);
    }

    private void hover(boolean on) {
        guide.setVisible(on);
        dot.setVisible(on);
        here.setVisible(on);
    }

    private String words(Point point) {
        return formats.day(point.day()) + "  " + formats.money(point.balance(), currency);
    }

    private void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y);
    }

    private double x(int index) {
        return points.size() < 2 ? 0 : index * right() / (points.size() - 1);
    }

    /** Leaves room for the highest and the lowest amount. */
    private double right() {
        return Math.max(0, getWidth() - Math.max(most.prefWidth(-1), least.prefWidth(-1)) - GAP);
    }

    private double y(BigDecimal balance) {
        BigDecimal span = highest.subtract(lowest);
        double part = span.signum() == 0 ? 0.5
                : balance.subtract(lowest).divide(span, MathContext.DECIMAL32).doubleValue();
        return bottom() - part * (bottom() - top());
    }

    private double top() {
        return most.prefHeight(-1) + 4;
    }

    /** Leaves room for the months. */
    private double bottom() {
        return getHeight() - least.prefHeight(-1) - 6;
    }
}
