package app.saddlebag.ui.product;

/** Hides what a person would not want read over their shoulder, and leaves enough of it to recognise. */
public final class Masked {

    private static final String DOT = "\u2022";
    private static final int DOTS = 6;
    private static final int LEFT = 2;
    private static final int SHORTEST_WITH_TRACE = 6;

    private Masked() {
    }

    /** As many dots whatever its length, and its last two characters where that does not give it away. */
    public static String of(String value) {
        int characters = value.codePointCount(0, value.length());
        return characters < SHORTEST_WITH_TRACE ? DOT.repeat(DOTS)
                : DOT.repeat(DOTS) + value.substring(value.offsetByCodePoints(value.length(), -LEFT));
    }
}
