package app.saddlebag.ui.transactions.rules;

import app.saddlebag.filter.Categories;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Rule;
import app.saddlebag.profile.RuleStanding;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.transactions.inspect.EditModel;
import app.saddlebag.ui.transactions.rules.RuleLine.Standing;
import app.saddlebag.ui.transactions.rules.RuleModel.Kept;
import app.saddlebag.ui.transactions.search.Latest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * All rules in their order, and how each stands. What is done to them shows at once and is written behind the screen, in the order
 * in which it was asked for; then all is read anew. JavaFX thread only; the work is the worker's.
 */
final class RuleListModel implements Notices {

    /**
     * What was said last.
     *
     * @param deed what the way back is called; null where there is none
     * @param back goes it
     */
    record Said(String text, boolean bad, String deed, Runnable back) {
    }

    private record Read(List<Rule> rules, Categories tree) {
    }

    private final Messages messages;
    private final Background background;
    private final RuleDesk desk;
    private final EditModel edits;
    private final Latest reading;
    private final Latest surveying;
    private final ObservableList<RuleLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Boolean> read = new ReadOnlyObjectWrapper<>(this, "read", false);
    private final ReadOnlyStringWrapper unread = new ReadOnlyStringWrapper(this, "unread", "");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(this, "said");
    private final ReadOnlyObjectWrapper<Double> applying = new ReadOnlyObjectWrapper<>(this, "applying");
    private final Deque<Runnable> unwritten = new ArrayDeque<>();
    private Categories tree = Categories.AS_TOLD;
    private SearchCancellation application = new SearchCancellation();
    private boolean writing;

    RuleListModel(Messages messages, Background background, RuleDesk desk, EditModel.Asking asking) {
        this.messages = messages;
        this.background = background;
        this.desk = desk;
        edits = new EditModel(messages, background, desk.edits(), this, asking);
        reading = new Latest(background);
        surveying = new Latest(background);
        read();
    }

    /** In the order in which they decide. */
    ObservableList<RuleLine> lines() {
        return lines;
    }

    /** Whether {@link #lines()} was read. */
    ReadOnlyObjectProperty<Boolean> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Why they could not be read the first time; empty where they were, or are being read. */
    ReadOnlyStringProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** What was said last; null for nothing. */
    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** How far applying one is, from 0 to 1, negative while unknown; null while none is applied. */
    ReadOnlyObjectProperty<Double> applyingProperty() {
        return applying.getReadOnlyProperty();
    }

    /** Which category the words of rules mean; none does before they are read. */
    Categories tree() {
        return tree;
    }

