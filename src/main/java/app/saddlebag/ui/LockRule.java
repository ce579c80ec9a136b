package app.saddlebag.ui;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides, look by look, whether an open profile has to be locked. Knows no thread and no window.
 *
 * <p>Idle time is counted by the clock that nobody can set; that the computer slept shows as a jump of either clock between
 * two looks.
 */
final class LockRule {

    /** Longer between two looks than a busy computer makes them wait: it was asleep, or somebody set its clock. */
    private static final Duration JUMP = Duration.ofSeconds(30);

    private static final int HEAVY_PATIENCE = 4;

    /** Why a profile locks by itself. */
    enum Reason {
        /** Nobody touched the window for as long as the settings say. */
        IDLE,
        /** The computer was asleep. */
        SLEPT,
        /** The desktop locked its screen, or the computer was about to sleep. */
        SCREEN,
        /** A page of the Link holds the window, which hears no key any more: the person may be trying to lock. */
        HELD
    }

    /** @param nanos of {@link System#nanoTime}, which nobody can set, but which stands still in sleep on some systems */
    record Moment(Instant wall, long nanos) {

        private Duration since(Moment before) {
            Duration byWall = Duration.between(before.wall, wall);
            Duration steady = Duration.ofNanos(nanos - before.nanos);
            return byWall.compareTo(steady) > 0 ? byWall : steady;
        }
    }

    private final int patience;
    private Moment before;
    private int unanswered;

    /** What a window shows of the Link. */
    enum Shown {
        NOTHING,
        PAGE,
        /** One that took so much memory that waiting costs more than it may bring. */
        HEAVY_PAGE
    }

    /** @param patience how many looks in a row a window with a page in it may leave unanswered */
    LockRule(Moment begin, int patience) {
        this.before = begin;
        this.patience = patience;
    }

    /**
     * Looks once more.
     *
     * @param touched  when the window was last touched, by the steady clock
     * @param after    how long nobody may touch it; zero is for ever
     * @param answers  whether the window has answered since the last look
     * @param shown    what it shows
     * @return null for none
     */
    Reason look(Moment now, long touched, Duration after, boolean answers, Shown shown) {
        boolean slept = now.since(before).compareTo(JUMP) > 0;
        before = now;
        unanswered = answers || slept || shown == Shown.NOTHING ? 0 : unanswered + 1;
        if (slept) {
            return Reason.SLEPT;
        }
        if (!after.isZero() && now.nanos - touched >= after.toNanos()) {
            return Reason.IDLE;
        }
        return isHeld(shown) ? Reason.HELD : null;
    }

    private boolean isHeld(Shown shown) {
        return unanswered >= (shown == Shown.HEAVY_PAGE ? Math.min(HEAVY_PATIENCE, patience) : patience);
    }
}
