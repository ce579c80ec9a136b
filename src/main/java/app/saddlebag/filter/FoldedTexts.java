package app.saddlebag.filter;

import java.text.Normalizer;
import java.util.Arrays;

/** Folded texts one after another, each folded by itself ({@link Folding}). For one thread. */
public final class FoldedTexts {

    private char[] letters;
    private int length;

    /** @param expected number of characters, for which there is room from the start */
    public FoldedTexts(int expected) {
        letters = new char[expected];
    }

    public int length() {
        return length;
    }

    /** A character that belongs to no text. */
    public void append(char separator) {
        room(1);
        letters[length++] = separator;
    }

    /** What is left of a part of a text. */
    public FoldedTexts append(String text, int start, int end) {
        room(end - start);
        int at = fold(text, start, end);
        if (at >= 0) {
            length = at;
        } else {
            appendComposed(Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC));
        }
        return this;
    }

    @Override
    public String toString() {
        return new String(letters, 0, length);
    }

    private void room(int more) {
        if (length + more > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(2 * letters.length, length + more));
        }
    }

    /** Where the folded text ends; −1 when its characters have to be composed first. Nearly all texts go this way. */
    private int fold(String text, int start, int end) {
        int at = length;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= Folding.FIRST_MARK && Folding.mayNeedComposing(c)) {
                return -1;
            }
            at = put(c, at);
        }
        return at;
    }

    private void appendComposed(String text) {
        room(text.length());
        int at = length;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean accent = c >= Folding.FIRST_MARK && c <= Folding.LAST_MARK && at > length
                    && Folding.takesMarks(Character.codePointBefore(letters, at, length));
            if (c > Character.MAX_VALUE) {
                at += Character.toChars(Folding.fold(c), letters, at);
            } else if (!accent) {
                at = put((char) c, at);
            }
        }
        length = at;
    }

    /** Writes one character at {@code at}, unless what stands before it takes it in; where the text ends then. */
    private int put(char written, int at) {
        char c = Folding.foldedChar(written);
        if (c == ' ') {
            if (at > length && letters[at - 1] == ' ') {
                return at;
            }
        } else if (c == 'l' && at > length) {
            if (Folding.isHalf(written) && letters[at - 1] == 'l') {
                return at;
            }
            if (at - length > 1 && Folding.isPoint(letters[at - 1]) && letters[at - 2] == 'l') {
                letters[at - 1] = 'l';
                return at;
            }
        }
        letters[at] = c;
        return at + 1;
    }
}
