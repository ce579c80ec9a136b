package app.saddlebag.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {

    private final byte[] bytes;
    private final int version;
    private int position;

    /**
     * @param newest the newest form known of this record
     * @throws NewerDatabaseException when a later version of the program wrote it
     */
    Unpacker(byte[] bytes, int newest) {
        this.bytes = bytes;
        this.version = (int) unsigned();
        if (version > newest) {
            throw new NewerDatabaseException();
        }
    }

    /** The form it was written in. */
    int version() {
        return version;
    }

    /** How many bytes were read so far. */
    int position() {
        return position;
    }

    int code() {
        return (int) unsigned();
    }

    boolean flag() {
        return unsigned() != 0;
    }

    long number() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    String text() {
        int head = (int) unsigned();
        if (head == Packer.NO_TEXT) {
            return null;
        }
        int length = head >>> 2;
        int start = position;
        position += length;
        return (head & 3) == Packer.UTF_8_TEXT ? new String(bytes, start, length, StandardCharsets.UTF_8)
                : ByteBuffer.wrap(bytes, start, length).asCharBuffer().toString();
    }

    byte[] bytes() {
        int length = (int) unsigned();
        byte[] value = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return value;
    }

    List<String> texts() {
        int size = (int) unsigned();
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(text());
        }
        return values;
    }

    BigDecimal decimal() {
        int form = (int) unsigned();
        if (form == Packer.NO_DECIMAL) {
            return null;
        }
        int scale = (int) number();
        if (form == Packer.SMALL_DECIMAL) {
            return BigDecimal.valueOf(number(), scale);
        }
        int length = (int) unsigned();
        BigInteger unscaled = new BigInteger(Arrays.copyOfRange(bytes, position, position + length));
        position += length;
        return new BigDecimal(unscaled, scale);
    }

    void skipText() {
        skip((int) unsigned() >>> 2);
    }

    private void skip(int count) {
        position += count;
    }

    void skipDecimal() {
        int form = (int) unsigned();
        if (form != Packer.NO_DECIMAL) {
            number();
            if (form == Packer.SMALL_DECIMAL) {
                number();
            } else {
                skip((int) unsigned());
            }
        }
    }

    LocalDate day() {
        return flag() ? LocalDate.ofEpochDay(number()) : null;
    }

    Instant moment() {
        return flag() ? Instant.ofEpochSecond(number(), unsigned()) : null;
    }

    Boolean maybeFlag() {
        return switch ((int) unsigned()) {
            case 0 -> null;
            case 1 -> false;
            default -> true;
        };
    }

    Integer maybeInt() {
        return flag() ? (Integer) (int) number() : null;
    }

    private long unsigned() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
