package app.saddlebag.ui.link;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.LoopbackListener;
import app.saddlebag.flanks.Loopback;
import app.saddlebag.profile.TemporaryFolder;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one trip to the Link needs around its flow: a place where the person's own browser can come back to, and a folder for
 * what pages store, deleted at the end. Touches sockets and files: not for the JavaFX thread.
 */
final class LinkVisit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkVisit.class);
    private static final Duration BROWSER_MAY_TAKE = Duration.ofMinutes(30);
    private static final String CALLBACK = "/callback";

    private final ConnectFlow flow;
    private final LoopbackListener listener;
    private final Path storage;
    /** Where the process ends with the page still open, however it is told to. */
    private final Thread atTheEnd;

    private LinkVisit(ConnectFlow flow, LoopbackListener listener, Path storage) {
        this.flow = flow;
        this.listener = listener;
        this.storage = storage;
        this.atTheEnd = Thread.ofPlatform().unstarted(this::forget);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /**
     * @param registered where the Link is registered to return to; null for anywhere on this computer
     * @param begin      makes the flow for the address it returns to
     */
    static LinkVisit open(URI registered, Function<URI, ConnectFlow> begin, Messages messages) {
        Optional<LoopbackListener> listener = listen(registered, messages);
        try {
            ConnectFlow flow = begin.apply(registered != null ? registered : listener.orElseThrow().uri());
            listener.ifPresent(waiting -> waiting.listenFor(flow));
            return new LinkVisit(flow, listener.orElse(null), TemporaryFolder.make(TemporaryFolder.Use.LINK));
        } catch (IOException e) {
            listener.ifPresent(LoopbackListener::close);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            listener.ifPresent(LoopbackListener::close);
            throw e;
        }
    }

    ConnectFlow flow() {
        return flow;
    }

    Path storage() {
        return storage;
    }

    /** Again without effect. */
    @Override
    public void close() {
        if (listener != null) {
            listener.close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            LOG.debug("The process ends; what the page stored goes with it");
        }
        forget();
    }

    private void forget() {
        TemporaryFolder.delete(storage);
    }

    /** Empty when nobody on this computer can wait there: then only the web view, or asking for unused codes, finishes. */
    private static Optional<LoopbackListener> listen(URI registered, Messages messages) {
        boolean ours = registered == null || Loopback.is(registered) && CALLBACK.equals(registered.getPath())
                && registered.getPort() > 0 && "http".equals(registered.getScheme());
        if (!ours) {
            return Optional.empty();
        }
        try {
            return Optional.of(LoopbackListener.open(registered == null ? 0 : registered.getPort(), BROWSER_MAY_TAKE,
                    messages::get, messages.locale()));
        } catch (IOException e) {
            if (registered == null) {
                throw new UncheckedIOException(e);
            }
            LOG.info("Nobody can wait at the registered port {}: {}", registered.getPort(), e.toString());
            return Optional.empty();
        }
    }
}
