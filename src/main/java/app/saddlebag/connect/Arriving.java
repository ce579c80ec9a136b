package app.saddlebag.connect;

import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.ConnectState.FirstSync;
import app.saddlebag.connect.ConnectState.WaitingForSecurityChecks;
import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.WayIn.Arrival;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Departure;
import app.saddlebag.model.ProblemException;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The last part of a flow: from what came of a departure to the end of the first sync.
 *
 * @param reading told how far the first sync has come
 */
record Arriving(Parts parts, CallCancellation cancellation, Consumer<FirstSync> reading) {

    /**
     * Blocks.
     *
     * @return where the flow stands then
     * @throws ProblemException when there is no login
     */
    ConnectState with(Arrival arrival, Departure departure) {
        return switch (arrival) {
            case Arrival.Connected(long connectionId) -> sync(connectionId);
            case Arrival.Held(Instant since) -> {
                cancellation.check();
                parts.departures().putOff(departure);
                yield new WaitingForSecurityChecks(since);
            }
            case Arrival.Refused(ProblemException problem) -> throw problem;
        };
    }

    private ConnectState sync(long connectionId) {
        cancellation.check();
        reading.accept(new FirstSync(null, 0));
        try {
            parts.firstSync().run(connectionId, (kind, rows) -> {
                if (!cancellation.isCancelled()) {
                    reading.accept(new FirstSync(kind, rows));
                }
            }, cancellation);
            return new Done(connectionId, null);
        } catch (ProblemException failed) {
            return new Done(connectionId, failed);
        }
    }
}
