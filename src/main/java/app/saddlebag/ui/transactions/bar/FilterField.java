package app.saddlebag.ui.transactions.bar;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;

/**
 * A text field that draws the terms of a filter in their colours. Everything else – caret, selection, input methods, undo,
 * clipboard, what a screen reader says – is the text field's own.
 */
public final class FilterField extends TextField {

    private final ObjectProperty<List<TermSpan>> spans = new SimpleObjectProperty<>(this, "spans", List.of());

    public FilterField() {
        getStyleClass().add("filter-field");
    }

    /** Sorted, not overlapping, except errors, which lie over the others. Spans beyond the text are cut. */
    public ObjectProperty<List<TermSpan>> spansProperty() {
        return spans;
    }

    /** Where a character stands, in this control's coordinates; 0 before the field is shown. */
    double xOf(int position) {
        return getSkin() instanceof FilterFieldSkin skin ? skin.xOf(position) : 0;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FilterFieldSkin(this);
    }
}
