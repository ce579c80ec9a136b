package app.saddlebag.ui.transactions.proposals;

import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.inspect.DetailSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The pairs that wait for a yes or a no. An answer takes its pair, or all of a kind, away at once and is kept behind the screen, in
 * the order in which they were given; each can be taken back, the last first. JavaFX thread only.
 */
public final class ProposalsModel {

    /** What was said last. */
    public sealed interface Said {

        /** Nothing yet, or it was taken back. */
        record Nothing() implements Said {
        }

        /** One pair or more, all alike, were answered at once. */
        record Answered(List<Tie> ties, Answer answer) implements Said {
        }

        /** Something failed; the sentence says what. */
        record Failed(String sentence) implements Said {
        }
    }

    private record Placed(Tie tie, int place) {
    }

    private record Given(List<Placed> pairs, Answer answer) {

        List<Tie> ties() {
            return pairs.stream().map(Placed::tie).toList();
        }

        Said said() {
            return new Said.Answered(ties(), answer);
        }
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

    /** In the order in which they are shown: those that are alike stand together. */
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

    /** Those that one answer may do for, the given one among them. */
    public List<Tie> alike(Tie tie) {
        Likeness wanted = Likeness.of(tie);
        return open.stream().filter(other -> Likeness.of(other).equals(wanted)).toList();
    }

    /** Whether what it has in common with the next is to be said above the one that stands there; not where it is the only one. */
    boolean isFirst(int place) {
        return open.size() > 1 && (place == 0 || !Likeness.of(open.get(place)).equals(Likeness.of(open.get(place - 1))));
    }

    /** Says yes or no of those that are open, as one answer: it is written once, and taken back whole. */
    public void answer(List<Tie> ties, Answer answer) {
        Set<Tie> meant = new HashSet<>(ties);
        List<Placed> placed = IntStream.range(0, open.size()).filter(place -> meant.contains(open.get(place)))
                .mapToObj(place -> new Placed(open.get(place), place)).toList();
        if (!placed.isEmpty()) {
            open.removeAll(meant);
            Given one = new Given(placed, answer);
            given.push(one);
            said.set(one.said());
            write(one);
        }
    }

    /**
     * Takes the last answer back, so that its pairs are open again.
     *
     * @return where the first of them stands; −1 where there is nothing to take back
     */
    public int undo() {
        if (given.isEmpty()) {
            return -1;
        }
        Given last = given.pop();
        putBack(last);
        said.set(given.isEmpty() ? new Said.Nothing() : given.peek().said());
        write(new Given(last.pairs(), Answer.NONE));
        return open.indexOf(last.pairs().getFirst().tie());
    }

    private void putBack(Given one) {
        List<Tie> all = new ArrayList<>(open);
        Set<Tie> known = new HashSet<>(open);
        one.pairs().stream().filter(pair -> !known.contains(pair.tie()))
                .forEach(pair -> all.add(Math.min(pair.place(), all.size()), pair.tie()));
        show(all);
    }

    private void show(List<Tie> ties) {
        List<Tie> now = Likeness.together(ties);
        if (!links(now).equals(links(open))) {
            open.setAll(now);
        }
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
                details.answer(next.ties().stream().map(Tie::link).toList(), next.answer());
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
                show(found);
                read.set(true);
            }
        }, failure -> said.set(new Said.Failed(sentence.apply(failure))));
    }

    private static List<?> links(List<Tie> ties) {
        return ties.stream().map(Tie::link).toList();
    }
}
