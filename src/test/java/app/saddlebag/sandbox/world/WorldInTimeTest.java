package app.saddlebag.sandbox.world;

import static app.saddlebag.sandbox.world.View.amount;
import static app.saddlebag.sandbox.world.View.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The made world is the same whenever it is looked at, agrees with itself to the cent, and only ever grows. */
class WorldInTimeTest {

    private static final List<DataKind> MOVEMENTS = List.of(DataKind.DATA, DataKind.CARD_TRANSACTION, DataKind.LIABILITY_TRANSACTION,
            DataKind.INVESTMENT_TRANSACTION);
    private static final Map<DataKind, DataKind> PRODUCTS = Map.of(DataKind.DATA, DataKind.ACCOUNT, DataKind.CARD_TRANSACTION, DataKind.CARD,
            DataKind.LIABILITY_TRANSACTION, DataKind.LIABILITY);

    @ParameterizedTest
    @ValueSource(strings = {"2023-01-01", "2024-02-29", "2026-11-22", "2028-03-01"})
    void balancesAgreeWithMovementsToTheCentForEverybodyEverywhereAtAnyTime(LocalDate today) {
        var world = new World(1, 0);
        for (String user : View.PEOPLE) {
            for (Institution bank : Institutions.all()) {
                agrees(new View(world, user, bank.id(), today, today));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 99, -7})
    void otherSeedsAgreeToo(long seed) {
        var world = new World(seed, 0);
        for (Institution bank : Institutions.all()) {
            agrees(new View(world, "marta", bank.id(), View.TODAY, View.TODAY));
        }
    }

    @Test
    void aScaledWorldAgreesToo() {
        View view = new View(new World(1, 20_000), "marta", "testbank", View.TODAY, View.TODAY);
        assertThat(view.rows(DataKind.DATA)).hasSizeGreaterThanOrEqualTo(20_000);
        agrees(view);
        agrees(view.at(View.TODAY.plusDays(40)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_600, 5_000})
    void theLatestMovementIsTheLatestOfAll(long rows) {
        var world = new World(1, rows);
        for (LocalDate today : List.of(View.TODAY, View.TODAY.plusDays(1), View.TODAY.plusDays(9))) {
            View view = new View(world, "marta", "testbank", View.TODAY, today);
            LocalDate last = view.rows(DataKind.DATA).stream().map(View::day).max(LocalDate::compareTo).orElseThrow();
            assertThat(view.statement().lastMovement()).isEqualTo(last);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2020-12-31", "2021-01-01", "2099-12-31"})
    void onAnyDayOfTheCenturyEveryKindIsAnswered(LocalDate today) {
        for (long rows : new long[] {0, 2_000}) {
            var world = new World(1, rows);
            for (String bank : List.of("testbank", "atalaya", "velero")) {
                View view = new View(world, "marta", bank, today, today);
                for (DataKind kind : DataKind.values()) {
                    view.rows(kind);
                }
                assertThat(view.rows(DataKind.ACCOUNT)).isNotEmpty();
                agrees(view);
            }
        }
    }

    /** Every balance is the one before plus the amount; the product's is that of its last movement. */
    private static void agrees(View view) {
        PRODUCTS.forEach((kind, products) -> {
            Map<String, BigDecimal> balances = new HashMap<>();
            for (ObjectNode row : view.rows(kind)) {
                assertThat(amount(row).scale()).as("cents").isLessThanOrEqualTo(2);
                if (row.path("balance").isNull()) {
                    continue;
                }
                BigDecimal after = row.path("balance").decimalValue();
                BigDecimal before = balances.put(row.path(products.ownId()).stringValue(), after);
                if (before != null) {
                    assertThat(before.add(amount(row))).as("%s: %s", view, row).isEqualByComparingTo(after);
                }
                assertThat(day(row)).isAfterOrEqualTo(view.connected().minusMonths(24)).isBeforeOrEqualTo(view.today());
            }
            for (ObjectNode product : view.rows(products)) {
                BigDecimal last = balances.get(product.path("_id").stringValue());
                if (last != null) {
                    assertThat(product.path("balance").decimalValue()).as("%s: %s", view, product).isEqualByComparingTo(last);
                }
            }
        });
    }

    @Test
    void noCardIsEverOverItsLimitAndNoAccountLongOverdrawn() {
        var world = new World(1, 0);
        for (String user : View.PEOPLE) {
            for (Institution bank : Institutions.all()) {
                View view = new View(world, user, bank.id(), View.TODAY, View.TODAY);
                List<ObjectNode> rows = view.rows(DataKind.DATA);
                rows.stream().filter(row -> row.path("balance").decimalValue().signum() < 0).forEach(row -> assertThat(rows)
                        .as("%s: %s", view, row).anyMatch(other -> other.path("account_id").equals(row.path("account_id"))
                                && other.path("balance").decimalValue().signum() >= 0 && !day(other).isBefore(day(row))
                                && day(other).isBefore(day(row).plusDays(5))));
                view.rows(DataKind.CARD_TRANSACTION).stream().filter(row -> !row.path("balance").isNull()).forEach(row -> {
                    JsonNode card = view.one(DataKind.CARD, "_id", row.path("card_id").stringValue());
                    assertThat(row.path("balance").decimalValue().negate()).isLessThanOrEqualTo(card.path("limit").decimalValue());
                });
            }
        }
    }

    @Test
    void theSameSeedAndDayGiveTheSameBytesAndAnotherSeedOthers() {
        var once = new World(5, 0);
        var again = new World(5, 0);
        var other = new World(6, 0);
        for (String user : View.PEOPLE) {
            for (Institution bank : Institutions.all()) {
                for (DataKind kind : DataKind.values()) {
                    assertThat(bytes(again, user, bank, kind)).isEqualTo(bytes(once, user, bank, kind));
                }
                DataKind kind = bank.role() == Institution.Role.CARDS ? DataKind.CARD_TRANSACTION : DataKind.DATA;
                assertThat(bytes(other, user, bank, kind)).isNotEqualTo(bytes(once, user, bank, kind));
            }
        }
    }

    private static String bytes(World world, String user, Institution bank, DataKind kind) {
        return new View(world, user, bank.id(), View.TODAY, View.TODAY).rows(kind).toString();
    }

    @Test
    void whatSomebodySeesDoesNotDependOnWhoLookedBefore() {
        var busy = new World(1, 0);
        for (String user : View.PEOPLE) {
            new View(busy, user, "testbank", View.TODAY, View.TODAY.plusDays(3)).rows(DataKind.DATA);
        }
        for (String user : View.PEOPLE) {
            assertThat(new View(busy, user, "atalaya", View.TODAY, View.TODAY).rows(DataKind.INVESTMENT).toString())
                    .isEqualTo(View.of(user, "atalaya").rows(DataKind.INVESTMENT).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 31", "0, 400", "0, 1500", "5, 6", "20000, 1", "20000, 45"})
    void asDaysPassMovementsAreAddedAndNoneIsChanged(long rows, int days) {
        var world = new World(1, rows);
        int added = 0;
        for (String user : List.of("marta", "familia", "lena")) {
            for (Institution bank : rows == 0 ? Institutions.all() : Institutions.all().subList(0, 1)) {
                View today = new View(world, user, bank.id(), View.TODAY, View.TODAY);
                View later = today.at(View.TODAY.plusDays(days));
                for (DataKind kind : MOVEMENTS) {
                    Map<String, ObjectNode> before = byId(today, kind);
                    Map<String, ObjectNode> after = byId(later, kind);
                    before.forEach((id, row) -> assertThat(after.get(id)).as("%s %s", today, kind).isEqualTo(row));
                    after.forEach((id, row) -> {
                        if (!before.containsKey(id)) {
                            assertThat(day(row)).isAfter(View.TODAY);
                        }
                    });
                    added += after.size() - before.size();
                }
                for (DataKind kind : List.of(DataKind.ACCOUNT, DataKind.CARD, DataKind.PORTFOLIO, DataKind.LIABILITY)) {
                    assertThat(byId(later, kind).keySet()).containsAll(byId(today, kind).keySet());
                }
            }
        }
        assertThat(added).as("something new in " + days + " days").isGreaterThanOrEqualTo(days);
    }

    @Test
    void aLaterConnectionSeesTwoYearsFromItsOwnDayAndNothingOlder() {
        var world = new World(1, 0);
        LocalDate later = View.TODAY.plusMonths(5);
        View first = new View(world, "marta", "testbank", View.TODAY, later);
        View second = new View(world, "marta", "testbank", later, later);
        List<String> window = first.rows(DataKind.DATA).stream().filter(row -> !day(row).isBefore(later.minusMonths(24))).map(JsonNode::toString).toList();
        assertThat(second.rows(DataKind.DATA).stream().map(JsonNode::toString)).containsExactlyElementsOf(window);
        assertThat(window).hasSizeLessThan(first.rows(DataKind.DATA).size());
    }

    /** By id, without the time of the last look, which is all that may change. */
    private static Map<String, ObjectNode> byId(View view, DataKind kind) {
        var rows = new LinkedHashMap<String, ObjectNode>();
        for (ObjectNode row : view.rows(kind)) {
            row.remove("updated_at_timestamp");
            assertThat(rows.put(row.path("_id").stringValue(), row)).as("a second %s", row).isNull();
        }
        return rows;
    }
}
