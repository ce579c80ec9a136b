package app.saddlebag.ui.transactions.inspect;

import static app.saddlebag.ui.transactions.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.insight.link.Evidence;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InspectorModelTest {

    private static final LedgerRow ONE = row(1, "2026-11-22", "ONE", "-1");
    private static final LedgerRow TWO = row(2, "2026-11-21", "TWO", "-2", null, null,
            new Overlay("a note", Set.of("b", "a"), "Mine", true));

    private final Map<Long, Overlay> kept = new LinkedHashMap<>(Map.of(2L, TWO.overlay()));
    private final List<Throwable> failures = new ArrayList<>();
    private final Heard heard = new Heard();
    private boolean broken;
    private MovementLink tie = new MovementLink(Kind.TRANSFER, Standing.CERTAIN, Evidence.BOTH_NUMBERS, 3, 9);
    private final Background here = new Background(Runnable::run, Runnable::run);
    private final InspectorModel model = new InspectorModel(here, new DetailSource() {
        @Override
        public String payload(long rowId) {
            return "{\"_id\":" + rowId + "}";
        }

        @Override
        public List<Counterpart> counterparts(long rowId) {
            return rowId == 2 ? List.of(new Counterpart("One · Ana", null, "ana2", null))
                    : rowId == 3 ? List.of(new Counterpart("One", "Savings", "s3", tied())) : List.of();
        }

        @Override
        public List<Tie> proposals() {
            return List.of();
        }

        @Override
        public void answer(List<MovementLink> ties, Answer answer) {
            MovementLink answered = ties.getFirst();
            tie = new MovementLink(answered.kind(), answer == Answer.NO ? Standing.REJECTED : Standing.CERTAIN,
                    Evidence.BOTH_NUMBERS, answered.first(), answered.second());
        }
    }, new EditModel(new Messages(Locale.UK), here, new Kept(), heard, (title, text, action, yes) -> { }),
            told -> "supermercado".equals(told) ? "Groceries" : told, failures::add);

    /** Keeps what is added to single rows. */
    private final class Kept implements Edits {
        @Override
        public Batch edit(long[] rowIds, Edit edit, Progress progress) {
            if (broken) {
                throw new ProblemException("store.full");
            }
            kept.compute(rowIds[0], (row, before) -> edit.on(before == null ? Overlay.NONE : before));
            return new Batch(kept.size(), Batch.Kind.EDIT, 0, Instant.EPOCH, new Batch.Counts(0, 1, 0, 0, 0, 0), 0, 0, null);
        }

        @Override
        public Undoing undo() {
            throw new AssertionError();
        }

        @Override
        public Undoing undo(long batchId) {
            throw new AssertionError();
        }

        @Override
        public Undoing redo() {
            throw new AssertionError();
        }

        @Override
        public Undoing redo(long batchId) {
            throw new AssertionError();
        }

        @Override
        public Undoing goOn(Undoing.Asked asked) {
            throw new AssertionError();
        }
    }

    @Test
    void aCategoryIsShownByItsNameAndKeptAsItWasSaidUntilAnotherIsChosen() {
        LedgerRow said = row(1, "2026-11-22", "ONE", "-1", null, null, new Overlay(null, Set.of(), "supermercado", false));
        model.show(said);
        assertThat(model.categoryProperty().get()).isEqualTo("Groceries");
        model.save();
        assertThat(kept).as("nothing was typed").doesNotContainKey(1L);
        model.show(row(1, "2026-11-22", "ONE", "-1", null, null, new Overlay(null, Set.of(), "Food", false)));
        assertThat(model.categoryProperty().get()).as("it follows").isEqualTo("Food");
        model.categoryProperty().set("Leisure");
        model.save();
        assertThat(kept.get(1L).category()).isEqualTo("Leisure");
    }

    @Test
    void aRowShowsWhatThePersonAddedAndTheBanksOwnObject() {
        model.show(TWO);
        assertThat(model.noteProperty().get()).isEqualTo("a note");
        assertThat(model.tagsProperty().get()).isEqualTo("a, b");
        assertThat(model.categoryProperty().get()).isEqualTo("Mine");
        assertThat(model.hiddenProperty().get()).isTrue();
        assertThat(model.payloadProperty().get()).isEqualTo("{\"_id\":2}");
    }

    @Test
    void whatWasTypedIsKeptWhenAnotherRowIsShown() {
        model.show(ONE);
        model.noteProperty().set("  half each ");
        model.tagsProperty().set("work, , tax ,work");
        model.show(TWO);
        assertThat(kept).containsEntry(1L, new Overlay("half each", Set.of("work", "tax"), null, false));
        assertThat(heard.texts()).containsExactly("Transaction changed [Undo]");
    }

    @Test
    void lookingWritesNothing() {
        model.show(TWO);
        model.show(ONE);
        model.show(null);
        assertThat(kept).containsOnlyKeys(2L);
        assertThat(heard.texts()).isEmpty();
    }

    @Test
    void whoElseTellsTheRowIsSaidOfThatRowAlone() {
        model.show(TWO);
        assertThat(model.counterpartsProperty().get()).containsExactly(new Counterpart("One · Ana", null, "ana2", null));
        assertThat(FilterPrinter.print(model.withCounterparts().orElseThrow())).isEqualTo("id:=tx_2|=ana2");
        model.show(ONE);
        assertThat(model.counterpartsProperty().get()).isEmpty();
        assertThat(model.withCounterparts()).isEmpty();
    }

    @Test
    void whatIsAnsweredOfATieIsShownAtOnceAndAForgottenAnswerCanBeGivenAgain() {
        model.show(row(3, "2026-11-22", "THREE", "-1"));
        assertThat(standing()).isEqualTo(Standing.CERTAIN);
        Tie revoked = shownTie();
        model.answer(revoked, Answer.NO);
        assertThat(standing()).isEqualTo(Standing.REJECTED);
        assertThat(model.forgottenProperty().get()).isNull();
        Tie declined = shownTie();
        model.answer(declined, Answer.NONE);
        assertThat(standing()).isEqualTo(Standing.CERTAIN);
        assertThat(model.forgottenProperty().get()).isEqualTo(new InspectorModel.Forgotten(declined, Answer.NO));
        model.answer(model.forgottenProperty().get().tie(), model.forgottenProperty().get().before());
        assertThat(standing()).isEqualTo(Standing.REJECTED);
        assertThat(model.forgottenProperty().get()).isNull();
        model.answer(shownTie(), Answer.NONE);
        model.show(ONE);
        assertThat(model.counterpartsProperty().get()).isEmpty();
        assertThat(model.forgottenProperty().get()).as("of another row").isNull();
    }

    private Tie tied() {
        return new Tie(tie, new Tie.Side(row(3, "2026-11-22", "THREE", "-1"), null, "One"),
                new Tie.Side(row(9, "2026-11-22", "NINE", "1"), null, "One"));
    }

    private Tie shownTie() {
        return model.counterpartsProperty().get().getFirst().tie();
    }

    private Standing standing() {
        return shownTie().link().standing();
    }

    @Test
    void emptyingEverythingTakesTheAdditionsAway() {
        model.show(TWO);
        model.noteProperty().set(" ");
        model.tagsProperty().set("");
        model.categoryProperty().set("");
        model.hiddenProperty().set(false);
        model.save();
        assertThat(kept).containsEntry(2L, Overlay.NONE);
    }

    @Test
    void theSameRowReadAgainKeepsWhatIsBeingTyped() {
        model.show(ONE);
        model.noteProperty().set("hal");
        model.show(row(1, "2026-11-22", "ONE", "-1"));
        assertThat(model.noteProperty().get()).isEqualTo("hal");
    }

    @Test
    void whenItCannotBeKeptThePersonIsToldAndItIsTriedAgain() {
        model.show(ONE);
        broken = true;
        model.noteProperty().set("half each");
        model.save();
        assertThat(heard.texts()).hasSize(1).allMatch(text -> text.startsWith("! "));
        broken = false;
        model.save();
        assertThat(kept.get(1L).note()).isEqualTo("half each");
    }

    /** As by Ctrl+Z, or when many rows were tagged while this one was shown. */
    @Test
    void whatChangesBehindTheRowIsShownAndWhatIsBeingTypedStays() {
        model.show(TWO);
        model.noteProperty().set("a note, longer");
        model.show(row(2, "2026-11-21", "TWO", "-2", null, null, new Overlay(null, Set.of("c"), null, false)));
        assertThat(model.noteProperty().get()).isEqualTo("a note, longer");
        assertThat(model.tagsProperty().get()).isEqualTo("c");
        assertThat(model.categoryProperty().get()).isEmpty();
        assertThat(model.hiddenProperty().get()).isFalse();
    }

    @Test
    void onlyWhatWasTypedIsWrittenAndNothingBesideIt() {
        model.show(TWO);
        kept.put(2L, new Overlay("a note", Set.of("b", "a", "by another hand"), "Mine", true));
        model.tagsProperty().set("a");
        model.save();
        assertThat(kept.get(2L)).isEqualTo(new Overlay("a note", Set.of("a", "by another hand"), "Mine", true));
        assertThat(heard.last()).isEqualTo("Tags changed [Undo]");
    }
}
