package app.saddlebag.store;

import app.saddlebag.model.Rule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;

/** What the person wants added to transactions, in the order in which it is decided. */
public final class Rules {

    private static final int VERSION = 1;

    private record Placed(long position, Rule rule) {
    }

    private final Database database;
    private final SealedTable table;

    Rules(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    public List<Rule> list() {
        return placed().stream().map(Placed::rule).toList();
    }

    /**
     * Adds one at the end, or writes a known one; its place stays.
     *
     * @param rule its {@code id} is 0 for a new one
     * @return with its number
     * @throws NoSuchElementException when a known one was removed meanwhile
     */
    public Rule save(Rule rule) {
        return database.write(session -> {
            List<Placed> known = placed();
            if (rule.id() == 0) {
                long position = known.stream().mapToLong(Placed::position).max().orElse(0) + 1;
                Rule made = new Rule(table.nextId(), rule.name(), rule.filter(), rule.sets(), rule.on());
                table.insert(session, made.id(), new Long[0], pack(position, made));
                return made;
            }
            long position = known.stream().filter(placed -> placed.rule.id() == rule.id()).findFirst().orElseThrow().position;
            table.reseal(session, rule.id(), 0, pack(position, rule));
            return rule;
        });
    }

    /** @param ids all of them, in the order wanted; ones that are missing here come after, as they stood */
    public void reorder(List<Long> ids) {
        database.write(session -> {
            List<Rule> wanted = list().stream().sorted(Comparator.comparingInt(rule ->
                    ids.contains(rule.id()) ? ids.indexOf(rule.id()) : Integer.MAX_VALUE)).toList();
            for (int i = 0; i < wanted.size(); i++) {
                table.reseal(session, wanted.get(i).id(), 0, pack(i + 1, wanted.get(i)));
            }
            return wanted;
        });
    }

    /** What it has set stays. */
    public void remove(long id) {
        database.write(session -> table.remove(session, "id = ?", id));
    }

    private List<Placed> placed() {
        return database.read(session -> table.list(session, (id, _, facts) -> unpack(id, facts), "")).stream()
                .sorted(Comparator.comparingLong(Placed::position)).toList();
    }

    private static byte[] pack(long position, Rule rule) {
        return new Packer(VERSION).number(position).text(rule.name()).text(rule.filter()).text(rule.sets().category())
                .texts(rule.sets().tags().stream().sorted().toList()).flag(rule.sets().hidden()).flag(rule.on()).bytes();
    }

    private static Placed unpack(long id, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        return new Placed(in.number(), new Rule(id, in.text(), in.text(),
                new Rule.Sets(in.text(), new HashSet<>(in.texts()), in.flag()), in.flag()));
    }
}