    int placeOf(long id) {
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).rule().id() == id) {
                return place;
            }
        }
        return -1;
    }

    /** @return where it stands then */
    int move(Rule rule, int step) {
        int from = placeOf(rule.id());
        int to = Math.clamp(from + step, 0, lines.size() - 1);
        if (from >= 0 && to != from) {
            lines.add(to, lines.remove(from));
            write(() -> {
                desk.book().move(rule.id(), to + 1);
                return rule;
            }, _ -> { });
        }
        return to;
    }

    void turn(Rule rule) {
        int place = placeOf(rule.id());
        if (place >= 0) {
            Rule now = rule.switched(!rule.on());
            lines.set(place, new RuleLine(now, lines.get(place).standing()));
            write(() -> desk.book().replace(rule, now, true), _ -> { });
        }
    }

    /** It can be put back in its place. */
    void remove(Rule rule) {
        int place = placeOf(rule.id());
        if (place >= 0) {
            lines.remove(place);
            write(() -> {
                desk.book().remove(rule.id());
                return rule;
            }, gone -> tell(messages.get("rules.list.removed", gone.name()), messages.get("rules.list.undo"), () -> putBack(gone, place)));
        }
    }

    private void putBack(Rule removed, int place) {
        said.set(null);
        write(() -> desk.book().putBack(removed, place + 1), again -> tell(messages.get("rules.list.put-back", again.name())));
    }

    /** Applies it to the rows there are, whether it is on or not, as one batch. */
    void apply(Rule rule) {
        if (applying.get() != null) {
            return;
        }
        SearchCancellation given = new SearchCancellation();
        application = given;
        applying.set(-1.0);
        write(() -> desk.book().apply(rule.id(), (done, all) -> {
            given.check();
            background.onScreen(() -> show(given, done, all));
        }), (Batch batch) -> {
            applying.set(null);
            edits.tell(messages.get("rules.list.applied", rule.name(), batch.counts().changed()), batch.id());
        });
    }

    private void show(SearchCancellation given, long done, long all) {
        if (applying.get() != null && given == application) {
            applying.set(all == 0 ? -1.0 : (double) done / all);
        }
    }

    /** Gives applying up; no row is changed then. */
    void giveUp() {
        application.cancel();
    }

    /** Hears of a rule that was made or changed. */
    void kept(Kept kept) {
        edits.tell(kept.said(messages), kept.batch() == null ? 0 : kept.batch().id());
        if (kept.notApplied() != null) {
            fail(kept.notApplied());
        }
        read();
    }

    /** Takes back what was said last, where it can be. */
    void undo() {
        Said last = said.get();
        if (last != null && last.back() != null) {
            last.back().run();
        }
    }

    @Override
    public void tell(String text) {
        said.set(new Said(text, false, null, null));
    }

    @Override
    public void tell(String text, String deed, Runnable action) {
        said.set(new Said(text, false, deed, action));
    }

    @Override
    public void warn(String text) {
        said.set(new Said(text, true, null, null));
    }

    /** Two moves at once would end in an order that nobody asked for. */
    private <T> void write(Supplier<T> work, Consumer<T> done) {
        reading.cancel();
        surveying.cancel();
        unwritten.add(() -> background.write(work::get, result -> {
            done.accept(result);
            writeNext();
        }, failure -> {
            applying.set(null);
            fail(failure);
            writeNext();
        }));
        if (!writing) {
            writeNext();
        }
    }

    private void writeNext() {
        Runnable next = unwritten.poll();
        writing = next != null;
        if (writing) {
            next.run();
        } else {
            read();
        }
    }

    private void fail(Throwable failure) {
        if (failure instanceof CancellationException) {
            tell(messages.get("rules.list.given-up"));
        } else {
            warn(messages.sentence(failure));
        }
    }

    /** Reads them anew. */
    void read() {
        unread.set("");
        reading.run(_ -> new Read(desk.book().list(), desk.tree()), this::show, failure -> {
            if (read.get()) {
                fail(failure);
            } else {
                unread.set(messages.sentence(failure));
            }
        });
    }

    private void show(Read now) {
        if (writing) {
            return;
        }
        tree = now.tree();
        Map<Long, RuleLine> before = lines.stream().collect(Collectors.toMap(line -> line.rule().id(), Function.identity()));
        lines.setAll(now.rules().stream().map(rule -> new RuleLine(rule, stillTrue(before.get(rule.id()), rule))).toList());
        read.set(true);
        surveying.run(desk.book()::survey, this::show, this::fail);
    }

    /** Whom it is overruled by may be another since; what its filter finds is the same. */
    private static Standing stillTrue(RuleLine before, Rule now) {
        return before != null && before.rule().filter().equals(now.filter())
                && before.standing() instanceof Standing.Known(RuleStanding known)
                ? new Standing.Known(new RuleStanding(now, known.found(), known.tooCostly(), List.of())) : new Standing.Looking();
    }

    private void show(List<RuleStanding> standings) {
        if (writing) {
            return;
        }
        Map<Long, RuleStanding> byId = standings.stream().collect(Collectors.toMap(standing -> standing.rule().id(), Function.identity()));
        lines.replaceAll(line -> {
            RuleStanding known = byId.get(line.rule().id());
            return new RuleLine(line.rule(), known == null ? new Standing.Unreadable() : new Standing.Known(known));
        });
    }

    void close() {
        giveUp();
        reading.cancel();
        surveying.cancel();
        edits.close();
    }
}
