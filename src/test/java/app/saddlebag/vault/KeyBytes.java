package app.saddlebag.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** The bytes of a profile's keys, derived once more as {@code SECURITY.md} tells it, to be searched for where none may be. */
public final class KeyBytes {

    private KeyBytes() {
    }

    /** By what each key is for. */
    public static Map<String, byte[]> of(Path keysFile, char[] passphrase) throws Exception {
        KeysFile.Opened opened = new KeysFile(keysFile, new Disk(), Argon2::derive).open(passphrase);
        Map<String, byte[]> keys = new LinkedHashMap<>();
        keys.put("the master key", opened.masterKey().getEncoded());
        for (String purpose : new String[] {"seal rows", "seal tokens", "seal settings", "index", "manifest"}) {
            byte[] label = ("saddlebag 1 " + purpose).getBytes(StandardCharsets.UTF_8);
            keys.put("the key of " + purpose, KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.expandOnly(
                    opened.masterKey(), ByteBuffer.allocate(label.length + opened.profile().length).put(label)
                            .put(opened.profile()).array(), 32)));
        }
        return keys;
    }

    /** What a recovery code stands for. */
    public static byte[] ofCode(char[] code) {
        return RecoveryCode.secret(code);
    }
}
