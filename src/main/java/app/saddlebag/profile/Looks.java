package app.saddlebag.profile;

import app.saddlebag.profile.Preferences.Theme;

/**
 * How the windows look.
 *
 * @param scalePercent      75 to 300; 100 is the system's own
 * @param softwareRendering draw without the graphics card; takes effect at the next start
 */
public record Looks(Theme theme, Contrast contrast, Density density, int scalePercent, boolean softwareRendering) {

    /** How far words and lines stand out from their ground; the system says so where it has a setting for it. */
    public enum Contrast { SYSTEM, NORMAL, HIGH }

    /** How close together rows are. */
    public enum Density { COMFORTABLE, COMPACT }

    public static final int SMALLEST = 75;
    public static final int NORMAL = 100;
    public static final int LARGEST = 300;

    /** What holds until the person says otherwise. */
    public static final Looks DEFAULT = new Looks(Theme.SYSTEM, Contrast.SYSTEM, Density.COMFORTABLE, NORMAL, false);

    /** What a hand-edited file may have put out of bounds, brought back. */
    public Looks {
        scalePercent = scalePercent == 0 ? NORMAL : Math.clamp(scalePercent, SMALLEST, LARGEST);
    }

    public Looks withTheme(Theme other) {
        return new Looks(other, contrast, density, scalePercent, softwareRendering);
    }

    public Looks withContrast(Contrast other) {
        return new Looks(theme, other, density, scalePercent, softwareRendering);
    }

    public Looks withDensity(Density other) {
        return new Looks(theme, contrast, other, scalePercent, softwareRendering);
    }

    public Looks withScalePercent(int percent) {
        return new Looks(theme, contrast, density, percent, softwareRendering);
    }

    public Looks withSoftwareRendering(boolean on) {
        return new Looks(theme, contrast, density, scalePercent, on);
    }
}
