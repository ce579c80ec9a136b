package app.saddlebag.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One peer in a process of its own, so that its memory is its own; prints what it took and found. */
final class PeerProcess {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
    private static final int QUESTIONS = 41;

    private PeerProcess() {
    }

    /** @param arguments {@code saddlebag}, {@code duckdb} or {@code sqlite}, {@code load} or {@code ask}, rows, and a file for the others */
    public static void main(String[] arguments) throws Exception {
        PeerRows rows = new PeerRows(Integer.parseInt(arguments[2]));
        Path file = Path.of(arguments[3]);
        if (arguments[1].equals("load")) {
            making(rows); // the second time is as quick as it will be while they are loaded
            long making = making(rows);
            long loading = time(() -> load(arguments[0], file, rows));
            System.out.printf(Locale.ROOT, "load %.1f%n", (loading - making) / 1e6);
            return;
        }
        try (Peer peer = opened(arguments[0], file, rows)) {
            peer.filtered();
            long used = processorNanos();
            System.out.printf(Locale.ROOT, "filter %.3f%n", median(peer::filtered));
            System.out.printf(Locale.ROOT, "processor %.3f%n", (processorNanos() - used) / 1e6 / QUESTIONS);
            System.out.printf(Locale.ROOT, "months %.3f%n", median(peer::months));
            System.out.printf(Locale.ROOT, "memory %d%n", resident());
            System.out.println("found " + peer.filtered());
            Map<String, Answer> months = peer.months();
            System.out.println("monthly " + months);
        }
    }

    /** What the rows themselves take, which no peer is to be charged for. */
    private static long making(PeerRows rows) throws Exception {
        return time(() -> {
            rows.forEach(_ -> { });
            return null;
        });
    }

    private static Object load(String peer, Path file, PeerRows rows) throws Exception {
        switch (peer) {
            case "duckdb" -> SqlPeer.loadDuckDb(file, rows);
            case "sqlite" -> SqlPeer.loadSqlite(file, rows);
            default -> new SaddlebagPeer(rows).close();
        }
        return null;
    }

    private static Peer opened(String peer, Path file, PeerRows rows) throws Exception {
        return switch (peer) {
            case "duckdb" -> SqlPeer.duckDb(file);
            case "sqlite" -> SqlPeer.sqlite(file);
            default -> new SaddlebagPeer(rows);
        };
    }

    private static double median(Callable<?> question) throws Exception {
        long[] times = new long[QUESTIONS];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(question);
        }
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }

    private static long time(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return System.nanoTime() - start;
    }

    /** Of all threads, the virtual machine's own among them. */
    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Megabytes; after all garbage is gone from the heap, which stays as large as it was. */
    private static long resident() throws Exception {
        System.gc();
        Path status = Path.of("/proc/self/status");
        Matcher found = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return found.find() ? Long.parseLong(found.group(1)) >> 10 : -1;
    }
}
