package app.saddlebag.ui.transactions.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.link.Evidence;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.inspect.DetailSource;
import app.saddlebag.ui.transactions.proposals.ProposalsModel.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pairs that are alike stand together, and take one answer, which is written and taken back as one. */
class ProposalsModelTest {

    private static final int MANY = 500;

    private final Kept kept = new Kept();

    /** Keeps the pairs, as the profile does: what was answered is not asked, until it is taken back. */
    private static final class Kept implements DetailSource {

        private final List<Tie> told = new ArrayList<>();
        private final List<Tie> closed = new ArrayList<>();
        private final List<String> writes = new ArrayList<>();
        private boolean full;

        @Override
        public String payload(long rowId) {
            return "{}";
        }

        @Override
        public List<Counterpart> counterparts(long rowId) {
            return List.of();
        }

        @Override
        public List<Tie> proposals() {
            return told.stream().filter(tie -> !closed.contains(tie)).toList();
        }

        @Override
        public void answer(List<MovementLink> ties, Answer answer) {
            if (full) {
                throw new ProblemException("store.full");
            }
            writes.add(answer + " " + ties.size());
            List<Tie> meant = told.stream().filter(tie -> ties.contains(tie.link())).toList();
            closed.removeAll(meant);
            if (answer != Answer.NONE) {
                closed.addAll(meant);
            }
        }
    }

    private ProposalsModel model() {
        return new ProposalsModel(new Background(Runnable::run, Runnable::run), kept, Throwable::getMessage);
    }

    private static Tie.Side side(long row, long place, String amount) {
        return new Tie.Side(new LedgerRow(row, place, Transaction.of("t" + row, ProductKind.ACCOUNT, new BigDecimal(amount)).currency("EUR")
                .bookingDate(LocalDate.of(2026, 3, 11)).build(), Overlay.NONE, false), null, "Bank " + place);
    }

    private Tie tells(Evidence evidence, long from, String out, long to, String in) {
        long row = kept.told.size() * 2L + 1;
        Tie tie = new Tie(new MovementLink(Kind.TRANSFER, Standing.PROPOSED, evidence, row, row + 1), side(row, from, out), side(row + 1, to, in));
        kept.told.add(tie);
        return tie;
    }

    @Test
    void pairsStandTogetherThatAreAlikeAndNoOthers() {
        Tie first = tells(Evidence.TEXT, 1, "-10", 2, "10");
        Tie otherPlace = tells(Evidence.TEXT, 1, "-10", 3, "10");
        Tie otherReason = tells(Evidence.NAMED, 1, "-10", 2, "10");
        Tie uneven = tells(Evidence.TEXT, 1, "-10", 2, "9");
        Tie back = tells(Evidence.TEXT, 2, "-700", 1, "700");
        ProposalsModel model = model();
        assertThat(model.open()).containsExactly(first, back, otherPlace, otherReason, uneven);
        assertThat(model.alike(first)).containsExactly(first, back);
        assertThat(IntStream.range(0, 5).mapToObj(model::isFirst)).containsExactly(true, false, true, true, true);
        Stream.of(otherPlace, otherReason, uneven).forEach(tie -> assertThat(model.alike(tie)).containsExactly(tie));
    }

    @Test
    void manyPairsAreAnsweredInOneWriteAndTakenBackInOne() {
        Tie other = tells(Evidence.TEXT, 1, "-10", 3, "10");
        List<Tie> alike = IntStream.range(0, MANY).mapToObj(_ -> tells(Evidence.TEXT, 1, "-10", 2, "10")).toList();
        ProposalsModel model = model();
        model.answer(model.alike(alike.getLast()), Answer.YES);
        assertThat(model.open()).containsExactly(other);
        assertThat(model.saidProperty().get()).isEqualTo(new Said.Answered(alike, Answer.YES));
        model.answer(List.of(other), Answer.NO);
        assertThat(model.undo()).isZero();
        assertThat(model.saidProperty().get()).isEqualTo(new Said.Answered(alike, Answer.YES));
        assertThat(model.undo()).isEqualTo(1);
        assertThat(model.open()).startsWith(other).endsWith(alike.getLast()).hasSize(MANY + 1);
        assertThat(model.undo()).isEqualTo(-1);
        assertThat(kept.writes).containsExactly("YES 500", "NO 1", "NONE 1", "NONE 500");
        assertThat(kept.closed).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenIsAskedAgainWhole() {
        List<Tie> alike = IntStream.range(0, 3).mapToObj(_ -> tells(Evidence.TEXT, 1, "-10", 2, "10")).toList();
        ProposalsModel model = model();
        kept.full = true;
        model.answer(alike, Answer.NO);
        assertThat(model.open()).containsExactlyElementsOf(alike);
        assertThat(model.saidProperty().get()).isEqualTo(new Said.Failed("store.full"));
        assertThat(model.undo()).isEqualTo(-1);
    }
}
