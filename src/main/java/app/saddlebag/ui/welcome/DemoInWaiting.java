package app.saddlebag.ui.welcome;

import app.saddlebag.profile.DemoHousehold;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.kit.Background;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * A demo whose banks are connected while the person still reads the welcome, so that trying it takes one click and no waiting.
 * It is handed out once, or deleted. On the JavaFX thread.
 */
public final class DemoInWaiting {

    private final Profiles profiles;
    private final DemoHousehold household;
    private final Background background;
    private final ReadOnlyIntegerWrapper there = new ReadOnlyIntegerWrapper();
    /** Null until it is begun, and again once it is handed out. */
    private CompletableFuture<OpenProfile> demo;

    public DemoInWaiting(Profiles profiles, DemoHousehold household, Background background) {
        this.profiles = profiles;
        this.household = household;
        this.background = background;
    }

    /** Starts, unless it has. One that failed is tried anew. */
    public void begin() {
        if (demo == null || demo.isCompletedExceptionally()) {
            there.set(0);
            CompletableFuture<OpenProfile> beginning = new CompletableFuture<>();
            demo = beginning;
            background.behind(() -> make(beginning));
        }
    }

    private void make(CompletableFuture<OpenProfile> beginning) {
        OpenProfile made = null;
        try {
            made = profiles.demo();
            household.moveIn(made, count -> background.onScreen(() -> there.set(count)));
            beginning.complete(made);
        } catch (RuntimeException | Error failed) {
            if (made != null) {
                made.close();
            }
            beginning.completeExceptionally(failed);
        }
    }

    /**
     * Hands it out as soon as it is whole. One that failed unseen is tried once more.
     *
     * @param done   gets the open demo, which is its receiver's to close
     * @param failed gets what prevented it
     */
    public void take(Consumer<OpenProfile> done, Consumer<Throwable> failed) {
        begin();
        CompletableFuture<OpenProfile> awaited = demo;
        background.run(awaited::join, made -> {
            if (demo == awaited) { // else it is being deleted
                demo = null;
                done.accept(made);
            }
        }, failure -> failed.accept(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure));
    }

    /** @return deletes what nobody took; it blocks until that is gone, and is not for the JavaFX thread */
    public Runnable end() {
        CompletableFuture<OpenProfile> left = demo;
        demo = null;
        return left == null ? () -> { } : () -> left.handle((made, failed) -> {
            if (made != null) {
                made.close();
            }
            return null;
        }).join();
    }

    /** How many of its banks are connected. */
    public ReadOnlyIntegerProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    public int banks() {
        return household.banks();
    }
}
