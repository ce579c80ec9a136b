package app.saddlebag.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One unlocked profile's keys.
 *
 * <p>The passphrase (through Argon2id) unwraps a random master key; sub-keys, one per {@link Purpose} and one for
 * look-ups, come from it by HKDF-SHA-256, and the master key is wiped again at once. {@link #close()} wipes the
 * sub-keys; whatever uses them later fails with {@link IllegalStateException}. Safe to share between threads. Made and opened
 * by {@link Vaults}.
 */
public final class Vault implements AutoCloseable {

    private static final int SUB_KEY_BYTES = 32;

    private final Map<Purpose, Sealer> sealers = new EnumMap<>(Purpose.class);
    private final BlindIndex index;
    private final TagSum.Summing summing;
    private final KeysFile file;
    private final byte[] profile;
    private final long generation;

    /** @param file null when there is none */
    Vault(KeysFile.Opened opened, KeysFile file) {
        this.file = file;
        this.profile = opened.profile().clone();
        SecureRandom random = new SecureRandom();
        try {
            for (Purpose purpose : Purpose.values()) {
                SubKey key = subKey(opened, "AES", "seal " + purpose.label());
                sealers.put(purpose, new Sealer(opened.profile(), key, random));
            }
            index = new BlindIndex(subKey(opened, "HmacSHA256", "index"));
            summing = new TagSum.Summing(subKey(opened, "AES", "manifest"));
        } finally {
            opened.masterKey().destroy();
        }
        generation = opened.stamp() == null ? 0 : opened.stamp().generation();
        if (opened.stamp() != null && !MessageDigest.isEqual(seal(generation), opened.stamp().seal())) {
            close();
            throw new UnreadableKeysException(null);
        }
    }

    /** With random keys and no file: once it is closed, nobody can open what it sealed. */
    public static Vault ephemeral() {
        return new Vault(KeysFile.Opened.random(), null);
    }

    public Sealer sealer(Purpose purpose) {
        return sealers.get(purpose);
    }

    /**
     * A keyed fingerprint of some parts, to find a row by what must not lie readable.
     *
     * @param purpose keeps fingerprints of different kinds apart
     * @return 16 bytes
     * @throws IllegalStateException when the vault is closed
     */
    public byte[] index(String purpose, byte[]... parts) {
        return index.of(purpose, parts);
    }

    /**
     * How far the database had come when these keys saw it last: one that has not come so far is older than its keys. 0 when
     * they have seen none.
     */
    public long generation() {
        return generation;
    }

    /**
     * Notes in the key file how far the database has come. Never goes back; what the disk refuses is logged and noted the
     * next time.
     *
     * @param reached number of the database's last write
     */
    public void note(long reached) {
        if (file != null) {
            file.stamp(new KeysText.Stamp(reached, seal(reached)));
        }
    }

    /**
     * Whether the text of a key file is of this profile, and has noted nothing that these keys did not seal.
     *
     * @throws UnreadableKeysException when it is no key file
     */
    public boolean isOf(byte[] keysText) {
        KeysText keys = KeysText.parse(keysText);
        return Arrays.equals(profile, keys.profile())
                && (keys.stamp() == null || MessageDigest.isEqual(seal(keys.stamp().generation()), keys.stamp().seal()));
    }

    private byte[] seal(long reached) {
        return index.of("keys.generation", ByteBuffer.allocate(Long.BYTES).putLong(reached).array());
    }

    /** Sums the tags of cells, so that a set of cells can be known again. */
    public TagSum.Summing summing() {
        return summing;
    }

    /** Whether the keys are gone. */
    public boolean isClosed() {
        return index.isClosed();
    }

    /** Wipes the keys. What was sealed stays sealed; may be called more than once. */
    @Override
    public void close() {
        sealers.values().forEach(Sealer::close);
        index.close();
        summing.close();
    }

    /** Expands only: the master key is random already, so there is nothing to extract (RFC 5869 §3.3). */
    private static SubKey subKey(KeysFile.Opened opened, String algorithm, String purpose) {
        byte[] label = ("saddlebag 1 " + purpose).getBytes(StandardCharsets.UTF_8);
        byte[] info = ByteBuffer.allocate(label.length + opened.profile().length).put(label).put(opened.profile())
                .array();
        try {
            KDF hkdf = KDF.getInstance("HKDF-SHA256");
            return new SubKey(algorithm,
                    hkdf.deriveData(HKDFParameterSpec.expandOnly(opened.masterKey(), info, SUB_KEY_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks HKDF-SHA256", e);
        }
    }
}
