package app.saddlebag.ui;

import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Preferences.WindowPlace;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it last stood, if a screen is still there. */
final class WindowMemory {

    private static final double FIRST_WIDTH = 1240;
    private static final double FIRST_HEIGHT = 820;
    private static final double MOST_OF_THE_SCREEN = 0.95;

    private final Stage stage;
    private final Preferences preferences;
    private WindowPlace normal;

    WindowMemory(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    void restore() {
        WindowPlace place = preferences.values().window();
        if (place != null && isOnAScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximised());
            normal = place;
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(FIRST_WIDTH, screen.getWidth() * MOST_OF_THE_SCREEN));
            stage.setHeight(Math.min(FIRST_HEIGHT, screen.getHeight() * MOST_OF_THE_SCREEN));
        }
    }

    /**
     * Looks where the window stands; of a maximised one, where it stood before.
     *
     * @return saves it; not for the JavaFX thread
     */
    Runnable keep() {
        boolean maximised = stage.isMaximized();
        WindowPlace now = maximised && normal != null
                ? new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), true)
                : new WindowPlace((int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(),
                        (int) stage.getHeight(), maximised);
        return () -> preferences.change(values -> values.withWindow(now));
    }

    private static boolean isOnAScreen(WindowPlace place) {
        return place.width() > 0 && place.height() > 0
                && !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).isEmpty();
    }
}
