package app.saddlebag.ui.palette;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that can be gone to or done.
 *
 * @param kind   among what it stands
 * @param title  how it is called, and by what it is found
 * @param detail muted, beside it: a balance, a key; may be empty
 * @param words  by what else it is found: a number, another name; may be empty
 * @param deed   leads there
 */
public record PaletteEntry(Kind kind, Feather icon, String title, String detail, String words, Runnable deed) {

    /** In the order of the list as long as nothing is typed. */
    public enum Kind {
        PAGE, COMMAND, PRODUCT, BANK, FILTER, SETTING,
        /** Looks for what was typed among the transactions; always the last. */
        SEARCH;

        public String nameKey() {
            return "palette.kind." + name().toLowerCase(Locale.ROOT);
        }
    }
}
