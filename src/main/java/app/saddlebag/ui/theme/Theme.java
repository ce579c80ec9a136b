package app.saddlebag.ui.theme;

import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Looks.Density;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
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
    static final String FAMILY = Fonts.FAMILY;

    private final Subscription system;
    private Looks looks = Looks.DEFAULT;
    private Dress dress;
    private Consumer<Boolean> onDark = dark -> { };

    public Theme() {
        Fonts.load();
        Platform.Preferences told = Platform.getPreferences();
        InvalidationListener changed = change -> systemChanged();
        told.addListener(changed);
        system = told.colorSchemeProperty().subscribe(this::systemChanged).and(() -> told.removeListener(changed));
    }

    /** Redraws every window. What follows the desktop’s setting does so also while running. */
    public void apply(Looks choice) {
        looks = choice;
        dress = dressed();
        Application.setUserAgentStylesheet(stylesheet(dress));
        onDark.accept(dress.dark());
    }

    public boolean isDark() {
        return dress.dark();
    }

    private Dress dressed() {
        return new Dress(switch (looks.theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        }, switch (looks.contrast()) {
            case NORMAL -> false;
            case HIGH -> true;
            case SYSTEM -> SystemContrast.isHigh(Platform.getPreferences());
        }, looks.density() == Density.COMPACT, looks.scalePercent());
    }

    /** Sizes set in code, in pixels at 100 %, at the present scale. */
    public double scaled(double pixels) {
        return pixels * looks.scalePercent() / Looks.NORMAL;
    }

    /** Called with whether the colours are dark after each {@link #apply}. */
    public void onDark(Consumer<Boolean> listener) {
        onDark = listener;
    }

    @Override
    public void close() {
        system.unsubscribe();
    }

    /** The light colours at the normal size, for what is dressed apart from the windows. */
    public static String light() {
        return stylesheet(new Dress(false, false, false, Looks.NORMAL));
    }

    private void systemChanged() {
        if (dress != null && !dress.equals(dressed())) {
            apply(looks);
        }
    }

    /** Where JavaFX finds the stylesheet: the usual one compiled into a package, where there is one. */
    static String stylesheet(Dress dress) {
        URL compiled = dress.isUsual() ? Theme.class.getResource(CompiledStylesheets.name(dress.dark())) : null;
        return compiled != null ? compiled.toExternalForm() : "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css(dress).getBytes(StandardCharsets.UTF_8));
    }

    static String css(Dress dress) {
        String base = read(Application.class, dress.dark() ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        String colours = dress.dark() ? "dark" : "light";
        List<String> own = new ArrayList<>(List.of(colours + ".css", "saddlebag.css", "transactions.css"));
        if (dress.compact()) {
            own.add("compact.css");
        }
        if (dress.contrast()) {
            own.addAll(List.of(colours + "-contrast.css", "contrast.css"));
        }
        return Scale.pixels(base + own.stream().map(sheet -> read(Theme.class, sheet)).collect(Collectors.joining()), dress.percent());
    }

    private static String read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
