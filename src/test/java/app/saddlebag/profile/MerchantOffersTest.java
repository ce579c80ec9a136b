package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered for all of a merchant after a few of its rows got a category by hand. */
class MerchantOffersTest {

    private static final List<String> SHOPS = List.of("MERCADONA", "Mercadona", "LIDL", "MERCADONA", "LIDL", "MERCADONA", "IKEA",
            "MERCADONA", "LIDL", "MERCADONA", "MERCADONA", "LIDL", "MERCADONA", "MERCADONA", "MERCADONA", "MERCADONA");
    private static final int MERCADONA = 11;

    @TempDir Path home;
    private ShopProfile shops;

    @BeforeEach
    void open() throws IOException {
        shops = new ShopProfile(home, SHOPS);
    }

    @AfterEach
    void close() throws IOException {
        shops.close();
    }

    @Test
    void theOthersOfTheMerchantAreOfferedHoweverItIsWritten() {
        shops.give(0, "Food");
        assertThat(after("Food", 0)).hasValueSatisfying(offer -> {
            assertThat(offer.merchant()).isEqualToIgnoringCase("Mercadona");
            assertThat(offer.others()).isEqualTo(MERCADONA - 1);
        });
        accept(after("Food", 0).orElseThrow());
        assertThat(shops.found("category:=Food")).isEqualTo(MERCADONA);
        assertThat(after("Food", 0)).as("nothing is left").hasValueSatisfying(offer -> assertThat(offer.others()).isZero());
        shops.open().edits().undo();
        assertThat(shops.found("category:=Food")).as("one change").isEqualTo(1);
    }

    @Test
    void whatWasDecidedByHandStaysEvenWhereThatWasToTakeACategoryAway() {
        shops.give(1, "Mine");
        shops.give(3, "Food");
        shops.give(3, null);
        shops.give(0, "Food");
        MerchantOffer offer = after("Food", 0).orElseThrow();
        assertThat(offer.others()).isEqualTo(MERCADONA - 3);
        shops.give(5, "Later");
        assertThat(accept(offer).counts().changed()).isEqualTo(MERCADONA - 4);
        assertThat(shops.category(1)).isEqualTo("Mine");
        assertThat(shops.category(3)).isNull();
        assertThat(shops.category(5)).as("given between the offer and the answer").isEqualTo("Later");
    }

    @Test
    void whatARuleSetIsNobodysHand() {
        Rule rule = shops.open().rules().save(new Rule(0, "r", "shop:mercadona", new Rule.Sets("Ruled", Set.of(), false), true));
        shops.open().rules().apply(rule.id());
        shops.give(0, "Food");
        assertThat(after("Food", 0).orElseThrow().others()).isEqualTo(MERCADONA - 1);
        shops.give(0, "Ruled");
        assertThat(after("Ruled", 0).orElseThrow().others()).as("they have it").isZero();
    }

    @Test
    void twoWordsForOneCategoryAreOne() {
        shops.open().rules().apply(shops.open().rules().save(new Rule(0, "r", "shop:mercadona",
                new Rule.Sets("supermercado", Set.of(), false), true)).id());
        shops.give(0, "Groceries");
        assertThat(shops.open().categories().tree().name("supermercado")).isEqualTo("Groceries");
        assertThat(after("Groceries", 0).orElseThrow().others()).isZero();
    }

    @Test
    void severalMerchantsManyRowsAndTheDeclinedAreNotAskedAbout() {
        shops.give(0, "Food");
        shops.give(2, "Food");
        assertThat(after("Food", 0, 2)).isEmpty();
        assertThat(after("Food", IntStream.range(0, SHOPS.size()).filter(i -> SHOPS.get(i).equals("MERCADONA")).toArray()))
                .as("as many as may be chosen on purpose").isPresent();
        assertThat(after("Food", IntStream.range(0, SHOPS.size()).filter(i -> SHOPS.get(i).equalsIgnoreCase("MERCADONA")).toArray()))
                .as("one more").isEmpty();
        shops.open().offers().decline("Mercadona");
        shops.open().offers().decline("MERCADONA");
        shops.again();
        assertThat(shops.open().offers().declined()).as("each once, and after opening again").containsExactly("Mercadona");
        assertThat(after("Food", 0)).isEmpty();
        assertThat(after("Food", 2)).isPresent();
        shops.open().offers().askAgain("MERCADONA");
        assertThat(after("Food", 0)).isPresent();
    }

    @Test
    void whatALaterProgramWroteIsLeftAsItIs() {
        shops.open().store().settings().put("merchants-declined", "{\"version\":9,\"merchants\":[]}");
        assertThatThrownBy(() -> shops.open().offers().decline("Lidl"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.key()).isEqualTo("offer.newer"));
        assertThat(shops.open().store().settings().get("merchants-declined")).hasValue("{\"version\":9,\"merchants\":[]}");
    }

    @Test
    void lookingEndsWhenItIsToldTo() {
        SearchCancellation cancelled = new SearchCancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> shops.open().offers().after(new long[] {shops.id(0)}, "Food", cancelled))
                .isInstanceOf(CancellationException.class);
    }

    /** Whatever was set before by hand and by rules: as many change as were offered, and no hand is overruled. */
    @Test
    void theLawsHoldWhateverWasDoneBefore() {
        Random random = new Random(7);
        Set<Long> byHand = new HashSet<>();
        for (int round = 0; round < 40; round++) {
            if (random.nextInt(4) == 0) {
                Rule rule = shops.open().rules().save(new Rule(0, "r", "shop:mercadona|lidl",
                        new Rule.Sets("C" + random.nextInt(3), Set.of(), false), true));
                shops.open().rules().apply(rule.id());
                shops.open().rules().remove(rule.id());
            }
            int place = random.nextInt(SHOPS.size());
            String category = random.nextInt(5) == 0 ? null : "C" + random.nextInt(3);
            Map<Long, String> before = shops.categories();
            shops.give(place, category);
            if (!shops.categories().equals(before)) {
                byHand.add(shops.id(place));
            }
            if (category != null && random.nextBoolean()) {
                MerchantOffer offer = after(category, place).orElseThrow();
                Map<Long, String> then = shops.categories();
                Batch done = accept(offer);
                assertThat(done.counts().changed()).as("round " + round).isEqualTo(offer.others());
                Map<Long, String> now = shops.categories();
                byHand.forEach(row -> assertThat(now.get(row)).as("by hand").isEqualTo(then.get(row)));
                if (done.id() != 0) {
                    shops.open().edits().undo();
                    assertThat(shops.categories()).as("undone").isEqualTo(then);
                }
            }
        }
    }

    private Optional<MerchantOffer> after(String category, int... places) {
        return shops.open().offers().after(IntStream.of(places).mapToLong(shops::id).toArray(), category, new SearchCancellation());
    }

    private Batch accept(MerchantOffer offer) {
        long[] others = shops.open().offers().others(offer, new SearchCancellation());
        return shops.open().edits().edit(others, new Edit.Category(offer.category()), Edits.Progress.NOBODY);
    }
}
