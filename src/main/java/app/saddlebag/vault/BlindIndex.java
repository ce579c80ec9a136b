package app.saddlebag.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;

/** Keyed fingerprints by which a row is found without its id lying readable. Safe to share between threads. */
final class BlindIndex {

    /** 128 bits: no two of a person's rows meet by chance, and the index stays small. */
    private static final int LENGTH = 16;

    private final SubKey key;
    private final Queue<Mac> idle = new ConcurrentLinkedQueue<>();

    BlindIndex(SubKey key) {
        this.key = key;
    }

    byte[] of(String purpose, byte[]... parts) {
        if (key.isDestroyed()) {
            throw new IllegalStateException("The vault is locked");
        }
        List<byte[]> framed = new ArrayList<>(parts.length + 1);
        framed.add(purpose.getBytes(StandardCharsets.UTF_8));
        framed.addAll(Arrays.asList(parts));
        Mac mac = take();
        byte[] full = mac.doFinal(Framing.join(framed));
        idle.add(mac);
        if (key.isDestroyed()) { // meanwhile, and whoever closed may not have met it
            forgetAll();
        }
        return Arrays.copyOf(full, LENGTH);
    }

    private Mac take() {
        Mac mac = idle.poll();
        if (mac != null) {
            return mac;
        }
        try {
            Mac fresh = Mac.getInstance("HmacSHA256");
            fresh.init(key);
            return fresh;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks HMAC-SHA-256", e);
        }
    }

    boolean isClosed() {
        return key.isDestroyed();
    }

    void close() {
        key.destroy();
        forgetAll();
    }

    private void forgetAll() {
        for (Mac mac = idle.poll(); mac != null; mac = idle.poll()) {
            Forgetting.mac(mac);
        }
    }
}
