package app.saddlebag.store;

import app.saddlebag.model.Rate;
import app.saddlebag.model.Rate.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Rates of currencies to the euro. All of one currency are sealed in one row, so that not even how many days are known, or of
 * which currencies, can be read outside.
 */
public final class Rates {

    private static final int VERSION = 1;

    /** A currency's row and its rates by day. */
    private record Known(long id, NavigableMap<LocalDate, Rate> rates) {
    }

    private final Database database;
    private final SealedTable table;

    Rates(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** By currency, then by day. */
    public List<Rate> list() {
        return known().values().stream().flatMap(known -> known.rates().values().stream()).toList();
    }

    /** Keeps rates instead of those of the same currencies and days; all of them or none. */
    public void save(Collection<Rate> rates) {
        database.write(session -> {
            Map<String, Known> known = known();
            Map<String, List<Rate>> fresh = new TreeMap<>();
            rates.forEach(rate -> fresh.computeIfAbsent(rate.currency(), _ -> new ArrayList<>()).add(rate));
            fresh.forEach((currency, added) -> {
                Known before = known.get(currency);
                NavigableMap<LocalDate, Rate> all = before == null ? new TreeMap<>() : before.rates();
                added.forEach(rate -> all.put(rate.day(), rate));
                if (before == null) {
                    table.insert(session, table.nextId(), new Long[0], pack(currency, all.values()));
                } else {
                    table.reseal(session, before.id(), 0, pack(currency, all.values()));
                }
            });
            return true;
        });
    }

    /** @return how many there were */
    public int remove(Predicate<Rate> which) {
        return database.write(session -> {
            int removed = 0;
            for (Map.Entry<String, Known> entry : known().entrySet()) {
                Known known = entry.getValue();
                int before = known.rates().size();
                known.rates().values().removeIf(which);
                removed += before - known.rates().size();
                if (known.rates().isEmpty()) {
                    table.remove(session, "id = ?", known.id());
                } else if (known.rates().size() < before) {
                    table.reseal(session, known.id(), 0, pack(entry.getKey(), known.rates().values()));
                }
            }
            return removed;
        });
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new TreeMap<>();
        database.read(session -> table.list(session, (id, _, facts) -> unpack(id, facts), ""))
                .forEach(one -> known.put(one.rates().firstEntry().getValue().currency(), one));
        return known;
    }

    private static byte[] pack(String currency, Collection<Rate> rates) {
        Packer out = new Packer(VERSION).text(currency).number(rates.size());
        rates.forEach(rate -> out.number(rate.day().toEpochDay()).decimal(rate.perEuro()).number(code(rate.origin())));
        return out.bytes();
    }

    private static Known unpack(long id, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        String currency = in.text();
        NavigableMap<LocalDate, Rate> rates = new TreeMap<>();
        for (long left = in.number(); left > 0; left--) {
            LocalDate day = LocalDate.ofEpochDay(in.number());
            rates.put(day, new Rate(currency, day, in.decimal(), origin(in.number())));
        }
        return new Known(id, rates);
    }

    private static long code(Origin origin) {
        return switch (origin) {
            case ECB -> 1;
            case TYPED -> 2;
        };
    }

    private static Origin origin(long code) {
        return switch ((int) code) {
            case 1 -> Origin.ECB;
            case 2 -> Origin.TYPED;
            default -> throw new NewerDatabaseException();
        };
    }
}
