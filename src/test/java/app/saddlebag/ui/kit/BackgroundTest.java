package app.saddlebag.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final Background background = new Background(worker::add, screen::add);
    private final List<Object> told = new ArrayList<>();

    @Test
    void aResultArrivesOnTheScreensThread() {
        background.run(() -> 42, told::add, told::add);
        worker.remove().run();
        assertThat(told).isEmpty();
        screen.remove().run();
        assertThat(told).containsExactly(42);
    }

    @Test
    void aFailureArrivesAsItself() {
        IllegalStateException failure = new IllegalStateException("no");
        background.run(() -> { throw failure; }, result -> told.add("done"), told::add);
        worker.remove().run();
        screen.remove().run();
        assertThat(told).containsExactly(failure);
    }

    @Test
    void cancelledWorkIsNeverHeardOfAgainEvenWhenItHadFinished() {
        Background.Job early = background.run(() -> 1, told::add, told::add);
        early.cancel();
        worker.remove().run();
        Background.Job late = background.run(() -> 2, told::add, told::add);
        worker.remove().run();
        late.cancel();
        screen.forEach(Runnable::run);
        assertThat(told).isEmpty();
    }

    @Test
    void aPartThatIsClosedIsHeardOfNoMoreButForItsWrites() {
        Background page = background.part();
        page.run(() -> "under way", told::add, told::add);
        page.onScreen(() -> told.add("shown"));
        page.close();
        page.run(() -> "too late", told::add, told::add);
        page.write(() -> { throw new IllegalStateException("disk full"); }, told::add, failure -> told.add(failure.getMessage()));
        background.run(() -> "the window's own", told::add, told::add);
        worker.forEach(Runnable::run);
        screen.forEach(Runnable::run);
        assertThat(told).containsExactly("disk full", "the window's own");
    }

    @Test
    void theWindowWaitsForTheWritesOfItsParts() {
        Background page = background.part();
        page.write(() -> told.add("written"), done -> { }, told::add);
        page.close();
        worker.remove().run();
        background.finishWrites();
        assertThat(told).containsExactly("written");
    }
}
