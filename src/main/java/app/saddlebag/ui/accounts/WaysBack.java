package app.saddlebag.ui.accounts;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was done to the list of accounts and can be taken back, the last of it first. JavaFX thread only. */
final class WaysBack {

    private static final int MOST = 50;

    private final Deque<Runnable> ways = new ArrayDeque<>();

    /** @return the same way back; it is gone once, whether here or by {@link #last()} */
    Runnable remember(Runnable way) {
        Runnable once = new Runnable() {
            @Override
            public void run() {
                if (ways.remove(this)) {
                    way.run();
                }
            }
        };
        ways.push(once);
        if (ways.size() > MOST) {
            ways.removeLast();
        }
        return once;
    }

    /** Takes back what was done last; nothing where nothing is left. */
    void last() {
        if (!ways.isEmpty()) {
            ways.peek().run();
        }
    }
}
