package app.saddlebag.ui.transactions.search;

import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ui.kit.Background;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs the newest of a series of computations: starting one cancels the one before, whose result is never seen. JavaFX
 * thread only.
 */
public final class Latest {

    private final Background background;
    private SearchCancellation cancellation = new SearchCancellation();
    private Background.Job job = () -> { };

    public Latest(Background background) {
        this.background = background;
    }

    /**
     * @param work   runs on the worker; ends early when told so
     * @param done   gets its result unless a newer computation was started meanwhile
     * @param failed gets what it threw, likewise
     */
    public <T> void run(Function<SearchCancellation, T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        cancel();
        SearchCancellation own = new SearchCancellation();
        cancellation = own;
        job = background.run(() -> work.apply(own), result -> {
            if (!own.isCancelled()) {
                done.accept(result);
            }
        }, failure -> {
            if (!own.isCancelled()) {
                failed.accept(failure);
            }
        });
    }

    /** Brings part of a result to the screen before the rest, unless its computation was cancelled meanwhile. */
    public void show(SearchCancellation computation, Runnable part) {
        background.onScreen(() -> {
            if (!computation.isCancelled()) {
                part.run();
            }
        });
    }

    public void cancel() {
        cancellation.cancel();
        job.cancel();
    }
}
