package app.saddlebag.store;

import app.saddlebag.vault.CellSealer;
import app.saddlebag.vault.Sealer;
import app.saddlebag.vault.TamperedException;
import java.util.Arrays;

/**
 * How the parts of a {@link SnapshotFile} are sealed: in pieces, of which each is bound to its place and to how many there are. The
 * platform's cipher turns into quick code by the number of times it was called: 260 MB in messages of 2 MB take a fresh process
 * 3.6 s of a processor, in messages of 64 KB 0.7 s, and 0.1 s once {@link WarmUp} has run.
 *
 * @param parts of the file
 */
record Pieces(CellSealer sealer, RowsMark mark, int parts) {

    static final int PLAIN = 64 * 1024;
    private static final int SEALED = PLAIN + Sealer.OVERHEAD;

    /** At least one piece. */
    byte[] seal(int part, byte[] plain) {
        int pieces = Math.max(1, Math.ceilDiv(plain.length, PLAIN));
        byte[] sealed = new byte[plain.length + pieces * Sealer.OVERHEAD];
        for (int piece = 0; piece < pieces; piece++) {
            byte[] one = sealer.seal(id(part, piece), bound(pieces),
                    Arrays.copyOfRange(plain, piece * PLAIN, Math.min(plain.length, (piece + 1) * PLAIN)));
            System.arraycopy(one, 0, sealed, piece * SEALED, one.length);
        }
        return sealed;
    }

    /**
     * @param sealed the part is its first {@code length} bytes
     * @param plain  has as much room
     * @return how many bytes of {@code plain} the part is
     * @throws TamperedException when it is not what was sealed there
     */
    int open(int part, byte[] sealed, int length, byte[] plain) {
        int pieces = Math.ceilDiv(length, SEALED);
        Long[] bound = bound(pieces);
        int opened = 0;
        for (int piece = 0; piece < pieces; piece++) {
            int from = piece * SEALED;
            opened += sealer.open(id(part, piece), bound, sealed, from, Math.min(SEALED, length - from), plain, opened);
        }
        return opened;
    }

    private static long id(int part, int piece) {
        return (long) part << Integer.SIZE | piece;
    }

    private Long[] bound(int pieces) {
        return new Long[] {mark.count(), mark.sum().high(), mark.sum().low(), mark.productsHigh(), mark.productsLow(),
            (long) parts, (long) pieces};
    }
}
