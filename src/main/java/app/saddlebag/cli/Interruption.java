package app.saddlebag.cli;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.ConnectState.Cancelled;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives a flow up when the program is told to end (Ctrl+C, {@code SIGTERM}) while somebody is at the bank, and makes the end
 * wait until everything is taken back, but not for long: what is not taken back by then is noted, and the next run does it.
 */
final class Interruption implements AutoCloseable {

    private static final Duration UNDOING_MAY_TAKE = Duration.ofSeconds(10);

    private final ConnectFlow flow;
    private final Terminal terminal;
    private final String undone;
    private final String undoneLater;
    private final Thread hook = new Thread(this::end, "undo-connect");

    /**
     * @param undone      message for when everything is taken back
     * @param undoneLater message for when a log-in may be left at Flanks for now
     */
    Interruption(ConnectFlow flow, Terminal terminal, String undone, String undoneLater) {
        this.flow = flow;
        this.terminal = terminal;
        this.undone = undone;
        this.undoneLater = undoneLater;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        if (flow.state().isSettled()) {
            return;
        }
        terminal.say("cli.connect.undoing");
        Optional<ConnectState> end = undo(flow);
        if (end.isPresent() && end.get() instanceof Cancelled(boolean leftAtFlanks)) {
            terminal.say(leftAtFlanks ? undoneLater : undone);
        } else if (end.isEmpty()) {
            terminal.say(undoneLater);
        }
    }

    /**
     * Gives the flow up and waits until it is taken back.
     *
     * @return where it ended; empty when that takes too long
     */
    static Optional<ConnectState> undo(ConnectFlow flow) {
        flow.cancel();
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<ConnectState> end = new AtomicReference<>();
        flow.onState(state -> {
            if (state.isSettled()) {
                end.set(state);
                over.countDown();
            }
        });
        try {
            return over.await(UNDOING_MAY_TAKE.toMillis(), TimeUnit.MILLISECONDS) ? Optional.of(end.get())
                    : Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It runs already; whoever closes the profile under it must let it finish.
            try {
                hook.join(UNDOING_MAY_TAKE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
