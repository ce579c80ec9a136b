package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.recurring.Series;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule would do, asked at each letter of it. */
class RulePreviewsTest {

    @TempDir Path home;
    private ShopProfile shops;

    @BeforeEach
    void openAProfileInWhichARuleHasSetSomething() throws IOException {
        shops = new ShopProfile(home, List.of("LIDL", "LIDL", "IKEA", "LIDL"));
        Rule rule = shops.open().rules().save(new Rule(0, "r", "shop:ikea", new Rule.Sets("Home", Set.of(), true), true));
        shops.open().rules().apply(rule.id());
    }

    @AfterEach
    void close() throws IOException {
        shops.close();
    }

    @Test
    void whatComesAgainAndAgainIsSearchedOnceForAllLetters() {
        RulePreviews previews = shops.open().rules().previews();
        previews.preview(draft("is:recurring"), new SearchCancellation());
        Ledger rows = previews.alone(shops.open().ledger().snapshot(), _ -> {
            throw new AssertionError("they were made already");
        });
        List<Series> found = shops.open().ledger().series().in(rows);
        previews.preview(draft("is:recurring shop:l"), new SearchCancellation());
        assertThat(shops.open().ledger().series().in(rows)).as("nothing was searched since").isSameAs(found);
    }

    @Test
    void whatIsDoneMeanwhileIsSeen() {
        RulePreviews previews = shops.open().rules().previews();
        assertThat(previews.preview(draft("category:pets"), new SearchCancellation()).found()).isZero();
        assertThat(previews.preview(draft("shop:lidl"), new SearchCancellation()).changed()).isEqualTo(3);
        shops.give(0, "Pets");
        assertThat(previews.preview(draft("category:pets"), new SearchCancellation()).found()).isEqualTo(1);
        assertThat(previews.preview(draft("shop:lidl"), new SearchCancellation()).changed()).as("by hand").isEqualTo(2);
        shops.open().edits().undo();
        assertThat(previews.preview(draft("category:pets"), new SearchCancellation()).found()).isZero();
    }

    @Test
    void whatRulesHaveHiddenIsFoundAsBefore() {
        RulePreviews previews = shops.open().rules().previews();
        assertThat(shops.found("shop:ikea")).isZero();
        assertThat(previews.preview(draft("shop:ikea"), new SearchCancellation()).found()).isEqualTo(1);
    }

    private static Rule draft(String filter) {
        return new Rule(0, "draft", filter, new Rule.Sets("Food", Set.of(), false), true);
    }
}
