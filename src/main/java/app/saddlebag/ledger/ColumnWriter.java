package app.saddlebag.ledger;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes columns as bytes, which {@link ColumnReader} reads back in the same order. Numbers lie as they do in memory, so that a
 * column is read with one copy. For one thread.
 */
final class ColumnWriter {

    static final int NO_TEXT = -1;

    private ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    ColumnWriter number(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    ColumnWriter number(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    ColumnWriter longs(long[] values, int count) {
        int end = room(count * Long.BYTES).position() + count * Long.BYTES;
        out.asLongBuffer().put(values, 0, count);
        out.position(end);
        return this;
    }

    ColumnWriter ints(int[] values, int count) {
        int end = room(count * Integer.BYTES).position() + count * Integer.BYTES;
        out.asIntBuffer().put(values, 0, count);
        out.position(end);
        return this;
    }

    ColumnWriter chars(char[] values, int count) {
        int end = room(count * Character.BYTES).position() + count * Character.BYTES;
        out.asCharBuffer().put(values, 0, count);
        out.position(end);
        return this;
    }

    ColumnWriter bytes(byte[] values, int count) {
        room(count).put(values, 0, count);
        return this;
    }

    /** Nullable. With a byte a letter where each has room in one. */
    ColumnWriter text(String text) {
        if (text == null) {
            return number(NO_TEXT);
        }
        boolean wide = text.chars().anyMatch(letter -> letter > 0xFF);
        number(text.length() << 1 | (wide ? 1 : 0));
        if (wide) {
            return chars(text.toCharArray(), text.length());
        }
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes(letters, letters.length);
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int length = Math.max(2 * out.capacity(), out.position() + bytes);
            out = ByteBuffer.wrap(Arrays.copyOf(out.array(), length)).order(ByteOrder.LITTLE_ENDIAN).position(out.position());
        }
        return out;
    }

    /** What was written. */
    byte[] bytes() {
        return Arrays.copyOf(out.array(), out.position());
    }
}
