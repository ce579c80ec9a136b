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

    /**
     * A request that was answered.
     *
     * @param at     when
     * @param method its verb
     * @param path   its path
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
            entries.addFirst(new Entry(clock.instant(), method, path, status, bytes, took));
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
