package app.saddlebag.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code keys.json} says: who the profile is, and in a list of slots the master key, wrapped once for each way of
 * opening. Everything a slot says beside the wrapped key is associated data of its wrapping. Members that this version does
 * not know are kept when the file is written again; they vouch for nothing.
 *
 * @param version    of the file's form
 * @param profile    names the profile in the associated data of every cell; random
 * @param stamp      of the newest database the keys have seen; null when they have seen none
 * @param passphrase the slot that the passphrase opens
 * @param tree       the whole of the file; null for the first version's
 */
record KeysText(int version, byte[] profile, Stamp stamp, Slot passphrase, ObjectNode tree) {

    static final int LIMIT_BYTES = 64 * 1024;

    private static final int VERSION = 2;
    private static final String FORMAT = "saddlebag-keys";
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * How far the database had come when the keys saw it last.
     *
     * @param generation counts the database's writes
     * @param seal       of that number, under the profile's own keys
     */
    record Stamp(long generation, byte[] seal) {
    }

    /**
     * The master key as one way of opening wraps it.
     *
     * @param cost    of a passphrase; null for other kinds
     * @param salt    of the wrapping key's derivation
     * @param header  associated data of the wrapping
     * @param nonce   of the wrapping
     * @param wrapped the master key under AES-256-GCM
     */
    record Slot(SlotKind kind, Argon2Cost cost, byte[] salt, byte[] header, byte[] nonce, byte[] wrapped) {
    }

    /**
     * @throws NewerKeysException      when a later version wrote it
     * @throws UnreadableKeysException when it is not what some version wrote
     */
    static KeysText parse(byte[] file) {
        try {
            JsonNode root = JSON.readTree(file);
            if (!(root instanceof ObjectNode tree) || !text(tree, "format").equals(FORMAT)) {
                throw new UnreadableKeysException(null);
            }
            int version = whole(tree, "version");
            if (version > VERSION) {
                throw new NewerKeysException();
            }
            return switch (version) {
                case 1 -> FirstKeysText.parse(file);
                case VERSION -> read(tree);
                default -> throw new UnreadableKeysException(null);
            };
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableKeysException(e);
        }
    }

    private static KeysText read(ObjectNode tree) {
        byte[] profile = bytes(tree, "profile");
        Slot passphrase = slot(tree, profile, SlotKind.PASSPHRASE).orElseThrow(() -> new UnreadableKeysException(null));
        Stamp stamp = tree.has("generation") ? new Stamp(tree.required("generation").asLong(), bytes(tree, "generationSeal"))
                : null;
        return new KeysText(VERSION, profile, stamp, passphrase, tree);
    }

    /**
     * The slot of a kind, read only when it is asked for: damage to one leaves the others.
     *
     * @return empty when there is none
     * @throws UnreadableKeysException when it is not what some version wrote, or there are two
     */
    Optional<Slot> slot(SlotKind kind) {
        if (kind == SlotKind.PASSPHRASE) {
            return Optional.of(passphrase);
        }
        try {
            return tree == null ? Optional.empty() : slot(tree, profile, kind);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableKeysException(e);
        }
    }

    boolean has(SlotKind kind) {
        return kind == SlotKind.PASSPHRASE || tree != null && !nodes(tree, kind).isEmpty();
    }

    private static Optional<Slot> slot(ObjectNode tree, byte[] profile, SlotKind kind) {
        List<ObjectNode> found = nodes(tree, kind);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode slot = found.getFirst();
        Argon2Cost cost = kind == SlotKind.PASSPHRASE
                ? new Argon2Cost(whole(slot, "memoryKiB"), whole(slot, "passes"), whole(slot, "lanes")) : null;
        if (found.size() > 1 || !text(slot, "kdf").equals(kind.derivation()) || cost != null && !cost.isAcceptable()) {
            throw new UnreadableKeysException(null);
        }
        byte[] salt = bytes(slot, "salt");
        return Optional.of(new Slot(kind, cost, salt, header(kind, profile, cost, salt), bytes(slot, "nonce"),
                bytes(slot, "key")));
    }

