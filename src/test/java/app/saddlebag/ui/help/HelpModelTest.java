package app.saddlebag.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.Language;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.help.HelpModel.Chapter;
import app.saddlebag.ui.help.HelpModel.Line;
import app.saddlebag.ui.keys.KeyNames;
import app.saddlebag.ui.keys.Shortcut;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The help says what is so: its filters are filters, they find something, and its keys are all there are. */
class HelpModelTest {

    /** In which a value is a word of the language, too. */
    private static final Set<Example> OWN_VALUES = EnumSet.of(Example.CATEGORY, Example.NOTE, Example.KIND, Example.WITHOUT, Example.NOT_CARD);
    /** Of what only the person can make, a fresh household has none; some of it may have no recent days. */
    private static final Set<Example> ONLY_BY_HAND = EnumSet.of(Example.NOTE, Example.HIDDEN);

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource(Example.class)
    void everyExampleSaysTheSameInBothLanguages(Example example) {
        Parsed english = FilterParser.parse(example.text(Language.ENGLISH));
        Parsed spanish = FilterParser.parse(example.text(Language.SPANISH));
        assertThat(english.errors()).isEmpty();
        assertThat(spanish.errors()).isEmpty();
        if (!OWN_VALUES.contains(example)) {
            assertThat(spanish.filter()).isEqualTo(english.filter());
        }
        assertThat(english.filter().terms()).isNotEmpty();
    }

    @Test
    void spanishExamplesAreInSpanishWords() {
        assertThat(Example.MONTH.text(Language.SPANISH)).isEqualTo("fecha:mes-pasado");
        assertThat(Example.CENTS.text(Language.SPANISH)).isEqualTo("cuantía:12,99");
        assertThat(Example.TRANSFERS.text(Language.SPANISH)).isEqualTo("es:traspaso");
        assertThat(Example.MONEY_IN.text(Language.SPANISH)).isEqualTo("importe:entra");
        assertThat(Example.WITHOUT.text(Language.SPANISH)).startsWith("importe:sale -");
    }

    @Test
    void everyExampleFindsSomethingInTheDemoButForWhatThePersonMakes() throws Exception {
        Profiles profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
             OpenProfile profile = profiles.create(home.resolve("data").resolve("marta"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "marta", "demo");
            Ledger ledger = profile.ledger().snapshot();
            List<Example> finding = Arrays.stream(Example.values()).filter(example -> found(ledger, example, Language.ENGLISH) > 0).toList();
            assertThat(Example.values()).allSatisfy(example -> assertThat(found(ledger, example, Language.SPANISH))
                    .as("%s in Spanish", example).isEqualTo(found(ledger, example, Language.ENGLISH)));
            assertThat(finding).containsAll(EnumSet.complementOf(EnumSet.copyOf(ONLY_BY_HAND)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "es-ES"})
    void everyKeyOfTheTableIsTold(String tag) {
        Messages messages = new Messages(Locale.forLanguageTag(tag));
        List<Line> told = new HelpModel(messages).keysProperty().get().stream().flatMap(chapter -> chapter.lines().stream()).toList();
        KeyNames names = new KeyNames(messages);
        assertThat(told).containsExactlyElementsOf(Arrays.stream(Shortcut.values())
                .map(shortcut -> (Line) new Line.Keys(names.all(shortcut), messages.get(shortcut.whatKey()))).toList());
    }

    @Test
    void itIsNarrowedToWhatIsLookedFor() {
        HelpModel model = new HelpModel(Desks.ENGLISH);
        model.queryProperty().set("Undo");
        assertThat(model.filtersProperty().get()).isEmpty();
        assertThat(model.keysProperty().get()).hasSize(1).first().satisfies(chapter -> assertThat(chapter.lines()).hasSize(2));
        model.queryProperty().set("DATES");
        assertThat(model.filtersProperty().get()).extracting(Chapter::title).contains("Dates");
        assertThat(model.filtersProperty().get().getFirst().lines()).isNotEmpty();
        model.queryProperty().set("ctrl+k");
        assertThat(model.keysProperty().get()).hasSize(1);
        model.queryProperty().set("no such thing");
        assertThat(model.filtersProperty().get()).isEmpty();
        assertThat(model.keysProperty().get()).isEmpty();
    }

    private static int found(Ledger ledger, Example example, Language language) {
        Filter filter = FilterParser.parse(example.text(language)).filter();
        return ledger.search(filter, LocalDate.now(), new SearchCancellation(), null).size();
    }
}
