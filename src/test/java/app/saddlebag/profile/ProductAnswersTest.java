package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ConnectionRemoval.Way;
import app.saddlebag.profile.ConnectionStatus.NextStep;
import app.saddlebag.profile.ConnectionStatus.State;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.sync.ProductQuestion.Rows;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A renewal leaves open which loan is which, and the person says: a real profile, a real sandbox. */
@Timeout(120)
class ProductAnswersTest {

    @TempDir Path home;
    private RenamedLoans bank;
    private OpenProfile profile;
    private long connection;

    @BeforeEach
    void connect() throws IOException {
        bank = new RenamedLoans(home.resolve("bank"));
        profile = bank.connect(Desks.profiles(home), home.resolve("mine"), Desks.passphrase());
        connection = profile.records().connections().getFirst().id();
    }

    @AfterEach
    void close() {
        profile.close();
        bank.close();
    }

    private List<RenewedProduct> list() {
        return profile.products().list();
    }

    private List<RenewedProduct> open() {
        return list().stream().filter(one -> one.said() == Said.NOTHING).toList();
    }

    /** The one about a loan that is here and one that is listed, told apart by what was paid. */
    private RenewedProduct asked(int rowsHere, int rowsListed) {
        return list().stream().filter(one -> one.here().rows().count() == rowsHere && one.listed().rows().count() == rowsListed)
                .findFirst().orElseThrow();
    }

    private void say(Said said, RenewedProduct... asked) {
        profile.products().answer(List.of(asked), said);
    }

    private SyncReport sync() {
        return profile.sync(connection, SyncListener.NONE, new CallCancellation());
    }

    private ConnectionStatus status() {
        return profile.records().status(connection);
    }

    private List<StoredProduct> loans() {
        return profile.records().productsOf(connection).stream()
                .filter(stored -> stored.product().kind() == ProductKind.LIABILITY).toList();
    }

    private List<StoredTransaction> rows() {
        List<StoredTransaction> all = new ArrayList<>();
        for (ProductKind kind : ProductKind.values()) {
            all.addAll(profile.store().transactions().of(connection, kind));
        }
        return all;
    }

    /** Rows by all a person sees of them but the bank's ids. */
    private Map<Long, String> facts() {
        Map<Long, String> facts = new HashMap<>();
        rows().forEach(row -> facts.put(row.id(), row.listing() + "|" + row.productRow() + "|" + row.transaction().day() + "|"
                + row.transaction().amount() + "|" + row.transaction().description()));
        return facts;
    }

    private Map<Long, Overlay> overlays() {
        Map<Long, Overlay> all = new HashMap<>();
        profile.store().overlays().all().forEach(all::put);
        return all;
    }

    private Map<Long, List<BalancePoint>> curves() {
        Map<Long, List<BalancePoint>> curves = new HashMap<>();
        profile.records().productsOf(connection)
                .forEach(product -> curves.put(product.id(), profile.store().balances().series(product.id())));
        return curves;
    }

    private int shown() {
        return profile.ledger().snapshot().size();
    }

    private void renewWhichIsAsked() {
        assertThat(bank.renew(profile).key()).isEqualTo("sync.asked");
    }

