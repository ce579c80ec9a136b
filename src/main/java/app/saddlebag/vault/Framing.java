package app.saddlebag.vault;

import java.nio.ByteBuffer;
import java.util.List;

/** Joins parts so that no two lists of parts give the same bytes: each is preceded by its length. */
final class Framing {

    private Framing() {
    }

    static byte[] join(List<byte[]> parts) {
        int length = 0;
        for (byte[] part : parts) { // plainly: it is done for every row of every sync
            length += Integer.BYTES + part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.putInt(part.length).put(part);
        }
        return joined.array();
    }
}
