package app.saddlebag.ui.theme;

import java.util.Locale;
import java.util.Map;

/** Whether the system asks for high contrast, as far as JavaFX tells: Windows by a switch, GTK by the name of a theme. */
final class SystemContrast {

    private static final String WINDOWS = "Windows.SPI.HighContrast";
    private static final String GTK = "GTK.theme_name";

    private SystemContrast() {
    }

    /** @param preferences what JavaFX tells of the system */
    static boolean isHigh(Map<String, Object> preferences) {
        return Boolean.TRUE.equals(preferences.get(WINDOWS))
                || preferences.get(GTK) instanceof String theme && theme.toLowerCase(Locale.ROOT).contains("contrast");
    }
}
