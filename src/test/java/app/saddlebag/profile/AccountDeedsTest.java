package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.AccountDeeds.Merging;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.files.StatementFiles;
import app.saddlebag.ui.files.StatementFiles.Line;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with an account from files: each deed can be undone, and merging tells nothing twice. */
class AccountDeedsTest {

    private static final String NUMBER = "0123456789";

    @TempDir Path home;
    private OpenProfile profile;
    private StoredProduct bank;
    private List<LedgerRow> told;

    @BeforeEach
    void open() {
        profile = Desks.profiles(home).createDemo(home.resolve("mine"), Desks.passphrase());
        LiveProfile.connect(profile, "testbank", "ana", "demo");
        bank = profile.records().products().stream().filter(stored -> stored.product() instanceof Product.Account).findFirst().orElseThrow();
        Ledger ledger = profile.ledger().snapshot();
        told = Arrays.stream(ledger.positionsOn(Set.of(bank.key()))).mapToObj(ledger::row).toList();
    }

    @AfterEach
    void close() {
        profile.close();
    }

    /** A file of the bank's oldest rows in other words, and of two that are older, as an account of its own. */
    private StoredProduct taken(BigDecimal closing) {
        LocalDate begin = told.getLast().transaction().day();
        List<Line> lines = Stream.concat(Stream.of(new Line(begin.minusDays(40).toString(), "-10.00", "OLDER"), new Line(begin.minusDays(20).toString(), "200.00", "OLDER")),
                told.reversed().stream().limit(5).map(LedgerRow::transaction)
                        .map(row -> new Line(row.day().toString(), row.amount().setScale(2).toPlainString(), "IN OTHER WORDS"))).toList();
        StatementImport statements = profile.statements();
        Path file = StatementFiles.ofx(home, "old.ofx", NUMBER, lines.toArray(Line[]::new));
        statements.take(statements.look(BankFile.of(file), Wish.NONE, ReadProgress.NONE), Wish.NONE, false, "Files", ReadProgress.NONE);
        StoredProduct account = named(NUMBER);
        profile.accountDeeds().say(account, begin.minusDays(1), closing);
        return named(NUMBER);
    }

    private StoredProduct named(String number) {
        return profile.records().products().stream().filter(stored -> number.equals(stored.product().number())).findFirst().orElseThrow();
    }

