package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Transaction;
import app.saddlebag.sandbox.world.Truth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is tied, against what truly happened in the households of the sandbox's world. */
class HouseholdsTest {

    static Stream<List<String>> households() {
        return Stream.of(List.of("marta", "joan"), List.of("familia"), List.of("lena"), List.of("anybody"));
    }

    @ParameterizedTest
    @MethodSource("households")
    void whatIsCertainIsTrueAndHardlyAnythingIsMissed(List<String> users) {
        MadeHousehold household = new MadeHousehold(users);
        Counterparts found = household.counterparts();
        Ledger ledger = household.ledger;
        Map<Kind, int[]> scores = new TreeMap<>();
        Map<String, Set<String>> tellers = new HashMap<>();
        household.happened.forEach((row, happened) ->
                tellers.computeIfAbsent(happened.event(), key -> new HashSet<>()).add(happened.product()));
        StringBuilder wrong = new StringBuilder();
        for (int position = 0; position < ledger.size(); position++) {
            LedgerRow row = ledger.row(position);
            Truth.Happened happened = household.happened.get(row.id());
            MovementLink link = found.of(position).orElse(null);
            boolean meant = happened != null && tellers.get(happened.event()).size() > 1 && !isSecondSighting(found, position);
            if (link != null) {
                Truth.Happened other = household.happened.get(link.other(row.id()));
                boolean right = meant && other != null && same(ledger, happened, other, row)
                        && happened.what().equals(link.kind().name());
                score(scores, link.kind())[right ? 0 : 1]++;
                if (!right && wrong.length() < 4_000) {
                    wrong.append(link).append(' ').append(happened).append(' ').append(other).append(' ').append(row.transaction()).append('\n');
                }
            } else if (meant) {
                score(scores, Kind.valueOf(happened.what()))[2]++;
                if (wrong.length() < 4_000) {
                    wrong.append("missed ").append(happened).append(' ').append(row.transaction()).append('\n');
                }
            }
        }
        scores.forEach((kind, score) -> System.out.printf("%s %-10s right %5d  wrong %3d  missed %3d  precision %.3f  recall %.3f%n",
                users, kind, score[0], score[1], score[2], score[0] / (double) Math.max(1, score[0] + score[1]),
                score[0] / (double) Math.max(1, score[0] + score[2])));
        System.out.println(users + " proposals " + found.proposals().size());
        scores.forEach((kind, score) -> {
            assertThat(score[1]).as(kind + " wrong\n" + wrong).isZero();
            assertThat(score[0] / (double) (score[0] + score[2])).as(kind + " recall\n" + wrong)
                    .isGreaterThanOrEqualTo(kind == Kind.PURCHASE ? 0.98 : 0.95);
        });
    }

    /** Equal movements of a day on the same products can be told apart by nobody, and need not be. */
    private static boolean same(Ledger ledger, Truth.Happened one, Truth.Happened other, LedgerRow row) {
        return one.event().equals(other.event()) || day(one.event()).equals(day(other.event()))
                && one.what().equals(other.what()) && !one.product().equals(other.product());
    }

    /** An event's key ends in its number; what stands before is product and day. */
    private static String day(String event) {
        return event.substring(0, event.lastIndexOf('/'));
    }

    private static boolean isSecondSighting(Counterparts found, int position) {
        return !found.counted().row(position).counts() && found.of(position).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("households")
    void incomeAndSpendingOfEachMonthAreWhatTrulyCameAndWent(List<String> users) {
        MadeHousehold household = new MadeHousehold(users);
        Ledger counted = household.counterparts().counted();
        Map<String, Map<YearMonth, long[]>> flows = new TreeMap<>();
        for (int position = 0; position < counted.size(); position++) {
            LedgerRow row = counted.row(position);
            if (row.counts()) {
                Transaction fact = row.transaction();
                long cents = fact.amount().multiply(BigDecimal.valueOf(100)).longValueExact();
                flows.computeIfAbsent(fact.currency(), key -> new TreeMap<>())
                        .computeIfAbsent(YearMonth.from(fact.day()), key -> new long[2])[cents >= 0 ? 0 : 1] += cents;
            }
        }
        assertThat(lines(flows)).isEqualTo(lines(household.truth.flows()));
    }

    private static String lines(Map<String, Map<YearMonth, long[]>> flows) {
        StringBuilder lines = new StringBuilder();
        flows.forEach((currency, months) -> months.forEach((month, flow) -> lines.append(currency).append(' ').append(month)
                .append(' ').append(flow[0]).append(' ').append(flow[1]).append('\n')));
        return lines.toString();
    }

    private static int[] score(Map<Kind, int[]> scores, Kind kind) {
        return scores.computeIfAbsent(kind, key -> new int[3]);
    }
}
