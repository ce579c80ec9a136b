package app.saddlebag.exchange.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A source's own id of a row or product, as formats take it; the same row has the same one in every file. */
final class Reference {

    private static final int SHORTEST = 16;
    private static final int DIGEST = 32;

    private Reference() {
    }

    /**
     * The id itself where it has room and nothing in it needs care; else a digest of it.
     *
     * @param most characters; at least 16
     */
    static String of(String id, int most) {
        return !id.isEmpty() && id.length() <= most && isHarmless(id) ? id : digest(id).substring(0, Math.clamp(most, SHORTEST, DIGEST));
    }

    private static boolean isHarmless(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '<' || c == '&') {
                return false;
            }
        }
        return true;
    }

    /** Of letters and digits alone. */
    static String digest(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
