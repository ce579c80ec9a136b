package app.saddlebag.ui.kit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/**
 * Buttons and what belongs to them, in one line where there is room: those a page is not about are left to their symbols for it
 * before anything goes into another line.
 */
final class DeedRow extends FlowPane {

    private final List<Node> all;

    DeedRow(Node... deeds) {
        super(deeds);
        all = List.of(deeds);
        getStyleClass().add("page-deeds");
    }

    /** One line: a flow pane itself prefers a width that does not hang on what is in it. */
    @Override
    protected double computePrefWidth(double height) {
        double gaps = getHgap() * Math.max(0, getManagedChildren().size() - 1);
        return snappedLeftInset() + getManagedChildren().stream().mapToDouble(deed -> snapSizeX(deed.prefWidth(-1))).sum() + gaps
                + snappedRightInset();
    }

    /**
     * In words or in symbols; before the layout, which what happens here changes.
     *
     * @param beside the room there is beside the title, in pixels
     * @param below  the room there is below it, where not even symbols fit beside it
     */
    void fit(double beside, double below) {
        List<Button> minor = all.stream().filter(deed -> deed instanceof Button button && button.getGraphic() != null
                && !button.getStyleClass().contains("accent")).map(Button.class::cast).toList();
        minor.forEach(button -> speak(button, true));
        double words = prefWidth(-1);
        if (words > beside) {
            minor.forEach(button -> speak(button, false));
            if (prefWidth(-1) > beside && words <= below) {
                minor.forEach(button -> speak(button, true));
            }
        }
    }

    private static void speak(Button button, boolean words) {
        ContentDisplay display = words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
        if (button.getContentDisplay() != display) {
            button.setContentDisplay(display);
            button.setTooltip(words ? null : new Tooltip(button.getText()));
            button.setAccessibleText(words ? null : button.getText());
        }
    }

    /** Leaves out what is offered there by the same words. */
    void besides(Node offering) {
        Set<String> there = Stream.concat(Stream.of(offering), offering.lookupAll(".button").stream())
                .filter(Button.class::isInstance).map(button -> ((Labeled) button).getText()).collect(Collectors.toSet());
        show(all.stream().filter(deed -> !(deed instanceof Button button) || !there.contains(button.getText())).toList());
    }

    /** Offers everything again. */
    void all() {
        show(all);
    }

    private void show(List<Node> deeds) {
        if (!getChildren().equals(deeds)) {
            getChildren().setAll(deeds);
        }
    }
}
