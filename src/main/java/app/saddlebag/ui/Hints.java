package app.saddlebag.ui;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Place;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One sentence above three pages of a demo about what can be tried there, each until the person puts it away. */
final class Hints {

    private static final Map<Place, String> TEXTS = Map.of(Place.OVERVIEW, "shell.hint.overview",
            Place.TRANSACTIONS, "shell.hint.transactions", Place.CONNECTIONS, "shell.hint.connections");

    private final Ui ui;
    private final Label text = Labels.paragraph("", "hint-text");
    private final HBox row;
    private final Set<Place> putAway = EnumSet.noneOf(Place.class);
    private Place place;

    Hints(Ui ui) {
        this.ui = ui;
        Button seen = Buttons.icon(Feather.X, ui.text("shell.hint.away"));
        seen.setId("hint-away");
        seen.setOnAction(event -> {
            putAway.add(place);
            at(place);
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        row = new HBox(new FontIcon(Feather.COMPASS), text, seen);
        row.setId("hint");
        row.getStyleClass().addAll("page-hint", "row-12");
        row.setAlignment(Pos.CENTER_LEFT);
        at(null);
    }

    Node node() {
        return row;
    }

    /** Another page is in front. */
    void at(Place shown) {
        place = shown;
        String key = shown == null || putAway.contains(shown) ? null : TEXTS.get(shown);
        text.setText(key == null ? "" : ui.text(key));
        row.setVisible(key != null);
        row.setManaged(key != null);
    }
}
