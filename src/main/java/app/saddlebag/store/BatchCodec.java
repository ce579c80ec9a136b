package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Counts;
import app.saddlebag.model.Batch.Kind;

/** A batch's own facts as bytes; what it changed lies elsewhere. */
final class BatchCodec {

    private static final int VERSION = 1;

    private BatchCodec() {
    }

    static byte[] pack(Batch batch) {
        return new Packer(VERSION).number(code(batch.kind())).number(batch.sourceId()).moment(batch.at())
                .number(batch.counts().added()).number(batch.counts().changed()).number(batch.counts().vanished())
                .number(batch.counts().suspicious()).number(batch.counts().matched()).number(batch.counts().skipped())
                .number(batch.undoes()).number(batch.undoneBy()).text(batch.problem()).bytes();
    }

    static Batch unpack(long id, Long[] bound, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        return new Batch(id, kind((int) in.number()), in.number(), in.moment(), new Counts((int) in.number(),
                (int) in.number(), (int) in.number(), (int) in.number(), (int) in.number(), (int) in.number()), in.number(),
                in.number(), in.text());
    }

    /** Written once, never changed, whatever becomes of the enum. */
    private static int code(Kind kind) {
        return switch (kind) {
            case SYNC -> 1;
            case IMPORT -> 2;
            case EDIT -> 3;
            case RULE -> 4;
            case UNDO -> 5;
            case MIGRATION -> 6;
            case ACCOUNT -> 7;
        };
    }

    private static Kind kind(int code) {
        for (Kind kind : Kind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw new NewerDatabaseException();
    }
}
