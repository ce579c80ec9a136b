package app.saddlebag.ledger;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads columns that {@link ColumnWriter} wrote, each with one copy: no object is made for a row. For one thread. What was not
 * written so ends in some {@code RuntimeException}.
 */
final class ColumnReader {

    private final byte[] bytes;
    private final ByteBuffer in;

    ColumnReader(byte[] bytes, int length) {
        this.bytes = bytes;
        in = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    int number() {
        return in.getInt();
    }

    long bigNumber() {
        return in.getLong();
    }

    /** @param length of the array, at least {@code count} */
    long[] longs(int count, int length) {
        long[] values = new long[length];
        in.asLongBuffer().get(values, 0, count);
        in.position(in.position() + count * Long.BYTES);
        return values;
    }

    int[] ints(int count, int length) {
        int[] values = new int[length];
        in.asIntBuffer().get(values, 0, count);
        in.position(in.position() + count * Integer.BYTES);
        return values;
    }

    char[] chars(int count, int length) {
        char[] values = new char[length];
        in.asCharBuffer().get(values, 0, count);
        in.position(in.position() + count * Character.BYTES);
        return values;
    }

    byte[] bytes(int count) {
        byte[] values = new byte[count];
        in.get(values);
        return values;
    }

    /** Nullable. */
    String text() {
        int header = number();
        if (header == ColumnWriter.NO_TEXT) {
            return null;
        }
        int length = header >>> 1;
        if ((header & 1) != 0) {
            return new String(chars(length, length));
        }
        int from = in.position();
        in.position(from + length);
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** Whether all was read. */
    boolean isAtEnd() {
        return !in.hasRemaining();
    }
}
