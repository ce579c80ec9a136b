package app.saddlebag.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** Saddlebag's own mark, for the window and the pages. */
public final class Mark {

    private Mark() {
    }

    /** In the sizes a window manager asks for. */
    public static List<Image> icons() {
        return List.of(image(16), image(32), image(48), image(64), image(128), image(256));
    }

    /** @param size edge in pixels; drawn from one twice as large, for sharp screens */
    public static Node picture(double size) {
        ImageView view = new ImageView(image(size <= 32 ? 64 : 256));
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setSmooth(true);
        return view;
    }

    /** Without its field, for coloured ground. */
    public static Node plain(double width) {
        ImageView view = new ImageView(new Image(Mark.class.getResourceAsStream("saddlebag-plain.png")));
        view.setFitWidth(width);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }

    private static Image image(int size) {
        return new Image(Mark.class.getResourceAsStream("saddlebag-" + size + ".png"));
    }
}
