package app.saddlebag.profile;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.ConnectionStatus.State;
import app.saddlebag.sync.Shortfall;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a {@link ConnectionStatus} is said, in the window and in the terminal alike. Immutable. */
public final class StatusWords {

    private final Messages messages;
    private final Formats formats;

    public StatusWords(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Two or three words: “Up to date”, “Log in again”. */
    public String brief(State state) {
        return messages.get("status.brief." + word(state));
    }

    /** What is the matter, in a few words, where a button beside them says what to do; {@link #brief} may be that step. */
    public String matter(State state) {
        return switch (state) {
            case BLOCKED -> messages.get("status.matter.blocked");
            case NEEDS_CONFIRMATION -> messages.get("status.matter.needs-confirmation");
            case ARCHIVED, FILES, TOLD_TO_WAIT, FETCHING, OFFLINE, FAILED, PARTIAL, STALE, UNSYNCED, FRESH -> brief(state);
        };
    }

    /** How it stands, in one sentence, or several where several kinds failed for different reasons. */
    public String said(ConnectionStatus status) {
        Connection connection = status.connection();
        return switch (status.state()) {
            case PARTIAL -> status.missing().isEmpty() ? messages.get("status.partial.unnamed") : missing(status.missing());
            case FAILED -> connection.problem() == null ? messages.get("status.failed") : problem(connection.problem());
            case TOLD_TO_WAIT -> messages.get("status.told-to-wait", formats.when(status.waitTill()));
            case STALE -> messages.get("status.stale", formats.dayAndTime(connection.dataAsOf()));
            case UNSYNCED -> messages.get("status.unsynced", formats.age(connection.lastAttempt()));
            case NEEDS_CONFIRMATION -> confirmation(status);
            case BLOCKED -> isGone(connection) ? problem(connection.problem()) : messages.get("status.blocked");
            case ARCHIVED, FILES, FETCHING, OFFLINE, FRESH -> messages.get("status." + word(status.state()));
        };
    }

    /** Whether Flanks has no such login any more, rather than the bank refusing it. */
    private static boolean isGone(Connection connection) {
        return "sync.loginGone".equals(connection.problem());
    }

    /** What needs confirming may have been read in part all the same. */
    private String confirmation(ConnectionStatus status) {
        String confirm = messages.get("status.needs-confirmation");
        return status.missing().isEmpty() ? confirm : confirm + " " + missing(status.missing());
    }

    /** The one next step, as a sentence. */
    public String next(ConnectionStatus status) {
        return switch (status.next()) {
            case WAIT_TILL -> messages.get("status.next.wait-till", formats.when(status.waitTill()));
            case SYNC -> messages.get(status.state() == State.OFFLINE ? "status.next.sync-online" : "status.next.sync");
            default -> messages.get("status.next." + word(status.next()));
        };
    }

    /** How it stands and what to do; a failure's own sentence says both. */
    public String whole(ConnectionStatus status) {
        boolean saysBoth = switch (status.state()) {
            case ARCHIVED, FILES -> true;
            case FAILED -> status.connection().problem() != null;
            case BLOCKED -> isGone(status.connection());
            case NEEDS_CONFIRMATION, TOLD_TO_WAIT, FETCHING, OFFLINE, PARTIAL, STALE, UNSYNCED, FRESH -> false;
        };
        return saysBoth ? said(status) : said(status) + " " + next(status);
    }

    /**
     * When it was tried last, when that last brought everything, and as of when the bank's data is. “Synced” alone is said
     * only where the last attempt was that success, and nothing is asked of the person before the bank can be read anew.
     */
    public String times(ConnectionStatus status) {
        Connection connection = status.connection();
        List<String> parts = new ArrayList<>();
        Instant tried = connection.lastAttempt();
        Instant success = connection.lastSuccess();
        if (connection.files()) {
            return success == null ? "" : messages.get("status.imported", formats.age(success));
        }
        if (success == null) {
            parts.add(tried == null ? messages.get("status.never-tried") : messages.get("status.tried", formats.age(tried)));
            if (tried != null) {
                parts.add(messages.get("status.never-whole"));
            }
        } else if (tried != null && tried.isAfter(success)) {
            parts.add(messages.get("status.tried", formats.age(tried)));
            parts.add(messages.get("status.last-whole", formats.age(success)));
        } else {
            String key = status.state() == ConnectionStatus.State.NEEDS_CONFIRMATION ? "status.tried" : "status.synced";
            parts.add(messages.get(key, formats.age(success)));
        }
        if (connection.dataAsOf() != null) {
            parts.add(messages.get("status.as-of", formats.dayAndTime(connection.dataAsOf())));
        }
        return String.join(" · ", parts);
    }

    /**
     * What is to be known beside the figures or rows of one kind: that they are old, or were not to be read. Empty when they
     * are as they should be, also where another kind of the same connection failed.
     */
    public Optional<String> beside(ConnectionStatus status, ProductKind kind) {
        return beside(status, status.missing(kind));
    }

    /** Likewise beside people: of a person that logs in, {@link DataKind#IDENTITY}, and of who takes part, {@link DataKind#HOLDER}. */
    public Optional<String> besidePeople(ConnectionStatus status, Set<DataKind> kinds) {
        return beside(status, status.missing(kinds));
    }

    private Optional<String> beside(ConnectionStatus status, List<Shortfall> missing) {
        if (!missing.isEmpty()) {
            return Optional.of(missing(missing));
        }
        return switch (status.state()) {
            case FRESH, FETCHING, ARCHIVED, FILES, PARTIAL -> Optional.empty();
            case BLOCKED, NEEDS_CONFIRMATION, TOLD_TO_WAIT, OFFLINE, FAILED, STALE, UNSYNCED ->
                    Optional.ofNullable(status.connection().dataAsOf() != null ? status.connection().dataAsOf()
                            : status.connection().lastSuccess()).filter(_ -> isWorthSaying(status))
                            .map(asOf -> messages.get("status.beside", formats.dayAndTime(asOf), matter(status.state())));
        };
    }

    /** That a sync of this morning could not be repeated now takes nothing from its figures. */
    private boolean isWorthSaying(ConnectionStatus status) {
        return status.needsPerson() || formats.isOlder(status.connection().lastSuccess(), ConnectionStatus.OLD)
                || formats.isOlder(status.connection().dataAsOf(), ConnectionStatus.OLD);
    }

    /** Kinds that failed together and alike are one sentence. */
    private String missing(List<Shortfall> missing) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Shortfall one : missing) {
            List<Shortfall> alike = missing.stream().filter(other -> other.problem().equals(one.problem())
                    && Objects.equals(other.asOf(), one.asOf())).toList();
            String kinds = kinds(alike.stream().map(Shortfall::kind).toList());
            if (one.isUnderWay()) {
                sentences.add(messages.get("status.kind.under-way", kinds));
            } else if (one.isAsked()) {
                sentences.add(messages.get("status.kind.asked", kinds, formats.age(one.since())));
            } else if (one.isAnswered()) {
                sentences.add(messages.get("status.kind.answered", kinds));
            } else if (one.asOf() == null) {
                sentences.add(messages.get("status.kind.never", kinds, formats.age(one.since())));
            } else {
                sentences.add(messages.get("status.kind.failed", kinds, formats.age(one.since()), formats.day(one.asOf())));
            }
        }
        return String.join(" ", sentences);
    }

    /** “Cards, Card transactions”. */
    public String kinds(List<DataKind> kinds) {
        return kinds.stream().map(kind -> messages.get("data-kind." + word(kind))).collect(Collectors.joining(", "));
    }

    private String problem(String key) {
        String sentence = "problem." + key;
        return messages.has(sentence) ? messages.get(sentence, "…", "…") : messages.get("status.failed");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
