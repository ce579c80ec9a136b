package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.text.Formats;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** JSON in colours, to be read; copying is its owner's button. */
public final class JsonView extends ScrollPane {

    /** Longer texts are cut for drawing: nobody reads on, and a text flow would take its time. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final Pattern FIGURE = Pattern.compile("-?\\d[\\d.,eE+-]*");

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
        draw(json.length() <= MOST_CHARACTERS ? json : json.substring(0, MOST_CHARACTERS) + " …");
    }

    /** As {@link #show}, with dots for every figure, be it a number or in a text: which of them are amounts only the bank knows. */
    public void showWithoutFigures(String json) {
        show(JsonSpan.of(json).stream().map(span -> span.kind() == JsonSpan.Kind.KEY ? span.text()
                : FIGURE.matcher(span.text()).replaceAll(Formats.DOTS)).collect(Collectors.joining()));
    }

    private void draw(String drawn) {
        flow.getChildren().setAll(JsonSpan.of(drawn).stream().map(JsonView::piece).toList());
        setAccessibleHelp(drawn);
    }

    private static Text piece(JsonSpan span) {
        Text text = new Text(span.text());
        text.getStyleClass().addAll("json-text", span.kind().name().toLowerCase(Locale.ROOT));
        return text;
    }
}
