package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.store.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What was last done to categories, with what was there before; sealed with the profile, so that any later run can take it back. */
final class CategorySteps {

    private static final String KEY = "categories-steps";
    /** 2: with the two categories of a merge, and the merges that were taken back. */
    private static final int VERSION = 2;
    private static final int MOST = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param done    what it was: the last part of a message key
     * @param names   of the categories it was done to
     * @param before  the changes before it, as JSON
     * @param batch   the batch it wrote; 0 without one
     * @param rules   as they were, then as they are
     * @param filters as they were, then as they are
     * @param key     of the one that went over into another; null for anything but a merge, and for those that the first version kept
     * @param into    of the one it went over into; likewise
     */
    record Step(String done, List<String> names, String before, long batch, List<Pair<Rule>> rules, List<Pair<SavedFilter>> filters,
                String key, String into) {

        /** Anything but a merge. */
        static Step of(String done, List<String> names, CategoryChanges before) {
            return new Step(done, names, before.toJson(), 0, List.of(), List.of(), null, null);
        }

        private Step before(CategoryChanges changes) {
            return new Step(done, names, changes.toJson(), batch, rules, filters, key, into);
        }

        private Step of(String from, String other) {
            return new Step(done, names, before, batch, rules, filters, from, other);
        }
    }

    record Pair<T>(T before, T after) {
    }

    /** @param takenBack merges whose rows were undone, which may be brought forth again; none in what the first version kept */
    private record Kept(int version, List<Step> steps, List<Step> takenBack) {

        Kept {
            steps = steps == null ? List.of() : List.copyOf(steps);
            takenBack = takenBack == null ? List.of() : List.copyOf(takenBack);
        }
    }

    private final Settings settings;

    CategorySteps(Settings settings) {
        this.settings = settings;
    }

    /**
     * The last one last.
     *
     * @throws ProblemException {@code category.newer} for what a later program wrote
     */
    List<Step> standing() {
        return kept().steps();
    }

    /** Merges that were taken back with their rows, the last one last. */
    List<Step> takenBack() {
        return kept().takenBack();
    }

    void add(Step step) {
        Kept kept = kept();
        put(Stream.concat(kept.steps().stream(), Stream.of(step)).toList(), kept.takenBack());
    }

    Optional<Step> last() {
        List<Step> steps = standing();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    void removeLast() {
        Kept kept = kept();
        put(kept.steps().subList(0, kept.steps().size() - 1), kept.takenBack());
    }

    /**
     * The category that a merge let go over into another.
     *
     * @param now the changes as they are
     */
    String keyOf(Step merge, CategoryChanges now) {
        if (merge.key() != null) {
            return merge.key();
        }
        List<Step> steps = standing();
        int next = placeOf(steps, merge) + 1;
        CategoryChanges before = CategoryChanges.parse(merge.before());
        CategoryChanges after = next < steps.size() ? CategoryChanges.parse(steps.get(next).before()) : now;
        return after.byKey().values().stream().filter(change -> !Objects.equals(change.into(), before.of(change.key()).into())).findFirst()
                .map(CategoryChanges.Change::key).orElseThrow(() -> new IllegalStateException("A merge let nothing go over"));
    }

    /** Takes a merge out of the middle: what was done since was then done without it. */
    void takeBack(Step merge, String key, String into) {
        Kept kept = kept();
        int place = placeOf(kept.steps(), merge);
        List<Step> steps = new ArrayList<>(kept.steps().subList(0, place));
        for (Step later : kept.steps().subList(place + 1, kept.steps().size())) {
            CategoryChanges before = CategoryChanges.parse(later.before());
            steps.add(later.before(before.with(before.of(key).merged(null))));
        }
        put(steps, Stream.concat(kept.takenBack().stream(), Stream.of(merge.of(key, into))).toList());
    }

    /** A merge that was taken back stands again, or never will. */
    void forget(Step merge) {
        Kept kept = kept();
        put(kept.steps(), kept.takenBack().stream().filter(step -> step.batch() != merge.batch()).toList());
    }

    private static int placeOf(List<Step> steps, Step merge) {
        return IntStream.range(0, steps.size()).filter(place -> steps.get(place).batch() == merge.batch()).findFirst().orElseThrow();
    }

    private Kept kept() {
        return settings.get(KEY).map(json -> {
            if (JSON.readTree(json).path("version").asInt() > VERSION) {
                throw new ProblemException("category.newer");
            }
            return JSON.readValue(json, Kept.class);
        }).orElse(new Kept(VERSION, List.of(), List.of()));
    }

    private void put(List<Step> steps, List<Step> takenBack) {
        settings.put(KEY, JSON.writeValueAsString(new Kept(VERSION, latest(steps), latest(takenBack))));
    }

    private static List<Step> latest(List<Step> steps) {
        return steps.subList(Math.max(0, steps.size() - MOST), steps.size());
    }
}
