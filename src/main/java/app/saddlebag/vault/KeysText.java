package app.saddlebag.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code keys.json} says, and its only spelling.
 *
 * <p>The file is JSON for whoever looks at it, but it is read strictly: a file is ours when writing what was read gives
 * the same bytes again. So no byte of it can change unnoticed, and all that stands before the wrapped key ({@link
 * #header()}) is associated data of the wrapping. {@code format} and {@code version} come first in every version.
 *
 * @param profile names the profile in the associated data of every cell; random
 * @param cost    of the passphrase
 * @param salt    of the passphrase
 * @param nonce   of the wrapping
 * @param wrapped the master key under AES-256-GCM
 */
record KeysText(byte[] profile, Argon2Cost cost, byte[] salt, byte[] nonce, byte[] wrapped) {

    static final int LIMIT_BYTES = 64 * 1024;

    private static final int VERSION = 1;
    private static final Pattern HEAD = Pattern.compile(
            "\\{\\s*\"format\": \"saddlebag-keys\",\\s*\"version\": ([1-9][0-9]{0,8}),");
    private static final Pattern BODY = Pattern.compile("\\s*\"profile\": \"(?<profile>[^\"]+)\",\\s*\"slots\": \\[\\s*"
            + "\\{\"kind\": \"passphrase\", \"kdf\": \"argon2id\", \"memoryKiB\": (?<memory>[0-9]{1,9}), "
            + "\"passes\": (?<passes>[0-9]{1,9}), \"lanes\": (?<lanes>[0-9]{1,9}), \"salt\": \"(?<salt>[^\"]+)\", "
            + "\"nonce\": \"(?<nonce>[^\"]+)\", \"key\": \"(?<key>[^\"]+)\"\\}\\s*\\]\\s*\\}\\s*");

    /**
     * @throws NewerKeysException      when a later version wrote it
     * @throws UnreadableKeysException when it is not exactly what some version wrote
     */
    static KeysText parse(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            throw new UnreadableKeysException(null);
        }
        if (Integer.parseInt(head.group(1)) > VERSION) {
            throw new NewerKeysException();
        }
        Matcher body = BODY.matcher(text).region(head.end(), text.length());
        if (!body.matches()) {
            throw new UnreadableKeysException(null);
        }
        KeysText keys = read(body);
        if (!Arrays.equals(keys.bytes(), file) || !keys.cost.isAcceptable()) {
            throw new UnreadableKeysException(null);
        }
        return keys;
    }

    private static KeysText read(Matcher body) {
        try {
            Argon2Cost cost = new Argon2Cost(Integer.parseInt(body.group("memory")),
                    Integer.parseInt(body.group("passes")), Integer.parseInt(body.group("lanes")));
            Base64.Decoder base64 = Base64.getDecoder();
            return new KeysText(base64.decode(body.group("profile")), cost, base64.decode(body.group("salt")),
                    base64.decode(body.group("nonce")), base64.decode(body.group("key")));
        } catch (IllegalArgumentException e) {
            throw new UnreadableKeysException(e);
        }
    }

    /** All of the file that stands before the wrapped key: what the wrapping vouches for. */
    static byte[] header(byte[] profile, Argon2Cost cost, byte[] salt) {
        String header = """
                {
                  "format": "saddlebag-keys",
                  "version": %d,
                  "profile": "%s",
                  "slots": [
                    {"kind": "passphrase", "kdf": "argon2id", "memoryKiB": %d, "passes": %d, "lanes": %d, \
                "salt": "%s", """;
        return String.format(Locale.ROOT, header, VERSION, text(profile), cost.memoryKiB(), cost.passes(), cost.lanes(),
                text(salt)).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] header() {
        return header(profile, cost, salt);
    }

    byte[] bytes() {
        String rest = """
                 "nonce": "%s", "key": "%s"}
                  ]
                }
                """.formatted(text(nonce), text(wrapped));
        return (new String(header(), StandardCharsets.US_ASCII) + rest).getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
