package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules do to rows, in a real profile beside a real bank. */
class RuleBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();
    private static final int ROWS = 60;

    @TempDir Path home;
    private Sandbox sandbox;
    private OpenProfile profile;

    @BeforeEach
    void open() throws IOException {
        writeBank(ROWS);
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"),
                home, "Linux");
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(),
                Clock.systemDefaultZone(), Cheap.vaults(), "Saddlebag/test");
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(TODAY).withData(home.resolve("bank")));
        profile = profiles.create(home.resolve("mine"), PASSPHRASE, LiveProfile.environment(sandbox),
                LiveProfile.secret(sandbox));
        LiveProfile.connect(profile, "testbank", "ana", "p");
        assertThat(profile.ledger().snapshot().size()).isEqualTo(ROWS);
    }

    @AfterEach
    void close() throws Exception {
        profile.close();
        sandbox.close();
    }

    @Test
    void handEditsWinAndAreNotTouchedEvenWhenTheyTookSomethingAway() {
        long[] some = ids("\"row 1\"");
        edit(some[0], new Edit.Category("Mine"));
        rule("\"row 1\"", "Food", Set.of("shop"));
        profile.rules().apply();
        assertThat(overlay(some[0]).category()).isEqualTo("Mine");
        assertThat(overlay(some[0]).tags()).as("the person said nothing of tags").containsExactly("shop");
        assertThat(overlay(some[1]).category()).isEqualTo("Food");
        edit(some[1], new Edit.Category(null));
        edit(some[2], Edit.Tags.minus(Set.of("shop")));
        assertThat(profile.rules().apply().id()).isZero();
        assertThat(overlay(some[1]).category()).isNull();
        assertThat(overlay(some[2]).tags()).isEmpty();
        profile.edits().undo();
        assertThat(overlay(some[2]).tags()).as("undone, it was never said").containsExactly("shop");
    }

    @Test
    void theEarlierRuleDecidesTheCategoryAndTagsAddUp() {
        Rule first = rule("\"row 1\"", "Food", Set.of("a"));
        Rule second = rule("\"row 11\"", "Coffee", Set.of("b"));
        long both = ids("\"row 11\"")[0];
        profile.rules().apply();
        assertThat(overlay(both)).isEqualTo(new Overlay(null, Set.of("a", "b"), "Food", false));
        profile.rules().move(second.id(), 1);
        assertThat(profile.rules().list()).extracting(Rule::id).containsExactly(second.id(), first.id());
        profile.rules().apply();
        assertThat(overlay(both).category()).isEqualTo("Coffee");
    }

    /** A rule that looks at a category does not depend on whether another that sets it has run. */
    @Test
    void whatRulesSetIsNotWhatRulesFind() {
        rule("category:Food", null, Set.of("found"));
        rule("\"row 1\"", "Food", Set.of());
        edit(ids("\"row 2\"")[0], new Edit.Category("Food"));
        profile.rules().apply();
        assertThat(found("tag:found")).isEqualTo(1);
        assertThat(profile.rules().apply().id()).isZero();
    }

    @Test
    void aPreviewSaysWhatApplyingDoesAndChangesNothing() {
        edit(ids("\"row 12\"")[0], new Edit.Category("Mine"));
        Map<Long, Overlay> before = overlays();
        Rule draft = new Rule(0, "Food", "\"row 1\"", new Rule.Sets("Food", Set.of(), false), true);
        RuleBook.Preview preview = profile.rules().preview(draft);
        assertThat(preview.found()).isEqualTo(found("\"row 1\"")).isEqualTo(11);
        assertThat(preview.changed()).isEqualTo(10);
        assertThat(preview.byHand()).isEqualTo(1);
        assertThat(preview.totals()).singleElement().satisfies(totals -> {
            assertThat(totals.count()).isEqualTo(10);
            assertThat(totals.net()).as("1, and 10 to 19 without 12").isEqualByComparingTo("-134");
        });
        assertThat(preview.examples()).hasSize(8).allSatisfy(example ->
                assertThat(example.after().category()).isEqualTo("Food"));
        assertThat(overlays()).isEqualTo(before);
        assertThat(profile.rules().list()).isEmpty();
        Rule kept = profile.rules().save(draft);
        assertThat(profile.rules().apply(kept.id()).counts().changed()).isEqualTo(10);
    }

    @Test
    void whatASyncBringsIsRuledInABatchOfItsOwnAndWhatWasThereIsNot() throws IOException {
        rule("\"row\"", "Ruled", Set.of());
        Rule off = rule("\"row\"", null, Set.of("off"));
        profile.rules().save(off.switched(false));
        writeBank(ROWS + 5);
        profile.syncAll(SyncListener.NONE, new CallCancellation());
        assertThat(found("category:Ruled")).isEqualTo(5);
        assertThat(found("tag:off")).isZero();
        assertThat(profile.changes().batches().getFirst()).satisfies(batch -> {
            assertThat(batch.kind()).isEqualTo(Batch.Kind.RULE);
            assertThat(batch.counts().changed()).isEqualTo(5);
        });
        profile.edits().undo();
        assertThat(found("category:Ruled")).isZero();
    }

    @Test
    void aRuleThatFindsEverythingOrSetsNothingIsRefused() {
        assertProblem("rule.filter", () -> rule("", "Food", Set.of()));
        assertProblem("rule.filter", () -> rule("amount:..x", "Food", Set.of()));
        assertProblem("rule.empty", () -> rule("row", null, Set.of()));
        assertProblem("rule.none", () -> profile.rules().apply(47));
        assertThat(profile.rules().list()).isEmpty();
    }

    @Test
    void whoSaidThatItMayFindEverythingIsNotAskedAgain() {
        Rule all = new Rule(0, "all", "", new Rule.Sets("Food", Set.of(), false), true);
        assertProblem("rule.filter", () -> profile.rules().replace(null, all, false));
        assertThat(profile.rules().previews().preview(all, new SearchCancellation()).changed()).isEqualTo(ROWS);
        Rule kept = profile.rules().replace(null, all, true);
        assertThat(profile.rules().save(kept.switched(false)).on()).isFalse();
        assertProblem("rule.filter", () -> profile.rules().replace(null, new Rule(0, "x", "amount:..x", all.sets(), true), true));
    }

    @Test
    void whatWasChangedOrRemovedSinceItWasSeenIsNotWrittenOver() {
        Rule seen = rule("\"row 1\"", "Food", Set.of());
        Rule other = profile.rules().replace(seen, seen.switched(false), false);
        assertProblem("rule.changed", () -> profile.rules().replace(seen, seen, false));
        profile.rules().remove(other.id());
        assertProblem("rule.none", () -> profile.rules().replace(other, other, false));
        assertThat(profile.rules().list()).isEmpty();
    }

    @Test
    void whatAnEarlierRuleDecidesOtherwiseIsTold() {
        Rule first = rule("\"row 1\"", "Food", Set.of());
        rule("\"row 12\"", "Food", Set.of());
        Rule last = rule("row", "Other", Set.of("t"));
        Rule off = profile.rules().save(rule("\"row 2\"", "Off", Set.of()).switched(false));
        profile.rules().move(off.id(), 1);
        List<RuleStanding> standings = profile.rules().survey(new SearchCancellation());
        assertThat(standings).extracting(RuleStanding::found).containsExactly(11, 11, 1, ROWS);
        assertThat(standings.get(2).overruled()).as("they say the same").isEmpty();
        assertThat(standings.getLast().rule()).isEqualTo(last);
        assertThat(standings.getLast().overruled()).as("one that is off decides nothing, and each row is told once")
                .containsExactly(new RuleStanding.Overruled(first, 11));
    }

    @Test
    void aRemovedRuleComesBackToItsPlace() {
        Rule first = rule("\"row 1\"", "Food", Set.of());
        rule("\"row 2\"", "Other", Set.of());
        profile.rules().remove(first.id());
        Rule again = profile.rules().putBack(first, 1);
        assertThat(profile.rules().list().getFirst()).isEqualTo(again);
        assertThat(again.filter()).isEqualTo(first.filter());
    }

    @Test
    void anApplicationThatIsGivenUpLeavesNothing() {
        Rule rule = rule("row", "Food", Set.of());
        assertThatThrownBy(() -> profile.rules().apply(rule.id(), (done, all) -> {
            if (done > 0) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(found("category:Food")).isZero();
        assertThat(profile.changes().batches()).noneMatch(batch -> batch.kind() == Batch.Kind.RULE);
    }

    /** Over rules and edits as they come: twice is once, an undo is exact, and nothing set by hand is another. */
    @Test
    void theLawsHoldWhateverTheRulesAndEdits() {
        Random random = new Random(11);
        for (int round = 0; round < 12; round++) {
            profile.rules().list().forEach(rule -> profile.rules().remove(rule.id()));
            for (int i = 0; i < 3; i++) {
                profile.rules().save(new Rule(0, "r", "\"row " + (1 + random.nextInt(5)) + "\"", new Rule.Sets(
                        "C" + random.nextInt(3), random.nextBoolean() ? Set.of("t" + i) : Set.of(), random.nextInt(4) == 0), true));
            }
            Map<Long, String> byHand = new HashMap<>();
            for (long row : ids("\"row " + (1 + random.nextInt(5)) + "\"")) {
                edit(row, new Edit.Category("Hand" + random.nextInt(100)));
                byHand.put(row, overlay(row).category());
            }
            Map<Long, Overlay> before = overlays();
            Batch applied = profile.rules().apply();
            byHand.forEach((row, category) -> assertThat(overlay(row).category()).isEqualTo(category));
            assertThat(profile.rules().apply().id()).as("twice").isZero();
            if (applied.id() != 0 && random.nextBoolean()) {
                profile.edits().undo();
                assertThat(overlays()).as("undone").isEqualTo(before);
            }
        }
    }

    private static void assertProblem(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private Rule rule(String filter, String category, Set<String> tags) {
        return profile.rules().save(new Rule(0, filter, filter, new Rule.Sets(category, tags, false), true));
    }

    private void edit(long row, Edit edit) {
        profile.edits().edit(new long[] {row}, edit, Edits.Progress.NOBODY);
    }

    private Overlay overlay(long row) {
        return overlays().get(row);
    }

    private Map<Long, Overlay> overlays() {
        var ledger = profile.ledger().snapshot();
        return IntStream.range(0, ledger.size()).mapToObj(ledger::row)
                .collect(Collectors.toMap(row -> row.id(), row -> row.overlay()));
    }

    private long[] ids(String filter) {
        var matches = profile.ledger().snapshot().search(FilterParser.parse(filter).filter(), TODAY, new SearchCancellation(),
                null);
        return matches.ids(IntStream.range(0, matches.size()), new SearchCancellation());
    }

    private int found(String filter) {
        return ids(filter).length;
    }

    /** Of row n, −n euros. */
    private void writeBank(int rows) throws IOException {
        Path files = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(files.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00}]""");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            told.add("""
                    {"_id": "t%1$d", "account_id": "ac", "amount": -%1$d.00, "currency": "EUR", "operationDate": "2026-11-20",
                     "description": "row %1$d"}""".formatted(i));
        }
        Files.writeString(files.resolve("data.json"), "[" + String.join(",", told) + "]");
    }
}
