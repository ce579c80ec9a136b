package app.saddlebag.sandbox.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Login;
import app.saddlebag.sandbox.world.Statement;
import app.saddlebag.sandbox.world.Statements;

/** How far the reading of a credential's bank has come, and what it found. */
public final class Extraction {

    private static final LocalTime NIGHTLY = LocalTime.of(5, 42);

    private final Statements statements;
    private final Switches switches;
    private final WorldClock clock;

    public Extraction(Statements statements, Switches switches, WorldClock clock) {
        this.statements = statements;
        this.switches = switches;
        this.clock = clock;
    }

    /** Whether the first extraction of a kind has finished. */
    boolean created(Credential credential, DataKind kind) {
        Instant ready = credential.extracting().plusMillis((kind.ordinal() + 1L) * switches.number(Switch.PACE));
        return !clock.onTheWall().isBefore(ready);
    }

    /** Whether a kind's extraction has finished and failed. */
    boolean errored(Credential credential, DataKind kind) {
        return created(credential, kind) && credential.failing().contains(kind.flag());
    }

    /** Whether any kind's first extraction is still running. */
    boolean pending(Credential credential) {
        for (DataKind kind : DataKind.values()) {
            if (!created(credential, kind)) {
                return true;
            }
        }
        return false;
    }

    /** When the user's consent runs out, in the made world; null when it never does. */
    Instant consentEnds(Credential credential) {
        int days = switches.number(Switch.CONSENT_DAYS);
        return days == 0 ? null : credential.consented().plus(Duration.ofDays(days));
    }

    /** Whether the bank lets nobody read until the user proves who they are again. */
    boolean consentOver(Credential credential) {
        Instant end = consentEnds(credential);
        return end != null && !clock.now().isBefore(end);
    }

    /** When the bank was last read, in the made world: on connecting, then every night while the log-in works. */
    Instant lastUpdate(Credential credential) {
        Instant readable = earlier(earlier(clock.now(), credential.blocked()), consentEnds(credential));
        LocalDate day = LocalDate.ofInstant(readable, ZoneOffset.UTC);
        Instant nightly = day.atTime(NIGHTLY).toInstant(ZoneOffset.UTC);
        if (nightly.isAfter(readable)) {
            nightly = nightly.minus(Duration.ofDays(1));
        }
        Instant proved = credential.consented();
        return nightly.isAfter(proved) ? nightly : proved;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    /** What the last reading of the bank found. */
    Statement statement(Credential credential) {
        Instant seen = lastUpdate(credential);
        LocalDate connected = LocalDate.ofInstant(credential.created(), ZoneOffset.UTC);
        return statements.statement(new Login(credential.bank(), credential.username(), credential.token(),
                credential.externalId(), connected, LocalDate.ofInstant(seen, ZoneOffset.UTC), seen.getEpochSecond()));
    }
}
