package app.saddlebag.ui;

import app.saddlebag.ledger.BenchRows;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.store.Store;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Prints what one opening of a profile takes in a fresh process, as a person meets it: everything is prepared as while the
 * passphrase is typed, and the time runs from the moment the key is known to the first rows and to all of them being there to be
 * searched. With {@code rebuild} the snapshot of the rows is taken away before, and made again when the profile is closed.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.ui.UnlockTime -Dbench="1000000 rebuild"</pre>
 */
public final class UnlockTime {

    private static final String REBUILD = "rebuild";

    private UnlockTime() {
    }

    /** @param arguments number of rows, then {@code snapshot} or {@code rebuild} */
    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.fixed(BenchRows.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        BenchProfile made = new BenchProfile(Integer.parseInt(arguments[0]), clock);
        if (arguments[1].equals(REBUILD)) {
            forgetRows(made.folder());
        }
        Store.prepare();
        Ledger.prepare();
        ListAppender<ILoggingEvent> log = listen();
        long begun = System.nanoTime();
        try (OpenProfile profile = made.asLeft()) {
            long[] there = new long[2];
            Thread watching = Thread.ofPlatform().daemon().start(() -> {
                there[0] = rows(profile, 1);
                there[1] = rows(profile, Integer.parseInt(arguments[0]));
            });
            Ledger all = profile.ledger().snapshot();
            long judged = System.nanoTime();
            watching.join();
            long known = begun + TimeUnit.MILLISECONDS.toNanos(keyMillis(log.list));
            System.out.printf(Locale.ROOT, "%,d rows, %s: first rows %.0f ms, all rows %.0f ms, what is one event %.0f ms after the key%n",
                    all.size(), arguments[1], (there[0] - known) / 1e6, (there[1] - known) / 1e6, (judged - known) / 1e6);
        }
    }

    private static void forgetRows(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.snapshot")) {
                for (Path snapshot : files) {
                    Files.delete(snapshot);
                }
            }
        }
    }

    /** @return when so many rows could be looked at and searched */
    private static long rows(OpenProfile profile, int count) {
        while (profile.ledger().now() == null || profile.ledger().now().size() < count) {
            Thread.onSpinWait();
        }
        return System.nanoTime();
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger door = (Logger) LoggerFactory.getLogger("app.saddlebag.profile");
        door.setLevel(Level.INFO);
        door.setAdditive(false);
        door.addAppender(log);
        return log;
    }

    /** The door says what the key took. */
    private static long keyMillis(List<ILoggingEvent> said) {
        return said.stream().filter(event -> event.getMessage().startsWith("Opened a profile: key in"))
                .mapToLong(event -> (long) event.getArgumentArray()[0]).reduce((_, last) -> last).orElseThrow();
    }
}
