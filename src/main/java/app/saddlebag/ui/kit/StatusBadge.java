package app.saddlebag.ui.kit;

import app.saddlebag.profile.ConnectionStatus.State;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a connection stands, in two words and a colour. */
public final class StatusBadge extends Label {

    public StatusBadge(Ui ui, State state) {
        super(ui.statusWords().brief(state), new FontIcon(icon(state)));
        getStyleClass().addAll("badge", tone(state));
        setMinWidth(USE_PREF_SIZE);
    }

    private static Feather icon(State state) {
        return switch (state) {
            case FRESH -> Feather.CHECK;
            case FETCHING -> Feather.DOWNLOAD;
            case PARTIAL -> Feather.ALERT_CIRCLE;
            case NEEDS_CONFIRMATION -> Feather.SMARTPHONE;
            case BLOCKED -> Feather.KEY;
            case FAILED -> Feather.ALERT_TRIANGLE;
            case OFFLINE -> Feather.WIFI_OFF;
            case STALE, UNSYNCED, TOLD_TO_WAIT -> Feather.CLOCK;
            case ARCHIVED -> Feather.ARCHIVE;
            case FILES -> Feather.FILE_TEXT;
        };
    }

    private static String tone(State state) {
        return switch (state) {
            case FRESH -> "success";
            case FETCHING, ARCHIVED, FILES -> "info";
            case PARTIAL, NEEDS_CONFIRMATION, OFFLINE, STALE, UNSYNCED, TOLD_TO_WAIT -> "warning";
            case BLOCKED, FAILED -> "danger";
        };
    }
}
