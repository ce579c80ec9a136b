package app.saddlebag.ledger;

import app.saddlebag.filter.Folding;

/**
 * Looks for a literal by {@link String#indexOf}, which the virtual machine turns into vector instructions: over the whole
 * chunk at once while many rows are candidates, row by row when few are left.
 */
final class LiteralSearch implements TextSearch {

    /** With fewer candidates than one row in so many, looking at each is faster than looking over all. */
    private static final int FEW = 6;

    /** Where in a text the literal must stand. */
    private enum Place { ANYWHERE, AT_THE_START, THE_WHOLE }

    private final String literal;
    private final String needle;
    private final boolean folded;
    private final Place place;

    private LiteralSearch(String literal, boolean folded, Place place) {
        this.literal = literal;
        this.needle = place == Place.ANYWHERE ? literal : TextColumn.SEPARATOR + literal;
        this.folded = folded;
        this.place = place;
    }

    /** Whatever the case and accents. */
    static LiteralSearch containing(String part) {
        return new LiteralSearch(Folding.fold(part), true, Place.ANYWHERE);
    }

    /** Letter by letter. */
    static LiteralSearch containingExactly(String part) {
        return new LiteralSearch(part, false, Place.ANYWHERE);
    }

    static LiteralSearch startingWith(String start) {
        return new LiteralSearch(start, false, Place.AT_THE_START);
    }

    static LiteralSearch equalTo(String whole) {
        return new LiteralSearch(whole, false, Place.THE_WHOLE);
    }

    @Override
    public void find(TextColumn texts, long[] candidates, int count, long[] found) {
        if (literal.isEmpty() && place != Place.THE_WHOLE) {
            for (int w = 0; w < found.length; w++) {
                found[w] |= candidates[w];
            }
        } else if (count < candidates.length * 64 / FEW) {
            rowByRow(texts, candidates, found);
        } else {
            overAll(texts, candidates, found);
        }
    }

    private void rowByRow(TextColumn texts, long[] candidates, long[] found) {
        String text = folded ? texts.folded() : texts.text();
        for (int w = 0; w < candidates.length; w++) {
            for (long word = candidates[w]; word != 0; word &= word - 1) {
                int row = (w << 6) + Long.numberOfTrailingZeros(word);
                int start = texts.start(row);
                boolean matches = place == Place.ANYWHERE ? text.indexOf(literal, start, texts.end(row)) >= 0
                        : text.startsWith(literal, start) && fits(text, start, texts.end(row));
                if (matches) {
                    Bits.set(found, row);
                }
            }
        }
    }

    private void overAll(TextColumn texts, long[] candidates, long[] found) {
        String text = folded ? texts.folded() : texts.text();
        // Before a literal at the start stands the row's separator; the chunk's last character is no row's.
        int before = place == Place.ANYWHERE ? 0 : 1;
        int row = 0;
        for (int at = text.indexOf(needle); at >= 0 && at < text.length() - 1; ) {
            row = texts.rowAt(at, row);
            int start = at + before;
            boolean matches = place == Place.ANYWHERE ? at >= texts.start(row) && at + literal.length() <= texts.end(row)
                    : start == texts.start(row) && fits(text, start, texts.end(row));
            if (matches && Bits.get(candidates, row)) {
                Bits.set(found, row);
            }
            at = text.indexOf(needle, matches ? texts.end(row) : at + 1);
        }
    }

    /** Whether a literal that stands at the start of a row ends where it must. */
    private boolean fits(String text, int start, int end) {
        int stop = start + literal.length();
        return stop <= end && (place == Place.AT_THE_START || stop == end || stop + 1 == end && text.charAt(stop) == '\n');
    }
}
