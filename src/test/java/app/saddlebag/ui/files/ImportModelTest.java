package app.saddlebag.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.DateOrder;
import app.saddlebag.model.Rule;
import app.saddlebag.profile.FileLook;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.files.ImportModel.Taken;
import app.saddlebag.ui.files.StatementFiles.Line;
import app.saddlebag.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way into a profile that has no bank. */
class ImportModelTest {

    @TempDir Path home;
    private OpenProfile profile;
    private ImportModel model;
    private final List<List<Taken>> finished = new ArrayList<>();

    @BeforeEach
    void open() {
        profile = Desks.profiles(home).createDemo(home.resolve("mine"), Desks.passphrase());
        model = model(Desks.here());
    }

    @AfterEach
    void close() {
        profile.close();
    }

    private ImportModel model(Background background) {
        return new ImportModel(profile, background, Desks.ENGLISH, finished::add);
    }

    private int rows() {
        return profile.ledger().snapshot().size();
    }

    private FileLook look(int file) {
        return model.files().get(file).look().orElseThrow();
    }

    @Test
    void severalFilesAreLookedAtAndWhatCanBeIsTakenInWhileTheOthersStay() {
        model.add(StatementFiles.several(home).subList(0, 4));
        assertThat(model.files()).hasSize(4).allSatisfy(file -> assertThat(file.stage()).isInstanceOf(Stage.Looked.class));
        assertThat(model.fresh()).as("rows of the two that say whose they are").isEqualTo(5);
        assertThat(look(3).problem()).as("the letter").isNotNull();
        assertThat(rows()).as("a look changes nothing").isZero();

        model.take();
        assertThat(model.files()).extracting(file -> file.stage().getClass().getSimpleName()).containsExactly("Taken", "Taken", "Looked", "Looked");
        assertThat(finished).hasSize(1).first().satisfies(taken -> assertThat(taken).hasSize(2));
        assertThat(rows()).isEqualTo(5);
    }

    @Test
    void theSameFileAgainBringsNothing() {
        Path file = StatementFiles.ofx(home, "march.ofx", "0123456789", new Line("2026-03-02", "-1.80", "CAFE"));
        model.add(List.of(file, file));
        assertThat(model.files()).as("given twice").hasSize(1);
        model.take();
        model.add(List.of(file));
        assertThat(look(1).fresh()).isZero();
        assertThat(look(1).known()).isEqualTo(1);
        model.take();
        assertThat(rows()).isEqualTo(1);
        assertThat(finished.getLast().getFirst().batch().id()).as("no batch").isZero();
    }

    @Test
    void aFileThatDoesNotSayWhoseItIsWaitsForThePersonAndMakesTheAccountTheyName() {
        model.add(List.of(StatementFiles.qif(home, "old.qif", new Line("2024-03-15", "-12.50", "LIBRERIA"))));
        ImportedFile file = model.files().getFirst();
        assertThat(model.ready()).isZero();

        model.wish(file, new Wish(new Target.Fresh("old"), "EUR"));
        assertThat(model.ready()).isEqualTo(1);
        file.name("Old savings");
        model.take();
        assertThat(finished.getFirst().getFirst().accounts()).containsExactly("Old savings");
        assertThat(model.accounts()).extracting(account -> account.title()).containsExactly("Old savings");
    }

    @Test
    void whatTheAccountIsCalledIsAsked() {
        model.add(List.of(StatementFiles.ofx(home, "march.ofx", "0123456789", new Line("2026-03-02", "-1.80", "CAFE"))));
        assertThat(model.files().getFirst().fresh()).contains(new Target.Fresh("0123456789"));
        model.files().getFirst().name("  Household ");
        model.take();
        assertThat(model.accounts()).extracting(account -> account.title()).containsExactly("Household");
    }

    @Test
    void theCurrencyOfAnAccountsCountryIsProposedAndThePersonMayKnowBetter() throws IOException {
        model.add(List.of(Files.writeString(home.resolve("march.csv"), "Cuenta;ES9121000418450200051332;\nFecha;Concepto;Importe\n15/03/2026;LIBRERIA;-12,50\n")));
        ImportedFile file = model.files().getFirst();
        assertThat(file.wish().currency()).isEqualTo("EUR");
        assertThat(file.fresh()).contains(new Target.Fresh("ES91…1332"));
        assertThat(file.ready()).isTrue();
        model.wish(file, file.wish().withCurrency("USD"));
        model.take();
        assertThat(profile.ledger().snapshot().row(0).transaction().currency()).isEqualTo("USD");
    }

    @Test
    void whereNothingSpeaksForACurrencyThePersonIsAsked() {
        model.add(List.of(StatementFiles.csv(home, "march.csv", new Line("2026-03-15", "-12.50", "LIBRERIA"))));
        assertThat(model.files().getFirst().wish().currency()).isNull();
        assertThat(model.files().getFirst().ready()).isFalse();
    }

