package app.saddlebag.profile;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Folding;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Category;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.CategoryChanges.Change;
import app.saddlebag.profile.CategorySteps.Step;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The categories of a profile: those that come with the program and what the person made of them. Rows keep the words they
 * carry; what is changed here is what those words mean, but for a merge, which also writes them. Every change can be taken
 * back, the last one first, from any later run. Reads and writes the disk: worker only, but for {@link #tree}. Safe to share
 * between threads; one change at a time.
 */
public final class CategoryBook {

    private static final int LONGEST_NAME = 60;
    /** Taken back before, or gone with the source of its rows. */
    private static final Set<String> GONE = Set.of("batch.undone", "batch.none");

    private final Store store;
    private final LedgerSource ledger;
    private final CategoryTree kept;
    private final CategoryMerges merges;
    private final ProfileEdits edits;
    private final Clock clock;

    CategoryBook(Store store, LedgerSource ledger, CategoryTree kept, ProfileEdits edits, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.kept = kept;
        this.merges = new CategoryMerges(store, kept);
        this.edits = edits;
        this.clock = clock;
    }

    /** As shown at this moment. */
    public Categories tree() {
        return kept.shown();
    }

    /** Shows them in another language from now on; English until then. */
    public synchronized void speak(Locale other) {
        kept.speak(other);
    }

    /**
     * The one that has this key or name.
     *
     * @throws ProblemException {@code category.none}
     */
    public Category find(String text) {
        return tree().withKey(text).or(() -> tree().of(text)).orElseThrow(() -> new ProblemException("category.none", null, text));
    }

    /**
     * Adds one, or offers one again that is no longer offered.
     *
     * @param parent of the one it lies in; null at the top
     * @throws ProblemException {@code category.taken}, {@code category.name}, {@code category.deep}, {@code category.none}
     */
    public synchronized Category add(String name, String parent) {
        String said = name(name);
        Optional<Category> hidden = owner(said).filter(Category::hidden);
        if (hidden.isPresent()) {
            change("offered", List.of(said), changes -> changes.with(changes.of(hidden.get().key()).hidden(false)));
            return find(hidden.get().key());
        }
        requireFree(said, null);
        String top = parent == null ? null : requireTop(parent).key();
        String key = freeKey(said);
        change("added", List.of(said), changes -> changes.with(Change.added(key, top, said)));
        return find(key);
    }

    /**
     * Calls one otherwise. Filters, rules and rows that name it as before still mean it.
     *
     * @param name blank lets one that came with the program have its names back
     * @throws ProblemException {@code category.taken}, {@code category.name}, {@code category.none}
     */
    public synchronized void rename(String key, String name) {
        Category category = standing(key);
        boolean asItCame = category.builtIn() && (name == null || name.isBlank());
        String said = asItCame ? null : name(name);
        if (said != null) {
            requireFree(said, category);
        }
        change("renamed", List.of(tree().name(category)), changes -> changes.with(changes.of(key).named(said)));
    }

    /**
     * Lets one lie in another.
     *
     * @param parent null for the top
     * @throws ProblemException {@code category.deep} where one of the two has, or lies in, others; {@code category.none}
     */
    public synchronized void move(String key, String parent) {
        Category category = standing(key);
        if (parent != null) {
            requireTop(parent);
            if (parent.equals(key) || !tree().children(category).isEmpty()) {
                throw new ProblemException("category.deep", null, tree().name(category));
            }
        }
        change("moved", List.of(tree().name(category)), changes -> changes.with(changes.of(key).moved(parent)));
    }

    /**
     * @param colour one of {@link Category#COLOURS}
     * @throws ProblemException {@code category.colour}, {@code category.none}
     */
    public synchronized void recolour(String key, String colour) {
        Category category = standing(key);
        if (!Category.COLOURS.contains(colour)) {
            throw new ProblemException("category.colour", null, String.join(", ", Category.COLOURS));
        }
        change("recoloured", List.of(tree().name(category)), changes -> changes.with(changes.of(key).coloured(colour)));
    }

    /**
     * Lets one go over into another: its names and banks' words mean the other, what lies in it lies there, rows on which the
     * person chose it are rewritten as one batch, and rules and saved filters that name it name the other.
     *
     * @return the batch; its id is 0 where no row was rewritten
     * @throws ProblemException {@code category.deep} where others would lie too deep; {@code category.same}, {@code category.none}
     * @throws java.util.concurrent.CancellationException when {@code progress} threw it; nothing is kept
     */
    public synchronized Batch merge(String key, String target, Edits.Progress progress) {
        synchronized (edits) { // before the store, as whoever edits rows takes them
            Batch batch = merges.merge(key, target, clock.instant(), progress);
            edits.wrote(batch);
            return batch;
        }
    }

    /**
     * Takes one away that the person added, or no longer offers one that came with the program.
     *
     * @throws ProblemException {@code category.used} where rows, rules or other categories are in it; {@code category.none}
     */
    public synchronized void remove(String key) {
        Category category = standing(key);
        long rows = uses().getOrDefault(key, 0L);
        boolean ruled = store.rules().list().stream().anyMatch(rule -> tree().of(rule.sets().category()).filter(category::equals).isPresent());
        if (rows > 0 || ruled || tree().children(category).stream().anyMatch(child -> !child.hidden())) {
            throw new ProblemException("category.used", null, tree().name(category), rows);
        }
        change("removed", List.of(tree().name(category)), changes -> category.builtIn() || needed(changes, key)
                ? changes.with(changes.of(key).hidden(true)) : changes.without(key));
    }

    private static boolean needed(CategoryChanges changes, String key) {
        return changes.byKey().values().stream().anyMatch(change -> key.equals(change.into()) || key.equals(change.parent()));
    }

    /** How many rows carry a word that means a category, by its key, hidden rows too; those that lie in it not counted. */
    public Map<String, Long> uses() {
        Ledger rows = ledger.snapshot();
        RowCursor cursor = rows.cursor();
        long[] counts = new long[cursor.categories()];
        for (int position = 0; position < rows.size(); position++) {
            counts[cursor.at(position).category()]++;
        }
        Map<String, Long> uses = new HashMap<>();
        for (int code = 1; code < counts.length; code++) {
            long count = counts[code];
            if (count > 0) {
                tree().of(cursor.category(code)).ifPresent(category -> uses.merge(category.key(), count, Long::sum));
            }
        }
        return uses;
    }

    /**
     * Takes back what was last done here: nothing where nothing was. What was changed since by other means stays.
     *
     * @return what it was
     */
    public synchronized Optional<Undone> undo() {
        Optional<Step> last = kept.steps().last();
        last.ifPresent(this::takeBack);
        return last.map(step -> new Undone(step.done(), step.names()));
    }

    /**
     * Takes a merge back, if nothing was done here since.
     *
     * @param batch that it wrote
     * @return empty where something was
     * @throws ProblemException {@code batch.undone} where it was taken back by other means
     */
    public synchronized Optional<Undone> undo(Batch batch) {
        if (store.journal().get(batch.id()).filter(known -> !known.undone()).isEmpty()) {
            throw new ProblemException("batch.undone", null, batch.id());
        }
        return kept.steps().last().filter(step -> step.batch() == batch.id()).flatMap(_ -> undo());
    }

    private void takeBack(Step step) {
        if (step.batch() != 0) {
            putBackRows(step.batch());
        }
        if (kept.steps().last().filter(step::equals).isPresent()) { // or it went with its rows
            store.write(() -> {
                kept.keep(CategoryChanges.parse(step.before()));
                merges.putBackFollowers(step);
                kept.steps().removeLast();
            });
            kept.show();
        }
    }

    /** The rows of a merge, and with them all of it, unless they were taken back before: then they are as they were. */
    private void putBackRows(long batch) {
        try {
            if (edits.undo(batch) instanceof Edits.Undoing.Asked asked) {
                edits.goOn(asked);
            }
        } catch (ProblemException problem) {
            if (!GONE.contains(problem.key())) {
                throw problem;
            }
        }
    }

    /**
     * @param done  last part of the message key that says what was taken back
     * @param names of the categories it was done to
     */
    public record Undone(String done, List<String> names) {
    }

    private void change(String done, List<String> names, UnaryOperator<CategoryChanges> change) {
        store.write(() -> {
            CategoryChanges before = kept.changes();
            kept.keep(change.apply(before));
            kept.steps().add(Step.of(done, names, before));
        });
        kept.show();
    }

    private Category standing(String key) {
        return CategoryMerges.standing(tree(), key);
    }

    private Category requireTop(String key) {
        Category category = standing(key);
        if (category.parent() != null) {
            throw new ProblemException("category.deep", null, tree().name(category));
        }
        return category;
    }

    private static String name(String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException("category.name", null, LONGEST_NAME);
        }
        return name;
    }

    /** The one that is, or was, called so; words of banks may be taken for a name. */
    private Optional<Category> owner(String name) {
        String folded = Folding.fold(name);
        return tree().all().stream().filter(category -> Stream.concat(category.names().stream(), category.former().stream())
                .anyMatch(one -> Folding.fold(one).equals(folded))).findFirst();
    }

    private void requireFree(String name, Category itself) {
        owner(name).filter(category -> itself == null || !category.key().equals(itself.key())).ifPresent(category -> {
            throw new ProblemException("category.taken", null, name, tree().name(category));
        });
    }

    /** Readable, and none that is there. */
    private String freeKey(String name) {
        String plain = "own." + Folding.fold(name).replaceAll("[^a-z0-9]+", "-");
        String key = plain;
        Map<String, Change> taken = kept.changes().byKey();
        for (int number = 2; taken.containsKey(key); number++) {
            key = plain + "." + number;
        }
        return key;
    }
}
