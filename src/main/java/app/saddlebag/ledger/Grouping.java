package app.saddlebag.ledger;

import app.saddlebag.filter.Categories;
import app.saddlebag.ledger.Dictionaries.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Puts rows together and adds each group up. */
final class Grouping {

    private final Ledger ledger;
    private final Dictionaries dictionaries;

    Grouping(Ledger ledger) {
        this.ledger = ledger;
        this.dictionaries = ledger.dictionaries();
    }

    List<Group> groups(GroupKey key, long[][] rows) {
        return switch (key) {
            case MONTH -> byMonth(rows);
            case CATEGORY -> ledger.categories().isEmpty()
                    ? byValue(rows, chunk -> chunk.categories, dictionaries.categories) : byCategory(rows);
            case SHOP -> byValue(rows, chunk -> chunk.shops, dictionaries.shops);
            case PRODUCT -> byPlace(rows, place -> ledger.productIndex().of(place, place.kind()),
                    Group.Label.Product::new);
            case ENTITY -> byPlace(rows, place -> FacetCounts.entity(ledger.productIndex().atBankOf(place)),
                    Group.Label.Value::new);
        };
    }

    /** By a name that is found for each row; null for none. */
    List<Group> byName(Function<RowCursor, String> name, long[][] rows) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[][] groupOf = new int[rows.length][];
        RowCursor cursor = ledger.cursor();
        for (int c = 0; c < rows.length; c++) {
            int start = ledger.start(c);
            int[] ofChunk = new int[ledger.chunk(c).rows];
            Bits.forEach(rows[c], row -> ofChunk[row] = numbers.computeIfAbsent(name.apply(cursor.at(start + row)), found -> {
                names.add(found);
                return names.size() - 1;
            }));
            groupOf[c] = ofChunk;
        }
        return largestFirst(tallied(rows, names.size(), c -> (chunk, row) -> groupOf[c][row],
                group -> new Group.Label.Value(names.get(group))));
    }

    private List<Group> byMonth(long[][] rows) {
        if (ledger.size() == 0) {
            return List.of();
        }
        Chunk newest = ledger.chunk(0);
        Chunk oldest = ledger.chunk(ledger.chunkCount() - 1);
        int last = month(newest.day(0));
        int months = last - month(oldest.day(oldest.rows - 1)) + 1;
        MonthOfDay monthOfDay = new MonthOfDay(last);
        // Counted back from the newest, the order in which they are shown.
        return groups(rows, months, (chunk, row) -> monthOfDay.back(chunk.day(row)),
                group -> new Group.Label.Month(YearMonth.of(0, 1).plusMonths(last - group)));
    }

    private static int month(int day) {
        return Math.toIntExact(LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH));
    }

    /** Remembers the last day asked for, since rows of a day stand together. */
    private static final class MonthOfDay {
        private final int last;
        private int day = Chunk.NO_DAY;
        private int back;

        MonthOfDay(int last) {
            this.last = last;
        }

        int back(int wanted) {
            if (wanted != day) {
                day = wanted;
                back = last - month(wanted);
            }
            return back;
        }
    }

    private List<Group> byValue(long[][] rows, Function<Chunk, Codes> column, Dictionary<String> dictionary) {
        return largestFirst(groups(rows, dictionary.size(), (chunk, row) -> column.apply(chunk).get(row),
                code -> new Group.Label.Value(dictionary.value(code))));
    }

    /** Each that lies in none, or is in no tree, with those that lie in it after it; both kinds the largest first. */
    private List<Group> byCategory(long[][] rows) {
        Categories categories = ledger.categories();
        Map<String, List<Group>> within = new HashMap<>();
        List<Group> tops = byCode(rows, told -> categories.of(told).<Group.Label>map(category -> new Group.Label.Category(
                categories.name(categories.parent(category).orElse(category)), null)).orElse(new Group.Label.Value(told)));
        for (Group group : byCode(rows, told -> categories.of(told).flatMap(category -> categories.parent(category)
                .<Group.Label>map(parent -> new Group.Label.Category(categories.name(category), categories.name(parent))))
                .orElse(new Group.Label.Value(null)))) {
            if (group.label() instanceof Group.Label.Category(_, String parent)) {
                within.computeIfAbsent(parent, _ -> new ArrayList<>()).add(group);
            }
        }
        List<Group> all = new ArrayList<>();
        for (Group top : tops) {
            all.add(top);
            if (top.label() instanceof Group.Label.Category(String name, _)) {
                all.addAll(within.getOrDefault(name, List.of()));
            }
        }
        return all;
    }

    /** @param label of the rows whose category has a text; texts of one label are one group */
    private List<Group> byCode(long[][] rows, Function<String, Group.Label> label) {
        Map<Group.Label, Integer> numbers = new LinkedHashMap<>();
        int[] groupOf = new int[dictionaries.categories.size()];
        for (int code = 0; code < groupOf.length; code++) {
            groupOf[code] = numbers.computeIfAbsent(label.apply(dictionaries.categories.value(code)), _ -> numbers.size());
        }
        List<Group.Label> labels = List.copyOf(numbers.keySet());
        return largestFirst(groups(rows, labels.size(), (chunk, row) -> groupOf[chunk.categories.get(row)], labels::get));
    }

    private <T> List<Group> byPlace(long[][] rows, Function<Place, T> value, Function<T, Group.Label> label) {
        Map<T, Integer> numbers = new HashMap<>();
        List<T> values = new ArrayList<>();
        int[] groupOf = new int[dictionaries.places.size()];
        for (int code = 1; code < groupOf.length; code++) {
            groupOf[code] = numbers.computeIfAbsent(value.apply(dictionaries.places.value(code)), found -> {
                values.add(found);
                return values.size() - 1;
            });
        }
        return largestFirst(groups(rows, values.size(), (chunk, row) -> groupOf[chunk.places.get(row)],
                group -> label.apply(values.get(group))));
    }

    /** @param groupOf the number of a row's group, below {@code groups} */
    private List<Group> groups(long[][] rows, int groups, Tally.Cells groupOf, IntFunction<Group.Label> label) {
        return tallied(rows, groups, _ -> groupOf, label);
    }

    /** @param groupsOf for each chunk, the number of a row's group */
    private List<Group> tallied(long[][] rows, int groups, IntFunction<Tally.Cells> groupsOf, IntFunction<Group.Label> label) {
        int currencies = dictionaries.currencies.size();
        Tally tally = new Tally(groups * currencies);
        for (int c = 0; c < rows.length; c++) {
            Tally.Cells groupOf = groupsOf.apply(c);
            tally.add(ledger.chunk(c), rows[c],
                    (chunk, row) -> groupOf.of(chunk, row) * currencies + chunk.currencies.get(row));
        }
        List<Group> found = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Totals> totals = tally.totals(dictionaries.currencies, group * currencies, currencies);
            if (!totals.isEmpty()) {
                found.add(new Group(label.apply(group), totals));
            }
        }
        return found;
    }

    private static List<Group> largestFirst(List<Group> groups) {
        return groups.stream().sorted(Comparator.comparingLong(Group::count).reversed()).toList();
    }
}
