package app.saddlebag.ledger;

import java.util.Arrays;

/** A column of dictionary codes, as narrow as its largest code allows; one that is the same throughout takes no room. */
final class Codes {

    private final char[] narrow;
    private final int[] wide;
    private final int constant;

    private Codes(char[] narrow, int[] wide, int constant) {
        this.narrow = narrow;
        this.wide = wide;
        this.constant = constant;
    }

    static Codes of(int[] codes, int length) {
        int most = 0;
        boolean same = true;
        for (int i = 0; i < length; i++) {
            most = Math.max(most, codes[i]);
            same &= codes[i] == codes[0];
        }
        if (same) {
            return new Codes(null, null, length == 0 ? 0 : codes[0]);
        }
        if (most > Character.MAX_VALUE) {
            return new Codes(null, Arrays.copyOf(codes, length), 0);
        }
        char[] narrow = new char[length];
        for (int i = 0; i < length; i++) {
            narrow[i] = (char) codes[i];
        }
        return new Codes(narrow, null, 0);
    }

    int get(int row) {
        return narrow != null ? narrow[row] : wide != null ? wide[row] : constant;
    }

    boolean isConstant() {
        return narrow == null && wide == null;
    }

    /** The 64 rows from {@code base}, fewer at the end, as bits: set where {@code wanted} holds the row's code. */
    long bits(int base, int end, boolean[] wanted) {
        long bits = 0;
        if (narrow != null) {
            for (int row = base; row < end; row++) {
                bits |= (wanted[narrow[row]] ? 1L : 0L) << row;
            }
        } else {
            for (int row = base; row < end; row++) {
                bits |= (wanted[get(row)] ? 1L : 0L) << row;
            }
        }
        return bits;
    }
}
