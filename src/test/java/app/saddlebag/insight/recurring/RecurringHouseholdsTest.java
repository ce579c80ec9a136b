package app.saddlebag.insight.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.link.MadeHousehold;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.sandbox.world.Truth.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found to come again and again, against what truly does in the households of the sandbox's world. */
class RecurringHouseholdsTest {

    /** A series is right when so much of it is one thing, and a thing found when so much of it is in one series. */
    private static final double MOST_OF_IT = 0.9;

    static Stream<List<String>> households() {
        return Stream.of(List.of("marta", "joan"), List.of("familia"), List.of("lena"), List.of("anybody"));
    }

    @ParameterizedTest
    @MethodSource("households")
    void hardlyAnythingIsMissedAndHardlyAnythingMadeUp(List<String> users) {
        MadeHousehold household = new MadeHousehold(users);
        Ledger ledger = household.counterparts().counted();
        Map<String, Integer> rowsOf = new TreeMap<>();
        Map<Long, LedgerRow> rows = new HashMap<>();
        for (int position = 0; position < ledger.size(); position++) {
            LedgerRow row = ledger.row(position);
            rows.put(row.id(), row);
            Thing thing = household.recurring.get(row.id());
            if (row.counts() && thing != null) {
                rowsOf.merge(thing.name(), 1, Integer::sum);
            }
        }
        rowsOf.values().removeIf(count -> count < 3);
        List<String> wrong = new ArrayList<>();
        Set<String> found = new HashSet<>();
        int rightRows = 0;
        int foundRows = 0;
        int right = 0;
        List<Series> all = Recurring.in(ledger, new SearchCancellation()).all();
        for (Series series : all) {
            Map<String, Integer> told = new HashMap<>();
            series.occurrences().forEach(one -> told.merge(String.valueOf(household.recurring.get(one.row())), 1, Integer::sum));
            var most = told.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            Thing thing = series.occurrences().stream().map(one -> household.recurring.get(one.row()))
                    .filter(one -> String.valueOf(one).equals(most.getKey())).findFirst().orElse(null);
            int size = series.occurrences().size();
            foundRows += size;
            if (thing != null && most.getValue() >= MOST_OF_IT * size && agrees(thing, series.cadence())) {
                right++;
                rightRows += most.getValue();
                if (most.getValue() >= MOST_OF_IT * rowsOf.getOrDefault(thing.name(), size)) {
                    found.add(thing.name());
                }
            } else {
                wrong.add("wrong " + series.merchant() + " " + series.cadence() + " " + size + " " + told + " "
                        + series.occurrences().stream().map(one -> one.day() + " " + one.amount()).toList());
            }
        }
        rowsOf.forEach((name, count) -> {
            if (!found.contains(name)) {
                wrong.add("missed " + name + " " + count + " " + household.recurring.entrySet().stream()
                        .filter(one -> one.getValue().name().equals(name)).map(Map.Entry::getKey).map(rows::get).filter(LedgerRow::counts)
                        .map(row -> row.transaction().day() + " " + row.transaction().amount() + " " + row.transaction().description()).sorted().toList());
            }
        });
        double precision = right / (double) all.size();
        double recall = rowsOf.keySet().stream().filter(found::contains).count() / (double) rowsOf.size();
        int trueRows = rowsOf.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%s recurring: series %d of %d right, things %d, precision %.3f  recall %.3f;  of rows %.3f  %.3f%n", users, right,
                all.size(), rowsOf.size(), precision, recall, rightRows / (double) foundRows, rightRows / (double) trueRows);
        assertThat(precision).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(0.9);
    }

    /** The extra pay in June and December is of a habit that has its day every month. */
    private static boolean agrees(Thing thing, Cadence cadence) {
        return thing.name().endsWith("#2") ? cadence == Cadence.HALF_YEARLY : thing.timesAYear() == cadence.timesAYear();
    }
}
