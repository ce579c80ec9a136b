package app.saddlebag.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
    private static final String KIND = "passphrase";
    private static final String KDF = "argon2id";
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
     * The master key as one passphrase wraps it.
     *
     * @param cost    of the passphrase
     * @param salt    of the passphrase
     * @param header  associated data of the wrapping
     * @param nonce   of the wrapping
     * @param wrapped the master key under AES-256-GCM
     */
    record Slot(Argon2Cost cost, byte[] salt, byte[] header, byte[] nonce, byte[] wrapped) {
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
        List<ObjectNode> slots = slots(tree);
        if (slots.size() != 1) {
            throw new UnreadableKeysException(null);
        }
        ObjectNode slot = slots.getFirst();
        Argon2Cost cost = new Argon2Cost(whole(slot, "memoryKiB"), whole(slot, "passes"), whole(slot, "lanes"));
        if (!text(slot, "kdf").equals(KDF) || !cost.isAcceptable()) {
            throw new UnreadableKeysException(null);
        }
        byte[] salt = bytes(slot, "salt");
        Stamp stamp = tree.has("generation") ? new Stamp(tree.required("generation").asLong(), bytes(tree, "generationSeal"))
                : null;
        return new KeysText(VERSION, profile, stamp,
                new Slot(cost, salt, header(profile, cost, salt), bytes(slot, "nonce"), bytes(slot, "key")), tree);
    }

    /** Slots that a passphrase opens; those of other kinds are none of ours. */
    private static List<ObjectNode> slots(ObjectNode tree) {
        List<ObjectNode> found = new ArrayList<>();
        if (tree.get("slots") instanceof ArrayNode slots) {
            for (JsonNode each : slots) {
                if (each instanceof ObjectNode slot && text(slot, "kind").equals(KIND)) {
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

    /** What a passphrase's slot says beside its key: what the wrapping vouches for. */
    static byte[] header(byte[] profile, Argon2Cost cost, byte[] salt) {
        return Framing.join(List.of(FORMAT.getBytes(StandardCharsets.US_ASCII), profile,
                (KIND + " " + KDF).getBytes(StandardCharsets.US_ASCII), ByteBuffer.allocate(4 * Integer.BYTES).putInt(VERSION)
                        .putInt(cost.memoryKiB()).putInt(cost.passes()).putInt(cost.lanes()).array(), salt));
    }

    /** In the present form, with another passphrase's slot in the place of this one's. */
    KeysText with(Slot slot) {
        ObjectNode changed = tree == null ? fresh(profile) : tree.deepCopy();
        ArrayNode all = (ArrayNode) changed.required("slots");
        List<ObjectNode> mine = slots(changed);
        ObjectNode place = mine.isEmpty() ? all.addObject() : mine.getFirst();
        place.put("kind", KIND).put("kdf", KDF).put("memoryKiB", slot.cost.memoryKiB()).put("passes", slot.cost.passes())
                .put("lanes", slot.cost.lanes()).put("salt", text(slot.salt)).put("nonce", text(slot.nonce))
                .put("key", text(slot.wrapped));
        return new KeysText(VERSION, profile, stamp, slot, changed);
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
