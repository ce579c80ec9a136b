package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Batch;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A category that goes over into another, taken back and brought forth from wherever: the tree, rows, rules and filters as one. */
class CategoryMergesTest {

    @TempDir Path home;
    private ShopProfile shops;

    @BeforeEach
    void open() throws IOException {
        shops = new ShopProfile(home, List.of("A", "B", "C", "D", "E"));
    }

    @AfterEach
    void close() throws IOException {
        shops.close();
    }

    @Test
    void undoingTheRowsTakesTheTreeBackAndBringingThemForthAgainTheTreeToo() {
        State before = mergeRestaurants().before();
        State after = state();
        assertThat(after.tree()).containsEntry("Restaurants", "Groceries");
        shops.open().edits().undo();
        assertThat(state()).isEqualTo(before);
        shops.open().edits().redo();
        assertThat(state()).isEqualTo(after);
        shops.open().edits().undo();
        assertThat(state()).isEqualTo(before);
        assertThat(shops.open().categories().undo()).as("nothing of it is left to take back").isEmpty();
    }

    @Test
    void takenBackWithTheCategoriesItIsBroughtForthByTheRows() {
        State before = mergeRestaurants().before();
        State after = state();
        assertThat(shops.open().categories().undo()).hasValueSatisfying(undone -> assertThat(undone.done()).isEqualTo("merged"));
        assertThat(state()).isEqualTo(before);
        shops.open().edits().redo();
        assertThat(state()).isEqualTo(after);
        assertThat(shops.open().categories().undo()).isPresent();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void fromTheHistoryOfALaterRunItIsOneDeedBothWays() {
        Merged merged = mergeRestaurants();
        State after = state();
        shops.again();
        Batch undo = shops.open().changes().undo(merged.batch().id());
        assertThat(state()).isEqualTo(merged.before());
        shops.again();
        assertThat(state()).isEqualTo(merged.before());
        Batch forth = shops.open().changes().undo(undo.id());
        assertThat(state()).isEqualTo(after);
        shops.open().changes().undo(forth.id());
        assertThat(state()).as("the undo of an undo of an undo").isEqualTo(merged.before());
    }

    @Test
    void whatWasDoneToCategoriesSinceStaysAndCanStillBeTakenBack() {
        Merged merged = mergeRestaurants();
        CategoryBook book = shops.open().categories();
        book.rename("groceries", "Larder");
        book.add("Kiosk", null);
        shops.open().changes().undo(merged.batch().id());
        assertThat(name("Restaurants")).isEqualTo("Restaurants");
        assertThat(name("groceries")).isEqualTo("Larder");
        assertThat(shops.category(0)).isEqualTo("Restaurants");
        book.undo();
        assertThat(name("Restaurants")).as("what was there before the kiosk was without the merge").isEqualTo("Restaurants");
        book.undo();
        assertThat(state()).isEqualTo(merged.before());
        assertThat(book.undo()).isEmpty();
    }

    @Test
    void whereTheCategoriesStandInTheWayNothingIsUndone() {
        Merged merged = mergeRestaurants();
        shops.open().categories().rename("groceries", "restaurants");
        State renamed = state();
        assertThatThrownBy(() -> shops.open().edits().undo()).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.key()).isEqualTo("category.taken"));
        assertThat(state()).isEqualTo(renamed);
        assertThat(shops.open().changes().batch(merged.batch().id()).undone()).isFalse();
        shops.open().categories().undo();
        shops.open().edits().undo();
        assertThat(state()).isEqualTo(merged.before());
    }

    @Test
    void rowsThatWereChangedSinceStayAndTheTreeGoesBack() {
        Merged merged = mergeRestaurants();
        shops.give(0, "Pets");
        shops.open().changes().undo(merged.batch().id());
        assertThat(shops.category(0)).isEqualTo("Pets");
        assertThat(shops.category(1)).isEqualTo("Restaurants");
        assertThat(name("Restaurants")).isEqualTo("Restaurants");
    }

    @Test
    void anotherEditThatIsUndoneLeavesTheMerge() {
        mergeRestaurants();
        State after = state();
        shops.give(4, "Pets");
        shops.open().edits().undo();
        assertThat(state()).isEqualTo(after);
        shops.give(4, "Restaurants");
        assertThat(name("Restaurants")).isEqualTo("Groceries");
    }

    @Test
    void aMergeThatIsGivenUpLeavesNothing() {
        shops.give(0, "Restaurants");
        State before = state();
        assertThatThrownBy(() -> shops.open().categories().merge("restaurants", "groceries", (done, all) -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
        assertThat(state()).isEqualTo(before);
        shops.again();
        assertThat(state()).isEqualTo(before);
        assertThat(shops.open().categories().undo()).isEmpty();
    }

    /** What the program kept before a merge knew its two categories. */
    @Test
    void whatTheFirstVersionKeptIsTakenBackToo() {
        Merged merged = mergeRestaurants();
        shops.open().categories().add("Kiosk", null);
        var settings = shops.open().store().settings();
        String kept = settings.get("categories-steps").orElseThrow();
        settings.put("categories-steps", kept.replaceAll("\"version\":2", "\"version\":1").replaceAll(",?\"takenBack\":\\[\\]", "")
                .replaceAll(",?\"key\":(null|\"restaurants\")(?=[,}])", "").replaceAll(",?\"into\":(null|\"groceries\")(?=[,}])", "")
                .replace("{,", "{"));
        assertThat(settings.get("categories-steps").orElseThrow()).doesNotContain("takenBack").contains("\"version\":1");
        shops.again();
        shops.open().changes().undo(merged.batch().id());
        shops.open().categories().undo();
        assertThat(state()).isEqualTo(merged.before());
    }

    /** Whatever is done in whatever order: a merge stands with its rows' batch, and taking all back leads to where it began. */
    @Test
    void theLawsHoldWhateverIsDone() {
        Random random = new Random(5);
        List<String> keys = List.of("restaurants", "groceries", "pets", "home");
        for (int place = 0; place < 4; place++) {
            shops.give(place, shops.open().categories().tree().name(shops.open().categories().find(keys.get(place))));
        }
        State begin = state();
        List<Long> merges = new ArrayList<>();
        Map<Long, String> goneKeys = new TreeMap<>();
        for (int step = 0; step < 60; step++) {
            CategoryBook book = shops.open().categories();
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    String from = keys.get(random.nextInt(keys.size()));
                    String into = keys.get(random.nextInt(keys.size()));
                    try {
                        Batch batch = book.merge(from, into, Edits.Progress.NOBODY);
                        if (batch.id() != 0) {
                            merges.add(batch.id());
                            goneKeys.put(batch.id(), from);
                        }
                    } catch (ProblemException cannotBe) {
                        assertThat(cannotBe.key()).isIn("category.same", "category.none", "category.deep");
                    }
                }
                case 2 -> shops.open().edits().undo();
                case 3 -> {
                    try {
                        shops.open().edits().redo();
                    } catch (ProblemException inTheWay) {
                        assertThat(inTheWay.key()).isIn("category.none", "category.deep");
                    }
                }
                default -> book.undo();
            }
            for (long batch : merges) {
                boolean stands = !shops.open().changes().batch(batch).undone();
                boolean gone = book.tree().withKey(goneKeys.get(batch)).isEmpty();
                assertThat(!stands || gone).as("step %d: the rows of batch %d, and its category", step, batch).isTrue();
            }
            if (step % 20 == 19) {
                shops.again();
            }
        }
        for (long batch : merges.reversed()) {
            if (!shops.open().changes().batch(batch).undone()) {
                shops.open().changes().undo(batch);
            }
        }
        for (int left = 0; left < 60; left++) {
            shops.open().categories().undo();
        }
        assertThat(state().tree()).isEqualTo(begin.tree());
    }

    private record Merged(State before, Batch batch) {
    }

    /** @param tree what words mean */
    private record State(Map<String, String> tree, List<String> rows, List<Rule> rules, List<String> filters) {
    }

    private Merged mergeRestaurants() {
        shops.give(0, "Restaurants");
        shops.give(1, "Restaurants");
        shops.give(2, "Groceries");
        shops.open().rules().save(new Rule(0, "r", "category:restaurants", new Rule.Sets("Restaurants", Set.of(), false), true));
        shops.open().filters().save("f", "category:restaurants row");
        State before = state();
        Batch batch = shops.open().categories().merge("restaurants", "groceries", Edits.Progress.NOBODY);
        assertThat(batch.counts().changed()).isEqualTo(2);
        assertThat(state()).isNotEqualTo(before);
        return new Merged(before, batch);
    }

    private State state() {
        Map<String, String> tree = new TreeMap<>();
        List.of("Restaurants", "Groceries", "Pets", "Home", "Kiosk", "Larder").forEach(word -> tree.put(word, name(word)));
        return new State(tree, List.of(0, 1, 2, 3, 4).stream().map(place -> String.valueOf(shops.category(place))).toList(),
                shops.open().rules().list(), shops.open().filters().list().stream().map(filter -> filter.text()).toList());
    }

    /** Of the category that a word means, as rows have it and as the book says. */
    private String name(String word) {
        String shown = shops.open().ledger().snapshot().categories().name(word);
        assertThat(shown).isEqualTo(shops.open().categories().tree().name(word));
        return shown;
    }
}
