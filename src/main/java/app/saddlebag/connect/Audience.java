package app.saddlebag.connect;

import app.saddlebag.connect.ConnectState.AtFlanks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Who is told of a flow's states. Guarded by the flow's monitor, but for the futures. */
final class Audience {

    private final CompletableFuture<ConnectState> away = new CompletableFuture<>();
    private final CompletableFuture<ConnectState> settled = new CompletableFuture<>();
    private final List<Consumer<? super ConnectState>> listeners = new ArrayList<>();

    void add(Consumer<? super ConnectState> listener) {
        listeners.add(listener);
    }

    void tell(ConnectState next) {
        listeners.forEach(listener -> listener.accept(next));
        if (next.isSettled()) {
            settled.complete(next);
        }
        if (next instanceof AtFlanks || next.isSettled()) {
            away.complete(next);
        }
    }

    CompletableFuture<ConnectState> away() {
        return away.copy();
    }

    CompletableFuture<ConnectState> settled() {
        return settled.copy();
    }
}
