package app.saddlebag.sandbox.api;

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
import app.saddlebag.sandbox.world.World;

/** How far the reading of a credential's bank has come, and what it found. */
public final class Extraction {

    private static final LocalTime NIGHTLY = LocalTime.of(5, 42);
    private static final int MONTHS = 24;

    private final World world;
    private final Switches switches;
    private final WorldClock clock;

    public Extraction(World world, Switches switches, WorldClock clock) {
        this.world = world;
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

    /** When the bank was last read, in the made world: on connecting, then every night. */
    Instant lastUpdate(Credential credential) {
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Instant nightly = today.atTime(NIGHTLY).toInstant(ZoneOffset.UTC);
        if (nightly.isAfter(now)) {
            nightly = today.minusDays(1).atTime(NIGHTLY).toInstant(ZoneOffset.UTC);
        }
        return nightly.isAfter(credential.created()) ? nightly : credential.created();
    }

    /** What the last reading of the bank found. */
    Statement statement(Credential credential) {
        Instant seen = lastUpdate(credential);
        LocalDate connected = LocalDate.ofInstant(credential.created(), ZoneOffset.UTC);
        return world.statement(new Login(credential.bank(), credential.username(), credential.token(),
                credential.externalId(), connected.minusMonths(MONTHS), LocalDate.ofInstant(seen, ZoneOffset.UTC),
                seen.getEpochSecond()));
    }
}
