package app.saddlebag.ui.settings;

import app.saddlebag.filter.Categories;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Category;
import app.saddlebag.profile.CategoryBook;
import app.saddlebag.profile.CategoryBook.Undone;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The tree of categories and every way to change it, each with a way back. JavaFX thread only. */
final class CategoriesModel {

    /**
     * A category as it is listed.
     *
     * @param name in the person's language
     * @param rows how many carry a word that means it, without those that lie in it
     */
    record Line(Category category, String name, long rows) {

        boolean within() {
            return category.parent() != null;
        }
    }

    private final CategoryBook book;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<String> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Double> merging = new ReadOnlyObjectWrapper<>();
    private SearchCancellation merger = new SearchCancellation();
    private final Deque<Integer> done = new ArrayDeque<>();
    private int changes;
    private int readings;

    CategoriesModel(CategoryBook book, Background background, Messages messages, Notices notices) {
        this.book = book;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
    }

    /** In the order of the tree, also those that are no longer offered. Empty until it is read. */
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Why the last thing that was asked for was not done; empty when it was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Key of the one that is acted on; null for none. */
    ObjectProperty<String> selectedProperty() {
        return selected;
    }

    Optional<Line> selectedLine() {
        return lines.get().stream().filter(line -> line.category().key().equals(selected.get())).findFirst();
    }

    /** Those that another may lie in: at the top and offered. */
    List<Line> tops() {
        return lines.get().stream().filter(line -> !line.within() && !line.category().hidden()).toList();
    }

    /** Those that one may go over into. */
    List<Line> targets(Line from) {
        return lines.get().stream().filter(line -> !line.category().hidden() && !line.category().equals(from.category())).toList();
    }

    /** Reads them anew; the last reading that was asked for is shown, whichever ends last. */
    void refresh() {
        int reading = ++readings;
        background.run(() -> {
            Categories tree = book.tree();
            Map<String, Long> uses = book.uses();
            return tree.all().stream().map(one -> new Line(one, tree.name(one), uses.getOrDefault(one.key(), 0L))).toList();
        }, now -> {
            if (reading == readings) {
                lines.set(now);
            }
        }, failure -> problem.set(messages.sentence(failure)));
    }

    /**
     * @param parent key of the one it lies in; empty at the top
     * @param kept   called when it is
     * @param wrong  gets the sentence otherwise
     */
    void add(String name, String parent, Runnable kept, Consumer<String> wrong) {
        write(() -> book.add(name, parent.isEmpty() ? null : parent), added -> {
            selected.set(added.key());
            changed(messages.get("cli.categories.added", book.tree().name(added)));
            kept.run();
        }, wrong);
    }

    /** Offers one again that is no longer offered. */
    void offerAgain(Line line) {
        write(() -> book.add(line.name(), null), _ -> changed(messages.get("categories.undone.removed", line.name())), problem::set);
    }

    /** @param name empty lets one that came with the program have its own again */
    void rename(Line line, String name, Runnable kept, Consumer<String> wrong) {
        if (name.strip().equals(line.name())) {
            kept.run();
            return;
        }
        String key = line.category().key();
        write(() -> {
            book.rename(key, name);
            return book.tree().name(book.find(key));
        }, now -> {
            changed(messages.get("cli.categories.renamed", now));
            kept.run();
        }, wrong);
    }

    /** @param parent empty for the top */
    void move(Line line, Line parent, Runnable kept, Consumer<String> wrong) {
        String to = parent == null ? null : parent.category().key();
        if (Objects.equals(to, line.category().parent())) {
            kept.run();
            return;
        }
        write(() -> {
            book.move(line.category().key(), to);
            return line;
        }, _ -> {
            changed(parent == null ? messages.get("cli.categories.movedToTop", line.name())
                    : messages.get("cli.categories.moved", line.name(), parent.name()));
            kept.run();
        }, wrong);
    }

    void recolour(Line line, String colour) {
        if (!line.category().colour().equals(colour)) {
            write(() -> {
                book.recolour(line.category().key(), colour);
                return line;
            }, _ -> changed(messages.get("cli.categories.recoloured", line.name(), messages.get("categories.colour." + colour))),
                    problem::set);
        }
    }

    /** How far a merge is, from 0 to 1, negative while unknown; null while none is under way. */
    ReadOnlyObjectProperty<Double> mergingProperty() {
        return merging.getReadOnlyProperty();
    }

    void merge(Line line, Line into, Runnable kept, Consumer<String> wrong) {
        SearchCancellation given = new SearchCancellation();
        merger = given;
        merging.set(-1.0);
        problem.set("");
        background.write(() -> book.merge(line.category().key(), into.category().key(), (done, all) -> {
            given.check();
            background.onScreen(() -> show(given, done, all));
        }), (Batch batch) -> {
            merging.set(null);
            selected.set(into.category().key());
            String words = messages.get("settings.categories.merged", line.name(), into.name(), batch.counts().changed());
            if (batch.id() == 0) {
                changed(words);
            } else {
                done.push(++changes);
                refresh();
                notices.tell(words, messages.get("settings.rates.undo"), () -> undo(batch));
            }
            kept.run();
        }, failure -> {
            merging.set(null);
            wrong.accept(failure instanceof CancellationException ? messages.get("settings.categories.merge.given-up")
                    : messages.sentence(failure));
        });
    }

    private void show(SearchCancellation given, long rows, long all) {
        if (merging.get() != null && given == merger) {
            merging.set(all == 0 ? -1.0 : (double) rows / all);
        }
    }

    /** Gives the merge that is under way up; nothing is changed then. */
    void giveUp() {
        merger.cancel();
    }

    void remove(Line line) {
        write(() -> {
            book.remove(line.category().key());
            return line;
        }, _ -> changed(messages.get(book.tree().withKey(line.category().key()).isPresent() ? "settings.categories.hidden"
                : "cli.categories.removed", line.name())),
                problem::set);
    }

    private void changed(String words) {
        int change = ++changes;
        done.push(change);
        refresh();
        notices.tell(words, messages.get("settings.rates.undo"), () -> {
            if (Objects.equals(done.peek(), change)) {
                undo();
            } else {
                notices.tell(messages.get("settings.categories.undo.later"));
            }
        });
    }

    /** Takes back what was done last, in an earlier run too; says so where nothing was. */
    void undo() {
        write(book::undo, this::undone, problem::set);
    }

    /** A merge may have been taken back meanwhile where its rows are. */
    private void undo(Batch merge) {
        write(() -> book.undo(merge), (Optional<Undone> undone) -> {
            if (undone.isPresent()) {
                undone(undone);
            } else {
                notices.tell(messages.get("settings.categories.undo.later"));
            }
        }, notices::warn);
    }

    private void undone(Optional<Undone> undone) {
        done.poll();
        refresh();
        notices.tell(undone.map(one -> messages.get("categories.undone." + one.done(), one.names().toArray()))
                .orElseGet(() -> messages.get("categories.undone.nothing")));
    }

    private <T> void write(Callable<T> work, Consumer<T> then, Consumer<String> wrong) {
        problem.set("");
        background.write(work, then, failure -> wrong.accept(messages.sentence(failure)));
    }
}