    @Test
    void aTableIsReadAsThePersonCorrectsItAndTheNextOfItsLayoutByItself() {
        model.add(List.of(StatementFiles.csv(home, "march.csv", new Line("2026-03-15", "-12.50", "LIBRERIA"), new Line("2026-03-20", "-3.00", "CAFE"))));
        ImportedFile file = model.files().getFirst();
        model.wish(file, new Wish(new Target.Fresh("Bank"), "EUR").withMapping(look(0).mapping().withTurned(true)));
        assertThat(look(0).fresh()).isEqualTo(2);
        model.take();
        assertThat(profile.ledger().snapshot().row(0).transaction().amount()).isPositive();

        model.add(List.of(StatementFiles.csv(home, "april.csv", new Line("2026-04-15", "-12.50", "LIBRERIA"), new Line("2026-04-16", "-3.00", "CAFE"))));
        assertThat(look(1).mapping().turned()).as("remembered").isTrue();
    }

    @Test
    void daysThatCanBeReadInTwoWaysAreReadAsThePersonSaysAndTheNextTimeByThemselves() {
        model.add(List.of(StatementFiles.qif(home, "march.qif", new Line("2026-03-05", "-12.50", "LIBRERIA"))));
        assertThat(look(0).openDays()).contains(DateOrder.MONTH_DAY_YEAR);
        model.wish(model.files().getFirst(), new Wish(new Target.Fresh("Old"), "EUR").withDays(DateOrder.DAY_MONTH_YEAR));
        assertThat(look(0).openDays()).contains(DateOrder.DAY_MONTH_YEAR);
        model.take();
        assertThat(profile.ledger().snapshot().row(0).transaction().bookingDate()).isEqualTo("2026-03-05");

        model.add(List.of(StatementFiles.qif(home, "april.qif", new Line("2026-04-06", "-12.50", "LIBRERIA")),
                StatementFiles.qif(home, "may.qif", new Line("2026-05-31", "-12.50", "LIBRERIA"))));
        assertThat(look(1).openDays()).as("remembered").contains(DateOrder.DAY_MONTH_YEAR);
        assertThat(look(2).openDays()).as("a day that proves it").isEmpty();
    }

    @Test
    void anotherSheetOfAWorkbookIsReadWhereThePersonSaysSoAndTheNextTimeByItself() {
        model.add(List.of(StatementFiles.workbook(home, "march.xlsx", new Line("2026-03-15", "-12.50", "LIBRERIA"), new Line("2026-03-20", "-3.00", "CAFE"))));
        assertThat(look(0).guess().sheets()).containsExactly("Summary", "Movements");
        assertThat(look(0).mapping().complete()).as("the first sheet is no list").isFalse();
        model.wish(model.files().getFirst(), new Wish(new Target.Fresh("Bank"), "EUR").withMapping(look(0).mapping().withSheet(2)));
        assertThat(look(0).guess().header()).containsExactly("Fecha", "Concepto", "Importe");
        model.take();
        assertThat(rows()).isEqualTo(2);

        model.add(List.of(StatementFiles.workbook(home, "april.xlsx", new Line("2026-04-15", "-12.50", "LIBRERIA"), new Line("2026-04-20", "-3.00", "CAFE"))));
        assertThat(look(1).mapping().sheet()).as("remembered").isEqualTo(2);
    }

    @Test
    void anImportIsUndoneWholeThoughARuleHasSetSomethingSince() {
        profile.rules().save(new Rule(0, "Coffee", "cafe", new Rule.Sets("Food", Set.of(), false), true));
        model.add(List.of(StatementFiles.ofx(home, "march.ofx", "0123456789", new Line("2026-03-02", "-1.80", "CAFE"), new Line("2026-03-03", "-5.00", "CINE"))));
        model.take();
        assertThat(profile.ledger().snapshot().row(1).overlay().category()).as("the rules run on what came").isEqualTo("Food");
        assertThat(profile.changes().undo(finished.getFirst().getFirst().batch().id()).counts().changed()).isEqualTo(2);
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsStoppedWritesNothingAndCanBeTriedAgain() {
        Deque<Runnable> work = new ArrayDeque<>();
        model = model(new Background(work::add, Runnable::run));
        work.poll().run(); // the accounts
        model.add(StatementFiles.several(home).subList(0, 2));
        model.cancel();
        work.poll().run();
        assertThat(model.files()).allSatisfy(file -> assertThat(file.stage()).isInstanceOf(Stage.Stopped.class));

        model.lookAgain(model.files().getFirst());
        work.poll().run();
        model.take();
        model.cancel();
        work.poll().run();
        assertThat(model.files().getFirst().stage()).as("as before it was to be taken in").isInstanceOf(Stage.Looked.class);
        assertThat(rows()).isZero();
        assertThat(finished).isEmpty();
    }

    @Test
    void whatThePersonSaysWhileItIsReadCountsInTheEnd() {
        Deque<Runnable> work = new ArrayDeque<>();
        model = model(new Background(work::add, Runnable::run));
        work.poll().run();
        model.add(List.of(StatementFiles.qif(home, "old.qif", new Line("2024-03-15", "-12.50", "LIBRERIA"))));
        model.wish(model.files().getFirst(), new Wish(new Target.Fresh("old"), "EUR"));
        work.poll().run();
        work.poll().run();
        assertThat(work).isEmpty();
        assertThat(model.ready()).isEqualTo(1);
    }
}
