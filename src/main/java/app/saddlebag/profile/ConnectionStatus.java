package app.saddlebag.profile;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.sync.Shortfall;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a connection stands and the one thing to do about it, concluded from what its syncs left behind (API reference §7.1).
 * The window and the terminal say it with the same {@linkplain StatusWords words}. Immutable.
 *
 * @param state    how it stands
 * @param next     what to do now
 * @param missing  kinds that are not refreshed, in their order; of each an older copy is shown, or none
 * @param waitTill before when Flanks must not be asked; null unless it said so and the moment is to come
 */
public record ConnectionStatus(Connection connection, State state, NextStep next, List<Shortfall> missing, Instant waitTill) {

    /** Data that Flanks read from the bank longer ago is old (API reference §7.1). */
    static final Duration OLD = Duration.ofDays(2);

    public ConnectionStatus {
        missing = List.copyOf(missing);
    }

    /** In plain words in the messages. */
    public enum State {
        /** Kept to be read; nobody asks the bank any more. */
        ARCHIVED,
        /** Its rows come from files; there is no bank to ask. */
        FILES,
        /** The bank refuses the stored login. */
        BLOCKED,
        /** The bank wants the person to confirm. */
        NEEDS_CONFIRMATION,
        /** Flanks asked to be left alone until a moment that is to come. */
        TOLD_TO_WAIT,
        /** Flanks reads the bank for the first time. */
        FETCHING,
        /** Nobody answered the last time. */
        OFFLINE,
        /** The last attempt failed in another way. */
        FAILED,
        /** Some kinds could not be refreshed, others were. */
        PARTIAL,
        /** All is read, but Flanks has not looked at the bank for more than two days. */
        STALE,
        /** All is read, but that was days ago: nobody synced since. */
        UNSYNCED,
        /** Everything the bank has was read. */
        FRESH
    }

    /** The one next step; what is a button in the window is a command in the terminal. */
    public enum NextStep { NOTHING, LOG_IN, CONFIRM, SYNC, SYNC_LATER, WAIT_FOR_BANK, WAIT_TILL, CHECK_SETTINGS, ANSWER }

    /**
     * @param missing  what the last sync could not refresh
     * @param waitTill as Flanks asked, for all of its connections; nullable, also when it is over
     */
    public static ConnectionStatus of(Connection connection, List<Shortfall> missing, Instant waitTill, Instant now) {
        Instant still = waitTill != null && waitTill.isAfter(now) ? waitTill : null;
        State state = state(connection, missing, still, now);
        NextStep next = next(state, connection, missing);
        boolean tooEarly = still != null && (next == NextStep.SYNC || next == NextStep.SYNC_LATER);
        return new ConnectionStatus(connection, state, tooEarly ? NextStep.WAIT_TILL : next, missing, still);
    }

    private static State state(Connection connection, List<Shortfall> missing, Instant waitTill, Instant now) {
        if (connection.archived() || connection.files()) {
            return connection.archived() ? State.ARCHIVED : State.FILES;
        }
        return switch (connection.health()) {
            case NEEDS_LOGIN -> State.BLOCKED;
            case NEEDS_CONFIRMATION -> State.NEEDS_CONFIRMATION;
            case FETCHING -> waitTill != null ? State.TOLD_TO_WAIT : State.FETCHING;
            case FAILED -> waitTill != null ? State.TOLD_TO_WAIT
                    : "flanks.unreachable".equals(connection.problem()) ? State.OFFLINE : State.FAILED;
            case PARTIAL -> State.PARTIAL;
            case FRESH -> !missing.isEmpty() ? State.PARTIAL
                    : isOld(connection.lastAttempt(), now) ? State.UNSYNCED
                    : isOld(connection.dataAsOf(), now) ? State.STALE : State.FRESH;
        };
    }

    private static boolean isOld(Instant when, Instant now) {
        return when != null && when.isBefore(now.minus(OLD));
    }

    private static NextStep next(State state, Connection connection, List<Shortfall> missing) {
        return switch (state) {
            case ARCHIVED, FILES, FRESH -> NextStep.NOTHING;
            case BLOCKED -> NextStep.LOG_IN;
            case NEEDS_CONFIRMATION -> NextStep.CONFIRM;
            case TOLD_TO_WAIT -> NextStep.WAIT_TILL;
            case FETCHING -> NextStep.SYNC_LATER;
            case OFFLINE, UNSYNCED -> NextStep.SYNC;
            case STALE -> NextStep.WAIT_FOR_BANK;
            case FAILED -> afterFailure(String.valueOf(connection.problem()));
            case PARTIAL -> isAsked(missing) ? NextStep.ANSWER : isAtTheBank(missing) ? NextStep.WAIT_FOR_BANK : NextStep.SYNC;
        };
    }

    private static NextStep afterFailure(String problem) {
        return switch (problem) {
            case "flanks.applicationRefused", "flanks.insecure" -> NextStep.CHECK_SETTINGS;
            case "sync.older" -> NextStep.WAIT_FOR_BANK;
            default -> NextStep.SYNC;
        };
    }

    /** Whether the person has to say which product is which before its kind can be read. */
    private static boolean isAsked(List<Shortfall> missing) {
        return missing.stream().anyMatch(Shortfall::isAsked);
    }

    /** Whether asking Flanks again at once would bring the same: it failed at the bank, not on the way here. */
    private static boolean isAtTheBank(List<Shortfall> missing) {
        return missing.stream().map(Shortfall::problem)
                .allMatch(Set.of("flanks.incomplete", "flanks.notReady", "sync.emptied")::contains);
    }

    /** Whether only the person can bring it on: by something done at the bank, or by an answer. */
    public boolean needsPerson() {
        return switch (next) {
            case LOG_IN, CONFIRM, ANSWER -> true;
            case NOTHING, SYNC, SYNC_LATER, WAIT_FOR_BANK, WAIT_TILL, CHECK_SETTINGS -> false;
        };
    }

    /** Whether figures that are shown are older than they should be, or may be. */
    public boolean isBehind() {
        return switch (state) {
            case FRESH, FETCHING, ARCHIVED, FILES -> false;
            case BLOCKED, NEEDS_CONFIRMATION, TOLD_TO_WAIT, OFFLINE, FAILED, PARTIAL, STALE, UNSYNCED -> true;
        };
    }

    /** Of a product of that kind, its transactions included, what is not refreshed; in the order of the kinds. */
    public List<Shortfall> missing(ProductKind kind) {
        Set<DataKind> concerned = EnumSet.of(DataKind.products(kind));
        if (kind != ProductKind.PORTFOLIO) {
            concerned.add(DataKind.transactions(kind));
        } else {
            concerned.add(DataKind.INVESTMENT);
        }
        return missing(concerned);
    }

    /** Likewise of these kinds of data. */
    public List<Shortfall> missing(Set<DataKind> kinds) {
        return missing.stream().filter(one -> kinds.contains(one.kind())).toList();
    }
}
