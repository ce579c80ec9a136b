package app.saddlebag.ui.transactions.bar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.text.Text;

/**
 * Draws each term in its colour by laying coloured pieces exactly over the field's own text, which is made transparent.
 *
 * <p>A piece is placed where the field's own text says its first character stands, so kerning and scrolling cannot drift.
 * The pieces live in the same clipped group as the text; the selected part stays the field's own, in its selection colours.
 */
final class FilterFieldSkin extends TextFieldSkin {

    private final FilterField field;
    private final Text text;
    private final Group pieces = new Group();

    FilterFieldSkin(FilterField field) {
        super(field);
        this.field = field;
        text = (Text) field.lookup(".text");
        text.fillProperty().unbind();
        text.setFill(Color.TRANSPARENT);
        pieces.setManaged(false);
        pieces.setMouseTransparent(true);
        pieces.layoutXProperty().bind(text.layoutXProperty());
        pieces.layoutYProperty().bind(text.layoutYProperty());
        Pane group = (Pane) text.getParent();
        group.getChildren().add(group.getChildren().indexOf(text), pieces);
        registerInvalidationListener(field.spansProperty(), change -> redraw());
        registerInvalidationListener(text.textProperty(), change -> redraw());
        registerInvalidationListener(field.fontProperty(), change -> redraw());
        registerInvalidationListener(field.selectionProperty(), change -> redraw());
        registerInvalidationListener(field.focusedProperty(), change -> redraw());
        redraw();
    }

    double xOf(int position) {
        int at = Math.clamp(position, 0, field.getLength());
        return text.getParent().getLayoutX() + text.getLayoutX() + offset(at);
    }

    private void redraw() {
        pieces.getChildren().clear();
        String content = text.getText() == null ? "" : text.getText();
        TermSpan.Style[] styles = new TermSpan.Style[content.length()];
        Arrays.fill(styles, TermSpan.Style.VALUE);
        List<TermSpan> spans = field.spansProperty().get();
        for (TermSpan span : spans) {
            if (span.style() != TermSpan.Style.ERROR) {
                Arrays.fill(styles, Math.min(span.start(), content.length()), Math.min(span.end(), content.length()),
                        span.style());
            }
        }
        for (int start = 0; start < content.length(); ) {
            int end = start + 1;
            while (end < content.length() && styles[end] == styles[start]) {
                end++;
            }
            addPiece(content, start, end, styles[start]);
            start = end;
        }
        spans.stream().filter(span -> span.style() == TermSpan.Style.ERROR).forEach(span -> underline(span, content));
    }

    private void addPiece(String content, int start, int end, TermSpan.Style style) {
        Text piece = new Text(content.substring(start, end));
        piece.setFont(field.getFont());
        piece.setTextOrigin(text.getTextOrigin());
        piece.setX(offset(start));
        piece.getStyleClass().addAll("term", style.name().toLowerCase(Locale.ROOT));
        if (field.isFocused()) {
            int from = Math.max(start, field.getSelection().getStart());
            int to = Math.min(end, field.getSelection().getEnd());
            if (from < to) {
                piece.setSelectionStart(from - start);
                piece.setSelectionEnd(to - start);
                piece.setSelectionFill(Color.TRANSPARENT);
            }
        }
        pieces.getChildren().add(piece);
    }

    private void underline(TermSpan span, String content) {
        int start = Math.min(span.start(), content.length());
        int end = Math.clamp(span.end(), start, content.length());
        double from = offset(start);
        double to = Math.max(offset(end), from + field.getFont().getSize() / 2);
        Line line = new Line(from, 0, to, 0);
        line.setLayoutY(text.getLayoutBounds().getMaxY() - 1);
        line.getStyleClass().add("term-error");
        pieces.getChildren().add(line);
    }

    /** Distance of a character from the beginning of the text. */
    private double offset(int position) {
        if (position == 0) {
            return 0;
        }
        Bounds before = new Path(text.rangeShape(0, position)).getLayoutBounds();
        return before.getMaxX();
    }
}
