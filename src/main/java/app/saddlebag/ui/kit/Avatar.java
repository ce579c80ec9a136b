package app.saddlebag.ui.kit;

import app.saddlebag.filter.Folding;
import app.saddlebag.model.Category;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;

/**
 * The disc with an initial by which a bank, or a group of accounts, is known at a glance. The same name has the same colour
 * everywhere and for good. Says nothing to a screen reader: the name stands beside it.
 */
public final class Avatar extends Label {

    /** The grey ones of the theme are left to what has no name. */
    private static final List<String> COLOURS = Category.COLOURS.stream().filter(colour -> !colour.equals("grey")).toList();
    private static final String CLASS = "avatar-";

    private String colour;

    /** @param sizeClass {@code avatar-20} or {@code avatar-32}, so that it grows with everything else */
    public Avatar(String sizeClass) {
        getStyleClass().addAll("avatar", sizeClass);
        setFocusTraversable(false);
        setMouseTransparent(true);
    }

    /** @param name the bank's alone, without the log-in's: two at one bank look alike */
    public Avatar show(String name) {
        setText(initial(name));
        String now = colour(name);
        if (!now.equals(colour)) {
            getStyleClass().remove(CLASS + colour);
            getStyleClass().add(CLASS + now);
            colour = now;
        }
        return this;
    }

    static String initial(String name) {
        return name.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString).findFirst()
                .map(first -> first.toUpperCase(Locale.ROOT)).orElse("·");
    }

    static String colour(String name) {
        return COLOURS.get(Math.floorMod(Folding.fold(name.strip()).hashCode(), COLOURS.size()));
    }
}
