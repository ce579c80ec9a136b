package app.saddlebag.ledger;

import app.saddlebag.filter.Folding;

/**
 * Looks for a literal among the rows that have all its {@link Pairs}, by {@link String#indexOf}, which the virtual machine
 * turns into vector instructions: row by row, or over the whole chunk at once where many rows are left. For one thread.
 */
final class LiteralSearch implements TextSearch {

    /** With fewer candidates than one row in so many, looking at each is faster than looking over all. */
    private static final int FEW = 3;

    /** Where in a text the literal must stand. */
    private enum Place { ANYWHERE, AT_THE_START, THE_WHOLE }

    private final String literal;
    private final String needle;
    private final boolean folded;
    private final Place place;
    private final long pairs;
    private final int[] rows = new int[Chunk.MOST_ROWS];

    private LiteralSearch(String literal, boolean folded, Place place) {
        this.literal = literal;
        this.needle = place == Place.ANYWHERE ? literal : TextColumn.SEPARATOR + literal;
        this.folded = folded;
        this.place = place;
        this.pairs = folded ? Pairs.of(literal) : exactPairs(literal);
    }

    /** The pairs that the folded text has when the text has the literal; none where its letters may join with others. */
    private static long exactPairs(String literal) {
        String needle = Folding.needle(literal);
        return Folding.isPlain(needle) ? Pairs.of(needle) : 0;
    }

    /** Whatever the case and accents. */
    static LiteralSearch containing(String part) {
        return new LiteralSearch(Folding.needle(part), true, Place.ANYWHERE);
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

    /** Sets in {@code likely} those {@code candidates} that may match. Costs little. */
    void narrow(TextColumn texts, long[] candidates, long[] likely) {
        Pairs.find(texts.pairs(), pairs, candidates, likely);
    }

    @Override
    public void find(TextColumn texts, long[] candidates, int count, long[] found) {
        if (literal.isEmpty() && place != Place.THE_WHOLE) {
            for (int w = 0; w < found.length; w++) {
                found[w] |= candidates[w];
            }
            return;
        }
        long[] likely = new long[candidates.length];
        narrow(texts, candidates, likely);
        int left = Bits.count(likely);
        if (left < likely.length * 64 / FEW) {
            rowByRow(texts, likely, found);
        } else {
            overAll(texts, likely, found);
        }
    }

    private void rowByRow(TextColumn texts, long[] candidates, long[] found) {
        String text = folded ? texts.folded() : texts.text();
        int count = Bits.list(candidates, rows);
        texts.fetch(folded, rows, count);
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int start = start(texts, row);
            boolean matches = place == Place.ANYWHERE ? text.indexOf(literal, start, end(texts, row)) >= 0
                    : text.startsWith(literal, start) && fits(text, start, end(texts, row));
            if (matches) {
                Bits.set(found, row);
            }
        }
    }

    private void overAll(TextColumn texts, long[] candidates, long[] found) {
        String text = folded ? texts.folded() : texts.text();
        // Before a literal at the start stands the row's separator; the chunk's last character is no row's.
        int before = place == Place.ANYWHERE ? 0 : 1;
        int row = 0;
        for (int at = text.indexOf(needle); at >= 0 && at < text.length() - 1; ) {
            row = folded ? texts.foldedRowAt(at, row) : texts.rowAt(at, row);
            int start = at + before;
            boolean matches = place == Place.ANYWHERE ? at >= start(texts, row) && at + literal.length() <= end(texts, row)
                    : start == start(texts, row) && fits(text, start, end(texts, row));
            if (matches && Bits.get(candidates, row)) {
                Bits.set(found, row);
            }
            at = text.indexOf(needle, matches ? end(texts, row) : at + 1);
        }
    }

    /** Whether a literal that stands at the start of a row ends where it must. */
    private boolean fits(String text, int start, int end) {
        int stop = start + literal.length();
        if (place == Place.THE_WHOLE) {
            while (stop < end && text.charAt(stop) == '\n') {
                stop++;
            }
            return stop == end;
        }
        return stop <= end;
    }

    private int start(TextColumn texts, int row) {
        return folded ? texts.foldedStart(row) : texts.start(row);
    }

    private int end(TextColumn texts, int row) {
        return folded ? texts.foldedEnd(row) : texts.end(row);
    }
}