    /** What the bank's account held before the first row it tells. */
    private BigDecimal before() {
        BigDecimal moved = told.stream().map(row -> row.transaction().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return bank.product().balance().subtract(moved);
    }

    private long found(String filter) {
        return profile.ledger().snapshot().search(FilterParser.parse(filter).filter(), LocalDate.now(), new SearchCancellation(), null).size();
    }

    private List<Money> sums() {
        return profile.records().worth().sums();
    }

    @Test
    void whatBothTellCountsOnceAndOlderStatementsJoinTheBanksAccount() {
        List<Money> worth = sums();
        long counted = found("is:counted");
        long repeated = found("is:repeated");
        StoredProduct files = taken(before());
        Merging look = profile.accountDeeds().look(files, bank);
        assertThat(look.repeated()).isEqualTo(5);
        assertThat(look.joining()).isEqualTo(2);
        assertThat(look.agrees()).as("%s", look.gap()).isTrue();
        assertThat(sums()).as("a look changes nothing").isNotEqualTo(worth);

        Batch merged = profile.accountDeeds().merge(files, bank);
        assertThat(sums()).isEqualTo(worth);
        assertThat(found("is:repeated")).isEqualTo(repeated + 5);
        assertThat(found("is:counted")).isEqualTo(counted + 2);
        assertThat(found("account:=\"" + bank.title() + "\"")).as("by its name").isEqualTo(told.size() + 7);
        assertThat(found("account:" + bank.product().number())).as("by its number").isEqualTo(told.size() + 7);
        assertThat(found("account:" + NUMBER)).as("by what the file called it").isEqualTo(7);
        assertThat(profile.accounts().read().accounts()).extracting(AccountList.Account::id).doesNotContain(files.id());
        assertThat(profile.histories().on(LocalDate.now()).of(bank).on(told.getLast().transaction().day().minusDays(30)).orElseThrow().balance())
                .isEqualByComparingTo(before().subtract(new BigDecimal("200")));

        profile.changes().undo(merged.id());
        assertThat(found("is:repeated")).isEqualTo(repeated);
        assertThat(named(NUMBER).title()).isEqualTo(files.title());
        assertThat(profile.accounts().read().accounts()).extracting(AccountList.Account::id).contains(files.id());
    }

    @Test
    void aGapBetweenStatementsAndTheBankIsTold() {
        StoredProduct files = taken(before().subtract(new BigDecimal("12.50")));
        Merging look = profile.accountDeeds().look(files, bank);
        assertThat(look.gap().amount()).isEqualByComparingTo("12.50");
        assertThat(look.seam()).isEqualTo(told.getLast().transaction().day().minusDays(1));
    }

    @Test
    void aLaterFileOfAMergedAccountGoesOnWhereItWas() {
        StoredProduct files = taken(before());
        profile.accountDeeds().merge(files, bank);
        StatementImport statements = profile.statements();
        Path file = StatementFiles.ofx(home, "more.ofx", NUMBER, new Line(told.getLast().transaction().day().minusDays(60).toString(), "-1.00", "OLDEST"),
                new Line(told.getFirst().transaction().day().toString(), told.getFirst().transaction().amount().setScale(2).toPlainString(), "WORDS"));
        FileLook look = statements.look(BankFile.of(file), Wish.NONE, ReadProgress.NONE);
        assertThat(look.fresh()).isEqualTo(1);
        assertThat(look.known()).as("the bank tells it").isEqualTo(1);
        Wish ofBank = new Wish(new FileLook.Target.Known(bank), null);
        assertThat(statements.look(BankFile.of(file), ofBank, ReadProgress.NONE).fresh()).as("whichever of the two is said").isEqualTo(1);
        statements.take(look, Wish.NONE, false, "Files", ReadProgress.NONE);
        assertThat(statements.look(BankFile.of(file), ofBank, ReadProgress.NONE).fresh()).as("and is there for both").isZero();
    }

    @Test
    void aClosedAccountAddsNothingAndItsRowsStay() {
        List<Money> worth = sums();
        StoredProduct files = taken(before());
        List<Money> with = sums();
        Batch closed = profile.accountDeeds().close(files);
        assertThat(sums()).isEqualTo(worth);
        assertThat(found("is:imported")).isEqualTo(7);
        assertThat(profile.accounts().read().accounts()).extracting(AccountList.Account::id).doesNotContain(files.id());
        assertThatThrownBy(() -> profile.accountDeeds().close(named(NUMBER))).isInstanceOf(ProblemException.class);
        profile.changes().undo(closed.id());
        assertThat(sums()).isEqualTo(with);
        profile.accountDeeds().close(named(NUMBER));
        profile.accountDeeds().reopen(named(NUMBER));
        assertThat(sums()).isEqualTo(with);
    }

    @Test
    void anotherNameIsABatchThatCanBeUndone() {
        StoredProduct files = taken(before());
        Batch renamed = profile.accountDeeds().rename(files, "Old savings");
        assertThat(named(NUMBER).title()).isEqualTo("Old savings");
        profile.changes().undo(renamed.id());
        assertThat(named(NUMBER).title()).isEqualTo(files.title());
    }

    @Test
    void aBanksAccountIsNeitherClosedNorMergedAway() {
        StoredProduct files = taken(before());
        assertThatThrownBy(() -> profile.accountDeeds().close(bank)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> profile.accountDeeds().merge(bank, files)).isInstanceOf(ProblemException.class);
        profile.accountDeeds().merge(files, bank);
        assertThatThrownBy(() -> profile.accountDeeds().merge(named(NUMBER), bank)).as("twice").isInstanceOf(ProblemException.class);
    }
}
