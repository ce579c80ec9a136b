package app.saddlebag.ui;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Measures for how long the JavaFX thread answers nobody: a thread of its own posts a heartbeat, waits until it was run and
 * posts the next. The longest wait is the longest time in which no key and no repaint would have been served, pauses for
 * collecting garbage included. While a heartbeat waits, the JavaFX thread's stack is looked at every few milliseconds, so
 * that a long wait names its cause. How much of a wait the JavaFX thread itself worked is told apart: the rest it was kept
 * from the processor by others or waited for the painter.
 */
final class Watchdog implements AutoCloseable {

    private static final long BEAT_MILLIS = 2;
    private static final long LATE_MILLIS = 15;
    private static final int FRAMES_TOLD = 60;

    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final LongAccumulator longestWork = new LongAccumulator(Math::max, 0);
    private final LongAccumulator longestPause = new LongAccumulator(Math::max, 0);
    private final Map<String, Long> culprits = new ConcurrentHashMap<>();
    private final Thread screen;
    private final Thread heart;
    private volatile boolean stopped;

    /** @param screen the JavaFX thread */
    Watchdog(Thread screen) {
        this.screen = screen;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((notification, back) -> longestPause.accumulate(
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo()
                            .getDuration()), null, null);
        }
        heart = Thread.ofPlatform().daemon().name("watchdog").start(this::beat);
    }

    /** Longest silence since the last call, in milliseconds. */
    double longestMillis() {
        return longest.getThenReset() / 1e6;
    }

    /** Longest time since the last call that it worked during one such silence, in milliseconds. */
    double longestWorkMillis() {
        return longestWork.getThenReset() / 1e6;
    }

    /** Longest pause for collecting garbage since the last call, in milliseconds. */
    long longestPauseMillis() {
        return longestPause.getThenReset();
    }

    /** What the JavaFX thread was seen doing at the end of the silences it worked longest in, since the last call. */
    String culprits() {
        String told = culprits.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(3)
                .map(entry -> "      %.1f ms of work, seen at%n%s".formatted(entry.getValue() / 1e6, entry.getKey()))
                .collect(Collectors.joining());
        culprits.clear();
        return told;
    }

    @Override
    public void close() {
        stopped = true;
    }

    private void beat() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try {
            while (!stopped) {
                long posted = System.nanoTime();
                long worked = threads.getThreadCpuTime(screen.threadId());
                CountDownLatch answered = new CountDownLatch(1);
                Platform.runLater(answered::countDown);
                String seen = null;
                while (!answered.await(LATE_MILLIS, TimeUnit.MILLISECONDS)) {
                    seen = Arrays.stream(screen.getStackTrace()).limit(FRAMES_TOLD)
                            .map(frame -> "        " + frame + "\n").collect(Collectors.joining());
                }
                long silence = System.nanoTime() - posted;
                longest.accumulate(silence);
                long work = threads.getThreadCpuTime(screen.threadId()) - worked;
                longestWork.accumulate(work);
                if (seen != null) {
                    culprits.merge(seen, work, Math::max);
                }
                Thread.sleep(BEAT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
