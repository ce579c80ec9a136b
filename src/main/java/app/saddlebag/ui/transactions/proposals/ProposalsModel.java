package app.saddlebag.ui.transactions.proposals;

import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.inspect.DetailSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The pairs that wait for a yes or a no. An answer takes its pair away at once and is kept behind the screen, in the order in which
 * they were given; each can be taken back, the last first. JavaFX thread only.
 */
public final class ProposalsModel {

    /** What was said last. */
    public sealed interface Said {

        /** Nothing yet, or it was taken back. */
        record Nothing() implements Said {
        }

        /** A pair was answered. */
        record Answered(Tie tie, Answer answer) implements Said {
        }

        /** Something failed; the sentence says what. */
        record Failed(String sentence) implements Said {
        }
    }

    private record Given(Tie tie, Answer answer, int place) {
    }

    private final Background background;
    private final DetailSource details;
    private final Function<Throwable, String> sentence;
    private final ObservableList<Tie> open = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(this, "said", new Said.Nothing());
    private final ReadOnlyObjectWrapper<Boolean> read = new ReadOnlyObjectWrapper<>(this, "read", false);
    private final Deque<Given> given = new ArrayDeque<>();
    private final Deque<Given> unwritten = new ArrayDeque<>();
    private boolean writing;

    /** @param sentence says a failure */
    public ProposalsModel(Background background, DetailSource details, Function<Throwable, String> sentence) {
        this.background = background;
        this.details = details;
        this.sentence = sentence;
        readAnew();
    }

    /** In the order in which they are shown. */
    public ObservableList<Tie> open() {
        return open;
    }

    /** What was said last. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether {@link #open()} was read. */
    public ReadOnlyObjectProperty<Boolean> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Says yes or no of one that is open. */
    public void answer(Tie tie, Answer answer) {
        int place = open.indexOf(tie);
        if (place >= 0) {
            open.remove(place);
            Given one = new Given(tie, answer, place);
            given.push(one);
            said.set(new Said.Answered(tie, answer));
            write(one);
        }
    }

    /**
     * Takes the last answer back, so that its pair is open again.
     *
     * @return where it stands; −1 where there is nothing to take back
     */
    public int undo() {
        if (given.isEmpty()) {
            return -1;
        }
        Given last = given.pop();
        int place = putBack(last);
        tellLast();
        write(new Given(last.tie(), Answer.NONE, place));
        return place;
    }

    private int putBack(Given one) {
        int known = open.indexOf(one.tie());
        if (known >= 0) {
            return known;
        }
        int place = Math.min(one.place(), open.size());
        open.add(place, one.tie());
        return place;
    }

    private void tellLast() {
        said.set(given.isEmpty() ? new Said.Nothing() : new Said.Answered(given.peek().tie(), given.peek().answer()));
    }

    /** One after another: what is said last of a pair must be written last. */
    private void write(Given one) {
        unwritten.add(one);
        if (!writing) {
            writeNext();
        }
    }

    private void writeNext() {
        Given next = unwritten.poll();
        writing = next != null;
        if (writing) {
            background.write(() -> {
                details.answer(next.tie().link(), next.answer());
                return null;
            }, done -> writeNext(), failure -> {
                notWritten(next, failure);
                writeNext();
            });
        } else {
            readAnew();
        }
    }

    private void notWritten(Given one, Throwable failure) {
        given.remove(one);
        if (one.answer() != Answer.NONE) {
            putBack(one);
        }
        said.set(new Said.Failed(sentence.apply(failure)));
    }

    /** An answer may leave another pair open, or close one. Not while one is on its way: that one would come back. */
    private void readAnew() {
        background.run(details::proposals, found -> {
            if (!writing) {
                List<Tie> now = new ArrayList<>(found);
                if (!links(now).equals(links(open))) {
                    open.setAll(now);
                }
                read.set(true);
            }
        }, failure -> said.set(new Said.Failed(sentence.apply(failure))));
    }

    private static List<?> links(List<Tie> ties) {
        return ties.stream().map(Tie::link).toList();
    }
}
