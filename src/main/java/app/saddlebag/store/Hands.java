package app.saddlebag.store;

import app.saddlebag.model.Overlay;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who set what was added to transactions, the person or a rule, as the journal tells it: what batches that stand have
 * changed. As of one moment; for one thread.
 */
public final class Hands {

    private static final int CATEGORY = 1;
    private static final int TAGS = 2;
    private static final int HIDDEN = 4;
    /** The flags of rules lie beside those of the person. */
    private static final int BY_RULE = 3;

    private final Map<Long, byte[]> blocks = new HashMap<>();

    Hands() {
    }

    void take(Change change, boolean byRule) {
        if (change instanceof Change.Edited(long block, OverlayBlock.Difference difference)) {
            byte[] flags = blocks.computeIfAbsent(block, _ -> new byte[OverlayBlock.ROWS]);
            for (OverlayBlock.Difference.Run run : difference.runs()) {
                int differing = differing(run.before(), run.now()) << (byRule ? BY_RULE : 0);
                for (int slot = run.from(); slot < run.from() + run.length(); slot++) {
                    flags[slot] |= (byte) differing;
                }
            }
        }
    }

    private static int differing(Overlay one, Overlay other) {
        return (Objects.equals(one.category(), other.category()) ? 0 : CATEGORY)
                | (one.tags().equals(other.tags()) ? 0 : TAGS) | (one.hidden() == other.hidden() ? 0 : HIDDEN);
    }

    /** What the person alone has to say of a row: what they set, or took away, and what no rule is known to have set. */
    public Own of(long rowId, Overlay now) {
        byte[] block = blocks.get(OverlayBlock.of(rowId));
        int flags = block == null ? 0 : block[OverlayBlock.slot(rowId)];
        return new Own(own(flags, CATEGORY, now.category() != null), own(flags, TAGS, !now.tags().isEmpty()),
                own(flags, HIDDEN, now.hidden()));
    }

    private static boolean own(int flags, int part, boolean there) {
        return (flags & part) != 0 || there && (flags & part << BY_RULE) == 0;
    }

    /** Of one row, what was decided by hand and no rule touches. */
    public record Own(boolean category, boolean tags, boolean hidden) {

        /** The overlay without what rules set. */
        public Overlay alone(Overlay now) {
            return new Overlay(now.note(), tags ? now.tags() : Set.of(), category ? now.category() : null,
                    hidden && now.hidden());
        }
    }
}
