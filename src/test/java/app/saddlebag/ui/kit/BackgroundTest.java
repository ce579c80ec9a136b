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
}
