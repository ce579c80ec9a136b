package app.saddlebag.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;

/** Saddlebag's own mark, for the window and the pages. */
public final class Mark {

    private Mark() {
    }

    /** In the sizes a window manager asks for. */
    public static List<Image> icons() {
        return List.of(image(16), image(32), image(48), image(64), image(128), image(256));
    }

    /** On its own ground, as large as the style class says, so that it grows with everything else. */
    public static Node picture(String sizeClass) {
        return node("mark", sizeClass);
    }

    /** Without its ground, to stand on a coloured one. */
    public static Node plain(String sizeClass) {
        return node("mark-plain", sizeClass);
    }

    private static Node node(String... styleClasses) {
        Region mark = new Region();
        mark.getStyleClass().addAll(styleClasses);
        return mark;
    }

    private static Image image(int size) {
        return new Image(Mark.class.getResourceAsStream("/app/saddlebag/ui/saddlebag-" + size + ".png"));
    }
}
