package app.saddlebag.filter;

import java.text.Normalizer;
import java.util.Objects;

/** One way a term compares a text. A field the bank left out matches none of them. */
public sealed interface Text {

    /**
     * Somewhere in the text, whatever the case and accents ({@link Folding}). Empty: any text at all.
     *
     * @param text composed (NFC): an accent that some keyboards write as a mark of its own belongs to its letter
     */
    record Contains(String text) implements Text {
        public Contains {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    /** The whole text, letter by letter; line feeds at its very end are forgiven. */
    record Equal(String text) implements Text {
        public Equal {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A regular expression that finds something anywhere in the text.
     *
     * @param source   in Java's dialect; a slash needs no escape
     * @param caseless whether letters match both their cases
     */
    record Regex(String source, boolean caseless) implements Text {

        /** Longer expressions are refused: they cost more to compile than anyone types. */
        public static final int MAX_LENGTH = 1000;

        public Regex {
            source = withoutEscapedSlashes(source);
        }

        private static String withoutEscapedSlashes(String source) {
            if (!source.contains("\\/")) {
                return source;
            }
            StringBuilder plain = new StringBuilder(source.length());
            for (int i = 0; i < source.length(); i++) {
                char c = source.charAt(i);
                if (c == '\\' && i + 1 < source.length()) {
                    char escaped = source.charAt(++i);
                    plain.append(escaped == '/' ? "/" : "\\" + escaped);
                } else {
                    plain.append(c);
                }
            }
            return plain.toString();
        }
    }
}