    @Test
    void whatIsKnownOfBothIsThere() {
        renewWhichIsAsked();
        assertThat(open()).hasSize(4);
        RenewedProduct same = asked(15, 15);
        assertThat(same.connection().title()).isEqualTo("TestBank");
        assertThat(same.here().title()).isEqualTo("Préstamo");
        assertThat(same.here().kind()).isEqualTo(ProductKind.LIABILITY);
        assertThat(same.here().type()).isEqualTo("Loan");
        assertThat(same.here().balance()).isEqualByComparingTo("-9000");
        assertThat(same.here().rows()).isEqualTo(new Rows(15, RenamedLoans.FIRST, RenamedLoans.FIRST.plusMonths(14)));
        assertThat(same.listed()).isEqualTo(same.here());
        assertThat(asked(15, 10).listed().balance()).isEqualByComparingTo("-15000");
        assertThat(status().next()).isEqualTo(NextStep.ANSWER);
        assertThat(list()).extracting(RenewedProduct::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void theSameGoesOnWithItsNotesTiesAndCurve() {
        profile.store().journal().edit(Instant.EPOCH, LongStream.of(rows().stream().filter(row -> row.productRow() != 0)
                        .mapToLong(StoredTransaction::id).toArray()), _ -> new Overlay("mine", Set.of("tag"), null, false));
        profile.ledger().snapshot();
        Tie tie = profile.ties().list().certain().getFirst();
        profile.ties().answer(List.of(tie.link()), Answer.NO);
        Map<Long, String> facts = facts();
        Map<Long, Overlay> overlays = overlays();
        Map<Long, List<BalancePoint>> curves = curves();
        List<Long> loans = loans().stream().map(StoredProduct::id).toList();
        renewWhichIsAsked();
        assertThat(facts()).as("nothing is read before the answer").isEqualTo(facts);

        say(Said.SAME, asked(15, 15), asked(10, 10));
        assertThat(open()).isEmpty();
        assertThat(list()).extracting(RenewedProduct::said).containsExactly(Said.SAME, Said.SAME);
        assertThat(status().state()).isEqualTo(State.PARTIAL);
        assertThat(status().next()).as("all was said").isEqualTo(NextStep.SYNC);
        assertThat(new StatusWords(Desks.ENGLISH, null).said(status()))
                .isEqualTo("Loans and debts: you said what they are; the next sync reads them.");
        SyncReport report = sync();

        assertThat(report.problem()).isNull();
        assertThat(report.batch().counts().matched()).isEqualTo(25);
        assertThat(status().state()).isEqualTo(State.FRESH);
        assertThat(loans()).extracting(StoredProduct::id).isEqualTo(loans);
        assertThat(loans()).noneMatch(StoredProduct::gone);
        assertThat(facts()).isEqualTo(facts);
        assertThat(shown()).isEqualTo(facts.size());
        assertThat(overlays()).isEqualTo(overlays).isNotEmpty();
        assertThat(curves()).isEqualTo(curves);
        assertThat(profile.ties().list().answered()).extracting(one -> one.link().first(), one -> one.link().second())
                .containsExactly(tuple(tie.link().first(), tie.link().second()));
        assertThat(sync().changedNothing()).isTrue();
        assertThat(list()).as("asked once").isEmpty();
    }

    @Test
    void whatAnAnswerBroughtIsABatchThatIsUndone() {
        Map<Long, String> facts = facts();
        renewWhichIsAsked();
        say(Said.SAME, asked(15, 15), asked(10, 10));
        long batch = sync().batch().id();
        profile.changes().undo(batch);
        assertThat(facts()).isEqualTo(facts);
        assertThat(sync().problem()).isNull();
        assertThat(facts()).isEqualTo(facts);
        assertThat(list()).isEmpty();
    }

    @Test
    void anotherOneStandsBesideTheOneThatWasHere() throws IOException {
        bank.oneLoan("l1", "Préstamo", 15);
        sync();
        int before = shown();
        long old = loans().stream().filter(stored -> !stored.gone()).findFirst().orElseThrow().id();
        bank.oneLoan("other", "Préstamo coche", 3);
        renewWhichIsAsked();
        assertThat(shown()).isEqualTo(before);
        say(Said.OTHER, open().getFirst());
        assertThat(sync().problem()).isNull();
        assertThat(shown()).isEqualTo(before + 3);
        assertThat(loans()).filteredOn(stored -> stored.id() == old).extracting(StoredProduct::gone).containsExactly(true);
        assertThat(loans()).filteredOn(stored -> !stored.gone()).singleElement()
                .matches(stored -> stored.product().title().equals("Préstamo coche") && stored.id() != old);
        assertThat(sync().changedNothing()).isTrue();
        assertThat(list()).as("asked once").isEmpty();
    }

    @Test
    void whatIsNotAnsweredStaysUnderItsNumber() {
        Map<Long, String> facts = facts();
        renewWhichIsAsked();
        List<RenewedProduct> asked = list();
        sync();
        sync();
        assertThat(list()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("connection").isEqualTo(asked);
        assertThat(facts()).isEqualTo(facts);
        say(Said.SAME, asked(15, 15));
        assertThat(open()).as("the two that are left, of which nothing was said")
                .containsExactly(asked(10, 10));
    }

    /** Else somebody who looked at a list would answer another question than the one they read. */
    @Test
    void aNumberIsNeverThatOfAnotherQuestion() {
        renewWhichIsAsked();
        List<Long> first = list().stream().map(RenewedProduct::number).toList();
        say(Said.OTHER, asked(15, 10), asked(10, 15));
        assertThat(open()).extracting(RenewedProduct::number).isEqualTo(
                List.of(asked(15, 15).number(), asked(10, 10).number()));
        renewWhichIsAsked();
        assertThat(list()).extracting(RenewedProduct::number).hasSize(4).doesNotContainAnyElementsOf(first);
    }

    @Test
    void anAnswerIsGivenOnceAndTakenBackUntilASyncActedOnIt() {
        renewWhichIsAsked();
        RenewedProduct asked = asked(15, 15);
        assertNotAsked(Said.NOTHING, asked);
        say(Said.SAME, asked);
        assertNotAsked(Said.SAME, asked);
        assertNotAsked(Said.OTHER, asked);
        assertNotAsked(Said.SAME, list().getFirst());
        say(Said.NOTHING, asked);
        assertThat(open()).hasSize(4);
        assertThat(status().next()).isEqualTo(NextStep.ANSWER);
        say(Said.SAME, asked, asked(10, 10));
        sync();
        assertNotAsked(Said.NOTHING, asked);
        assertNotAsked(Said.OTHER, asked);
        assertThat(status().state()).isEqualTo(State.FRESH);
    }

    /** One product cannot be two: then neither answer is kept. */
    @Test
    void answersThatContradictEachOtherAreNotKept() {
        renewWhichIsAsked();
        assertNotAsked(Said.SAME, asked(15, 15), asked(15, 10));
        assertThat(open()).hasSize(4);
    }

    @Test
    void anAnswerGivenWhileASyncReadsTakesEffectWithIt() {
        Map<Long, String> facts = facts();
        renewWhichIsAsked();
        RenewedProduct[] asked = {asked(15, 15), asked(10, 10)};
        SyncReport report = profile.sync(connection, (_, _, _) -> {
            if (!open().isEmpty()) {
                say(Said.SAME, asked);
            }
        }, new CallCancellation());
        assertThat(report.problem()).isNull();
        assertThat(list()).isEmpty();
        assertThat(facts()).isEqualTo(facts);
        assertThat(loans()).hasSize(2).noneMatch(StoredProduct::gone);
    }

    @Test
    void whatTheBankListsNoMoreIsNoQuestionAnyMore() throws IOException {
        renewWhichIsAsked();
        RenewedProduct asked = asked(15, 15);
        bank.oneLoan("l9", "Hipoteca", 3);
        sync();
        assertThat(list()).isNotEmpty().noneMatch(one -> one.number() == asked.number());
        assertNotAsked(Said.SAME, asked);
        assertThat(loans()).hasSize(2).noneMatch(StoredProduct::gone);
    }

    @Test
    void whatAConnectionAskedGoesWithIt() {
        renewWhichIsAsked();
        RenewedProduct asked = asked(15, 15);
        say(Said.OTHER, asked(15, 10));
        ConnectionRemoval.remove(profile, connection, Way.HERE);
        assertThat(list()).isEmpty();
        assertNotAsked(Said.SAME, asked);
        assertThat(profile.store().settings().get("sync.asked." + connection + ".LIABILITY")).isEmpty();
        assertThat(profile.store().settings().get("sync.answered." + connection)).isEmpty();
    }

    private void assertNotAsked(Said said, RenewedProduct... asked) {
        assertThatThrownBy(() -> say(said, asked)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.key()).isEqualTo("renew.notAsked"));
    }
}
