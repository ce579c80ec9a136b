package app.saddlebag.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways of opening a profile, each with a slot of its own in the key file. */
enum SlotKind {

    /** What the person remembers; every profile has it. */
    PASSPHRASE("passphrase", "argon2id"),
    /** A {@link RecoveryCode} on paper. */
    RECOVERY("recovery", "hkdf-sha256"),
    /** A random secret that the operating system keeps for whoever is logged in. */
    KEY_STORE("key-store", "hkdf-sha256");

    private final String label;
    private final String derivation;

    SlotKind(String label, String derivation) {
        this.label = label;
        this.derivation = derivation;
    }

    static Optional<SlotKind> labelled(String label) {
        return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** As the key file has it. */
    String label() {
        return label;
    }

    /** How the wrapping key comes from what opens the slot. Random secrets need no dear one. */
    String derivation() {
        return derivation;
    }

    byte[] bytes() {
        return (label + " " + derivation).getBytes(StandardCharsets.US_ASCII);
    }
}
