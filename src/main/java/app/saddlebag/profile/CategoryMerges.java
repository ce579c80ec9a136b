package app.saddlebag.profile;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Folding;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Category;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.profile.CategorySteps.Pair;
import app.saddlebag.profile.CategorySteps.Step;
import app.saddlebag.store.Hands;
import app.saddlebag.store.Overlays;
import app.saddlebag.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Categories that go over into others, which is one deed: the tree, the rows on which the person chose them, rules and saved filters.
 * So it is taken back as one, whoever takes it back: with the categories, by undoing an edit, from the history or the terminal; and
 * brought forth again as one. Reads and writes the disk: worker only. Safe to share between threads.
 */
final class CategoryMerges {

    private static final Logger LOG = LoggerFactory.getLogger(CategoryMerges.class);

    private final Store store;
    private final CategoryTree tree;

    CategoryMerges(Store store, CategoryTree tree) {
        this.store = store;
        this.tree = tree;
    }

    /**
     * Lets one go over into another; all of it or nothing. The rows it wrote are still to be shown.
     *
     * @return the batch; its id is 0 where no row was rewritten
     * @throws ProblemException {@code category.deep}, {@code category.same}, {@code category.none}
     */
    Batch merge(String key, String target, Instant at, Edits.Progress progress) {
        Batch batch = store.write(() -> {
            Plan plan = new Plan(tree.changes(), key, target);
            long[] rows = chosen(plan.followers());
            progress.at(0, rows.length);
            Batch written = store.journal().edit(at, LongStream.of(rows), new Edit.Category(plan.name())::on,
                    done -> progress.at(done, rows.length));
            keep(plan, written.id());
            return written;
        });
        tree.show();
        return batch;
    }

    /** A merge that may be: the two stand, and what lies in the one may lie in the other. */
    private final class Plan {

        private final CategoryChanges before;
        private final Categories now;
        private final Category from;
        private final Category into;

        Plan(CategoryChanges before, String key, String target) {
            this.before = before;
            now = tree.of(before);
            from = standing(now, key);
            into = standing(now, target);
            if (from.equals(into)) {
                throw new ProblemException("category.same", null, now.name(from));
            }
            if (into.parent() != null && !now.children(from).isEmpty()) {
                throw new ProblemException("category.deep", null, now.name(from));
            }
        }

        /** Of the one that stays. */
        String name() {
            return now.name(into);
        }

        CategoryFollowers followers() {
            return new CategoryFollowers(now, from, name(), tree.language());
        }
    }

    static Category standing(Categories tree, String key) {
        return tree.withKey(key).orElseThrow(() -> new ProblemException("category.none", null, key));
    }

    private void keep(Plan plan, long batch) {
        CategoryFollowers followers = plan.followers();
        List<Pair<Rule>> rules = pairs(store.rules().list(), followers::of);
        List<Pair<SavedFilter>> filters = pairs(store.savedFilters().list(), followers::of);
        rules.forEach(pair -> store.rules().save(pair.after()));
        filters.forEach(pair -> store.savedFilters().update(pair.after()));
        tree.keep(plan.before.with(plan.before.of(plan.from.key()).merged(plan.into.key())));
        tree.steps().add(new Step("merged", List.of(plan.now.name(plan.from), plan.name()), plan.before.toJson(), batch, rules, filters,
                plan.from.key(), plan.into.key()));
    }

    /** Rows on which the person chose it by hand; those that a rule set follow their rule. */
    private long[] chosen(CategoryFollowers followers) {
        Hands hands = store.journal().hands();
        Overlays.Book overlays = store.overlays().all();
        LongStream.Builder rows = LongStream.builder();
        overlays.forEach((row, overlay) -> {
            if (followers.means(overlay.category()) && hands.of(row, overlay).category()) {
                rows.add(row);
            }
        });
        return rows.build().toArray();
    }

    private static <T> List<Pair<T>> pairs(List<T> all, Function<T, T> follow) {
        return all.stream().map(one -> new Pair<>(one, follow.apply(one))).filter(pair -> !pair.before().equals(pair.after())).toList();
    }

    /**
     * Undoes a batch, with all that follows where a merge wrote it or undoing a merge did; all of it or nothing. The rows are still to
     * be shown.
     *
     * @param rows undoes the batch
     * @throws ProblemException {@code category.taken}, {@code category.none}, {@code category.deep} where the categories have come to
     *                          stand so that the merge can be neither taken back nor brought forth
     */
    Batch undo(Supplier<Batch> rows) {
        boolean[] changed = {false};
        Batch undo = store.write(() -> {
            List<Step> merged = kept(tree.steps()::standing).stream().filter(this::stands).toList();
            List<Step> apart = kept(tree.steps()::takenBack).stream().filter(step -> !stands(step)).toList();
            Batch batch = rows.get();
            List<Step> backwards = merged.reversed().stream().filter(step -> !stands(step)).toList();
            List<Step> forth = apart.stream().filter(this::stands).toList();
            backwards.forEach(this::takeBack);
            forth.forEach(this::bringForth);
            changed[0] = !backwards.isEmpty() || !forth.isEmpty();
            return batch;
        });
        if (changed[0]) {
            tree.show();
        }
        return undo;
    }

    /** Shows what is kept, as when an undo has put it back. */
    void show() {
        tree.show();
    }

    /** None where only a later program could tell them: an edit that is no merge can still be undone. */
    private static List<Step> kept(Supplier<List<Step>> steps) {
        try {
            return steps.get().stream().filter(step -> step.batch() != 0).toList();
        } catch (ProblemException newer) {
            LOG.warn("What was done to categories was kept by a later version and is left as it is");
            return List.of();
        }
    }

    /** Whether the rows have it; those of a log-in that was removed are gone with their batch. */
    private boolean stands(Step step) {
        return store.journal().get(step.batch()).filter(batch -> !batch.undone()).isPresent();
    }

    /** Lets the one stand for itself again, also where more was done to categories since; in a transaction of the caller's. */
    private void takeBack(Step step) {
        CategorySteps steps = tree.steps();
        CategoryChanges now = tree.changes();
        String key = steps.keyOf(step, now);
        CategoryChanges apart = now.with(now.of(key).merged(null));
        requireNamesOfTheirOwn(tree.of(apart), key);
        tree.keep(apart);
        putBackFollowers(step);
        steps.takeBack(step, key, now.of(key).into());
    }

    /** The person may have given its name to another while it had none. */
    private static void requireNamesOfTheirOwn(Categories tree, String key) {
        Category again = standing(tree, key);
        Set<String> names = again.names().stream().map(Folding::fold).collect(Collectors.toSet());
        tree.all().stream().filter(other -> !other.equals(again) && other.names().stream().map(Folding::fold).anyMatch(names::contains))
                .findFirst().ifPresent(other -> {
                    throw new ProblemException("category.taken", null, tree.name(again), tree.name(other));
                });
    }

    private void bringForth(Step step) {
        keep(new Plan(tree.changes(), step.key(), step.into()), step.batch());
        tree.steps().forget(step);
    }

    /** Rules and saved filters as they were, but for those that the person has changed since. */
    void putBackFollowers(Step step) {
        List<Rule> rules = store.rules().list();
        step.rules().stream().filter(pair -> rules.contains(pair.after())).forEach(pair -> store.rules().save(pair.before()));
        List<SavedFilter> filters = store.savedFilters().list();
        step.filters().stream().filter(pair -> filters.contains(pair.after()))
                .forEach(pair -> store.savedFilters().update(pair.before()));
    }
}
