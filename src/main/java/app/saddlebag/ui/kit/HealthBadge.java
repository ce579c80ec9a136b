package app.saddlebag.ui.kit;

import app.saddlebag.model.Connection.Health;
import app.saddlebag.text.Messages;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a connection is doing, in two words and a colour. */
public final class HealthBadge extends Label {

    public HealthBadge(Messages messages, Health health) {
        super(messages.get("health." + health.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                new FontIcon(icon(health)));
        getStyleClass().addAll("badge", tone(health));
        setMinWidth(USE_PREF_SIZE);
    }

    private static Feather icon(Health health) {
        return switch (health) {
            case FRESH -> Feather.CHECK;
            case FETCHING -> Feather.DOWNLOAD;
            case PARTIAL -> Feather.ALERT_CIRCLE;
            case NEEDS_CONFIRMATION -> Feather.SMARTPHONE;
            case NEEDS_LOGIN -> Feather.KEY;
            case FAILED -> Feather.ALERT_TRIANGLE;
        };
    }

    private static String tone(Health health) {
        return switch (health) {
            case FRESH -> "success";
            case FETCHING -> "info";
            case PARTIAL, NEEDS_CONFIRMATION -> "warning";
            case NEEDS_LOGIN, FAILED -> "danger";
        };
    }
}
