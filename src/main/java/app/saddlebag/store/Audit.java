package app.saddlebag.store;

import app.saddlebag.vault.TamperedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether one table holds what the {@link Manifest} knows of it, and which of its cells open. For one thread, inside a read
 * or write.
 */
record Audit(Session session, SealedTable table, Manifest manifest) {

    /**
     * Whether the cells that are there, and what stands readable beside them, are the set the manifest knows, and no row has
     * a number that was never given out.
     *
     * @throws TamperedException when not
     */
    void check() {
        long lowest = session.number("SELECT coalesce(min(id), 1) FROM \"" + table.name() + "\"");
        long highest = session.number("SELECT coalesce(max(id), 0) FROM \"" + table.name() + "\"");
        if (lowest < 1 || highest > manifest.issued(table.name())) {
            throw new TamperedException(table.name() + ".id", null);
        }
        scans().forEach(manifest::check);
    }

    /** Of each sealed column, by the name the manifest knows it by. */
    Map<String, TagScan> scans() {
        Map<String, TagScan> scans = new LinkedHashMap<>();
        for (int i = 0; i < table.cells().size(); i++) {
            scans.put(table.cells().get(i).name(), new TagScan(session, table, i));
        }
        return scans;
    }

    /**
     * Deletes rows of which a cell does not open, past the manifest.
     *
     * @return how many
     */
    long dropUnreadable() {
        List<Long> unreadable = new ArrayList<>();
        session.each(table.select(String.join(", ", table.sealed())), row -> opens(row) ? null : (Long) row.getLong(1), id -> {
            if (id != null) {
                unreadable.add(id);
            }
        });
        unreadable.forEach(id -> session.update("DELETE FROM \"" + table.name() + "\" WHERE id = ?", id));
        return unreadable.size();
    }

    private boolean opens(ResultSet row) throws SQLException {
        Long[] bound = table.bound(row);
        try {
            for (int i = 0; i < table.cells().size(); i++) {
                byte[] cell = row.getBytes(table.readable().size() + 2 + i);
                if (cell != null) {
                    table.cells().get(i).open(row.getLong(1), bound, cell);
                }
            }
            return true;
        } catch (TamperedException e) {
            return false;
        }
    }
}
