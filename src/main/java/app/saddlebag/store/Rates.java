package app.saddlebag.store;

import app.saddlebag.model.Rate;
import app.saddlebag.model.Rate.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Rates of currencies to the euro. All of one currency are sealed in one row, so that not even how many days are known, or of
 * which currencies, can be read outside.
 */
public final class Rates {

    private static final int VERSION = 1;

    /** A currency's row, and its rates by day as they are there and as they are to be. */
    private static final class Known {

        private final long id;
        private final NavigableMap<LocalDate, Rate> rates;
        private boolean changed;

        Known(long id, NavigableMap<LocalDate, Rate> rates) {
            this.id = id;
            this.rates = rates;
        }
    }

    private final Database database;
    private final SealedTable table;

    Rates(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** By currency, then by day. */
    public List<Rate> list() {
        return known().values().stream().flatMap(known -> known.rates.values().stream()).toList();
    }

    /**
     * Keeps rates instead of those of the same currencies and days; all of them or none.
     *
     * @return those
     */
    public List<Rate> save(Collection<Rate> rates) {
        return database.write(session -> {
            Map<String, Known> known = known();
            List<Rate> replaced = new ArrayList<>();
            rates.forEach(rate -> {
                Rate before = put(known, rate);
                if (before != null) {
                    replaced.add(before);
                }
            });
            write(session, known);
            return replaced;
        });
    }

    /** @return what there was of them, by currency and then by day */
    public List<Rate> remove(Predicate<Rate> which) {
        return database.write(session -> {
            Map<String, Known> known = known();
            List<Rate> removed = take(known, which);
            write(session, known);
            return removed;
        });
    }

    /**
     * Takes a change back, all of it or nothing: what it brought goes where it still stands as it was brought, and what it replaced
     * or removed comes again where nothing else stands now.
     *
     * @param brought  what stood there after the change and had not before
     * @param replaced what stood there before it
     * @return how many rates are not as they were
     */
    public int takeBack(Collection<Rate> brought, Collection<Rate> replaced) {
        return database.write(session -> {
            Map<String, Known> known = known();
            Set<Rate> going = new HashSet<>(brought);
            Set<String> places = new HashSet<>();
            take(known, going::contains).forEach(rate -> places.add(place(rate)));
            for (Rate rate : replaced) {
                Known there = known.get(rate.currency());
                if (there == null || !there.rates.containsKey(rate.day())) {
                    put(known, rate);
                    places.add(place(rate));
                }
            }
            write(session, known);
            return places.size();
        });
    }

    private static String place(Rate rate) {
        return rate.currency() + rate.day();
    }

    private static Rate put(Map<String, Known> known, Rate rate) {
        Known there = known.computeIfAbsent(rate.currency(), _ -> new Known(0, new TreeMap<>()));
        there.changed = true;
        return there.rates.put(rate.day(), rate);
    }

    private static List<Rate> take(Map<String, Known> known, Predicate<Rate> which) {
        List<Rate> taken = new ArrayList<>();
        for (Known there : known.values()) {
            there.changed |= there.rates.values().removeIf(rate -> which.test(rate) && taken.add(rate));
        }
        return taken;
    }

    private void write(Session session, Map<String, Known> known) {
        known.forEach((currency, there) -> {
            if (there.changed && there.id == 0 && !there.rates.isEmpty()) {
                table.insert(session, table.nextId(), new Long[0], pack(currency, there.rates.values()));
            } else if (there.changed && there.id != 0 && there.rates.isEmpty()) {
                table.remove(session, "id = ?", there.id);
            } else if (there.changed && there.id != 0) {
                table.reseal(session, there.id, 0, pack(currency, there.rates.values()));
            }
        });
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new TreeMap<>();
        database.read(session -> table.list(session, (id, _, facts) -> unpack(id, facts), ""))
                .forEach(one -> known.put(one.rates.firstEntry().getValue().currency(), one));
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
