package app.saddlebag.ui.transactions.bar;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.Parsed;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;

/**
 * A text field that draws the terms of a filter in their colours. Everything else – caret, selection, input methods, undo,
 * clipboard, what a screen reader says – is the text field's own.
 */
public final class FilterField extends TextField {

    private final ObjectProperty<Parsed> parsed = new SimpleObjectProperty<>(this, "parsed", FilterParser.parse(""));

    public FilterField() {
        getStyleClass().add("filter-field");
    }

    /** What the text says: where its pieces and mistakes are. Pieces beyond the text's end are cut. */
    public ObjectProperty<Parsed> parsedProperty() {
        return parsed;
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
