package app.saddlebag.store;

import app.saddlebag.model.SavedFilter;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** The filters the person kept, in the order they want them. */
public final class SavedFilters {

    private static final int VERSION = 1;

    private record Placed(long position, SavedFilter filter) {
    }

    private final Database database;
    private final SealedTable table;

    SavedFilters(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    public List<SavedFilter> list() {
        return placed().stream().map(Placed::filter).toList();
    }

    /** Adds one at the end. */
    public SavedFilter save(String name, String text) {
        return database.write(session -> {
            long position = placed().stream().mapToLong(Placed::position).max().orElse(0) + 1;
            SavedFilter made = new SavedFilter(table.nextId(), name, text);
            table.insert(session, made.id(), new Long[0], pack(position, made));
            return made;
        });
    }

    /**
     * Gives a known one another name or text; its place stays.
     *
     * @throws NoSuchElementException when it was removed meanwhile
     */
    public void update(SavedFilter filter) {
        database.write(session -> {
            long position = placed().stream().filter(known -> known.filter.id() == filter.id())
                    .findFirst().orElseThrow().position;
            return write(session, position, filter);
        });
    }

    /** @param ids all of them, in the order wanted; ones that are missing here come after, as they stood */
    public void reorder(List<Long> ids) {
        database.write(session -> {
            List<SavedFilter> wanted = list().stream().sorted(Comparator.comparingInt(filter ->
                    ids.contains(filter.id()) ? ids.indexOf(filter.id()) : Integer.MAX_VALUE)).toList();
            for (int i = 0; i < wanted.size(); i++) {
                write(session, i + 1, wanted.get(i));
            }
            return wanted;
        });
    }

    public void remove(long id) {
        database.write(session -> table.remove(session, "id = ?", id));
    }

    private List<Placed> placed() {
        return database.read(session -> table.list(session, (id, _, facts) -> unpack(id, facts), "")).stream()
                .sorted(Comparator.comparingLong(Placed::position)).toList();
    }

    private int write(Session session, long position, SavedFilter filter) {
        return table.reseal(session, filter.id(), 0, pack(position, filter)) ? 1 : 0;
    }

    private static byte[] pack(long position, SavedFilter filter) {
        return new Packer(VERSION).number(position).text(filter.name()).text(filter.text()).bytes();
    }

    private static Placed unpack(long id, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        return new Placed(in.number(), new SavedFilter(id, in.text(), in.text()));
    }
}
