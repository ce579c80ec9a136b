package app.saddlebag.connect;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finishes what earlier runs could not: codes kept because Flanks held the login back, the network failed or the program
 * ended (API reference §18.15). Thread-safe.
 */
public final class PendingCodes {

    private final CodeExchange exchange;
    private final CodesInHand codes;
    private final Store store;

    PendingCodes(CodeExchange exchange, CodesInHand codes, Store store) {
        this.exchange = exchange;
        this.codes = codes;
        this.store = store;
    }

    /** What became of one code. */
    public sealed interface Resumed {
        /** The connection has its token now and wants a sync. */
        record Connected(long connectionId) implements Resumed {
        }

        /** Still held back. */
        record StillHeld(Instant since) implements Resumed {
        }

        /** Not this time, or not at all. */
        record Failed(ProblemException problem) implements Resumed {
        }
    }

    /**
     * Tries every kept code once; those that somebody else has in hand are left to them. Blocks.
     *
     * @param cancellation ends the trying; codes not reached stay
     */
    public List<Resumed> resume(CallCancellation cancellation) {
        List<Resumed> all = new ArrayList<>();
        for (PendingCode pending : store.linkCodes().list()) {
            cancellation.check();
            if (codes.take(pending)) {
                try {
                    // Since the list was read somebody else may have been through with it.
                    if (store.linkCodes().isKept(pending.id())) {
                        all.add(resume(pending, cancellation));
                    }
                } finally {
                    codes.letGo(pending);
                }
            }
        }
        return all;
    }

    private Resumed resume(PendingCode pending, CallCancellation cancellation) {
        try {
            // A code is only kept after its redirect was believed.
            OptionalLong connection = exchange.exchange(pending, null, true, cancellation);
            return connection.isPresent() ? new Resumed.Connected(connection.getAsLong())
                    : new Resumed.StillHeld(pending.receivedAt());
        } catch (ProblemException problem) {
            return new Resumed.Failed(problem);
        }
    }
}
