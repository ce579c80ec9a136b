package app.saddlebag.ui;

import app.saddlebag.ledger.BenchRows;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
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
 * <p>Three moments of each: the first frame laid out after the press, in which the page is in front, for the Overview with its
 * cards; the frame in which nothing is turning any more; and the one in which no work is left, so that every part of the page is
 * there. The first time a page comes to the front, when it is built, is told apart from later times. The Overview's time begins
 * when the worker has derived the keys and opened the profile.
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
    /** When the work was done that the first press began. */
    private final FutureTask<Long> pressedDone = new FutureTask<>(System::nanoTime);
    private final Stage stage;
    /** Whether what begins now is begun by a press; on the JavaFX thread. */
    private boolean pressing;

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
        String passphrase = new String(BenchProfile.passphrase());
        type(passphrase.substring(0, 1));
        Thread.sleep(PASSPHRASE_MILLIS);
        type(passphrase.substring(1));
        Frame cards = new Frame(() -> find(".bank-card") instanceof Node card && isSeen(card));
        long pressed = press("#unlock", cards);
        long opened = pressedDone.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        System.out.printf(Locale.ROOT, "%-40s%,19.0f ms%n", "the keys, and opening the profile", (opened - pressed) / 1e6);
        tell("Overview after that", moments(opened, cards));
    }

    private void pages(int round) throws Exception {
        for (String page : PAGES) {
            Frame first = new Frame(() -> true);
            long pressed = press("#place-" + page, first);
            tell(page + ", round " + round, moments(pressed, first));
        }
    }

    private void type(String text) throws Exception {
        onScreen(() -> {
            ((TextInputControl) find("#unlock-passphrase")).appendText(text);
            return null;
        });
    }

    private void execute(Runnable work) {
        boolean pressed = Platform.isFxApplicationThread() && pressing;
        unfinished.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } finally {
                unfinished.decrementAndGet();
                if (pressed) {
                    pressedDone.run();
                }
            }
        });
    }

    private List<Long> moments(long begin, Frame first) throws Exception {
        long shown = first.laidOut();
        long still = new Frame(() -> !turns()).laidOut();
        long whole = new Frame(() -> unfinished.get() == 0 && !turns()).laidOut();
        return List.of(begin, shown, still, whole);
    }

    /** @param looking are told from the press on */
    private long press(String selector, Frame... looking) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onScreen(() -> find(selector) instanceof ButtonBase button && !button.isDisabled())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came: " + selector);
            }
        }
        return onScreen(() -> {
            List.of(looking).forEach(Frame::look);
            long now = System.nanoTime();
            pressing = true;
            ((ButtonBase) find(selector)).fire();
            pressing = false;
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

    /** The first frame in which something holds. */
    private final class Frame {

        private final Callable<Boolean> holds;
        private final FutureTask<Long> seen = new FutureTask<>(System::nanoTime);
        private final Runnable listener = this::see;

        Frame(Callable<Boolean> holds) {
            this.holds = holds;
        }

        void look() {
            stage.getScene().addPostLayoutPulseListener(listener);
        }

        private void see() {
            try {
                if (!seen.isDone() && holds.call()) {
                    seen.run();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** @return when it was laid out; painting it begins then */
        long laidOut() throws Exception {
            onScreen(() -> {
                stage.getScene().removePostLayoutPulseListener(listener);
                look();
                return null;
            });
            long when = seen.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            onScreen(() -> {
                stage.getScene().removePostLayoutPulseListener(listener);
                return null;
            });
            return when;
        }
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
