package app.saddlebag.store;

import app.saddlebag.vault.CellSealer;
import app.saddlebag.vault.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table of sealed rows, and the only way rows are put in, changed and taken out: so no cell is sealed without what
 * stands readable beside it, and the {@link Manifest} misses none. The first sealed column is the row's {@code facts}.
 */
final class SealedTable {

    /** Makes something of a row whose {@code facts} were opened. */
    interface Opener<T> {
        T open(long id, Long[] bound, byte[] facts);
    }

    private final Manifest manifest;
    private final String name;
    private final List<String> readable;
    private final List<CellSealer> cells;
    private final List<String> sealed;
    private final String select;
    private final String insert;
    private final String update;
    private final String tags;

    /**
     * @param readable columns that hold plain numbers; part of the associated data of every cell of their row
     * @param cells    one per sealed column, {@code facts} first
     */
    SealedTable(Manifest manifest, String name, List<String> readable, List<CellSealer> cells) {
        this.manifest = manifest;
        this.name = name;
        this.readable = readable;
        this.cells = cells;
        this.sealed = cells.stream().map(cell -> cell.name().substring(name.length() + 1)).toList();
        String table = '"' + name + '"';
        List<String> columns = Stream.of(List.of("id"), readable, sealed).flatMap(List::stream).toList();
        this.select = "SELECT " + Stream.concat(Stream.of("id"), readable.stream()).collect(Collectors.joining(", "))
                + ", %s FROM " + table;
        this.insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        this.update = "UPDATE " + table + " SET " + columns.stream().skip(1).map(column -> column + " = ?")
                .collect(Collectors.joining(", ")) + " WHERE id = ?";
        this.tags = sealed.stream().map(column -> "substr(" + column + ", -" + Sealer.TAG_BYTES + ")")
                .collect(Collectors.joining(", "));
    }

    String name() {
        return name;
    }

    List<String> readable() {
        return readable;
    }

    List<CellSealer> cells() {
        return cells;
    }

    /** The sealed columns' names. */
    List<String> sealed() {
        return sealed;
    }

    /** @param wanted comes after the row's number and what it keeps readable */
    String select(String wanted) {
        return select.formatted(wanted);
    }

    /** A row number of this table which was never used before. */
    long nextId() {
        return manifest.issue(name, 1);
    }

    /** As many, which follow each other; the first is returned. */
    long nextIds(int count) {
        return manifest.issue(name, count);
    }

    /** Says that a row number which follows from something else is in use. */
    void claim(long id) {
        manifest.claim(name, id);
    }

    /**
     * Adds a row under a number from {@link #nextId}.
     *
     * @param plains one per sealed column; a null one leaves its column empty
     */
    void insert(Session session, long id, Long[] bound, byte[]... plains) {
        aboutToChange(session, id);
        session.update(insert, arguments(id, bound, added(id, bound, sealedCells(id, bound, plains)), true));
    }

    private void aboutToChange(Session session, long id) {
        if (session.keeping() != null) {
            session.keeping().aboutToChange(this, id);
        }
    }

    /** Adds many rows that are sealed already, much faster than one by one. The caller closes it. */
    Bulk bulk(Session session) {
        return new Bulk(session);
    }

    /** Rewrites every column of a row. */
    void replace(Session session, long id, Long[] bound, byte[]... plains) {
        aboutToChange(session, id);
        removed(session, "id = ?", id);
        session.update(update, arguments(id, bound, added(id, bound, sealedCells(id, bound, plains)), false));
    }

    /** Whether its rows are those that were left here. */
    Audit audit(Session session) {
        return new Audit(session, this, manifest);
    }

    /** Its rows, for who has many of them to open or to seal. */
    ManyRows many(Session session) {
        return new ManyRows(session, this, manifest);
    }

    /**
     * Seals one column of a row anew; what stands readable beside it stays.
     *
     * @return whether there is such a row
     */
    boolean reseal(Session session, long id, int column, byte[] plain) {
        aboutToChange(session, id);
        Optional<Long[]> bound = session.first(select.formatted("id") + " WHERE id = ?", this::bound, id);
        if (bound.isEmpty()) {
            return false;
        }
        session.first("SELECT substr(" + sealed.get(column) + ", -" + Sealer.TAG_BYTES + ") FROM \"" + name
                + "\" WHERE id = ? AND " + sealed.get(column) + " IS NOT NULL", row -> row.getBytes(1), id)
                .ifPresent(tag -> manifest.removed(cells.get(column).name(), id, bound.get(), tag));
        byte[] cell = plain == null ? null : cells.get(column).seal(id, bound.get(), plain);
        if (cell != null) {
            manifest.added(cells.get(column).name(), id, bound.get(), cell);
        }
        session.update("UPDATE \"" + name + "\" SET " + sealed.get(column) + " = ? WHERE id = ?", cell, id);
        return true;
    }

