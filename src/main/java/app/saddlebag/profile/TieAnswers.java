package app.saddlebag.profile;

import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the person says of rows that are, or may be, one event. Every sum follows at once; nothing a bank told is changed, so an
 * answer can be taken back. Writes: worker only. Safe to share between threads.
 */
public final class TieAnswers {

    /** What the person says. */
    public enum Answer {
        /** They are one event. */
        YES,
        /** They are not, and neither is to be tied to another row in this way. */
        NO,
        /** Nothing any more: what is found by itself holds again. */
        NONE
    }

    private final Store store;
    private final LedgerSource ledger;
    private final Clock clock;

    TieAnswers(Store store, LedgerSource ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What there is to say yes or no to, and what was said. Reads the disk. */
    public TieList list() {
        return new TieList(store, ledger);
    }

    /** Keeps one answer of all these ties, instead of what was answered of them before: of all or, when it throws, of none. */
    public void answer(Collection<MovementLink> ties, Answer answer) {
        store.write(() -> {
            Map<Rows, Long> before = store.links().list().stream()
                    .collect(Collectors.toMap(link -> new Rows(link.kind(), link.members()), Link::id, (first, second) -> first));
            Instant now = clock.instant();
            for (Rows rows : ties.stream().map(Rows::of).distinct().toList()) {
                Long known = before.get(rows);
                if (answer != Answer.NONE) {
                    store.links().save(new Link(known == null ? 0 : known, rows.kind(),
                            answer == Answer.YES ? Standing.ACCEPTED : Standing.REJECTED, null, rows.members(), now));
                } else if (known != null) {
                    store.links().remove(known);
                }
            }
        });
        ledger.recount();
    }

    /** By what an answer is known again, whatever it was. */
    private record Rows(Kind kind, List<Long> members) {

        static Rows of(MovementLink tie) {
            return new Rows(tie.kind(), List.of(tie.first(), tie.second()));
        }
    }
}