    /** Slots of one kind; those of kinds this version does not know are none of ours. */
    private static List<ObjectNode> nodes(ObjectNode tree, SlotKind kind) {
        List<ObjectNode> found = new ArrayList<>();
        if (tree.get("slots") instanceof ArrayNode slots) {
            for (JsonNode each : slots) {
                if (each instanceof ObjectNode slot && text(slot, "kind").equals(kind.label())) {
                    found.add(slot);
                }
            }
        }
        return found;
    }

    private static String text(ObjectNode node, String member) {
        JsonNode value = node.get(member);
        if (value == null || !value.isString()) {
            throw new UnreadableKeysException(null);
        }
        return value.stringValue();
    }

    private static int whole(ObjectNode node, String member) {
        JsonNode value = node.get(member);
        if (value == null || !value.isInt()) {
            throw new UnreadableKeysException(null);
        }
        return value.intValue();
    }

    private static byte[] bytes(ObjectNode node, String member) {
        return Base64.getDecoder().decode(text(node, member));
    }

    /**
     * What a slot says beside its key: what the wrapping vouches for.
     *
     * @param cost null for a kind that has none
     */
    static byte[] header(SlotKind kind, byte[] profile, Argon2Cost cost, byte[] salt) {
        ByteBuffer numbers = ByteBuffer.allocate((cost == null ? 1 : 4) * Integer.BYTES).putInt(VERSION);
        if (cost != null) {
            numbers.putInt(cost.memoryKiB()).putInt(cost.passes()).putInt(cost.lanes());
        }
        return Framing.join(List.of(FORMAT.getBytes(StandardCharsets.US_ASCII), profile, kind.bytes(), numbers.array(), salt));
    }

    /** In the present form, with this slot in the place of the one of its kind. */
    KeysText with(Slot slot) {
        ObjectNode changed = tree == null ? fresh(profile) : tree.deepCopy();
        List<ObjectNode> mine = nodes(changed, slot.kind);
        ObjectNode place = mine.isEmpty() ? ((ArrayNode) changed.required("slots")).addObject() : mine.getFirst();
        place.put("kind", slot.kind.label()).put("kdf", slot.kind.derivation());
        if (slot.cost != null) {
            place.put("memoryKiB", slot.cost.memoryKiB()).put("passes", slot.cost.passes()).put("lanes", slot.cost.lanes());
        }
        place.put("salt", text(slot.salt)).put("nonce", text(slot.nonce)).put("key", text(slot.wrapped));
        return new KeysText(VERSION, profile, stamp, slot.kind == SlotKind.PASSPHRASE ? slot : passphrase, changed);
    }

    /** Without the slots of a kind, whatever state they are in. */
    KeysText without(SlotKind kind) {
        ObjectNode changed = tree.deepCopy();
        ArrayNode all = (ArrayNode) changed.required("slots");
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) instanceof ObjectNode slot && text(slot, "kind").equals(kind.label())) {
                all.remove(i);
            }
        }
        return new KeysText(version, profile, stamp, passphrase, changed);
    }

    KeysText with(Stamp newest) {
        ObjectNode changed = tree.deepCopy();
        changed.put("generation", newest.generation).put("generationSeal", text(newest.seal));
        return new KeysText(version, profile, newest, passphrase, changed);
    }

    /** A file that has no slot yet. */
    static KeysText of(byte[] profile) {
        return new KeysText(VERSION, profile, null, null, fresh(profile));
    }

    private static ObjectNode fresh(byte[] profile) {
        ObjectNode tree = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION)
                .put("profile", text(profile));
        tree.putArray("slots");
        return tree;
    }

    boolean isOld() {
        return version < VERSION;
    }

    byte[] bytes() {
        return (JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
