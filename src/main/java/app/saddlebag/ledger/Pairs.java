package app.saddlebag.ledger;

/**
 * Which pairs of neighbouring letters a text has, as 64 bits: several pairs share a bit. A text that lacks a bit of a
 * literal's pairs cannot contain the literal, and eight bytes are looked at sooner than the thirty letters of a
 * description; whether one that has them all does contain it, only the letters tell.
 */
final class Pairs {

    /** Spreads products of small numbers over the high bits, of which the highest six name one of 64. */
    private static final int SPREAD = 0x9E3779B1;

    /** With fewer candidates in a word, each is looked at by itself. */
    private static final int FEW = 12;

    private Pairs() {
    }

    /** Of the folded text from {@code start} to {@code end}; none in a text of one letter. */
    static long of(String folded, int start, int end) {
        long pairs = 0;
        int before = start < end ? folded.charAt(start) : 0;
        for (int i = start + 1; i < end; i++) {
            int letter = folded.charAt(i);
            pairs |= 1L << ((before * 31 + letter) * SPREAD >>> 26);
            before = letter;
        }
        return pairs;
    }

    static long of(String folded) {
        return of(folded, 0, folded.length());
    }

    /** Sets in {@code having} those {@code candidates} whose pairs are all of {@code wanted} and possibly more. */
    static void find(long[] pairs, long wanted, long[] candidates, long[] having) {
        for (int w = 0; w < candidates.length; w++) {
            long word = candidates[w];
            if (Long.bitCount(word) > FEW) {
                having[w] |= Bits.having(pairs, w << 6, wanted) & word;
            } else {
                for (; word != 0; word &= word - 1) {
                    if ((wanted & ~pairs[(w << 6) + Long.numberOfTrailingZeros(word)]) == 0) {
                        having[w] |= Long.lowestOneBit(word);
                    }
                }
            }
        }
    }
}
