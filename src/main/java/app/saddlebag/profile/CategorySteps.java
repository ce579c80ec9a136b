package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.store.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What was last done to categories, with what was there before; sealed with the profile, so that any later run can take it back. */
final class CategorySteps {

    private static final String KEY = "categories-steps";
    private static final int VERSION = 1;
    private static final int MOST = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param done    what it was: the last part of a message key
     * @param names   of the categories it was done to
     * @param before  the changes before it, as JSON
     * @param batch   the batch it wrote; 0 without one
     * @param rules   as they were, then as they are
     * @param filters as they were, then as they are
     */
    record Step(String done, List<String> names, String before, long batch, List<Pair<Rule>> rules, List<Pair<SavedFilter>> filters) {
    }

    record Pair<T>(T before, T after) {
    }

    private record Kept(int version, List<Step> steps) {
    }

    private final Settings settings;

    CategorySteps(Settings settings) {
        this.settings = settings;
    }

    void add(Step step) {
        List<Step> steps = new ArrayList<>(steps());
        steps.add(step);
        put(steps.subList(Math.max(0, steps.size() - MOST), steps.size()));
    }

    Optional<Step> last() {
        List<Step> steps = steps();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    void removeLast() {
        List<Step> steps = steps();
        put(steps.subList(0, steps.size() - 1));
    }

    private List<Step> steps() {
        return settings.get(KEY).map(json -> {
            if (JSON.readTree(json).path("version").asInt() > VERSION) {
                throw new ProblemException("category.newer");
            }
            return JSON.readValue(json, Kept.class).steps();
        }).orElse(List.of());
    }

    private void put(List<Step> steps) {
        settings.put(KEY, JSON.writeValueAsString(new Kept(VERSION, steps)));
    }
}
