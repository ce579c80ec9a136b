package app.saddlebag.ui.transactions.rules;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.profile.RuleBook.Preview;
import app.saddlebag.profile.RulePreviews;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import app.saddlebag.ui.transactions.bar.Vocabulary;
import app.saddlebag.ui.transactions.search.Latest;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One rule while it is made or changed, with what it would do as it stands. JavaFX thread only; the work is the worker's. */
public final class RuleModel {

    /** While somebody types, nothing is asked that the next letter makes useless. */
    static final Duration PAUSE = Duration.ofMillis(150);

    /** What is known of the rule as it stands. */
    public sealed interface Foresight {

        /** Its filter cannot be read. */
        record None() implements Foresight {
        }

        record Looking() implements Foresight {
        }

        record Seen(Preview preview) implements Foresight {
        }

        /** There is no answer; the sentence says why. */
        record Failed(String sentence) implements Foresight {
        }
    }

    /**
     * How keeping it ended.
     *
     * @param rule       as it is kept
     * @param batch      what applying it changed; null where it was not applied
     * @param notApplied why it was not, although it was to be; null otherwise
     */
    public record Kept(Rule rule, Batch batch, Throwable notApplied) {

        /** In one sentence. */
        public String said(Messages messages) {
            return batch == null ? messages.get("rules.kept", rule.name())
                    : messages.get("rules.kept-applied", rule.name(), batch.counts().changed());
        }
    }

    /** Puts the question whether it is meant to find everything. */
    interface Asking {

        /** @param rows how many that are; −1 while that is not known */
        void everything(int rows, Runnable yes);
    }

    private final Messages messages;
    private final Background background;
    private final RuleDesk desk;
    private final Duration pause;
    private final Consumer<Kept> kept;
    private final RulePreviews previews;
    private final FilterBarModel bar;
    private final Latest looking;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<Categories> tree = new ReadOnlyObjectWrapper<>(this, "tree", Categories.AS_TOLD);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty category = new SimpleStringProperty(this, "category", "");
    private final StringProperty tags = new SimpleStringProperty(this, "tags", "");
    private final BooleanProperty hidden = new SimpleBooleanProperty(this, "hidden");
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private final BooleanProperty applied = new SimpleBooleanProperty(this, "applied", true);
    private final ReadOnlyObjectWrapper<Foresight> foresight = new ReadOnlyObjectWrapper<>(this, "foresight", new Foresight.None());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<Double> saving = new ReadOnlyObjectWrapper<>(this, "saving");
    private final ReadOnlyObjectWrapper<Rule> known;
    private SearchCancellation applying = new SearchCancellation();

    /**
     * @param rule  the one to be changed, or with number 0 what is known of a new one
     * @param pause how long it waits for the next letter
     * @param kept  hears once when it is kept
     */
    RuleModel(Messages messages, Background background, RuleDesk desk, Rule rule, Duration pause, Consumer<Kept> kept) {
        this.messages = messages;
        this.background = background;
        this.desk = desk;
        this.pause = pause;
        this.kept = kept;
        previews = desk.book().previews();
        bar = new FilterBarModel(messages);
        looking = new Latest(background);
        reading = new Latest(background);
        known = new ReadOnlyObjectWrapper<>(this, "known", rule.id() == 0 ? null : rule);
        name.set(rule.name());
        bar.textProperty().set(rule.filter());
        category.set(rule.sets().category() == null ? "" : rule.sets().category());
        tags.set(rule.sets().tags().stream().sorted().collect(Collectors.joining(", ")));
        hidden.set(rule.sets().hidden());
        on.set(rule.on());
        bar.parsedProperty().subscribe(_ -> look());
        category.subscribe((before, now) -> look());
        tags.subscribe((before, now) -> look());
        hidden.subscribe((before, now) -> look());
        reading.run(cancellation -> new Words(desk.tree(), desk.vocabulary(cancellation)), this::use, this::tell);
    }

    private record Words(Categories tree, Vocabulary vocabulary) {
    }

    private void use(Words words) {
        tree.set(words.tree());
        bar.vocabularyProperty().set(words.vocabulary());
    }

    FilterBarModel bar() {
        return bar;
    }

    /** Which category a word means; none does before it is read. */
    ReadOnlyObjectProperty<Categories> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty categoryProperty() {
        return category;
    }

