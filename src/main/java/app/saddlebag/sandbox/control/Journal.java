package app.saddlebag.sandbox.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import app.saddlebag.sandbox.http.LoopbackServer;

/** The latest requests, newest first. Keeps paths, never bodies or query strings. Safe between threads. */
public final class Journal implements LoopbackServer.Observer {

    private static final int KEPT = 200;
    private static final int LONGEST_PATH = 200;

    /**
     * A request that was answered.
     *
     * @param at     when
     * @param method its verb
     * @param path   its path, or the beginning of a long one
     * @param status what was answered
     * @param bytes  size of the body sent
     * @param took   how long it took
     */
    public record Entry(Instant at, String method, String path, int status, long bytes, Duration took) {
    }

    private final Clock clock;
    private final Deque<Entry> entries = new ArrayDeque<>();

    public Journal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void answered(String method, String path, int status, long bytes, Duration took) {
        if (!path.startsWith("/sandbox") && !path.startsWith("/link/assets") && !path.startsWith("/link/logos")) {
            String brief = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
            entries.addFirst(new Entry(clock.instant(), method, brief, status, bytes, took));
            if (entries.size() > KEPT) {
                entries.removeLast();
            }
        }
    }

    /** The latest requests, newest first. */
    public synchronized List<Entry> latest() {
        return List.copyOf(entries);
    }
}
