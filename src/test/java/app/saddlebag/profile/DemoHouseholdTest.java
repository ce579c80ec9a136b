package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.ui.Desks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A demo begins with several banks, each read whole. */
class DemoHouseholdTest {

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource
    void eachOfItsBanksIsThereAndUpToDate(DemoHousehold household) {
        List<Integer> told = new CopyOnWriteArrayList<>();
        try (OpenProfile demo = Desks.profiles(home).demo()) {
            household.moveIn(demo, told::add);
            assertThat(demo.records().connections()).hasSize(household.banks())
                    .allSatisfy(one -> assertThat(one.health()).isEqualTo(Connection.Health.FRESH))
                    .extracting(Connection::entityId).doesNotHaveDuplicates();
            assertThat(told).hasSize(household.banks()).contains(household.banks());
            assertThat(demo.ledger().snapshot().size()).isGreaterThan(2_000);
            assertThat(demo.waitingLogins().waiting()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsBankItSaysSoAndLeavesNothing(DemoHousehold household) {
        try (OpenProfile demo = Desks.profiles(home).demo()) {
            demo.setDemoBankReachable(false);
            assertThatThrownBy(() -> household.moveIn(demo, there -> { })).isInstanceOf(ProblemException.class);
            assertThat(demo.records().connections()).isEmpty();
        }
    }
}
