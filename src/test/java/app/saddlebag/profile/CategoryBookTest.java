package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Category;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person makes of categories, in a real profile beside a real bank. */
class CategoryBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir Path home;
    private Sandbox sandbox;
    private Profiles profiles;
    private OpenProfile profile;

    @BeforeEach
    void open() throws IOException {
        Path files = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(files.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00}]""");
        Files.writeString(files.resolve("data.json"), "[" + String.join(",", row("a", "Groceries"), row("b", "SUPERMERCADO"),
                row("c", "Restaurants"), row("d", "Kiosk"), row("e", null)) + "]");
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemDefaultZone(),
                Cheap.vaults(), "Saddlebag/test");
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(TODAY).withData(home.resolve("bank")));
        profile = profiles.create(home.resolve("mine"), PASSPHRASE.toCharArray(), LiveProfile.environment(sandbox), LiveProfile.secret(sandbox));
        LiveProfile.connect(profile, "testbank", "ana", "p");
    }

    @AfterEach
    void close() throws Exception {
        profile.close();
        sandbox.close();
    }

    private static String row(String id, String category) {
        return "{\"_id\": \"%s\", \"account_id\": \"ac\", \"amount\": -1.50, \"currency\": \"EUR\", \"operationDate\": \"2026-11-20\", \"description\": \"row %s\"%s}"
                .formatted(id, id, category == null ? "" : ", \"category\": \"" + category + "\"");
    }

    private void reopen() {
        profile.close();
        profile = profiles.open(home.resolve("mine"), PASSPHRASE.toCharArray());
    }

    private Matches search(String filter) {
        return profile.ledger().snapshot().search(FilterParser.parse(filter).filter(), TODAY, new SearchCancellation(), null);
    }

    /** Banks' ids of what a filter finds. */
    private String found(String filter) {
        Matches matches = search(filter);
        return String.join("", IntStream.range(0, matches.size()).mapToObj(i -> profile.ledger().snapshot().row(matches.position(i)).transaction().id())
                .sorted().toList());
    }

    private long id(String bankId) {
        Matches matches = search("id:=" + bankId);
        return profile.ledger().snapshot().row(matches.position(0)).id();
    }

    private Overlay overlay(String bankId) {
        return profile.ledger().snapshot().row(search("id:=" + bankId).position(0)).overlay();
    }

    private void choose(String bankId, String category) {
        profile.edits().edit(new long[] {id(bankId)}, new Edit.Category(category), Edits.Progress.NOBODY);
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void banksWordsAreFoundInBothLanguagesAndByWhatTheyLieIn() {
        assertThat(found("category:groceries")).isEqualTo("ab");
        assertThat(found("categoría:=Supermercado")).isEqualTo("ab");
        assertThat(found("category:food")).isEqualTo("abc");
        assertThat(found("category:kiosk")).isEqualTo("d");
        assertThat(found("is:uncategorised")).isEqualTo("e");
        choose("e", "supermercado");
        assertThat(found("category:groceries")).isEqualTo("abe");
        assertThat(overlay("e").category()).as("kept as it was said").isEqualTo("supermercado");
    }

    @Test
    void oneIsAddedUnderAnotherKeptAndTakenBack() {
        CategoryBook book = profile.categories();
        Category kiosk = book.add(" Kiosk ", "food");
        assertThat(book.tree().name(kiosk)).isEqualTo("Kiosk");
        assertThat(kiosk.colour()).isEqualTo(book.find("food").colour());
        assertThat(found("category:food")).isEqualTo("abcd");
        reopen();
        assertThat(found("category:food")).isEqualTo("abcd");
        assertThat(profile.categories().undo()).hasValueSatisfying(undone -> assertThat(undone.names()).containsExactly("Kiosk"));
        assertThat(found("category:food")).isEqualTo("abc");
        assertThat(profile.categories().undo()).isEmpty();
    }

    @Test
    void whatIsOfferedAgainIsNotOfferedOnceThatIsTakenBack() {
        CategoryBook book = profile.categories();
        book.remove("taxi");
        assertThat(book.find("taxi").hidden()).isTrue();
        book.add(book.tree().name(book.find("taxi")), null);
        assertThat(book.find("taxi").hidden()).isFalse();
        assertThat(book.undo()).hasValueSatisfying(undone -> assertThat(undone.done()).isEqualTo("offered"));
        assertThat(book.find("taxi").hidden()).isTrue();
    }

    @Test
    void aNameIsOneCategorysInEitherLanguageAndForGood() {
        CategoryBook book = profile.categories();
        refused("category.taken", () -> book.add("supermercado", null));
        refused("category.taken", () -> book.rename("food", "GROCERIES"));
        refused("category.name", () -> book.add("  ", null));
        refused("category.none", () -> book.add("Kiosk", "nowhere"));
        refused("category.deep", () -> book.add("Kiosk", "groceries"));
        String key = book.add("Kiosk", null).key();
        book.rename(key, "Corner shop");
        refused("category.taken", () -> book.add("kiosk", null));
        assertThat(found("category:corner")).as("its rows said Kiosk").isEqualTo("d");
        book.rename(key, "Kiosk");
        assertThat(book.tree().names("corner shop")).containsExactly("Kiosk", "Corner shop");
        assertThat(found("category:corner")).as("a kept filter may say so").isEqualTo("d");
        assertThat(book.add("Streaming", "leisure").builtIn()).as("a bank’s word is free").isFalse();
    }

    @Test
    void oneThatCameIsCalledAsThePersonWantsAndFoundByAllItsNames() {
        CategoryBook book = profile.categories();
        book.rename("groceries", "Súper");
        book.speak(Locale.of("es"));
        assertThat(profile.ledger().snapshot().categories().name("Groceries")).isEqualTo("Súper");
        assertThat(found("category:super -category:restaurants")).isEqualTo("ab");
        assertThat(found("category:groceries")).isEqualTo("ab");
        book.rename("groceries", "");
        assertThat(book.tree().name("Groceries")).isEqualTo("Supermercado");
    }

    @Test
    void oneIsMovedAndTwoLevelsAreAllThereAre() {
        CategoryBook book = profile.categories();
        book.move("restaurants", "leisure");
        assertThat(found("category:food")).isEqualTo("ab");
        assertThat(found("category:leisure")).isEqualTo("c");
        assertThat(book.find("restaurants").colour()).isEqualTo(book.find("leisure").colour());
        refused("category.deep", () -> book.move("food", "leisure"));
        refused("category.deep", () -> book.move("pets", "restaurants"));
        book.move("restaurants", null);
        assertThat(book.find("restaurants").parent()).isNull();
        book.recolour("leisure", "red");
        assertThat(book.find("sport").colour()).as("with the one it lies in").isEqualTo("red");
        refused("category.colour", () -> book.recolour("leisure", "beige"));
    }

    @Test
    void mergingRewritesWhatWasChosenByHandAndRulesAndFiltersFollow() {
        CategoryBook book = profile.categories();
        book.add("Kiosk", "food");
        choose("e", "kiosk");
        Rule rule = profile.rules().save(new Rule(0, "r", "category:kiosk -category:=\"Kiosk\"|pets", new Rule.Sets("Kiosk", Set.of(), false), true));
        profile.filters().save("all", "category:KIOSK row");
        profile.filters().save("other", "category:  pets");
        Batch batch = book.merge(book.find("kiosk").key(), "groceries", Edits.Progress.NOBODY);
        assertThat(batch.counts().changed()).isEqualTo(1);
        assertThat(overlay("e").category()).isEqualTo("Groceries");
        assertThat(found("category:=Groceries")).as("the bank’s Kiosk too").isEqualTo("abde");
        assertThat(found("category:kiosk")).as("by what was merged into it").isEqualTo("abde");
        assertThat(book.tree().name("KIOSK")).isEqualTo("Groceries");
        Rule followed = profile.rules().get(rule.id());
        assertThat(followed.sets().category()).isEqualTo("Groceries");
        assertThat(followed.filter()).isEqualTo("category:Groceries -category:=Groceries|pets");
        assertThat(profile.filters().list()).extracting(filter -> filter.text()).containsExactly("category:Groceries row", "category:  pets");
        reopen();
        assertThat(profile.categories().undo()).hasValueSatisfying(undone -> assertThat(undone.names()).containsExactly("Kiosk", "Groceries"));
        assertThat(overlay("e").category()).isEqualTo("kiosk");
        assertThat(found("category:=Kiosk")).isEqualTo("de");
        assertThat(profile.rules().get(rule.id())).isEqualTo(rule);
        assertThat(profile.filters().list()).extracting(filter -> filter.text()).containsExactly("category:KIOSK row", "category:  pets");
    }

    @Test
    void aMergedOnesWordsAndWhatLaysInItMeanTheOther() {
        CategoryBook book = profile.categories();
        book.merge("food", "leisure", Edits.Progress.NOBODY);
        assertThat(found("category:leisure")).isEqualTo("abc");
        assertThat(book.find("groceries").parent()).isEqualTo("leisure");
        assertThat(book.tree().of("Alimentación")).map(Category::key).contains("leisure");
        refused("category.deep", () -> book.merge("leisure", "pets", Edits.Progress.NOBODY));
        refused("category.same", () -> book.merge("leisure", "leisure", Edits.Progress.NOBODY));
        book.merge("leisure", "home", Edits.Progress.NOBODY);
        assertThat(book.find("groceries").parent()).isEqualTo("home");
        assertThat(book.tree().of("Food")).map(Category::key).contains("home");
    }

    @Test
    void whatIsUsedStaysAndWhatIsNotIsNoLongerOffered() {
        CategoryBook book = profile.categories();
        refused("category.used", () -> book.remove("groceries"));
        refused("category.used", () -> book.remove("leisure"));
        String key = book.add("Kiosk", null).key();
        refused("category.used", () -> book.remove(key));
        book.merge(key, "other", Edits.Progress.NOBODY);
        String gone = book.add("Never", null).key();
        book.remove(gone);
        refused("category.none", () -> book.find("Never"));
        book.remove("pets");
        assertThat(book.find("pets").hidden()).isTrue();
        assertThat(book.add("mascotas", null).key()).as("offered again").isEqualTo("pets");
        assertThat(book.find("pets").hidden()).isFalse();
        profile.rules().save(new Rule(0, "r", "row", new Rule.Sets("Pets", Set.of(), false), true));
        refused("category.used", () -> book.remove("pets"));
        assertThat(book.uses()).containsEntry("groceries", 2L).doesNotContainKey("food");
    }

    @Test
    void whatALaterProgramMadeOfThemIsRefusedAndLeft() {
        profile.store().settings().put("categories", "{\"version\": 2, \"changes\": []}");
        refused("category.newer", () -> profile.categories().add("Kiosk", null));
        assertThat(profile.store().settings().get("categories")).contains("{\"version\": 2, \"changes\": []}");
        reopen();
        assertThat(found("category:food")).as("those that come with the program").isEqualTo("abc");
    }
}
