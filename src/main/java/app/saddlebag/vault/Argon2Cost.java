package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;
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

    /** What a key file may ask for at all; what this machine can do is asked besides ({@link #requirePossible}). */
    private static final Argon2Cost CEILING = new Argon2Cost(256 * 1024, 64, 16);
    private static final Duration TARGET = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Up to this many times the floor's work nobody waits long enough to be asked. */
    private static final int UNASKED = 4;
    private static final long KIB = 1024;

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

    /**
     * Refuses, before it is tried, a derivation that this machine would take too long for or that its memory cannot hold. A
     * dear one is judged by timing the floor's.
     *
     * @throws ProblemException {@code keys.slow} with the seconds it would take, {@code keys.memory} with the MiB it needs
     */
    void requirePossible() {
        Runtime runtime = Runtime.getRuntime();
        if (free(runtime) < needed()) {
            System.gc(); // what is garbage counts as used until then
        }
        requirePossible(free(runtime), Argon2::nanosTaken);
    }

    private static long free(Runtime runtime) {
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** Bytes: the blocks, and what holding them costs. */
    private long needed() {
        return memoryKiB * KIB * 9 / 8;
    }

    void requirePossible(long freeBytes, ToLongFunction<Argon2Cost> nanosTaken) {
        if (freeBytes < needed()) {
            throw new ProblemException("keys.memory", null, memoryKiB / KIB);
        }
        if (work() > UNASKED * FLOOR.work()) {
            Duration estimated = Duration.ofNanos((long) (nanosTaken.applyAsLong(FLOOR) * ((double) work() / FLOOR.work())));
            if (estimated.compareTo(LONGEST) > 0) {
                throw new ProblemException("keys.slow", null, estimated.toSeconds());
            }
        }
    }

    private long work() {
        return (long) memoryKiB * passes;
    }

    /** The one that makes a guess cost more. */
    Argon2Cost dearer(Argon2Cost other) {
        return work() >= other.work() ? this : other;
    }

    /** Whether we would derive a key at this cost: neither cheaper than promised nor a way to exhaust the machine. */
    boolean isAcceptable() {
        return memoryKiB >= FLOOR.memoryKiB && memoryKiB <= CEILING.memoryKiB
                && passes >= FLOOR.passes && passes <= CEILING.passes
                && lanes >= FLOOR.lanes && lanes <= CEILING.lanes;
    }
}
