package app.saddlebag.sync;

import app.saddlebag.model.Batch;
import app.saddlebag.sync.SyncReport.Suspicion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what a sync changes while it writes. Belongs to one thread. */
final class Tally {

    int added;
    int changed;
    int vanished;
    int productsChanged;
    final List<Suspicion> suspicions = new ArrayList<>();

    Batch batch(long connectionId, Instant at, int skipped) {
        return new Batch(0, connectionId, at, added, changed, vanished, suspicions.size(), skipped);
    }
}
