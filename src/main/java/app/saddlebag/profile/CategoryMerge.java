package app.saddlebag.profile;

import app.saddlebag.model.Batch;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.profile.CategorySteps.Pair;
import app.saddlebag.profile.CategorySteps.Step;
import app.saddlebag.store.Hands;
import app.saddlebag.store.Overlays;
import app.saddlebag.store.Store;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/** What follows when a category goes over into another: rows, rules and saved filters; and the way back. */
final class CategoryMerge {

    /** As they were, and as they are. */
    record Followed(List<Pair<Rule>> rules, List<Pair<SavedFilter>> filters) {
    }

    /** Taken back before, or gone with the source of its rows. */
    private static final Set<String> GONE = Set.of("batch.undone", "batch.none");

    private final Store store;
    private final Edits edits;

    CategoryMerge(Store store, Edits edits) {
        this.store = store;
        this.edits = edits;
    }

    /**
     * Writes rows on which the person chose the category that goes.
     *
     * @param name of the one that stays
     * @return the batch; its id is 0 where no row was rewritten
     */
    Batch rows(String name, CategoryFollowers followers, Edits.Progress progress) {
        return edits.edit(chosen(followers), new Edit.Category(name), progress);
    }

    /** Writes rules and saved filters that name it; in a transaction of the caller's. */
    Followed follow(CategoryFollowers followers) {
        List<Pair<Rule>> rules = pairs(store.rules().list(), followers::of);
        List<Pair<SavedFilter>> filters = pairs(store.savedFilters().list(), followers::of);
        rules.forEach(pair -> store.rules().save(pair.after()));
        filters.forEach(pair -> store.savedFilters().update(pair.after()));
        return new Followed(rules, filters);
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

    /** Rules and saved filters as they were, but for those that the person has changed since. */
    void putBackFollowers(Step step) {
        List<Rule> rules = store.rules().list();
        step.rules().stream().filter(pair -> rules.contains(pair.after())).forEach(pair -> store.rules().save(pair.before()));
        List<SavedFilter> filters = store.savedFilters().list();
        step.filters().stream().filter(pair -> filters.contains(pair.after()))
                .forEach(pair -> store.savedFilters().update(pair.before()));
    }

    /** The rows of a merge, unless they were taken back before: then they are as they were. */
    void putBackRows(long batch) {
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
}
