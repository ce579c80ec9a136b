package app.saddlebag.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The bank's own object on its way into a cell: bytes whose meaning the store does not know, deflated where that makes
 * them smaller. The first byte says which.
 */
final class Payload {

    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;

    private Payload() {
    }

    static byte[] pack(byte[] payload) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(payload);
            deflater.finish();
            byte[] packed = new byte[payload.length + 1];
            int length = deflater.deflate(packed, 1, payload.length);
            if (!deflater.finished() || length >= payload.length) {
                packed[0] = PLAIN;
                System.arraycopy(payload, 0, packed, 1, payload.length);
                return packed;
            }
            packed[0] = DEFLATED;
            return Arrays.copyOf(packed, length + 1);
        }
    }

    static byte[] unpack(byte[] packed) {
        return switch (packed[0]) {
            case PLAIN -> Arrays.copyOfRange(packed, 1, packed.length);
            case DEFLATED -> inflate(packed);
            default -> throw new NewerDatabaseException();
        };
    }

    private static byte[] inflate(byte[] packed) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream payload = new ByteArrayOutputStream(4 * packed.length);
            byte[] block = new byte[4096];
            while (!inflater.finished()) {
                int length = inflater.inflate(block);
                if (length == 0 && !inflater.finished()) {
                    throw new UnreadableDatabaseException(null);
                }
                payload.write(block, 0, length);
            }
            return payload.toByteArray();
        } catch (DataFormatException e) {
            throw new UnreadableDatabaseException(e);
        }
    }
}
