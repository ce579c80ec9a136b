package app.saddlebag.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What money is for: one place in the person's tree of categories. Rows carry texts, the bank's or the person's; which
 * category a text means is for {@code app.saddlebag.filter.Categories} to say.
 *
 * @param key     stays the same whatever the category is called
 * @param parent  key of the category it lies in; null at the top
 * @param icon    literal of a Feather icon
 * @param colour  one of {@link #COLOURS}
 * @param english null for one that the person added
 * @param spanish null for one that the person added
 * @param own     what the person calls it; null where they call it as it came
 * @param former  what else it was called, or what was merged into it, so that rows which still say so are found
 * @param hints   words by which banks tell it, in any case and with or without accents
 * @param hidden  whether it is left out where categories are offered
 */
public record Category(String key, String parent, String icon, String colour, String english, String spanish, String own,
                       List<String> former, List<String> hints, boolean hidden) {

    /** Names of colours; which shade each is, light and dark themes say. */
    public static final List<String> COLOURS = List.of("green", "teal", "cyan", "blue", "indigo", "purple", "pink", "red",
            "orange", "amber", "brown", "grey");

    public Category {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(colour, "colour");
        if (own == null && (english == null || spanish == null)) {
            throw new IllegalArgumentException(key + " has no name");
        }
        former = List.copyOf(former);
        hints = List.copyOf(hints);
    }

    /** As people read it who read that language: English where it is not Spanish. */
    public String name(Locale locale) {
        return own != null ? own : locale.getLanguage().equals("es") ? spanish : english;
    }

    /** By which it is found: the person's name for it, and those it came with. */
    public List<String> names() {
        return Stream.of(own, english, spanish).filter(Objects::nonNull).distinct().toList();
    }

    /** Whether it came with the program; the person added the others. */
    public boolean builtIn() {
        return english != null;
    }
}
