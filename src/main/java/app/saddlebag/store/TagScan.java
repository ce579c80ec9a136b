package app.saddlebag.store;

import app.saddlebag.vault.Sealer;
import java.util.function.BiConsumer;

/** Reads the authentication tags of one sealed column without opening a cell, some thousands with one question. */
record TagScan(Session session, String table, String column, long highestId) {

    private static final int SLICE = 8192;

    /** @param tags given an array and how many of its bytes are tags, one after the other */
    void run(BiConsumer<byte[], Integer> tags) {
        String sql = "SELECT group_concat(substr(cell, -" + Sealer.TAG_BYTES + "), '') FROM (SELECT " + column
                + " AS cell FROM \"" + table + "\" WHERE id > ? AND id <= ? AND " + column + " IS NOT NULL)";
        for (long from = 0; from < highestId; from += SLICE) {
            session.first(sql, row -> row.getBytes(1) == null ? new byte[0] : row.getBytes(1), from, from + SLICE)
                    .ifPresent(slice -> tags.accept(slice, slice.length));
        }
    }
}
