package app.saddlebag.ui.looks;

import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Looks.Contrast;
import app.saddlebag.profile.Looks.Density;
import app.saddlebag.profile.Preferences.Theme;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The colours and rows a picture is taken with. */
enum Dressing {

    LIGHT(looks -> looks.withTheme(Theme.LIGHT)),
    DARK(looks -> looks.withTheme(Theme.DARK)),
    LIGHT_CONTRAST(looks -> looks.withTheme(Theme.LIGHT).withContrast(Contrast.HIGH)),
    DARK_CONTRAST(looks -> looks.withTheme(Theme.DARK).withContrast(Contrast.HIGH)),
    LIGHT_COMPACT(looks -> looks.withTheme(Theme.LIGHT).withDensity(Density.COMPACT));

    private final UnaryOperator<Looks> choice;

    Dressing(UnaryOperator<Looks> choice) {
        this.choice = choice;
    }

    Looks of(Looks looks) {
        return choice.apply(looks);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Dressing parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
