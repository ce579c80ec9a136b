package app.saddlebag.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of a {@link KeptTable} as it was at some time.
 *
 * @param bound  what lies readable; its elements may be null
 * @param plains its sealed columns, opened; its elements may be null
 */
record KeptRow(List<Long> bound, List<byte[]> plains) {

    /** Whether two rows say the same; either may be null, for none. */
    static boolean same(KeptRow one, KeptRow other) {
        return one == null || other == null ? one == other : one.bound.equals(other.bound)
                && Arrays.deepEquals(one.plains.toArray(), other.plains.toArray());
    }

    /** @param row null for none */
    static void pack(Packer out, KeptRow row) {
        out.flag(row != null);
        if (row == null) {
            return;
        }
        out.code(row.bound.size());
        row.bound.forEach(number -> {
            out.flag(number != null);
            if (number != null) {
                out.number(number);
            }
        });
        out.code(row.plains.size());
        row.plains.forEach(plain -> {
            out.flag(plain != null);
            if (plain != null) {
                out.bytes(plain);
            }
        });
    }

    static KeptRow unpack(Unpacker in) {
        if (!in.flag()) {
            return null;
        }
        List<Long> bound = new ArrayList<>();
        for (int left = in.code(); left > 0; left--) {
            bound.add(in.flag() ? (Long) in.number() : null);
        }
        List<byte[]> plains = new ArrayList<>();
        for (int left = in.code(); left > 0; left--) {
            plains.add(in.flag() ? in.bytes() : null);
        }
        return new KeptRow(bound, plains);
    }
}
