package app.saddlebag.ui.link;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.ConnectState.AtFlanks;
import app.saddlebag.connect.ConnectState.FirstSync;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Entity;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection in the making, as a screen shows it: a {@link ConnectFlow} brought to the JavaFX thread. */
public final class ConnectModel {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectModel.class);
    private static final String BANK = "bank=";

    private final Callable<LinkVisit> opening;
    private final Background background;
    private final Messages messages;
    private final Consumer<URI> browser;
    private final ReadOnlyObjectWrapper<ConnectState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper inBrowser = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper leaving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableList<KindRead> read = FXCollections.observableArrayList();
    private LinkVisit visit;
    private URI link;
    /** Null until one was picked. */
    private String bank;
    private volatile boolean closed;

    /** @param opening makes the flow; may take its time and may fail */
    ConnectModel(Callable<LinkVisit> opening, Background background, Messages messages, Consumer<URI> browser) {
        this.opening = opening;
        this.background = background;
        this.messages = messages;
        this.browser = browser;
    }

    /** What the first sync has read so far of one kind. */
    public record KindRead(DataKind kind, long rows) {
    }

    /** Begins, or begins again after a failure. */
    public void start() {
        release();
        state.set(null);
        inBrowser.set(false);
        notice.set("");
        failure.set("");
        read.clear();
        background.write(this::begin, this::opened, problem -> failure.set(messages.sentence(problem)));
    }

    /** Gives it up. Once nothing is left behind, the state is {@code Cancelled}. */
    public void cancel() {
        boolean nothingBegan = visit == null
                || visit.flow().state() instanceof ConnectState.Failed failed && !failed.codeKept();
        if (nothingBegan) {
            state.set(new ConnectState.Cancelled(false));
        } else {
            leaving.set(true);
            visit.flow().cancel();
        }
    }

    /** Sends the person to their own browser; the flow waits for them to come back. */
    public void continueInBrowser() {
        if (link != null) {
            inBrowser.set(true);
            notice.set("");
            browser.accept(link);
        }
    }

    /** Back into the window, from the start of the Link. */
    public void continueHere() {
        inBrowser.set(false);
        notice.set("");
    }

    /** “I finished but nothing happened”: asks Flanks whether the login was made. */
    public void lookForLogin() {
        notice.set(messages.get("link.looking"));
        visit.flow().lookForLogin().whenComplete((found, problem) -> background.onScreen(() -> {
            if (problem != null) {
                notice.set(messages.sentence(problem));
            } else {
                notice.set(found ? "" : messages.get("link.no-login"));
            }
        }));
    }

    /** Tries a kept code again. */
    public void retry() {
        visit.flow().retry();
    }

    /** Whether an address is where the Link returns; then the flow has it already. */
    boolean offer(URI address) {
        if (visit.flow().offer(address)) {
            return true;
        }
        if (link != null && link.getHost().equals(address.getHost()) && link.getPort() == address.getPort()) {
            bank = bankIn(address).orElse(bank);
        }
        return false;
    }

    /** The Link names the bank in its address when it is sent to one (API reference §6.2); starting again then goes there. */
    private static Optional<String> bankIn(URI address) {
        return Stream.ofNullable(address.getRawQuery()).flatMap(query -> Stream.of(query.split("&")))
                .filter(parameter -> parameter.startsWith(BANK)).map(parameter -> URLDecoder.decode(
                        parameter.substring(BANK.length()), StandardCharsets.UTF_8)).filter(id -> !id.isBlank()).findFirst();
    }

    Path storage() {
        return visit.storage();
    }

    /** Null until the flow is there. */
    public ReadOnlyObjectProperty<ConnectState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the person was sent to their own browser. */
    public ReadOnlyBooleanProperty inBrowserProperty() {
        return inBrowser.getReadOnlyProperty();
    }

    /** Whether it is being given up. */
    public ReadOnlyBooleanProperty leavingProperty() {
        return leaving.getReadOnlyProperty();
    }

    /** A remark beside the page; empty when there is none. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Why the flow could not even begin; empty when it could. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the first sync has read, in the order it came to it. */
    public ObservableList<KindRead> read() {
        return read;
    }

    /**
     * Leaves the flow to itself. One whose log-in is not made yet is given up; one that has a code finishes, or keeps the code
     * for later.
     */
    public void close() {
        closed = true;
        release();
    }

    /** The window may be gone before the visit is there, and then nobody is left to be told of it. */
    private LinkVisit begin() throws Exception {
        LinkVisit fresh = opening.call();
        if (closed) {
            fresh.close();
        }
        return fresh;
    }

    private void opened(LinkVisit fresh) {
        visit = fresh;
        if (closed) {
            release();
            return;
        }
        fresh.flow().onState(next -> background.onScreen(() -> show(fresh, next)));
        Entity again = bank == null ? null : new Entity(bank, null, null, null);
        // That they leave is stored first.
        background.behind(() -> fresh.flow().choose(again));
    }

    private void show(LinkVisit of, ConnectState next) {
        if (closed || of != visit) {
            return;
        }
        switch (next) {
            case AtFlanks at -> link = at.link();
            case FirstSync reading when reading.kind() != null -> count(reading);
            default -> { }
        }
        state.set(next);
    }

    private void count(FirstSync reading) {
        KindRead now = new KindRead(reading.kind(), reading.rows());
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).kind() == reading.kind()) {
                read.set(i, now);
                return;
            }
        }
        read.add(now);
    }

    /** Also where the window goes, and even then to its end: a visit keeps a port and a folder. */
    private void release() {
        LinkVisit old = visit;
        visit = null;
        if (old != null) {
            background.write(() -> {
                try (old) {
                    if (old.flow().state() instanceof AtFlanks) {
                        old.flow().cancel();
                    }
                } catch (RejectedExecutionException locked) {
                    LOG.info("The profile was locked at the Link; what is there is looked for with the next sync");
                }
                return null;
            }, ended -> { }, failure -> LOG.error("A visit to the Link did not end well", failure));
        }
    }
}
