package app.saddlebag.ui.transactions.bar;

import app.saddlebag.filter.text.SyntaxError;
import app.saddlebag.filter.text.Token;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/**
 * Draws each piece of a filter in its colour by laying coloured text exactly over the field's own, which is made
 * transparent.
 *
 * <p>A piece is placed where the field's own text says its first character stands, so kerning and scrolling cannot drift.
 * The pieces live in the same clipped group as the text; what is selected stays the field's own, in its selection colours.
 */
final class FilterFieldSkin extends TextFieldSkin {

    private final FilterField field;
    private final Text text;
    private final Group pieces = new Group();

    FilterFieldSkin(FilterField field) {
        super(field);
        this.field = field;
        Pane group = (Pane) field.lookup(".text").getParent();
        // The prompt is a text too, put before the field's own.
        text = (Text) group.getChildren().stream().filter(Text.class::isInstance).reduce((one, later) -> later)
                .orElseThrow();
        text.fillProperty().unbind();
        text.setFill(Color.TRANSPARENT);
        pieces.setManaged(false);
        pieces.setMouseTransparent(true);
        pieces.layoutXProperty().bind(text.layoutXProperty());
        pieces.layoutYProperty().bind(text.layoutYProperty().add(text.yProperty()));
        group.getChildren().add(group.getChildren().indexOf(text), pieces);
        registerInvalidationListener(field.parsedProperty(), change -> redraw());
        registerInvalidationListener(text.textProperty(), change -> redraw());
        registerInvalidationListener(field.fontProperty(), change -> redraw());
        registerInvalidationListener(field.selectionProperty(), change -> redraw());
        registerInvalidationListener(field.focusedProperty(), change -> redraw());
        redraw();
    }

    double xOf(int position) {
        return text.getParent().getLayoutX() + text.getLayoutX() + offset(Math.clamp(position, 0, field.getLength()));
    }

    private void redraw() {
        pieces.getChildren().clear();
        String content = text.getText() == null ? "" : text.getText();
        int done = 0;
        for (Token token : field.parsedProperty().get().tokens()) {
            int start = Math.clamp(token.start(), done, content.length());
            int end = Math.clamp(token.end(), start, content.length());
            add(content, done, start, Token.Type.TEXT);
            add(content, start, end, token.type());
            done = end;
        }
        add(content, done, content.length(), Token.Type.TEXT);
        field.parsedProperty().get().errors().forEach(error -> underline(error, content.length()));
    }

    private void add(String content, int start, int end, Token.Type type) {
        if (content.substring(start, end).isBlank()) {
            return;
        }
        Text piece = new Text(content.substring(start, end));
        piece.setFont(field.getFont());
        piece.setTextOrigin(text.getTextOrigin());
        piece.setX(offset(start));
        piece.getStyleClass().addAll("term", type.name().toLowerCase(Locale.ROOT));
        int from = Math.max(start, field.getSelection().getStart());
        int to = Math.min(end, field.getSelection().getEnd());
        if (field.isFocused() && from < to) {
            piece.setSelectionStart(from - start);
            piece.setSelectionEnd(to - start);
            piece.setSelectionFill(Color.TRANSPARENT);
        }
        pieces.getChildren().add(piece);
    }

    private void underline(SyntaxError error, int length) {
        int start = Math.clamp(error.position(), 0, length);
        double from = offset(start);
        double to = Math.max(offset(Math.clamp(start + error.length(), start, length)),
                from + field.getFont().getSize() / 2);
        Line line = new Line(from, 0, to, 0);
        line.setLayoutY(text.getLayoutBounds().getMaxY() - text.getY());
        line.getStyleClass().add("term-error");
        pieces.getChildren().add(line);
    }

    /** Distance of a character from the beginning of the text. */
    private double offset(int position) {
        return position == 0 ? 0 : new Path(text.rangeShape(0, position)).getLayoutBounds().getMaxX();
    }
}
