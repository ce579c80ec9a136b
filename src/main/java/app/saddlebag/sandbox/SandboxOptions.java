package app.saddlebag.sandbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a sandbox is started.
 *
 * @param port         0 for any free port
 * @param clientId     null for the one kept in the state folder, or a random one
 * @param clientSecret null likewise
 * @param state        folder that outlives the process; null to forget everything at the end
 * @param data         folder with the user's own JSON files; null for the made world alone
 * @param rows         at least so many account movements per log-in; 0 as life has it
 * @param seed         gives a world of its own; the same seed gives the same world
 * @param today        the day it is in the made world; null follows the computer's clock
 * @param paceMillis   milliseconds between one data kind of a new log-in becoming ready and the next; 0 at once; null for what the state
 *                     folder kept, or at once
 * @param switches     further switches, by name
 */
public record SandboxOptions(int port, String clientId, String clientSecret, Path state, Path data, long rows,
                             long seed, LocalDate today, Integer paceMillis, Map<String, String> switches) {

    public SandboxOptions {
        switches = Map.copyOf(switches);
    }

    /** A free port, random credentials, nothing kept, everything ready at once. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, null, null, null, null, 0, 1, null, null, Map.of());
    }

    public SandboxOptions withPort(int other) {
        return new SandboxOptions(other, clientId, clientSecret, state, data, rows, seed, today, paceMillis, switches);
    }

    public SandboxOptions withClientId(String other) {
        return new SandboxOptions(port, other, clientSecret, state, data, rows, seed, today, paceMillis, switches);
    }

    public SandboxOptions withClientSecret(String other) {
        return new SandboxOptions(port, clientId, other, state, data, rows, seed, today, paceMillis, switches);
    }

    public SandboxOptions withState(Path other) {
        return new SandboxOptions(port, clientId, clientSecret, other, data, rows, seed, today, paceMillis, switches);
    }

    public SandboxOptions withData(Path other) {
        return new SandboxOptions(port, clientId, clientSecret, state, other, rows, seed, today, paceMillis, switches);
    }

    public SandboxOptions withRows(long other) {
        return new SandboxOptions(port, clientId, clientSecret, state, data, other, seed, today, paceMillis, switches);
    }

    public SandboxOptions withSeed(long other) {
        return new SandboxOptions(port, clientId, clientSecret, state, data, rows, other, today, paceMillis, switches);
    }

    public SandboxOptions withToday(LocalDate other) {
        return new SandboxOptions(port, clientId, clientSecret, state, data, rows, seed, other, paceMillis, switches);
    }

    public SandboxOptions withPaceMillis(Integer other) {
        return new SandboxOptions(port, clientId, clientSecret, state, data, rows, seed, today, other, switches);
    }

    /** One more switch, see {@link app.saddlebag.sandbox.control.Switch}. */
    public SandboxOptions withSwitch(String name, String value) {
        var more = new LinkedHashMap<>(switches);
        more.put(name, value);
        return new SandboxOptions(port, clientId, clientSecret, state, data, rows, seed, today, paceMillis, more);
    }
}
