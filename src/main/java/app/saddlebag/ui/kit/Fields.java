package app.saddlebag.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A labelled field of a form: the label above, a hint or a problem below. */
public final class Fields {

    private Fields() {
    }

    public static VBox field(String label, Node control) {
        Label name = new Label(label);
        name.setLabelFor(control);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(label);
        }
        VBox field = new VBox(name, control);
        field.getStyleClass().add("field");
        return field;
    }

    /**
     * A field below which there is always room for two lines, so that nothing moves when something is wrong with it.
     *
     * @param hint    stands there while nothing is wrong; may be empty
     * @param problem stands there in the colour of danger while it is not empty
     */
    public static VBox field(String label, Node control, String hint, ObservableValue<String> problem) {
        VBox field = field(label, control);
        Label below = Labels.paragraph(hint, "hint", "two-lines");
        problem.subscribe(wrong -> {
            below.setText(wrong.isEmpty() ? hint : wrong);
            below.getStyleClass().removeIf("problem"::equals);
            if (!wrong.isEmpty()) {
                below.getStyleClass().add("problem");
            }
        });
        field.getChildren().add(below);
        return field;
    }

    /** @param problem shown in the colour of danger while it is not empty */
    public static VBox field(String label, Node control, ObservableValue<String> problem) {
        VBox field = field(label, control);
        field.getChildren().add(Labels.whenSaid(problem, "hint", "problem"));
        return field;
    }
}
