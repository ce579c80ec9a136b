package app.saddlebag.exchange.write;

/** Makes texts of banks and people fit for formats that do not take every character. */
final class PlainText {

    private static final char UNKNOWN = '\uFFFD';

    private PlainText() {
    }

    /** What no XML file may hold, nor UTF-8, as the character that stands for an unknown one. Breaks and tabs stay. */
    static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLegal(text, i)) {
                return mended(text, i);
            }
        }
        return text;
    }

    /** Half letters, which UTF-8 has no bytes for, as the character that stands for an unknown one; all else stays. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !isLegal(text, i)) {
                StringBuilder whole = new StringBuilder(text);
                for (int k = i; k < text.length(); k++) {
                    if (Character.isSurrogate(text.charAt(k)) && !isLegal(text, k)) {
                        whole.setCharAt(k, UNKNOWN);
                    }
                }
                return whole.toString();
            }
        }
        return text;
    }

    private static String mended(String text, int from) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            if (!isLegal(text, i)) {
                mended.setCharAt(i, UNKNOWN);
            }
        }
        return mended.toString();
    }

    private static boolean isLegal(String text, int index) {
        char c = text.charAt(index);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c < '\uFFFE';
    }

    /** The same on one line: what breaks or steers is a space, several are one. Empty for null. */
    static String line(String text) {
        if (text == null) {
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && (c != ' ' || i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ') || c >= '\u007F' && isSpecial(text, i)) {
                return onOneLine(text);
            }
        }
        return text;
    }

    private static boolean isSpecial(String text, int index) {
        char c = text.charAt(index);
        return isBreakOrSpace(c) || !isLegal(text, index);
    }

    private static boolean isBreakOrSpace(char c) {
        return c <= ' ' || Character.isISOControl(c) || Character.isSpaceChar(c);
    }

    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBreakOrSpace(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.append(isLegal(text, i) ? c : UNKNOWN);
            }
        }
        return line.toString().strip();
    }

    /** The first characters, none of them half. */
    static String first(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
