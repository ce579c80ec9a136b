package app.saddlebag.profile;

import app.saddlebag.profile.ConnectionStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When banks are asked without the person asking. It has no clock and remembers nothing: what is due follows from when each
 * connection was last tried, so that a restart, a lock, a sleep of days or a clock put back bring one sync and no more.
 *
 * @param onOpening  whether a profile that is opened or unlocked is synced
 * @param everyHours hours between two tries of a connection while the profile is open; 0 never
 */
public record SyncSchedule(boolean onOpening, int everyHours) {

    /** What holds until the person says otherwise: nobody is asked. */
    public static final SyncSchedule NEVER = new SyncSchedule(false, 0);

    /** Tried less long ago, an opening does not try again; a network that was not there is tried after as long. */
    static final Duration RECENT = Duration.ofMinutes(15);

    /** A hand-edited file may say any number. */
    public SyncSchedule {
        everyHours = Math.clamp(everyHours, 0, 24 * 7);
    }

    public SyncSchedule withOnOpening(boolean on) {
        return new SyncSchedule(on, everyHours);
    }

    public SyncSchedule withEveryHours(int hours) {
        return new SyncSchedule(onOpening, hours);
    }

    /** What to sync as the profile opens, as numbers of connections; what the schedule makes due then, too. */
    public List<Long> dueOnOpening(List<ConnectionStatus> statuses, Instant now) {
        return statuses.stream().filter(status -> onOpening && isDue(Optional.of(after(status, RECENT, now)), now)
                || isDue(next(status, now), now)).map(status -> status.connection().id()).filter(willing(statuses)::contains)
                .toList();
    }

    /** What to sync now, as numbers of connections. */
    public List<Long> due(List<ConnectionStatus> statuses, Instant now) {
        return statuses.stream().filter(status -> isDue(next(status, now), now)).map(status -> status.connection().id())
                .toList();
    }

    /** When the next connection is due; not before {@code now}, and empty when none ever is. */
    public Optional<Instant> next(List<ConnectionStatus> statuses, Instant now) {
        return statuses.stream().map(status -> next(status, now)).flatMap(Optional::stream).min(Comparator.naturalOrder())
                .map(at -> at.isBefore(now) ? now : at);
    }

    private Optional<Instant> next(ConnectionStatus status, Instant now) {
        if (everyHours == 0 || !isWilling(status)) {
            return Optional.empty();
        }
        Duration every = Duration.ofHours(everyHours);
        return Optional.of(after(status, status.state() == State.OFFLINE ? RECENT : every, now));
    }

    /** A try that is yet to come was noted by a clock that has been put back since. */
    private static Instant after(ConnectionStatus status, Duration pause, Instant now) {
        Instant tried = status.connection().lastAttempt();
        Instant at = tried == null || tried.isAfter(now) ? now : tried.plus(pause);
        Instant till = Objects.requireNonNullElse(status.waitTill(), at);
        return till.isAfter(at) ? till : at;
    }

    private static boolean isDue(Optional<Instant> at, Instant now) {
        return at.isPresent() && !at.get().isAfter(now);
    }

    private static List<Long> willing(List<ConnectionStatus> statuses) {
        return statuses.stream().filter(SyncSchedule::isWilling).map(status -> status.connection().id()).toList();
    }

    /** Asking again for a log-in that needs the person may lock it at the bank; refused settings stay refused. */
    private static boolean isWilling(ConnectionStatus status) {
        return switch (status.state()) {
            case ARCHIVED, FILES, BLOCKED, NEEDS_CONFIRMATION -> false;
            case FAILED -> status.next() != ConnectionStatus.NextStep.CHECK_SETTINGS;
            case TOLD_TO_WAIT, FETCHING, OFFLINE, PARTIAL, STALE, UNSYNCED, FRESH -> true;
        };
    }
}