    /** @return number of rows removed */
    int remove(Session session, String where, Object... arguments) {
        if (session.keeping() != null) {
            session.list("SELECT id FROM \"" + name + "\" WHERE " + where, row -> row.getLong(1), arguments)
                    .forEach(id -> aboutToChange(session, id));
        }
        removed(session, where, arguments);
        return session.update("DELETE FROM \"" + name + "\" WHERE " + where, arguments);
    }

    /** @param rest what follows the table's name: condition and order; may be empty */
    <T> List<T> list(Session session, Opener<T> opener, String rest, Object... arguments) {
        List<T> found = new ArrayList<>();
        each(session, opener, found::add, rest, arguments);
        return found;
    }

    <T> Optional<T> first(Session session, Opener<T> opener, String rest, Object... arguments) {
        return list(session, opener, rest, arguments).stream().findFirst();
    }

    <T> void each(Session session, Opener<T> opener, Consumer<? super T> rows, String rest, Object... arguments) {
        session.each(select.formatted("facts") + " " + rest, row -> {
            Long[] bound = bound(row);
            return opener.open(row.getLong(1), bound, open(row.getLong(1), bound, row));
        }, rows, arguments);
    }

    private byte[] open(long id, Long[] bound, ResultSet row) throws SQLException {
        return cells.getFirst().open(id, bound, row.getBytes(readable.size() + 2));
    }

    /** Opens one cell of one row; empty when there is no such row, or nothing in that column. */
    Optional<byte[]> cell(Session session, long id, int column) {
        record Sealed(Long[] bound, byte[] cell) {
        }
        return session.first(select.formatted(sealed.get(column)) + " WHERE id = ?",
                        row -> new Sealed(bound(row), row.getBytes(readable.size() + 2)), id)
                .filter(found -> found.cell != null)
                .map(found -> cells.get(column).open(id, found.bound, found.cell));
    }

    /** A row with all its columns opened; null when there is none. */
    KeptRow whole(Session session, long id) {
        return session.first(select.formatted(String.join(", ", sealed)) + " WHERE id = ?", row -> {
            Long[] bound = bound(row);
            List<byte[]> plains = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                byte[] cell = row.getBytes(readable.size() + 2 + i);
                plains.add(cell == null ? null : cells.get(i).open(id, bound, cell));
            }
            return new KeptRow(Arrays.asList(bound), plains);
        }, id).orElse(null);
    }

    Long[] bound(ResultSet row) throws SQLException {
        Long[] bound = new Long[readable.size()];
        for (int i = 0; i < bound.length; i++) {
            long number = row.getLong(i + 2);
            bound[i] = row.wasNull() ? null : (Long) number;
        }
        return bound;
    }

    private byte[][] sealedCells(long id, Long[] bound, byte[]... plains) {
        if (bound.length != readable.size() || plains.length != cells.size()) {
            throw new IllegalArgumentException("Not the columns of " + name);
        }
        byte[][] row = new byte[plains.length][];
        for (int i = 0; i < row.length; i++) {
            row[i] = plains[i] == null ? null : cells.get(i).seal(id, bound, plains[i]);
        }
        return row;
    }

    private byte[][] added(long id, Long[] bound, byte[][] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null) {
                manifest.added(cells.get(i).name(), id, bound, row[i]);
            }
        }
        return row;
    }

    private void removed(Session session, String where, Object... arguments) {
        session.each(select.formatted(tags) + " WHERE " + where, row -> {
            Long[] bound = bound(row);
            for (int i = 0; i < cells.size(); i++) {
                byte[] tag = row.getBytes(readable.size() + 2 + i);
                if (tag != null) {
                    manifest.removed(cells.get(i).name(), row.getLong(1), bound, tag);
                }
            }
            return null;
        }, _ -> { }, arguments);
    }

    private static Object[] arguments(long id, Long[] bound, byte[][] row, boolean idFirst) {
        Object[] arguments = new Object[1 + bound.length + row.length];
        int at = 0;
        if (idFirst) {
            arguments[at++] = id;
        }
        for (Long number : bound) {
            arguments[at++] = number;
        }
        for (byte[] cell : row) {
            arguments[at++] = cell;
        }
        if (!idFirst) {
            arguments[at] = id;
        }
        return arguments;
    }

    /** Puts in rows whose cells are sealed already; what was put in is there after {@link #close}. For one thread. */
    final class Bulk implements AutoCloseable {

        private final Session.Batch batch;

        private Bulk(Session session) {
            batch = session.batch(insert);
        }

        void put(long id, Long[] bound, byte[]... row) {
            batch.add(arguments(id, bound, added(id, bound, row), true));
        }

        /** Leaves out what was not put in yet; nothing after {@link #close}. */
        void giveUp() {
            batch.giveUp();
        }

        @Override
        public void close() {
            batch.close();
        }
    }

    @Override
    public String toString() {
        return name + Arrays.toString(sealed.toArray());
    }
}
