package app.saddlebag.sync;

import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.Settings;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when Flanks asked to be left alone ({@code Retry-After}), kept over a restart: one limit for the whole application,
 * hence for every connection. Reads and writes the disk.
 */
public final class AskedToWait {

    private static final String KEY = "askedToWait";

    private final Settings settings;

    public AskedToWait(Settings settings) {
        this.settings = settings;
    }

    /** May be over already; empty when it never asked, or does not ask any more. */
    public Optional<Instant> till() {
        return settings.get(KEY).map(Long::parseLong).map(Instant::ofEpochSecond);
    }

    /** Takes in what calls were answered. */
    void learn(Stream<ProblemException> problems) {
        problems.flatMap(problem -> problem instanceof FlanksException failed ? failed.notBefore().stream() : Stream.empty())
                .max(Comparator.naturalOrder())
                .filter(till -> till().filter(till::equals).isEmpty())
                .ifPresent(till -> settings.put(KEY, Long.toString(till.getEpochSecond())));
    }
}
