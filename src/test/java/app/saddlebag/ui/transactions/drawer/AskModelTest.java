package app.saddlebag.ui.transactions.drawer;

import static app.saddlebag.ui.transactions.Rows.fact;
import static app.saddlebag.ui.transactions.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.filter.query.QuerySyntaxException;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.BankQueries;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.SeededLife;
import app.saddlebag.ui.transactions.Steps;
import app.saddlebag.ui.transactions.drawer.AskModel.Answer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AskModelTest {

    private static final Overlay OWN = new Overlay("mine", Set.of("tag"), "My own", true);
    private static final LedgerRow GONE = new LedgerRow(4, 1, fact("tx_4", "2026-11-01", "GONE", "-9.00", "Renfe",
            "Transport"), Overlay.NONE, true);
    private static final Ledger LEDGER = Ledger.builder(List.of(new ProductRef(1, ProductKind.ACCOUNT, "acc_8c21",
                    "Compte nòmina", null, "caixa-verda", "Caixa Verda")))
            .add(row(1, "2026-11-22", "RENFE", "-12.30", "Renfe", "Transport", OWN))
            .add(row(2, "2026-11-21", "NOMINA", "2100.00", null, "Income", Overlay.NONE))
            .add(row(3, "2026-11-20", "RENFE", "-12.30", "Renfe", "Transport", Overlay.NONE))
            .add(GONE).build();

    private final TestBank bank = new TestBank();
    private final List<Throwable> failures = new ArrayList<>();
    private final AskModel model = model(new Background(Runnable::run, Runnable::run));

    @Test
    void theSameRowsOnBothSidesAreSaidToBeTheSame() throws QuerySyntaxException {
        bank.answer = () -> List.of(theirs("tx_3", "-12.3"), theirs("tx_1", "-12.30"));
        ask("{\"shop\": [\"^Renfe$\"]}");
        assertThat(answered().isEqual()).isTrue();
        assertThat(answered().atBank()).isEqualTo(2);
        assertThat(answered().here()).isEqualTo(2);
    }

    @Test
    void whatThePersonAddedPlaysNoPart() throws QuerySyntaxException {
        bank.answer = () -> List.of(theirs("tx_1", "-12.30"), theirs("tx_3", "-12.30"));
        ask("{\"category\": [\"^Transport$\"]}");
        assertThat(answered().isEqual()).isTrue();
    }

    @Test
    void everyDifferenceIsListedNewestFirst() throws QuerySyntaxException {
        bank.answer = () -> List.of(theirs("tx_1", "-99.00"),
                fact("tx_9", "2026-11-23", "NEW", "-1.00", "Renfe", "Transport"));
        ask("{\"shop\": [\"^Renfe$\"]}");
        assertThat(answered().differences()).extracting(Difference::where, difference -> difference.transaction().id())
                .containsExactly(tuple(Difference.Where.AT_BANK, "tx_9"),
                        tuple(Difference.Where.CHANGED, "tx_1"),
                        tuple(Difference.Where.HERE, "tx_3"));
    }

    @Test
    void afterASyncTheConnectionIsAskedAgain() throws QuerySyntaxException {
        bank.answer = List::of;
        ask("{\"shop\": [\"^Renfe$\"]}");
        assertThat(answered().isEqual()).isFalse();
        bank.answer = () -> List.of(theirs("tx_1", "-12.30"), theirs("tx_3", "-12.30"));
        model.sync(answered().connection());
        assertThat(bank.synced).containsExactly(1L);
        assertThat(answered().isEqual()).isTrue();
        assertThat(model.askingProperty().get()).isFalse();
    }

    @Test
    void aConnectionThatDoesNotAnswerSaysWhy() throws QuerySyntaxException {
        bank.answer = () -> {
            throw new ProblemException("flanks.unreachable", null, "api");
        };
        ask("{}");
        assertThat(model.answers()).singleElement().isInstanceOfSatisfying(Answer.Failed.class,
                failed -> assertThat(failed.reason()).isInstanceOf(ProblemException.class));
        assertThat(model.askingProperty().get()).isFalse();
        assertThat(failures).isEmpty();
    }

    @Test
    void anAnswerToAQueryThatIsNoLongerTheOneShownIsNotShown() throws QuerySyntaxException {
        Steps steps = new Steps();
        AskModel slow = model(steps.background());
        bank.answer = List::of;
        slow.ask(FlanksQuery.parse("{}"), failures::add);
        steps.work();
        steps.show();
        assertThat(slow.answers()).singleElement().isInstanceOf(Answer.Asking.class);
        slow.forget();
        while (steps.waiting() > 0) {
            steps.work();
        }
        steps.show();
        assertThat(slow.answers()).isEmpty();
        assertThat(slow.askingProperty().get()).isFalse();
    }

    private AskModel model(Background background) {
        return new AskModel(background, bank, () -> LEDGER, () -> LEDGER.scope(SeededLife.TODAY));
    }

    private void ask(String query) throws QuerySyntaxException {
        model.ask(FlanksQuery.parse(query), failures::add);
    }

    private Answer.Answered answered() {
        return (Answer.Answered) model.answers().getFirst();
    }

    private static Transaction theirs(String id, String amount) {
        Transaction own = LEDGER.row(LEDGER.positionOf(Long.parseLong(id.substring(3)))).transaction();
        return Transaction.of(own.id(), own.productKind(), new BigDecimal(amount)).productId(own.productId())
                .currency(own.currency()).balance(own.balance()).bookingDate(own.bookingDate())
                .valueDate(own.valueDate()).description(own.description()).productDescription("any text")
                .category(own.category()).shop(own.shop()).externalId("ext").build();
    }

    private static final class TestBank implements BankQueries {

        private Supplier<List<Transaction>> answer;
        private final List<Long> synced = new ArrayList<>();

        @Override
        public URI apiBase() {
            return URI.create("http://127.0.0.1");
        }

        @Override
        public String path(ProductKind kind) {
            return "/" + kind;
        }

        @Override
        public List<Connection> connections() {
            return List.of(new Connection(1, "slot", "caixa-verda", "Caixa Verda", null, Instant.EPOCH, null,
                    null, null, Connection.Health.FRESH, null, false));
        }

        @Override
        public Set<ProductKind> kinds(long connectionId) {
            return Set.of(ProductKind.ACCOUNT);
        }

        @Override
        public List<Transaction> ask(long connectionId, ProductKind kind, FlanksQuery query) {
            return answer.get();
        }

        @Override
        public void sync(long connectionId) {
            synced.add(connectionId);
        }
    }
}
