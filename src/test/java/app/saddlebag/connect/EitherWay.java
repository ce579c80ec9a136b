package app.saddlebag.connect;

import static app.saddlebag.connect.ConnectBench.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState.AtFlanks;
import app.saddlebag.connect.ConnectState.Cancelled;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Environment.Way;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What holds whichever way a person is sent to Flanks; each way's own test runs it. */
abstract class EitherWay extends AtTheBench {

    EitherWay(Way way) {
        super(way);
    }

    @Test
    void aLoginWhoseRedirectWasLostIsFoundWhenItIsLookedFor() throws Exception {
        ConnectFlow other = bench.atFlanks(NOTHING_TO_SYNC);
        bench.logIn(other, "joan", "secret");
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        assertThat(flow.lookForLogin().get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(flow.state()).isInstanceOf(AtFlanks.class);

        bench.logIn(flow, "marta", "secret");
        assertThat(flow.lookForLogin().get(10, TimeUnit.SECONDS)).isTrue();

        Done done = (Done) settled(flow);
        assertThat(bench.store.connections().list()).extracting(Connection::id).containsExactly(done.connectionId());
    }

    @Test
    void aLoginWhoseRedirectWasLostIsFinishedAfterACrash() {
        bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "marta", "secret");

        assertThat(resumeLater(Duration.ZERO)).singleElement().isInstanceOf(Resumed.Connected.class);

        assertThat(bench.store.connections().list()).extracting(Connection::title).containsExactly("TestBank");
        assertThat(departures()).isEmpty();
        assertThat(bench.api.unusedCodes(null)).isEmpty();
    }

    @Test
    void whoNeverCameBackIsForgottenAfterAWeekAndNotBefore() {
        bench.atFlanks(NOTHING_TO_SYNC);

        assertThat(resumeLater(Duration.ofDays(6))).isEmpty();
        assertThat(departures()).hasSize(1);
        assertThat(resumeLater(Duration.ofDays(8))).isEmpty();
        assertThat(departures()).isEmpty();
    }

    @Test
    void cancellingBeforeTheLoginLeavesNothing() throws Exception {
        ConnectFlow choosing = bench.connector(NOTHING_TO_SYNC).connect(ConnectBench.CALLBACK);
        choosing.cancel();
        ConnectFlow atFlanks = bench.atFlanks(NOTHING_TO_SYNC);
        atFlanks.cancel();

        assertThat(settled(choosing)).isEqualTo(new Cancelled(false));
        assertThat(settled(atFlanks)).isEqualTo(new Cancelled(false));
        assertThat(bench.isUntouched()).isTrue();
    }

    @Test
    void cancellingAfterALoginWhoseRedirectWasLostDeletesItAtFlanks() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        bench.logIn(flow, "marta", "secret");

        flow.cancel();

        assertThat(settled(flow)).isEqualTo(new Cancelled(false));
        assertThat(bench.api.credentials()).isEmpty();
        assertThat(bench.api.unusedCodes(null)).isEmpty();
        assertThat(departures()).isEmpty();
    }
}
