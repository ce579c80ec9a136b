package app.saddlebag.ui.page;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/** Where the side bar leads, in its order; Ctrl+1 is the first. */
public enum Place {
    OVERVIEW(Feather.HOME),
    TRANSACTIONS(Feather.LIST),
    CONNECTIONS(Feather.LINK),
    WEALTH(Feather.PIE_CHART),
    RECURRING(Feather.REPEAT),
    SETTINGS(Feather.SETTINGS);

    private final Feather icon;

    Place(Feather icon) {
        this.icon = icon;
    }

    public Feather icon() {
        return icon;
    }

    public String titleKey() {
        return "shell.place." + name().toLowerCase(Locale.ROOT);
    }
}
