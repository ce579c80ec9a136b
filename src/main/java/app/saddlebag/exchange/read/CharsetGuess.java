package app.saddlebag.exchange.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * In which character set a text is written, by its bytes. What is UTF-8 by its form is UTF-8, whatever a header claims: a text
 * in another set hardly ever is. Among sets of one byte each, the one in which letters stand between letters wins.
 */
final class CharsetGuess {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** What banks of Western and Central Europe write; the first wins where two are as good. */
    private static final List<Charset> SINGLE_BYTE = List.of(WINDOWS_1252, Charset.forName("windows-1250"),
            Charset.forName("IBM850"), Charset.forName("IBM852"));

    private CharsetGuess() {
    }

    /**
     * @param bytes    the text, or its beginning
     * @param declared what the file says; null where it says nothing
     */
    static Charset of(byte[] bytes, Charset declared) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        int high = firstHigh(bytes);
        if (high < 0) {
            return declared != null ? declared : WINDOWS_1252;
        }
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8) && !declared.equals(StandardCharsets.US_ASCII)) {
            return declared;
        }
        return bestSingleByte(bytes);
    }

    /** By a byte order mark, or by NULs in every other place. */
    private static Charset marked(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        int third = bytes.length > 2 ? bytes[2] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFF && second == 0xFE || second == 0 && first > 0 && third > 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF || first == 0 && second > 0 && third == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static int firstHigh(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /** A last character that is cut is no flaw: the bytes may be a beginning. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (true) {
            out.clear();
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }

    private static Charset bestSingleByte(byte[] bytes) {
        Charset best = WINDOWS_1252;
        int bestScore = Integer.MIN_VALUE;
        for (Charset charset : SINGLE_BYTE) {
            int score = score(bytes, charset.decode(ByteBuffer.wrap(bytes)));
            if (score > bestScore) {
                bestScore = score;
                best = charset;
            }
        }
        return best;
    }

    /** Letters beside ASCII letters count for a set, signs between them and changes of case against it. */
    private static int score(byte[] bytes, CharBuffer text) {
        int score = 0;
        for (int i = 1; i < bytes.length - 1; i++) {
            boolean word = asciiLetter(bytes[i - 1]) || asciiLetter(bytes[i + 1]);
            if (bytes[i] >= 0 || !word) {
                continue;
            }
            char c = text.charAt(i);
            boolean lowerInUpper = Character.isLowerCase(c) && isUpper(bytes[i - 1]) && isUpper(bytes[i + 1]);
            boolean upperInLower = Character.isUpperCase(c) && isLower(bytes[i - 1]);
            score += !Character.isLetter(c) ? -3 : lowerInUpper || upperInLower ? -1 : 2;
        }
        return score;
    }

    private static boolean asciiLetter(byte b) {
        return isLower(b) || isUpper(b);
    }

    private static boolean isLower(byte b) {
        return b >= 'a' && b <= 'z';
    }

    private static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }
}
