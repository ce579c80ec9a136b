package app.saddlebag.filter.query;

import app.saddlebag.filter.FoldedExpression;
import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.Compiled.Reason;
import app.saddlebag.filter.regex.PortableRegex;
import java.util.Optional;

/**
 * The expression by which the API is asked for a text.
 *
 * @param regex    finds every text the filter means; at most as long as an expression may be
 * @param obstacle why it finds others too, or why there is none; null when it says just what the filter means
 */
record TextExpression(String regex, Reason obstacle) {

    /** Engines disagree on one line feed before the end: all of them may stand there. */
    private static final String END = "\\n*$";
    private static final int MOST = Text.Regex.MAX_LENGTH;

    /** The expression's text is null when the API cannot be asked at all. */
    static TextExpression of(Text text) {
        return switch (text) {
            case Text.Contains(String part) -> Folding.lonePoint(part).map(point -> new TextExpression(point, null))
                    .orElseGet(() -> containing(Folding.needle(part)));
            case Text.Equal(String whole) -> equal(whole);
            case Text.Regex(String source, boolean caseless) -> PortableRegex.parse(source)
                    .flatMap(portable -> portable.written(caseless))
                    .map(written -> written.length() > MOST ? new TextExpression(null, Reason.LENGTH)
                            : new TextExpression(written, null))
                    .orElse(new TextExpression(null, Reason.DIALECT));
        };
    }

    /** The text an expression stands for, when it is just what is made of that text. */
    static Text textOf(String regex) {
        return PortableRegex.parse(regex).flatMap(TextExpression::known).orElse(new Text.Regex(regex, false));
    }

    private static Optional<Text> known(PortableRegex regex) {
        String source = regex.source();
        String inner = source.startsWith("^") && source.endsWith(END) ? source.substring(1, source.length() - END.length())
                : source.startsWith("^") && source.endsWith("$") ? source.substring(1, source.length() - 1) : null;
        if (inner != null) {
            return PortableRegex.parse(inner).flatMap(PortableRegex::literal)
                    .filter(whole -> PortableRegex.escape(whole).equals(inner)).map(Text.Equal::new);
        }
        return FoldedExpression.needle(regex).map(Text.Contains::new)
                .filter(text -> source.equals(of(text).regex())).map(Text.class::cast);
    }

    private static TextExpression containing(String needle) {
        if (!Folding.isPlain(needle)) {
            return new TextExpression(null, Reason.SPELLING);
        }
        String regex = FoldedExpression.of(needle, MOST);
        boolean whole = regex.length() == FoldedExpression.of(needle, Integer.MAX_VALUE).length();
        return new TextExpression(regex, whole ? null : Reason.LENGTH);
    }

    private static TextExpression equal(String whole) {
        String regex = "^" + PortableRegex.escape(whole) + END;
        if (regex.length() <= MOST) {
            return new TextExpression(regex, null);
        }
        int end = whole.offsetByCodePoints(0, Math.min(whole.codePointCount(0, whole.length()), MOST / 4));
        return new TextExpression("^" + PortableRegex.escape(whole.substring(0, end)), Reason.LENGTH);
    }
}
