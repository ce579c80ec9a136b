package app.saddlebag.store;

import app.saddlebag.model.RowChange.Reason;
import java.util.stream.LongStream;

/** One entry of the journal, as it lies in its cell: enough to read what a batch did, and to write back what was before. */
sealed interface Change {

    int VERSION = 1;

    /** Rows that came, and follow each other in their numbers. */
    record Added(long from, long to) implements Change {
        boolean followedBy(long row) {
            return row == to + 1;
        }
    }

    /** Rows that an undo took out of the picture; before, they stood in it as listed. */
    record Withdrawn(long from, long to) implements Change {
    }

    /**
     * A row that was written over.
     *
     * @param productRow before; 0 for none
     * @param before     its facts as they were, unsealed; they say where the original of that time lies
     */
    record Rewritten(long row, Reason reason, long productRow, byte[] before) implements Change {
    }

    /** What the person added to rows of one {@link OverlayBlock} was changed. */
    record Edited(long block, OverlayBlock.Difference difference) implements Change {
    }

    /**
     * A row of another table that a batch wrote, changed or took out: what an account held, that two are one, a rule.
     *
     * @param before null where there was none
     * @param now    null where there is none any more
     */
    record Kept(KeptTable table, long id, KeptRow before, KeptRow now) implements Change {
    }

    /** The row it is about; null where it tells of many. */
    default Long single() {
        return this instanceof Rewritten rewritten ? (Long) rewritten.row : null;
    }

    /** Numbers of the transactions it is about. */
    default LongStream rows() {
        return switch (this) {
            case Added(long from, long to) -> LongStream.rangeClosed(from, to);
            case Withdrawn(long from, long to) -> LongStream.rangeClosed(from, to);
            case Rewritten rewritten -> LongStream.of(rewritten.row);
            case Kept _ -> LongStream.empty();
            case Edited(long block, OverlayBlock.Difference difference) -> difference.runs().stream().flatMapToLong(run ->
                    LongStream.range(run.from(), run.from() + run.length()).map(slot -> block * OverlayBlock.ROWS + slot));
        };
    }

    default long size() {
        return switch (this) {
            case Added(long from, long to) -> to - from + 1;
            case Withdrawn(long from, long to) -> to - from + 1;
            case Rewritten _ -> 1;
            case Kept _ -> 0;
            case Edited(_, OverlayBlock.Difference difference) -> difference.rows();
        };
    }

    default byte[] pack() {
        Packer out = new Packer(VERSION);
        switch (this) {
            case Added(long from, long to) -> out.number(1).number(from).number(to);
            case Withdrawn(long from, long to) -> out.number(2).number(from).number(to);
            case Rewritten(long row, Reason reason, long productRow, byte[] before) -> out.number(3).number(row)
                    .number(code(reason)).number(productRow).bytes(before);
            case Edited(long block, OverlayBlock.Difference difference) -> {
                out.number(4).number(block);
                difference.pack(out);
            }
            case Kept(KeptTable table, long id, KeptRow before, KeptRow now) -> {
                out.number(5).number(table.code()).number(id);
                KeptRow.pack(out, before);
                KeptRow.pack(out, now);
            }
        }
        return out.bytes();
    }

    static Change unpack(byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        return switch ((int) in.number()) {
            case 1 -> new Added(in.number(), in.number());
            case 2 -> new Withdrawn(in.number(), in.number());
            case 3 -> new Rewritten(in.number(), reason((int) in.number()), in.number(), in.bytes());
            case 4 -> new Edited(in.number(), OverlayBlock.Difference.unpack(in));
            case 5 -> new Kept(KeptTable.of((int) in.number()), in.number(), KeptRow.unpack(in), KeptRow.unpack(in));
            default -> throw new NewerDatabaseException();
        };
    }

    /** Written once, never changed, whatever becomes of the enum. */
    private static int code(Reason reason) {
        return switch (reason) {
            case NEW -> 1;
            case CHANGED -> 2;
            case AMOUNT_CHANGED -> 3;
            case VANISHED -> 4;
            case RETURNED -> 5;
            case MATCHED_BY_EXTERNAL_ID -> 6;
            case MATCHED_BY_FACTS -> 7;
            case EDITED -> 8;
            case WITHDRAWN -> 9;
            case RESTORED -> 10;
        };
    }

    private static Reason reason(int code) {
        for (Reason reason : Reason.values()) {
            if (code(reason) == code) {
                return reason;
            }
        }
        throw new NewerDatabaseException();
    }
}
