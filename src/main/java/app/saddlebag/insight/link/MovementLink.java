package app.saddlebag.insight.link;

import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import java.util.Objects;

/**
 * Two rows of a ledger that are one event.
 *
 * @param kind     what the event is; says which row comes first
 * @param standing whether it holds
 * @param evidence why
 * @param first    local number of a row
 * @param second   local number of the other
 */
public record MovementLink(Kind kind, Standing standing, Evidence evidence, long first, long second) {

    public MovementLink {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** The row that is tied to this one. */
    public long other(long rowId) {
        return rowId == first ? second : first;
    }
}
