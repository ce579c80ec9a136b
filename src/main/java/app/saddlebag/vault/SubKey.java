package app.saddlebag.vault;

import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * Key bytes that can be wiped, which {@code javax.crypto.spec.SecretKeySpec} cannot. Takes over the array it is given.
 * Using it once it is destroyed fails.
 */
final class SubKey implements SecretKey {

    private final String algorithm;
    private final transient byte[] bytes;
    private volatile boolean destroyed;

    SubKey(String algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("The vault is locked");
        }
        return bytes.clone();
    }

    @Override
    public void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }
}
