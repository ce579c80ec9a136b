package app.saddlebag.ui.connections;

import app.saddlebag.profile.ProductAnswers;
import app.saddlebag.profile.RenewedProduct;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.Changes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The questions of one connection, one after another: each answer is kept at once, and one answer may settle others. JavaFX
 * thread only.
 */
final class QuestionModel {

    private final ProductAnswers answers;
    private final long connectionId;
    private final Background background;
    private final Messages messages;
    private final Changes changes;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Deque<RenewedProduct> given = new ArrayDeque<>();
    private boolean writing;

    /**
     * What is asked now.
     *
     * @param current null when nothing is, any more
     * @param others  how many wait besides
     * @param given   how many were answered here
     */
    record Standing(RenewedProduct current, int others, int given) {
    }

    /** @param open of the connection, not empty; the first is asked first */
    QuestionModel(ProductAnswers answers, List<RenewedProduct> open, Background background, Messages messages, Changes changes) {
        this.answers = answers;
        this.connectionId = open.getFirst().connection().id();
        this.background = background;
        this.messages = messages;
        this.changes = changes;
        standing.set(new Standing(open.getFirst(), open.size() - 1, 0));
    }

    /** What is asked; changes with every answer. */
    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Why the last answer was not kept; empty when it was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Those that were answered here, the last first. */
    List<RenewedProduct> given() {
        return List.copyOf(given);
    }

    /** Answers what is asked and goes on to the next. Does nothing while an answer is being written. */
    void say(Said said) {
        RenewedProduct asked = standing.get().current;
        if (asked != null) {
            write(List.of(asked), said, asked.number(), () -> given.push(asked));
        }
    }

    /** Takes the last answer back and asks again. */
    void takeBack() {
        if (!given.isEmpty()) {
            RenewedProduct last = given.peek();
            write(List.of(last), Said.NOTHING, last.number() - 1, given::pop);
        }
    }

    /** Leaves what is asked for later and goes on to the next, round about. */
    void next() {
        if (!writing) {
            long after = standing.get().current.number();
            background.run(this::open, open -> show(open, after), this::failed);
        }
    }

    /** @param after the question after this number is asked next */
    private void write(Collection<RenewedProduct> asked, Said said, long after, Runnable kept) {
        if (writing) {
            return;
        }
        writing = true;
        problem.set("");
        Callable<List<RenewedProduct>> work = () -> {
            answers.answer(asked, said);
            return open();
        };
        Consumer<List<RenewedProduct>> done = open -> {
            writing = false;
            kept.run();
            show(open, after);
            changes.tell();
        };
        background.write(work, done, failure -> {
            writing = false;
            failed(failure);
            // It may be no question any more: what is one now is asked.
            background.run(this::open, open -> show(open, after - 1), this::failed);
        });
    }

    private void failed(Throwable failure) {
        problem.set(messages.sentence(failure));
        changes.tell();
    }

    private List<RenewedProduct> open() {
        return answers.list().stream().filter(one -> one.connection().id() == connectionId && one.said() == Said.NOTHING).toList();
    }

    private void show(List<RenewedProduct> open, long after) {
        RenewedProduct next = open.stream().filter(one -> one.number() > after).findFirst()
                .orElse(open.isEmpty() ? null : open.getFirst());
        standing.set(new Standing(next, Math.max(0, open.size() - 1), given.size()));
    }
}
