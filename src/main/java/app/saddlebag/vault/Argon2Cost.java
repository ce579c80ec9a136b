package app.saddlebag.vault;

import java.time.Duration;
import java.util.function.ToLongFunction;

/**
 * How dear one guess at a passphrase is made.
 *
 * @param memoryKiB memory one derivation fills
 * @param passes    how often it goes over that memory
 * @param lanes     independent lanes
 */
public record Argon2Cost(int memoryKiB, int passes, int lanes) {

    /** The least any key file may ask for. */
    public static final Argon2Cost FLOOR = new Argon2Cost(64 * 1024, 3, 4);

    private static final Argon2Cost CEILING = new Argon2Cost(256 * 1024, 64, 16);
    private static final Duration TARGET = Duration.ofMillis(500);

    /** What one unlock should take on this machine: passes are added to the floor until it takes half a second. */
    public static Argon2Cost measured() {
        Argon2.nanosTaken(FLOOR); // the first one also compiles the code, and would pass for a slow machine
        return measured(Argon2::nanosTaken);
    }

    /** Only passes are added: a key file must open on a smaller machine, and in a heap the program always has. */
    static Argon2Cost measured(ToLongFunction<Argon2Cost> nanosTaken) {
        long floorNanos = Math.max(1, nanosTaken.applyAsLong(FLOOR));
        long passes = Math.ceilDiv(FLOOR.passes * TARGET.toNanos(), floorNanos);
        return new Argon2Cost(FLOOR.memoryKiB, Math.clamp(passes, FLOOR.passes, CEILING.passes), FLOOR.lanes);
    }

    /** The one that makes a guess cost more. */
    Argon2Cost dearer(Argon2Cost other) {
        return (long) memoryKiB * passes >= (long) other.memoryKiB * other.passes ? this : other;
    }

    /** Whether we would derive a key at this cost: neither cheaper than promised nor a way to exhaust the machine. */
    boolean isAcceptable() {
        return memoryKiB >= FLOOR.memoryKiB && memoryKiB <= CEILING.memoryKiB
                && passes >= FLOOR.passes && passes <= CEILING.passes
                && lanes >= FLOOR.lanes && lanes <= CEILING.lanes;
    }
}
