package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.ledger.SearchCancellation;
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
}
