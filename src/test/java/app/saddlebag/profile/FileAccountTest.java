package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Aside;
import app.saddlebag.model.Batch;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.files.StatementFiles;
import app.saddlebag.ui.files.StatementFiles.Line;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account whose rows come from files, and that no bank tells anything of. */
class FileAccountTest {

    @TempDir Path home;
    private OpenProfile profile;

    @BeforeEach
    void open() {
        profile = Desks.profiles(home).createDemo(home.resolve("mine"), Desks.passphrase());
    }

    @AfterEach
    void close() {
        profile.close();
    }

    private void taken(Line... lines) {
        StatementImport statements = profile.statements();
        Path file = StatementFiles.ofx(home, "file.ofx", "0123456789", lines);
        statements.take(statements.look(BankFile.of(file), Wish.NONE, ReadProgress.NONE), Wish.NONE, false, "Files", ReadProgress.NONE);
    }

    private StoredProduct account() {
        return profile.records().products().getFirst();
    }

    @Test
    void whatThePersonSaysItHeldMakesWhatItHoldsNow() {
        taken(new Line("2025-01-02", "-10.00", "CAFE"), new Line("2025-03-01", "250.00", "NOMINA"), new Line("2025-04-01", "-40.00", "LUZ"));
        assertThat(account().product().balance()).as("no statement says it").isNull();

        profile.saidBalances().say(account(), LocalDate.of(2025, 2, 1), new BigDecimal("100.00"));
        assertThat(account().product().balance()).isEqualByComparingTo("310.00");
        assertThat(profile.histories().on(LocalDate.now()).of(account()).on(LocalDate.of(2025, 1, 1))).as("nothing is known before its first row").isEmpty();
        assertThat(profile.histories().on(LocalDate.now()).of(account()).on(LocalDate.of(2025, 1, 2)).orElseThrow().balance()).isEqualByComparingTo("100");
    }

    @Test
    void whatCameFromFilesIsFoundAsImported() {
        taken(new Line("2025-01-02", "-10.00", "CAFE"));
        assertThat(found("is:imported")).isEqualTo(1);
        assertThat(found("es:importado")).isEqualTo(1);
        assertThat(found("-is:imported")).isZero();
        LiveProfile.connect(profile, "testbank", "ana", "demo");
        assertThat(found("is:imported")).as("a bank's rows are not").isEqualTo(1);
        assertThat(found("-is:imported")).isPositive();
    }

    private long found(String filter) {
        return profile.ledger().snapshot().search(FilterParser.parse(filter).filter(), LocalDate.now(), new SearchCancellation(), null).size();
    }

    @Test
    void laterStatementsGoOnFromThere() {
        taken(new Line("2025-01-02", "-10.00", "CAFE"));
        profile.saidBalances().say(account(), LocalDate.of(2025, 1, 2), new BigDecimal("90.00"));
        taken(new Line("2025-02-01", "-30.00", "LUZ"));
        assertThat(account().product().balance()).isEqualByComparingTo("60.00");
    }

    @Test
    void whatTheStatementsDoNotReachIsNotLate() {
        taken(new Line("2025-01-05", "-9.99", "GIMNASIO GARBI"), new Line("2025-02-05", "-9.99", "GIMNASIO GARBI"),
                new Line("2025-03-05", "-9.99", "GIMNASIO GARBI"), new Line("2025-04-05", "-9.99", "GIMNASIO GARBI"));
        assertThat(profile.recurring().list().all()).hasSize(1).first()
                .satisfies(one -> assertThat(one.standing()).isNotIn(Series.Standing.LATE, Series.Standing.ENDED));
        assertThat(profile.recurring().notices()).isEmpty();
    }

    private Batch told(String name, String opening, String closing, Line... lines) {
        StatementImport statements = profile.statements();
        Path file = StatementFiles.mt940(home, name, "ES9121000418450200051332", opening, closing, lines);
        return statements.take(statements.look(BankFile.of(file), Wish.NONE, ReadProgress.NONE), Wish.NONE, false, "Files", ReadProgress.NONE);
    }

    @Test
    void undoingAnImportTakesBackTheAccountItMadeAndTheBalancesItsFileToldAndUndoingThatBringsThemBack() {
        Batch batch = told("a.sta", "100.00", "90.00", new Line("2025-01-02", "-10.00", "CAFE"));
        assertThat(account().product().balance()).isEqualByComparingTo("90.00");

        Batch undo = profile.changes().undo(batch.id());
        assertThat(profile.records().products()).isEmpty();
        assertThat(profile.accounts().read().accounts()).isEmpty();

        profile.changes().undo(undo.id());
        assertThat(account().product().balance()).isEqualByComparingTo("90.00");
        assertThat(found("is:imported")).isEqualTo(1);
        assertThat(profile.histories().on(LocalDate.now()).of(account()).on(LocalDate.of(2025, 1, 1)).orElseThrow().balance()).isEqualByComparingTo("100.00");
    }

    @Test
    void undoingALaterImportLeavesWhatTheEarlierTold() {
        told("a.sta", "100.00", "90.00", new Line("2025-01-02", "-10.00", "CAFE"));
        Batch later = told("b.sta", "90.00", "60.00", new Line("2025-02-02", "-25.00", "LUZ"));
        assertThat(account().product().balance()).as("its file says so, whatever its rows come to").isEqualByComparingTo("60.00");
        profile.changes().undo(later.id());
        assertThat(account().product().balance()).isEqualByComparingTo("90.00");
        assertThat(told("b.sta", "90.00", "60.00", new Line("2025-02-02", "-25.00", "LUZ")).counts().changed()).as("taken in again").isEqualTo(1);
        assertThat(account().product().balance()).isEqualByComparingTo("60.00");
    }

    @Test
    void anAccountInWhichSomethingElseIsStaysWhenTheImportThatMadeItIsUndone() {
        Batch first = told("a.sta", "100.00", "90.00", new Line("2025-01-02", "-10.00", "CAFE"));
        told("b.sta", "90.00", "65.00", new Line("2025-02-02", "-25.00", "LUZ"));
        profile.changes().undo(first.id());
        assertThat(found("is:imported")).isEqualTo(1);
        assertThat(account().product().balance()).isEqualByComparingTo("65.00");
    }

    @Test
    void theSameFileAgainIsNoBatchAndABalanceAloneIsOneThatCanBeUndone() {
        told("a.sta", "100.00", "90.00", new Line("2025-01-02", "-10.00", "CAFE"));
        assertThat(told("a.sta", "100.00", "90.00", new Line("2025-01-02", "-10.00", "CAFE")).id()).isZero();
        Batch said = profile.saidBalances().say(account(), LocalDate.of(2025, 3, 1), new BigDecimal("70.00"));
        assertThat(account().product().balance()).isEqualByComparingTo("70.00");
        assertThat(profile.changes().entry(said.id()).asides()).containsExactly(Aside.BALANCE);
        assertThat(profile.changes().entry(said.id()).undoable()).isTrue();
        profile.changes().undo(said.id());
        assertThat(account().product().balance()).isEqualByComparingTo("90.00");
    }
}
