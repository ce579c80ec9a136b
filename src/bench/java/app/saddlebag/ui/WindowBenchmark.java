package app.saddlebag.ui;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.BenchRows;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.text.Messages;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.input.KeyCode;

/**
 * From the keystroke to the painted rows and totals, in the real window over a sealed profile of a million transactions; and for
 * how long the JavaFX thread was silent meanwhile.
 *
 * <p>Filters are typed letter by letter, a tenth of a second apart or as soon as the one before is painted, whichever is
 * later; then once more in bursts of 20 ms, where each letter cancels the search before it and only the last counts. A
 * letter's time begins before its key event is posted. It ends when the frame is painted and in the window in which the first
 * row of the grid, the number of rows and the totals were those that the ledger itself finds for the text. Letters that
 * change nothing of these are not counted. After that come scrolling, selecting all that match, ordering by other columns,
 * groups, facets and the query drawer, for the silence alone. The first round is told apart: what it runs was only practised.
 *
 * <pre>mvn -o -q -Pbench test-compile && xvfb-run -a -s "-screen 0 1440x900x24" mvn -o -Pbench test \
 *   -Dbench.main=app.saddlebag.ui.WindowBenchmark -Dbench=1000000</pre>
 */
public final class WindowBenchmark {

    private static final long BETWEEN_LETTERS_MILLIS = 100;
    private static final long BETWEEN_BURST_LETTERS_MILLIS = 20;
    private static final List<String> FILTERS = List.of("mercadona amount:<-50 date:2026", "shop:=RENFE", "cafe -madrid",
            "nomina amount:>1000 entity:deux", "/recibo.*9[0-9]{3}$/", "category:Travel|Leisure netflix");

    private final BenchWindow window;
    private final Ledger ledger;
    private final Watchdog watchdog;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> painting = new ArrayList<>();
    private final Map<String, Painted> expectations = new HashMap<>();

    private WindowBenchmark(BenchWindow window, Ledger ledger) {
        this.window = window;
        this.ledger = ledger;
        watchdog = new Watchdog(window.screen());
    }

    /** @param arguments number of rows, a million without, and how often the filters are typed, thrice without */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 3 : Integer.parseInt(arguments[1]);
        Clock clock = Clock.fixed(BenchRows.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        BenchProfile made = new BenchProfile(rows, clock);
        try (OpenProfile profile = made.open()) {
            long start = System.nanoTime();
            Ledger ledger = profile.ledger().snapshot();
            System.out.printf(Locale.ROOT, "%,d transactions read in %,d ms%n", ledger.size(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            BenchWindow window = BenchWindow.open(new Messages(Locale.UK), clock);
            try {
                new WindowBenchmark(window, ledger).run(profile, rounds);
            } finally {
                window.close();
            }
        } finally {
            Platform.exit();
        }
    }

    private void run(OpenProfile profile, int rounds) throws Exception {
        Painted everything = expected("");
        watchdog.longestMillis(); // what was before is not told
        watchdog.longestWorkMillis();
        watchdog.culprits();
        window.show(profile);
        window.awaitRows(everything);
        tell("opening the page");
        for (int round = 1; round <= rounds; round++) {
            millis.clear();
            painting.clear();
            for (String filter : FILTERS) {
                type(filter, BETWEEN_LETTERS_MILLIS);
                window.clear(expected(""));
            }
            tell("typing, round " + round);
            figures("round " + round);
            Collections.sort(painting);
            System.out.printf(Locale.ROOT, "%-50s of that from layout to paint: median %5.1f ms%n", "", painting.get(painting.size() / 2));
        }
        millis.clear();
        for (String filter : FILTERS) {
            burst(filter);
            window.clear(expected(""));
        }
        tell("typing in bursts");
        figures("bursts");
        deed("scrolling", window::scroll);
        deed("selecting all that match", () -> window.selectAll(expected("").count()));
        deed("ordering by amount and by description", () -> {
            window.order("AMOUNT", SortType.ASCENDING);
            window.order("DESCRIPTION", SortType.ASCENDING);
            window.order("DATE", SortType.DESCENDING);
        });
        deed("grouping by shop and by category", window::group);
        deed("opening and closing every facet", window::openFacets);
        deed("opening the query drawer and the details", () -> {
            window.press(KeyCode.J, true);
            window.press(KeyCode.I, true);
            window.press(KeyCode.F, true);
            window.awaitRows(expected(""));
        });
        deed("typing with both of them open", () -> {
            type("mercadona amount:<-50 date:2026 entity:uno", BETWEEN_LETTERS_MILLIS);
            window.clear(expected(""));
        });
    }

    private interface Deed {
        void run() throws Exception;
    }

    private void deed(String name, Deed deed) throws Exception {
        deed.run();
        tell(name);
    }

    private void type(String filter, long betweenMillis) throws Exception {
        for (int length = 1; length <= filter.length(); length++) {
            boolean counts = !expected(filter.substring(0, length)).equals(expected(filter.substring(0, length - 1)));
            long start = System.nanoTime();
            window.letter(filter.charAt(length - 1));
            long painted = window.awaitRows(expected(filter.substring(0, length)));
            if (counts) {
                millis.add((painted - start) / 1e6);
                painting.add((painted - window.laidOut()) / 1e6);
            }
            Thread.sleep(Math.max(0, betweenMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        }
    }

    private void burst(String filter) throws Exception {
        Painted last = expected(filter);
        long start = 0;
        for (char letter : filter.toCharArray()) {
            start = System.nanoTime();
            window.letter(letter);
            Thread.sleep(BETWEEN_BURST_LETTERS_MILLIS);
        }
        millis.add((window.awaitRows(last) - start) / 1e6);
    }

    /** What the window has to show for a text, by the ledger's own search. */
    private Painted expected(String text) {
        return expectations.computeIfAbsent(text, asked -> {
            Matches matches = ledger.search(FilterParser.parse(asked).filter(), BenchRows.TODAY, new SearchCancellation(), null);
            return new Painted(matches.size(), matches.size() == 0 ? -1 : ledger.row(matches.position(0)).id(),
                    matches.totals());
        });
    }

    private void figures(String name) {
        Collections.sort(millis);
        System.out.printf(Locale.ROOT, "%-50s keystroke to paint: median %5.1f ms, 95 %% %5.1f ms, longest %5.1f ms, n = %d%n",
                name, at(0.5), at(0.95), at(1), millis.size());
    }

    private double at(double share) {
        return millis.get((int) Math.min(millis.size() - 1, Math.ceil(share * millis.size()) - 1));
    }

    private void tell(String name) {
        double silence = watchdog.longestMillis();
        System.out.printf(Locale.ROOT, "%-50s JavaFX thread silent for at most %6.1f ms, working for at most %6.1f ms of a "
                + "silence; longest pause for garbage %d ms%n", name, silence, watchdog.longestWorkMillis(),
                watchdog.longestPauseMillis());
        String culprits = watchdog.culprits();
        if (silence > 50) {
            System.out.print(culprits);
        }
    }
}
