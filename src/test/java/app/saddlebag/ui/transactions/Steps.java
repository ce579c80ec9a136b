package app.saddlebag.ui.transactions;

import app.saddlebag.ui.kit.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** A worker and a screen that do their next piece of work when a test says so. */
public final class Steps {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> shows = new ArrayDeque<>();

    public Background background() {
        Executor worker = work::add;
        Executor screen = shows::add;
        return new Background(worker, screen);
    }

    /** Does the oldest piece of work. */
    public void work() {
        work.remove().run();
    }

    /** Brings everything that is ready to the screen. */
    public void show() {
        while (!shows.isEmpty()) {
            shows.remove().run();
        }
    }

    public int waiting() {
        return work.size();
    }
}