    /** Separated by commas. */
    StringProperty tagsProperty() {
        return tags;
    }

    BooleanProperty hiddenProperty() {
        return hidden;
    }

    /** Whether it is heeded when syncs bring rows. */
    BooleanProperty onProperty() {
        return on;
    }

    /** Whether it is applied to the rows there are as soon as it is kept. */
    BooleanProperty appliedProperty() {
        return applied;
    }

    ReadOnlyObjectProperty<Foresight> foresightProperty() {
        return foresight.getReadOnlyProperty();
    }

    /** Why it was not kept; empty while nothing is wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How far keeping and applying it is, from 0 to 1, negative while unknown; null while nothing is under way. */
    ReadOnlyObjectProperty<Double> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** The rule that is changed; null for a new one, and for one that was removed meanwhile. */
    ReadOnlyObjectProperty<Rule> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** As it stands. Without a name of its own it has its filter's. */
    Rule rule() {
        String filter = bar.text().strip();
        String own = !name.get().isBlank() ? name.get().strip() : filter.isEmpty() ? messages.get("rules.everything") : filter;
        Rule.Sets sets = new Rule.Sets(category.get() == null || category.get().isBlank() ? null : category.get().strip(),
                Arrays.stream(tags.get().split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).collect(Collectors.toSet()),
                hidden.get());
        return new Rule(known.get() == null ? 0 : known.get().id(), own, filter, sets, on.get());
    }

    private void look() {
        problem.set("");
        Rule draft = rule();
        if (!bar.parsedProperty().get().isValid()) {
            looking.cancel();
            foresight.set(new Foresight.None());
            return;
        }
        foresight.set(new Foresight.Looking());
        looking.run(cancellation -> {
            sleep(cancellation);
            return previews.preview(draft, cancellation);
        }, preview -> foresight.set(new Foresight.Seen(preview)),
                failure -> foresight.set(new Foresight.Failed(messages.sentence(failure))));
    }

    private void sleep(SearchCancellation cancellation) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
        cancellation.check();
    }

    /** Keeps it, unless something is missing, which is told; asks before it keeps one that finds everything. */
    void save(Asking asking) {
        Parsed parsed = bar.parsedProperty().get();
        if (saving.get() != null) {
            return;
        }
        if (!parsed.isValid()) {
            problem.set(messages.get("rules.unreadable"));
        } else if (rule().sets().nothing()) {
            problem.set(messages.get("rules.nothing"));
        } else if (foresight.get() instanceof Foresight.Failed(String sentence)) {
            problem.set(sentence);
        } else if (parsed.filter().isEmpty()) {
            asking.everything(foresight.get() instanceof Foresight.Seen(Preview preview) ? preview.found() : -1, () -> write(true));
        } else {
            write(false);
        }
    }

    private void write(boolean everything) {
        Rule was = known.get();
        Rule now = rule();
        boolean apply = applied.get();
        SearchCancellation given = new SearchCancellation();
        applying = given;
        problem.set("");
        saving.set(-1.0);
        background.write(() -> {
            Rule saved = desk.book().replace(was, now, everything);
            return apply ? applied(saved, given) : new Kept(saved, null, null);
        }, done -> {
            saving.set(null);
            kept.accept(done);
        }, failure -> {
            saving.set(null);
            notKept(failure);
        });
    }

    private Kept applied(Rule saved, SearchCancellation given) {
        try {
            return new Kept(saved, desk.book().apply(saved.id(), (done, all) -> {
                given.check();
                background.onScreen(() -> {
                    if (saving.get() != null) {
                        saving.set(all == 0 ? -1.0 : (double) done / all);
                    }
                });
            }), null);
        } catch (RuntimeException notApplied) {
            return new Kept(saved, null, notApplied);
        }
    }

    private void notKept(Throwable failure) {
        if (failure instanceof ProblemException gone && gone.key().equals("rule.none")) {
            known.set(null);
            problem.set(messages.get("rules.removed-meanwhile"));
        } else {
            tell(failure);
        }
    }

    private void tell(Throwable failure) {
        problem.set(messages.sentence(failure));
    }

    /** Gives applying up, where that is under way: then the rule is kept, and no row is changed. */
    void giveUp() {
        applying.cancel();
    }

    void close() {
        looking.cancel();
        reading.cancel();
    }
}
