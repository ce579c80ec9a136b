package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.insight.Bearing;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.Rate;
import app.saddlebag.model.Rule;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.files.StatementFiles;
import app.saddlebag.ui.files.StatementFiles.Line;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;

/** What goes out as JSON comes back in: whole, once, and as one batch. */
class OwnImportTest {

    @TempDir Path home;
    private OpenProfile profile;
    private OpenProfile empty;

    /** A life in which everything was done once that a person can do. */
    @BeforeEach
    void live() {
        profile = Desks.profiles(home).createDemo(home.resolve("mine"), Desks.passphrase());
        LiveProfile.connect(profile, "testbank", "ana", "demo");
        LiveProfile.connect(profile, "testbank", "luis", "demo");
        take(profile, StatementFiles.mt940(home, "a.sta", "ES7921000813610123456789", "100.00", "90.00", new Line("2025-01-02", "-10.00", "CAFE")));
        take(profile, StatementFiles.ofx(home, "b.ofx", "5555500000", new Line("2024-01-02", "-10.00", "CAFE"), new Line("2024-01-02", "-10.00", "CAFE")));
        profile.accountDeeds().rename(named("5555500000"), "Old savings");
        profile.accountDeeds().rename(named("5555500000"), "Older savings");
        profile.accountDeeds().say(named("5555500000"), LocalDate.of(2024, 1, 1), new BigDecimal("55.50"));
        profile.accountDeeds().merge(named("ES7921000813610123456789"), profile.records().products().stream()
                .filter(stored -> stored.product() instanceof Product.Account).findFirst().orElseThrow());
        Ledger ledger = profile.ledger().snapshot();
        long[] some = LongStream.range(0, 5).map(at -> ledger.row((int) at * 7).id()).toArray();
        profile.edits().edit(some, Edit.Tags.plus(List.of("holiday", "2026 \"ñ\"")), Edits.Progress.NOBODY);
        profile.edits().edit(new long[] {some[0]}, new Edit.Note("a note\nof two lines"), Edits.Progress.NOBODY);
        profile.edits().edit(new long[] {some[1]}, new Edit.Hidden(true), Edits.Progress.NOBODY);
        String key = profile.categories().add("Bees", null).key();
        profile.edits().edit(new long[] {some[2]}, new Edit.Category(key), Edits.Progress.NOBODY);
        profile.rules().save(new Rule(0, "Coffee", "cafe", new Rule.Sets(null, Set.of("coffee"), false), true));
        profile.filters().save("Big", "amount:<-500");
        profile.ties().list().open().stream().limit(2).forEach(tie -> profile.ties().answer(List.of(tie.link()), TieAnswers.Answer.NO));
        arrange();
        profile.rates().set("USD", new BigDecimal("1.0950"), LocalDate.of(2026, 1, 2));
        profile.rates().take(List.of(new Rate("GBP", LocalDate.of(2026, 1, 2), new BigDecimal("0.87"), Rate.Origin.ECB)));
        profile.rates().setTarget("USD");
        Recurrence recurring = profile.recurring().list().all().getFirst();
        profile.recurring().rename(recurring, "What comes again");
        empty = Desks.profiles(home.resolve("other")).createDemo(home.resolve("theirs"), Desks.passphrase());
    }

    /** Accounts from last to first, the last in a group of its own, the one before out of sight; the second log-in before the first. */
    private void arrange() {
        AccountList accounts = profile.accounts().read();
        List<Long> backwards = accounts.accounts().stream().map(account -> account.stored().id()).toList().reversed();
        profile.accounts().arrange(Arrangement.USUAL.ordered(backwards).grouped(backwards.get(0), "Mine").hidden(backwards.get(1), true));
        List<String> sections = profile.accounts().read().sections().stream().map(AccountList.Section::key).toList();
        profile.accounts().arrange(profile.accounts().read().arrangement().sectionsOrdered(sections.reversed()).closed(sections.getFirst(), true));
        profile.records().products().stream().filter(stored -> stored.product() instanceof Product.Card).limit(1)
                .forEach(card -> profile.bearings().say(card, Optional.of(Bearing.HELD)));
    }

    /** As it is seen: sections with whether they are closed, and in each the accounts. */
    private static List<String> seen(OpenProfile of) {
        AccountList accounts = of.accounts().read();
        return accounts.sections().stream().map(section -> section.title() + " " + accounts.arrangement().closed().contains(section.key()) + " " + section.accounts().stream()
                .map(account -> account.stored().title() + " " + account.hidden()).toList()).toList();
    }

    @AfterEach
    void close() {
        profile.close();
        empty.close();
    }

