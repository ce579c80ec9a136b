package app.saddlebag.ui.looks;

import java.util.Arrays;

/**
 * How a window is set up for a picture.
 *
 * @param language an IETF language tag
 * @param scale    of the program's own words and spaces, in per cent
 */
record Frame(Dressing theme, String language, int scale, Size size) {

    /** The window's, in pixels. */
    record Size(int width, int height) {

        /** @param text such as 1024x700 */
        static Size parse(String text) {
            int[] sides = Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray();
            if (sides.length != 2) {
                throw new IllegalArgumentException(text + " is no size such as 1024x700");
            }
            return new Size(sides[0], sides[1]);
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    Frame withSize(Size other) {
        return new Frame(theme, language, scale, other);
    }

    /** Names its pictures. */
    String name() {
        return theme.word() + "-" + language + "-" + scale + "-" + size;
    }
}
