package app.saddlebag.ui;

import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** How wide the side bar is where it has words: its edge is drawn, and two clicks on the edge bring back the usual width. */
final class SideWidth {

    /** In pixels at 100 %, as all widths here. */
    static final int USUAL = 296;
    static final int LEAST = 216;
    static final int MOST = 480;

    private static final int STEP = 24;
    /** The font of the root at 100 %: a width said in its measure grows with the scale by itself. */
    private static final double EM = 13;

    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", USUAL);
    /** The same but for while the edge is being drawn. */
    private final IntegerProperty width = new SimpleIntegerProperty(this, "width", USUAL);
    private final Region bar;
    private final Region grip = new Region();
    /** Of pixels to those at 100 %, as the drawing began. */
    private double scale = 1;

    /** @param compact while this holds there are only symbols, of one width */
    SideWidth(Region bar, ObservableValue<Boolean> compact) {
        this.bar = bar;
        grip.getStyleClass().add("side-grip");
        grip.setId("side-grip");
        grip.visibleProperty().bind(compact.map(small -> !small));
        grip.setOnMousePressed(event -> scale = bar.getWidth() / width.get());
        grip.setOnMouseDragged(this::draw);
        grip.setOnMouseReleased(event -> chosen.set(width.get()));
        grip.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                chosen.set(USUAL);
            }
        });
        chosen.subscribe(() -> width.set(Math.clamp(chosen.get(), LEAST, MOST)));
        width.subscribe(() -> show(compact.getValue()));
        compact.subscribe(this::show);
    }

    /** What is drawn; to be laid over the edge. */
    Node grip() {
        return grip;
    }

    /** What the person left it at. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /** One step wider, or narrower for a negative one. */
    void step(int by) {
        chosen.set(Math.clamp(width.get() + by * STEP, LEAST, MOST));
    }

    private void draw(MouseEvent event) {
        double pixels = event.getSceneX() - bar.localToScene(0, 0).getX();
        width.set((int) Math.clamp(Math.round(pixels / scale), LEAST, MOST));
    }

    private void show(boolean compact) {
        String em = String.format(Locale.ROOT, "%.3fem", width.get() / EM);
        bar.setStyle(compact ? "" : "-fx-min-width: " + em + "; -fx-pref-width: " + em + "; -fx-max-width: " + em + ";");
    }
}
