package app.saddlebag.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column of dictionary codes, as narrow as its largest code allows; one that is the same throughout takes no room. */
final class Codes {

    /** With fewer candidates in a word, each is looked at by itself. */
    private static final int FEW = 12;

    /** How a column begins that was written. */
    private static final int CONSTANT = 0;
    private static final int NARROW = 1;
    private static final int WIDE = 2;

    /** The rows that have a code. */
    record Rows(int code, long[] rows) {
    }

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
            return new Codes(null, Arrays.copyOf(codes, Bits.padded(length)), 0);
        }
        char[] narrow = new char[Bits.padded(length)];
        for (int i = 0; i < length; i++) {
            narrow[i] = (char) codes[i];
        }
        return new Codes(narrow, null, 0);
    }

    void write(ColumnWriter out, int rows) {
        if (narrow != null) {
            out.number(NARROW).chars(narrow, rows);
        } else if (wide != null) {
            out.number(WIDE).ints(wide, rows);
        } else {
            out.number(CONSTANT).number(constant);
        }
    }

    static Codes read(ColumnReader in, int rows) {
        return switch (in.number()) {
            case NARROW -> new Codes(in.chars(rows, Bits.padded(rows)), null, 0);
            case WIDE -> new Codes(null, in.ints(rows, Bits.padded(rows)), 0);
            default -> new Codes(null, null, in.number());
        };
    }

    int get(int row) {
        return narrow != null ? narrow[row] : wide != null ? wide[row] : constant;
    }

    boolean isConstant() {
        return narrow == null && wide == null;
    }

    /** A set of rows for each code that occurs; none when more than {@code most} do. */
    List<Rows> rowsByCode(int rows, int most) {
        if (isConstant()) {
            return rows == 0 ? List.of() : List.of(new Rows(constant, Bits.all(rows)));
        }
        List<Rows> sets = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int code = get(row);
            int at = 0;
            while (at < sets.size() && sets.get(at).code != code) {
                at++;
            }
            if (at == most) {
                return List.of();
            }
            if (at == sets.size()) {
                sets.add(new Rows(code, new long[Bits.words(rows)]));
            }
            Bits.set(sets.get(at).rows, row);
        }
        return sets;
    }

    /**
     * Of the {@code candidates} in a word of rows, those whose code's mask is set.
     *
     * @param masks by code, all bits or none
     */
    long matching(int word, long candidates, long[] masks) {
        int base = word << 6;
        if (narrow != null && Long.bitCount(candidates) > FEW) {
            return Bits.masked(narrow, base, masks) & candidates;
        }
        long matching = 0;
        for (long left = candidates; left != 0; left &= left - 1) {
            matching |= masks[get(base + Long.numberOfTrailingZeros(left))] & Long.lowestOneBit(left);
        }
        return matching;
    }
}
