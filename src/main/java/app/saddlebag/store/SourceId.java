package app.saddlebag.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Finds a row's {@code _id} in an object that nobody parsed, to compare it with one that is known. */
final class SourceId {

    private static final byte[] KEY = "\"_id\"".getBytes(StandardCharsets.US_ASCII);

    private SourceId() {
    }

    static int digest(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return digest(bytes, 0, bytes.length);
    }

    private static int digest(byte[] bytes, int from, int to) {
        CRC32C digest = new CRC32C();
        digest.update(bytes, from, to - from);
        return (int) digest.getValue();
    }

    /** Whether the first {@code _id} in [from, to) is plainly written and has this digest. */
    static boolean in(byte[] bytes, int from, int to, int digest) {
        int begin = afterKey(bytes, from, to);
        while (begin < to && (bytes[begin] == ':' || bytes[begin] == ' ')) {
            begin++;
        }
        if (begin >= to || bytes[begin] != '"') {
            return false;
        }
        int end = ++begin;
        while (end < to && bytes[end] != '"') {
            if (bytes[end] == '\\') {
                return false;
            }
            end++;
        }
        return end < to && digest(bytes, begin, end) == digest;
    }

    /** Behind the end where there is no key. */
    private static int afterKey(byte[] bytes, int from, int to) {
        outer:
        for (int at = from; at + KEY.length <= to; at++) {
            for (int i = 0; i < KEY.length; i++) {
                if (bytes[at + i] != KEY[i]) {
                    continue outer;
                }
            }
            return at + KEY.length;
        }
        return to;
    }
}
