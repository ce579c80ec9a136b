package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.ConnectionStatus.NextStep;
import app.saddlebag.profile.ConnectionStatus.State;
import app.saddlebag.sync.Shortfall;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision table of the API reference (§7.1), and that no sentence contradicts another beside it. */
class ConnectionStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:10:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Madrid"));
    private static final Shortfall CARDS = new Shortfall(DataKind.CARD, "flanks.incomplete",
            NOW.minus(Duration.ofDays(1)), NOW.minus(Duration.ofDays(3)));

    private static StatusWords words(Locale locale) {
        Messages messages = new Messages(locale, CLOCK);
        return new StatusWords(messages, new Formats(messages, CLOCK));
    }

    private static final StatusWords ENGLISH = words(Locale.UK);

    private static Connection connection(Health health, String problem, Duration triedAgo, Duration successAgo, Duration dataAgo) {
        return new Connection(1, "slot", "testbank", "TestBank", null, NOW.minus(Duration.ofDays(90)), ago(triedAgo),
                ago(successAgo), ago(dataAgo), health, problem, false);
    }

    private static Instant ago(Duration duration) {
        return duration == null ? null : NOW.minus(duration);
    }

    private static ConnectionStatus status(Health health, String problem, Shortfall... missing) {
        return ConnectionStatus.of(connection(health, problem, Duration.ZERO, Duration.ofDays(3), Duration.ofHours(5)),
                List.of(missing), null, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "NEEDS_LOGIN,        sync.needsLogin,           BLOCKED,            LOG_IN",
        "NEEDS_CONFIRMATION, sync.needsConfirmation,    NEEDS_CONFIRMATION, CONFIRM",
        "FETCHING,           ,                          FETCHING,           SYNC_LATER",
        "FRESH,              ,                          FRESH,              NOTHING",
        "PARTIAL,            flanks.incomplete,         PARTIAL,            WAIT_FOR_BANK",
        "FAILED,             flanks.unreachable,        OFFLINE,            SYNC",
        "FAILED,             flanks.server,             FAILED,             SYNC",
        "FAILED,             sync.older,                FAILED,             WAIT_FOR_BANK",
        "FAILED,             flanks.applicationRefused, FAILED,             CHECK_SETTINGS"})
    void eachStateHasOneNextStep(Health health, String problem, State state, NextStep next) {
        ConnectionStatus status = status(health, problem);
        assertThat(status.state()).isEqualTo(state);
        assertThat(status.next()).isEqualTo(next);
    }

    @Test
    void dataOlderThanTwoDaysIsOldAlthoughItWasSyncedNow() {
        Connection synced = connection(Health.FRESH, null, Duration.ZERO, Duration.ZERO, Duration.ofHours(49));
        ConnectionStatus status = ConnectionStatus.of(synced, List.of(), null, NOW);
        assertThat(status.state()).isEqualTo(State.STALE);
        assertThat(ENGLISH.whole(status)).contains("has not read the bank since 20 Nov 2026, 14:10");
        Connection younger = connection(Health.FRESH, null, Duration.ZERO, Duration.ZERO, Duration.ofHours(47));
        assertThat(ConnectionStatus.of(younger, List.of(), null, NOW).state()).isEqualTo(State.FRESH);
    }

    @Test
    void whatNobodySyncedForDaysIsToBeSynced() {
        Connection forgotten = connection(Health.FRESH, null, Duration.ofDays(9), Duration.ofDays(9), Duration.ofDays(9));
        ConnectionStatus status = ConnectionStatus.of(forgotten, List.of(), null, NOW);
        assertThat(status.state()).isEqualTo(State.UNSYNCED);
        assertThat(status.next()).isEqualTo(NextStep.SYNC);
    }

    @Test
    void aKindThatFailedIsNamedWithSinceWhenAndOfWhenTheCopyIs() {
        ConnectionStatus status = status(Health.PARTIAL, "flanks.incomplete", CARDS);
        assertThat(ENGLISH.said(status)).isEqualTo("Cards: not refreshed (first failed 1 day ago); what is shown is of 19 Nov 2026.");
        assertThat(ENGLISH.beside(status, ProductKind.CARD)).contains(ENGLISH.said(status));
        assertThat(ENGLISH.beside(status, ProductKind.ACCOUNT)).as("accounts are as they should be").isEmpty();
    }

    @Test
    void kindsThatFailedAlikeAreOneSentence() {
        Shortfall rows = new Shortfall(DataKind.CARD_TRANSACTION, CARDS.problem(), CARDS.since(), CARDS.asOf());
        assertThat(ENGLISH.said(status(Health.PARTIAL, "flanks.incomplete", CARDS, rows))).startsWith("Cards, Card transactions:");
    }

    @Test
    void aKindThatFailedOnTheWayIsAskedForAgainAndOneThatFailedAtTheBankIsNot() {
        Shortfall onTheWay = new Shortfall(DataKind.CARD, "flanks.cut", NOW, null);
        assertThat(status(Health.PARTIAL, "flanks.cut", CARDS, onTheWay).next()).isEqualTo(NextStep.SYNC);
        assertThat(status(Health.PARTIAL, "flanks.incomplete", CARDS).next()).isEqualTo(NextStep.WAIT_FOR_BANK);
    }

    @Test
    void aWaitThatFlanksAskedForIsToldAsTheTimeHereUntilItIsOver() {
        Connection refused = connection(Health.FAILED, "flanks.tooMany", Duration.ZERO, Duration.ofDays(1), Duration.ofDays(1));
        ConnectionStatus waiting = ConnectionStatus.of(refused, List.of(), NOW.plus(Duration.ofMinutes(30)), NOW);
        assertThat(waiting.state()).isEqualTo(State.TOLD_TO_WAIT);
        assertThat(ENGLISH.whole(waiting)).contains("before 15:40", "Sync again at 15:40").doesNotContain("minutes");
        ConnectionStatus over = ConnectionStatus.of(refused, List.of(), NOW, NOW);
        assertThat(over.state()).isEqualTo(State.FAILED);
        assertThat(over.next()).isEqualTo(NextStep.SYNC);
    }

    @Test
    void whileFlanksIsToBeLeftAloneNobodyIsToldToSync() {
        Shortfall limited = new Shortfall(DataKind.CARD, "flanks.tooMany", NOW, null);
        ConnectionStatus partial = ConnectionStatus.of(connection(Health.PARTIAL, "flanks.tooMany", Duration.ZERO, null,
                Duration.ZERO), List.of(limited), NOW.plus(Duration.ofHours(1)), NOW);
        assertThat(partial.state()).isEqualTo(State.PARTIAL);
        assertThat(partial.next()).isEqualTo(NextStep.WAIT_TILL);
    }

    @Test
    void whoHasNoNetworkIsToldToSyncOnceThereIsOne() {
        assertThat(ENGLISH.whole(status(Health.FAILED, "flanks.unreachable"))).endsWith("Sync when there is a network again.");
        assertThat(ENGLISH.next(status(Health.FAILED, "sync.failed"))).isEqualTo("Sync now.");
    }

    static Stream<ConnectionStatus> everyStateAndMoreThanOneWayToIt() {
        return Stream.of(Health.values()).flatMap(health -> Stream.of((String) null, "flanks.unreachable", "sync.failed")
                .flatMap(problem -> Stream.of(status(health, problem), status(health, problem, CARDS),
                        ConnectionStatus.of(connection(health, problem, null, null, null), List.of(), NOW.plusSeconds(60), NOW),
                        ConnectionStatus.of(connection(health, problem, Duration.ZERO, Duration.ZERO, Duration.ofDays(4)),
                                List.of(), null, NOW))));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMoreThanOneWayToIt")
    void syncedIsSaidOnlyWhereTheLastAttemptSucceededAndTheBankWaitsForNobody(ConnectionStatus status) {
        Connection connection = status.connection();
        boolean succeeded = connection.lastSuccess() != null && connection.lastSuccess().equals(connection.lastAttempt());
        boolean waits = status.state() == State.NEEDS_CONFIRMATION;
        assertThat(ENGLISH.times(status).startsWith("Synced")).isEqualTo(succeeded && !waits);
        assertThat(ENGLISH.times(status).startsWith("Last tried just now")).isEqualTo(connection.lastAttempt() != null && (!succeeded || waits));
        if (!succeeded && connection.lastAttempt() != null) {
            assertThat(ENGLISH.times(status)).startsWith("Last tried just now · ");
        }
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMoreThanOneWayToIt")
    void everythingHasWordsInBothLanguages(ConnectionStatus status) {
        for (Locale locale : Messages.LANGUAGES) {
            StatusWords words = words(locale);
            assertThat(List.of(words.brief(status.state()), words.whole(status), words.next(status), words.times(status)))
                    .noneMatch(String::isBlank).noneMatch(text -> text.contains("{") || text.contains("Instant"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = ProductKind.class)
    void besideFreshFiguresNothingIsSaid(ProductKind kind) {
        Connection fresh = connection(Health.FRESH, null, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(9));
        assertThat(ENGLISH.beside(ConnectionStatus.of(fresh, List.of(), null, NOW), kind)).isEmpty();
        Connection offlineJustNow = connection(Health.FAILED, "flanks.unreachable", Duration.ZERO, Duration.ofHours(1),
                Duration.ofHours(9));
        assertThat(ENGLISH.beside(ConnectionStatus.of(offlineJustNow, List.of(), null, NOW), kind))
                .as("figures of this morning").isEmpty();
        Connection blocked = connection(Health.NEEDS_LOGIN, "sync.needsLogin", Duration.ZERO, Duration.ofDays(3),
                Duration.ofHours(9));
        assertThat(ENGLISH.beside(ConnectionStatus.of(blocked, List.of(), null, NOW), kind))
                .contains("Data of 22 Nov 2026, 06:10: the bank no longer accepts the login");
    }

    @Test
    void anArchivedConnectionAsksForNothing() {
        Connection blocked = connection(Health.NEEDS_LOGIN, null, Duration.ZERO, null, null);
        Connection archived = new Connection(1, "slot", null, null, null, NOW, NOW, null, null, blocked.health(), null, true);
        ConnectionStatus status = ConnectionStatus.of(archived, List.of(CARDS), null, NOW);
        assertThat(status.needsPerson()).isFalse();
        assertThat(status.next()).isEqualTo(NextStep.NOTHING);
    }
}
