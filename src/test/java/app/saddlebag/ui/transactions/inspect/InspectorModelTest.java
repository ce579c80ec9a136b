package app.saddlebag.ui.transactions.inspect;

import static app.saddlebag.ui.transactions.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.ui.kit.Background;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InspectorModelTest {

    private static final LedgerRow ONE = row(1, "2026-11-22", "ONE", "-1");
    private static final LedgerRow TWO = row(2, "2026-11-21", "TWO", "-2", null, null,
            new Overlay("a note", Set.of("b", "a"), "Mine", true));

    private final Map<Long, Overlay> kept = new LinkedHashMap<>();
    private final List<Throwable> failures = new ArrayList<>();
    private boolean broken;
    private final InspectorModel model = new InspectorModel(new Background(Runnable::run, Runnable::run),
            new DetailSource() {
                @Override
                public String payload(long rowId) {
                    return "{\"_id\":" + rowId + "}";
                }

                @Override
                public List<String> alsoToldBy(long rowId) {
                    return rowId == 2 ? List.of("One · Ana") : List.of();
                }

                @Override
                public void annotate(long rowId, Overlay overlay) {
                    if (broken) {
                        throw new ProblemException("store.full");
                    }
                    kept.put(rowId, overlay);
                }
            }, failures::add);

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
        assertThat(kept).containsExactly(Map.entry(1L, new Overlay("half each", Set.of("work", "tax"), null, false)));
    }

    @Test
    void lookingWritesNothing() {
        model.show(TWO);
        model.show(ONE);
        model.show(null);
        assertThat(kept).isEmpty();
    }

    @Test
    void whoElseTellsTheRowIsSaidOfThatRowAlone() {
        model.show(TWO);
        assertThat(model.alsoToldByProperty().get()).containsExactly("One · Ana");
        model.show(ONE);
        assertThat(model.alsoToldByProperty().get()).isEmpty();
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
        assertThat(failures).hasSize(1);
        broken = false;
        model.save();
        assertThat(kept.get(1L).note()).isEqualTo("half each");
    }
}