    private StoredProduct named(String number) {
        return profile.records().products().stream().filter(stored -> number.equals(stored.product().number())).findFirst().orElseThrow();
    }

    private static Batch take(OpenProfile into, Path file) {
        StatementImport statements = into.statements();
        return statements.take(statements.look(BankFile.of(file), Wish.NONE, ReadProgress.NONE), Wish.NONE, false, "Imported files", ReadProgress.NONE);
    }

    private Path export(OpenProfile from, String name) {
        Path file = home.resolve(name);
        Export.write(from.export().everything(Desks.ENGLISH), FileFormat.JSON, file, Progress.NOBODY);
        return file;
    }

    /** The first lines that differ, but for the moment at which each was made. */
    private static List<String> difference(Path one, Path other) throws IOException {
        List<String> first = lines(one);
        List<String> second = lines(other);
        return IntStream.range(0, Math.max(first.size(), second.size()))
                .mapToObj(at -> at < first.size() && at < second.size() && first.get(at).equals(second.get(at)) ? ""
                        : (at < first.size() ? first.get(at) : "nothing") + "\n" + (at < second.size() ? second.get(at) : "nothing"))
                .filter(line -> !line.isEmpty()).limit(5).toList();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file).replaceFirst("\"made\":\"[^\"]*\"", "").lines().toList();
    }

    private static List<Money> sums(OpenProfile of) {
        return of.records().worth().sums();
    }

    private static long found(OpenProfile in, String filter) {
        return in.ledger().snapshot().search(FilterParser.parse(filter).filter(), LocalDate.now(), new SearchCancellation(), null).size();
    }

    @Test
    void intoAnEmptyProfileItGivesTheSameSumsFiltersAndTheSameFile() throws IOException {
        Path out = export(profile, "all.json");
        FileLook look = empty.statements().look(BankFile.of(out), Wish.NONE, ReadProgress.NONE);
        assertThat(look.problem()).isNull();
        assertThat(look.ready()).isTrue();
        assertThat(look.fresh()).isEqualTo(profile.ledger().snapshot().size());
        assertThat(empty.records().products()).as("a look changes nothing").isEmpty();

        Batch batch = take(empty, out);
        assertThat(batch.counts().added()).isEqualTo(look.fresh());
        assertThat(sums(empty)).isEqualTo(sums(profile));
        for (String filter : List.of("is:counted", "is:transfer", "is:repeated", "is:hidden", "tag:holiday", "note:lines", "category:bees", "cafe",
                "account:=\"Older savings\"", "account:=\"Old savings\"", "in date:2025", "entity:testbank")) {
            assertThat(found(empty, filter)).as(filter).isEqualTo(found(profile, filter));
        }
        assertThat(empty.filters().list()).extracting(one -> one.name() + one.text()).isEqualTo(profile.filters().list().stream().map(one -> one.name() + one.text()).toList());
        assertThat(empty.rules().list()).extracting(Rule::sets).isEqualTo(profile.rules().list().stream().map(Rule::sets).toList());
        assertThat(difference(out, export(empty, "again.json"))).isEmpty();
    }

    @Test
    void accountsStandAndCountAsThePersonHadThem() {
        take(empty, export(profile, "all.json"));
        assertThat(seen(empty)).isEqualTo(seen(profile)).hasSizeGreaterThan(2);
        assertThat(empty.bearings().said().values()).containsExactly(Bearing.HELD);
        assertThat(empty.accounts().read().arrangement().hidden()).hasSize(1);
        assertThat(empty.accounts().read().arrangement().closed()).hasSize(1);
    }

    @Test
    void ratesAnswersAndWhoStandsBehindALogInComeAlong() {
        Batch batch = take(empty, export(profile, "all.json"));
        assertThat(empty.rates().list()).isEqualTo(profile.rates().list()).hasSize(2);
        assertThat(empty.rates().target()).contains("USD");
        assertThat(empty.recurring().list().all()).extracting(Recurrence::name).contains("What comes again");
        assertThat(empty.records().connections()).extracting(one -> empty.records().people(one.id()).identity())
                .isEqualTo(profile.records().connections().stream().map(one -> profile.records().people(one.id()).identity()).toList());
        assertThat(empty.records().connections()).extracting(one -> empty.records().people(one.id()).holders())
                .isEqualTo(profile.records().connections().stream().map(one -> profile.records().people(one.id()).holders()).toList());
        empty.changes().undo(batch.id());
        assertThat(empty.rates().list()).isEmpty();
        assertThat(empty.rates().target()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "-1", "0", "\"much\""})
    void aRateThatNoCurrencyHasIsDamage(String rate) throws IOException {
        Path out = export(profile, "all.json");
        String text = Files.readString(out);
        assertThat(text).contains("\"2026-01-02\":0.87");
        Files.writeString(out, text.replace("\"2026-01-02\":0.87", "\"2026-01-02\":" + rate));
        assertThat(empty.statements().look(BankFile.of(out), Wish.NONE, ReadProgress.NONE).problem()).isNotNull();
        assertThat(empty.rates().list()).isEmpty();
    }

    @Test
    void whatThePersonSaidHereIsLeftAsItIs() {
        Path out = export(profile, "all.json");
        empty.rates().set("USD", new BigDecimal("2"), LocalDate.of(2026, 1, 2));
        empty.rates().setTarget("CHF");
        take(empty, out);
        assertThat(empty.rates().list()).extracting(Rate::perEuro).contains(new BigDecimal("2"));
        assertThat(empty.rates().target()).contains("CHF");
        empty.accounts().arrange(Arrangement.USUAL);
        assertThat(take(empty, out).id()).isPositive();
        assertThat(empty.accounts().read().hidden()).as("seen on purpose").isEmpty();
    }

    @Test
    void againItBringsNothingThereOrWhereItCameFrom() {
        Path out = export(profile, "all.json");
        assertThat(profile.statements().look(BankFile.of(out), Wish.NONE, ReadProgress.NONE).fresh()).isZero();
        assertThat(take(profile, out).id()).isZero();
        take(empty, out);
        assertThat(empty.statements().look(BankFile.of(out), Wish.NONE, ReadProgress.NONE).fresh()).isZero();
        assertThat(take(empty, out).id()).isZero();
    }

    @Test
    void undoingItLeavesNothingAndTakingItInAgainBringsAllBack() throws IOException {
        Path out = export(profile, "all.json");
        Batch batch = take(empty, out);
        Batch undo = empty.changes().undo(batch.id());
        assertThat(empty.records().products()).isEmpty();
        assertThat(empty.records().connections()).isEmpty();
        assertThat(empty.ledger().snapshot().size()).isZero();
        assertThat(empty.rules().list()).isEmpty();
        assertThat(empty.filters().list()).isEmpty();
        assertThat(found(empty, "category:bees")).isZero();
        empty.changes().undo(undo.id());
        assertThat(difference(out, export(empty, "undone.json"))).isEmpty();
        empty.changes().undo(empty.changes().batches().getFirst().id());
        take(empty, out);
        assertThat(sums(empty)).isEqualTo(sums(profile));
        assertThat(found(empty, "tag:holiday")).isEqualTo(found(profile, "tag:holiday"));
    }

    @Test
    void oneOfTheLogInsItBroughtCanBeRemovedAndTheRestOfItUndone() {
        Batch batch = take(empty, export(profile, "all.json"));
        long removed = empty.records().connections().getFirst().id();
        LiveProfile.forget(empty, removed);
        empty.ledger().reload();
        assertThat(empty.changes().batch(batch.id()).counts().added()).isEqualTo(empty.ledger().snapshot().size()).isPositive();
        assertThat(empty.changes().read(batch.id(), 0, 100_000)).allMatch(change -> change.overlay() != null || change.now() != null || change.before() != null);
        empty.changes().undo(batch.id());
        assertThat(empty.ledger().snapshot().size()).isZero();
        assertThat(empty.records().products()).isEmpty();
    }

    @Test
    void whatIsCutOffDamagedOrOfALaterProgramIsRefusedAndNothingIsWritten() throws IOException {
        String whole = Files.readString(export(profile, "all.json"));
        for (int part = 1; part < 20; part++) {
            Path cut = Files.writeString(home.resolve("cut.json"), whole.substring(0, whole.length() * part / 20));
            assertThat(empty.statements().look(BankFile.of(cut), Wish.NONE, ReadProgress.NONE).problem()).as("cut at %s", part).isNotNull();
        }
        Path later = Files.writeString(home.resolve("later.json"), whole.replaceFirst("\"version\":1", "\"version\":2"));
        assertThat(empty.statements().look(BankFile.of(later), Wish.NONE, ReadProgress.NONE).problem().key()).isEqualTo("bank-file.newer");
        Path wrong = Files.writeString(home.resolve("wrong.json"), whole.replaceFirst("(?s)(\"transactions\":.*?)\"amount\":", "$1\"amuont\":"));
        assertThat(empty.statements().look(BankFile.of(wrong), Wish.NONE, ReadProgress.NONE).problem()).isNotNull();
        assertThat(empty.records().connections()).isEmpty();
    }
}
