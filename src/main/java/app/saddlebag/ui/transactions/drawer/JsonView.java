package app.saddlebag.ui.transactions.drawer;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** JSON in colours, to be read; copying is its owner's button. */
public final class JsonView extends ScrollPane {

    /** Longer texts are cut for drawing: nobody reads on, and a text flow would take its time. */
    private static final int MOST_CHARACTERS = 20_000;

    private final TextFlow flow = new TextFlow();

    public JsonView(String accessibleName) {
        flow.getStyleClass().add("json");
        setContent(flow);
        setFitToWidth(true);
        getStyleClass().addAll("json-scroll", "edge-to-edge");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(accessibleName);
    }

    public void show(String json) {
        String drawn = json.length() <= MOST_CHARACTERS ? json : json.substring(0, MOST_CHARACTERS) + " …";
        flow.getChildren().setAll(JsonSpan.of(drawn).stream().map(JsonView::piece).toList());
        setAccessibleHelp(drawn);
    }

    private static Text piece(JsonSpan span) {
        Text text = new Text(span.text());
        text.getStyleClass().addAll("json-text", span.kind().name().toLowerCase(Locale.ROOT));
        return text;
    }
}
