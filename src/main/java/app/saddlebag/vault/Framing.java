package app.saddlebag.vault;

import java.nio.ByteBuffer;
import java.util.List;

/** Joins parts so that no two lists of parts give the same bytes: each is preceded by its length. */
final class Framing {

    private Framing() {
    }

    static byte[] join(List<byte[]> parts) {
        int length = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(length);
        parts.forEach(part -> joined.putInt(part.length).put(part));
        return joined.array();
    }
}
