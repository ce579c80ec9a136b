package app.saddlebag.ui.theme;

import app.saddlebag.profile.Preferences;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/**
 * Dresses every window of the application: AtlantaFX's Primer below, Saddlebag's own tokens and classes above.
 *
 * <p>All sizes in both stylesheets are written in {@code px}, and the scale is applied by rewriting them. That way pop-ups,
 * menus and tooltips grow with the pages, which neither a transform on the root nor a font size achieves. Use from the JavaFX
 * thread.
 */
public final class Theme implements AutoCloseable {

    /** The family of all text, carried along: its figures are of one width, so that amounts stand in columns. */
    static final String FAMILY = "Inter Tabular";

    private final Subscription systemScheme;
    private Preferences.Theme choice = Preferences.Theme.SYSTEM;
    private int percent = Scale.NORMAL;
    private Consumer<Boolean> onDark = dark -> { };

    public Theme() {
        loadFonts();
        systemScheme = Platform.getPreferences().colorSchemeProperty().subscribe(this::systemChanged);
    }

    /**
     * Redraws every window.
     *
     * @param choice  the colours; {@code SYSTEM} follows the desktop's setting, also while running
     * @param percent of the normal size, kept between {@link Scale#SMALLEST} and {@link Scale#LARGEST}
     */
    public void apply(Preferences.Theme choice, int percent) {
        this.choice = choice;
        this.percent = Scale.clamp(percent);
        Application.setUserAgentStylesheet(stylesheet(isDark(), this.percent));
        onDark.accept(isDark());
    }

    public boolean isDark() {
        return switch (choice) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Sizes set in code, in pixels at 100 %, at the present scale. */
    public double scaled(double pixels) {
        return pixels * percent / Scale.NORMAL;
    }

    /** Called with whether the colours are dark after each {@link #apply}. */
    public void onDark(Consumer<Boolean> listener) {
        onDark = listener;
    }

    @Override
    public void close() {
        systemScheme.unsubscribe();
    }

    /** The light colours at the normal size, for what is dressed apart from the windows. */
    public static String light() {
        return stylesheet(false, Scale.NORMAL);
    }

    private void systemChanged() {
        if (choice == Preferences.Theme.SYSTEM) {
            apply(choice, percent);
        }
    }

    /** Where JavaFX finds the stylesheet: at the normal size the one compiled into a package, where there is one. */
    static String stylesheet(boolean dark, int percent) {
        URL compiled = percent == Scale.NORMAL ? Theme.class.getResource(CompiledStylesheets.name(dark)) : null;
        return compiled != null ? compiled.toExternalForm() : "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css(dark, percent).getBytes(StandardCharsets.UTF_8));
    }

    static String css(boolean dark, int percent) {
        String base = read(Application.class, dark ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        String tokens = read(Theme.class, dark ? "dark.css" : "light.css");
        return Scale.pixels(base + tokens + read(Theme.class, "saddlebag.css")
                + read(Theme.class, "transactions.css"), percent);
    }

    /** JavaFX keeps them for the life of the process; a second time does nothing. */
    private static void loadFonts() {
        for (String cut : List.of("Regular", "Bold")) {
            String file = "fonts/" + FAMILY.replace(" ", "") + "-" + cut + ".ttf";
            try (InputStream in = Theme.class.getResourceAsStream(file)) {
                if (Font.loadFont(in, 0) == null) {
                    throw new IllegalStateException("JavaFX cannot read the font " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
