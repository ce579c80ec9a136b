package app.saddlebag.sandbox.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The visits under way, in memory: so many at most, and none older than half an hour. Safe between threads. */
final class Visits {

    private static final int MOST = 1000;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Map<String, Visit> visits = new LinkedHashMap<>();

    synchronized void add(Visit visit) {
        Iterator<Visit> oldest = visits.values().iterator();
        while (oldest.hasNext()) {
            boolean stale = oldest.next().began.isBefore(visit.began.minus(LIFE));
            if (!stale && visits.size() < MOST) {
                break;
            }
            oldest.remove();
        }
        visits.put(visit.id, visit);
    }

    /** Null when there is none, or no longer. */
    synchronized Visit find(String id, Instant now) {
        Visit visit = visits.get(id);
        return visit == null || visit.began.isBefore(now.minus(LIFE)) ? null : visit;
    }
}
