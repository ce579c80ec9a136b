package app.saddlebag.ui.chart;

import app.saddlebag.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;

/**
 * Parts of a whole around a circle, with what one of them is in its middle. The mouse, the keys and whoever shares
 * {@link #pointedProperty()} point at one; what they say of it all is a table's to say.
 */
public final class Ring extends Pane {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");
    private static final double CIRCLE = 360;
    private static final double TOP = 90;
    /** Between two sectors, in degrees. */
    private static final double GAP = 1.4;
    /** The band, of the radius. */
    private static final double BAND = 0.24;

    private final List<Sector> sectors;
    private final Sector whole;
    private final IntConsumer open;
    private final List<Arc> arcs = new ArrayList<>();
    private final Label name = new Label();
    private final Label figure = new Label();
    private final VBox middle = new VBox(figure, name);
    private final IntegerProperty pointed = new SimpleIntegerProperty(-1);
    private int armed = -1;

    /**
     * @param name   what is written in the middle
     * @param figure above the name
     * @param colour one of the categories'
     * @param share  in per cent; all come to about 100
     */
    public record Sector(String name, String figure, String colour, BigDecimal share) {
    }

    /**
     * @param sectors one at least, clockwise from the top
     * @param whole   written in the middle while none is pointed at
     * @param open    told the sector that is pressed
     */
    public Ring(List<Sector> sectors, Sector whole, Messages messages, IntConsumer open) {
        this.sectors = List.copyOf(sectors);
        this.whole = whole;
        this.open = open;
        getStyleClass().add("ring");
        double from = TOP;
        double gap = sectors.size() > 1 ? GAP : 0;
        for (int i = 0; i < sectors.size(); i++) {
            // A share too small to see is a line.
            double length = Math.max(0.8, sectors.get(i).share().doubleValue() / 100 * CIRCLE - gap);
            Arc arc = new Arc(0, 0, 0, 0, from - length, length);
            arc.setType(ArcType.OPEN);
            arc.setStrokeLineCap(StrokeLineCap.BUTT);
            arc.getStyleClass().addAll("ring-sector", "category-" + sectors.get(i).colour());
            arcs.add(arc);
            from -= length + gap;
            int index = i;
            arc.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> pointed.set(index));
            arc.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.set(-1));
            arc.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    requestFocus();
                    open.accept(index);
                }
            });
        }
        middle.getStyleClass().add("ring-middle");
        middle.setAlignment(Pos.CENTER);
        middle.setMouseTransparent(true);
        name.getStyleClass().addAll("muted", "small");
        name.setWrapText(true);
        figure.getStyleClass().add("section-title");
        getChildren().addAll(arcs);
        getChildren().add(middle);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(messages.get("ring.keys"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_RELEASED, this::release);
        focusedProperty().subscribe(focused -> {
            armed = -1;
            pointed.set(-1);
        });
        pointed.subscribe(at -> show(at.intValue()));
    }

    /** The sector that is pointed at; −1 for none. */
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    private void show(int at) {
        for (int i = 0; i < arcs.size(); i++) {
            arcs.get(i).pseudoClassStateChanged(POINTED, i == at);
            arcs.get(i).pseudoClassStateChanged(RESTING, at >= 0 && at < arcs.size() && i != at);
        }
        Sector said = at >= 0 && at < sectors.size() ? sectors.get(at) : whole;
        name.setText(said.name());
        figure.setText(said.figure());
        setAccessibleText(said.name() + ", " + said.figure());
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int last = sectors.size() - 1;
        int at = pointed.get();
        switch (event.getCode()) {
            case LEFT -> pointed.set(at <= 0 ? last : at - 1);
            case RIGHT -> pointed.set(at >= last ? 0 : at + 1);
            case HOME -> pointed.set(0);
            case END -> pointed.set(last);
            case ENTER, SPACE -> armed = at;
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** When the key is let go: one that is held repeats, and would press what is opened next. */
    private void release(KeyEvent event) {
        if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) && armed >= 0) {
            event.consume();
            int at = armed;
            armed = -1;
            open.accept(at);
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && pointed.get() >= 0) {
            open.accept(pointed.get());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected void layoutChildren() {
        double size = Math.min(getWidth(), getHeight());
        double band = size / 2 * BAND;
        double radius = (size - band) / 2 - 2;
        for (Arc arc : arcs) {
            arc.setCenterX(getWidth() / 2);
            arc.setCenterY(getHeight() / 2);
            arc.setRadiusX(radius);
            arc.setRadiusY(radius);
            arc.setStrokeWidth(band);
        }
        double room = Math.max(0, (radius - band / 2) * 1.7);
        double height = Math.min(middle.prefHeight(room), room);
        middle.resizeRelocate((getWidth() - room) / 2, (getHeight() - height) / 2, room, height);
    }
}
