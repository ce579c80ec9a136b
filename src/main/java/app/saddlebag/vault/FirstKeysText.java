package app.saddlebag.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code keys.json} said in its first version, and its only spelling then: a file is ours when writing what was read
 * gives the same bytes again, and all that stands before the wrapped key is associated data of the wrapping. Read so that
 * {@link KeysFile#open} can write it in the present form; never written any more.
 */
final class FirstKeysText {

    private static final Pattern FORM = Pattern.compile("\\{\\s*\"format\": \"saddlebag-keys\",\\s*\"version\": 1,"
            + "\\s*\"profile\": \"(?<profile>[^\"]+)\",\\s*\"slots\": \\[\\s*"
            + "\\{\"kind\": \"passphrase\", \"kdf\": \"argon2id\", \"memoryKiB\": (?<memory>[0-9]{1,9}), "
            + "\"passes\": (?<passes>[0-9]{1,9}), \"lanes\": (?<lanes>[0-9]{1,9}), \"salt\": \"(?<salt>[^\"]+)\", "
            + "\"nonce\": \"(?<nonce>[^\"]+)\", \"key\": \"(?<key>[^\"]+)\"\\}\\s*\\]\\s*\\}\\s*");

    private FirstKeysText() {
    }

    /** @throws UnreadableKeysException when it is not exactly what the first version wrote */
    static KeysText parse(byte[] file) {
        Matcher form = FORM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!form.matches()) {
            throw new UnreadableKeysException(null);
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            byte[] profile = base64.decode(form.group("profile"));
            Argon2Cost cost = new Argon2Cost(Integer.parseInt(form.group("memory")),
                    Integer.parseInt(form.group("passes")), Integer.parseInt(form.group("lanes")));
            byte[] salt = base64.decode(form.group("salt"));
            byte[] nonce = base64.decode(form.group("nonce"));
            byte[] wrapped = base64.decode(form.group("key"));
            byte[] header = header(profile, cost, salt);
            if (!Arrays.equals(bytes(header, nonce, wrapped), file) || !cost.isAcceptable()) {
                throw new UnreadableKeysException(null);
            }
            return new KeysText(1, profile, null, new KeysText.Slot(SlotKind.PASSPHRASE, cost, salt, header, nonce, wrapped), null);
        } catch (IllegalArgumentException e) {
            throw new UnreadableKeysException(e);
        }
    }

    private static byte[] header(byte[] profile, Argon2Cost cost, byte[] salt) {
        String header = """
                {
                  "format": "saddlebag-keys",
                  "version": 1,
                  "profile": "%s",
                  "slots": [
                    {"kind": "passphrase", "kdf": "argon2id", "memoryKiB": %d, "passes": %d, "lanes": %d, \
                "salt": "%s", """;
        return String.format(Locale.ROOT, header, text(profile), cost.memoryKiB(), cost.passes(), cost.lanes(), text(salt))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(byte[] header, byte[] nonce, byte[] wrapped) {
        String rest = """
                 "nonce": "%s", "key": "%s"}
                  ]
                }
                """.formatted(text(nonce), text(wrapped));
        return (new String(header, StandardCharsets.US_ASCII) + rest).getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
