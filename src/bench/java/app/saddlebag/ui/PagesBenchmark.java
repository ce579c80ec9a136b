package app.saddlebag.ui;

import app.saddlebag.ledger.BenchRows;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/**
 * From the open profile to the whole Overview, and from one page to the whole next, in the real window over a sealed profile.
 *
 * <p>Three moments of each: the first frame laid out after the press, in which the page is in front; the frame in which nothing
 * is turning any more; and the one in which no work is left, so that every part of the page is there. The first time a page comes
 * to the front, when it is built, is told apart from later times. The keys are derived before the Overview's time begins.
 *
 * <pre>mvn -o -q -Pbench test-compile && xvfb-run -a -s "-screen 0 1440x900x24" mvn -o -Pbench test \
 *   -Dbench.main=app.saddlebag.ui.PagesBenchmark -Dbench=100000</pre>
 */
public final class PagesBenchmark {

    private static final List<String> PAGES = List.of("transactions", "connections", "wealth", "recurring", "settings", "overview");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** As long as a quick person types a passphrase; the pages are warmed up meanwhile. */
    private static final long PASSPHRASE_MILLIS = 3_000;

    private final AtomicInteger unfinished = new AtomicInteger();
    private final Stage stage;

    private PagesBenchmark(Stage stage) {
        this.stage = stage;
    }

    /** @param arguments number of rows, 100,000 without, and how often each page comes to the front, five times without */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 5 : Integer.parseInt(arguments[1]);
        Clock clock = Clock.fixed(BenchRows.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        BenchProfile made = new BenchProfile(rows, clock);
        made.open().close();
        made.profiles().preferences().remember(made.folder());
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try {
            PagesBenchmark benchmark = new PagesBenchmark(onScreen(Stage::new));
            benchmark.open(made.profiles(), clock);
            for (int round = 1; round <= rounds; round++) {
                benchmark.pages(round);
            }
        } finally {
            Platform.exit();
        }
        System.exit(0); // the window stays to the end, and its profile open
    }

    private void open(Profiles profiles, Clock clock) throws Exception {
        onScreen(() -> {
            // Keeps the frames coming, as in a window in which something moves.
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    // that there is one is enough
                }
            }.start();
            new Desktop(stage, profiles, Desks.loginItem(), new Messages(Locale.UK), clock, this::execute, address -> { })
                    .show(profiles.known(), Optional.empty());
            stage.setWidth(1440);
            stage.setHeight(900);
            return null;
        });
        Thread.sleep(PASSPHRASE_MILLIS);
        onScreen(() -> {
            ((TextInputControl) find("#unlock-passphrase")).appendText(new String(BenchProfile.passphrase()));
            return null;
        });
        long pressed = press("#unlock");
        long pages = frame(() -> find("#place-overview") != null);
        tell("the keys, and opening the profile", List.of(pressed, pages));
        tell("Overview after that", moments(pages));
    }

    private void pages(int round) throws Exception {
        for (String page : PAGES) {
            tell(page + ", round " + round, moments(press("#place-" + page)));
        }
    }

    private void execute(Runnable work) {
        unfinished.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } finally {
                unfinished.decrementAndGet();
            }
        });
    }

    private List<Long> moments(long begin) throws Exception {
        long first = frame(() -> true);
        long still = frame(() -> !turns());
        long whole = frame(() -> unfinished.get() == 0 && !turns());
        return List.of(begin, first, still, whole);
    }

    private long press(String selector) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onScreen(() -> find(selector) instanceof ButtonBase button && !button.isDisabled())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came: " + selector);
            }
        }
        return onScreen(() -> {
            long now = System.nanoTime();
            ((ButtonBase) find(selector)).fire();
            return now;
        });
    }

    /** Whether anything says that it waits; a table with rows keeps its placeholder, unseen. */
    private boolean turns() {
        return stage.getScene().getRoot().lookupAll(".placeholder-turning").stream().anyMatch(PagesBenchmark::isSeen);
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    /** @return when the first frame was laid out in which this holds; painting it begins then */
    private long frame(Callable<Boolean> holds) throws Exception {
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch there = new CountDownLatch(1);
        Scene scene = onScreen(stage::getScene);
        Runnable listener = () -> {
            try {
                if (seen.isEmpty() && holds.call()) {
                    seen.add(System.nanoTime());
                    there.countDown();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        onScreen(() -> {
            scene.addPostLayoutPulseListener(listener);
            return null;
        });
        if (!there.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("never came");
        }
        onScreen(() -> {
            scene.removePostLayoutPulseListener(listener);
            return null;
        });
        return seen.getFirst();
    }

    private static void tell(String what, List<Long> moments) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-40s", what));
        List<String> names = List.of("first frame", "nothing turns", "whole");
        for (int i = 1; i < moments.size(); i++) {
            line.append(String.format(Locale.ROOT, "%s %,7.0f ms   ", names.get(i - 1), (moments.get(i) - moments.getFirst()) / 1e6));
        }
        System.out.println(line.toString().stripTrailing());
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
