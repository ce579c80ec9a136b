package app.saddlebag.profile;

import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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

    /** Keeps what was answered of a tie, instead of what was answered before. */
    public void answer(MovementLink tie, Answer answer) {
        Optional<Link> before = answered(tie);
        switch (answer) {
            case NONE -> before.ifPresent(link -> store.links().remove(link.id()));
            case YES, NO -> store.links().save(new Link(before.map(Link::id).orElse(0L), tie.kind(),
                    answer == Answer.YES ? Standing.ACCEPTED : Standing.REJECTED, null, List.of(tie.first(), tie.second()),
                    clock.instant()));
        }
        ledger.recount();
    }

    private Optional<Link> answered(MovementLink tie) {
        List<Long> members = List.of(tie.first(), tie.second());
        return store.links().list().stream().filter(link -> link.kind() == tie.kind() && link.members().equals(members)).findFirst();
    }
}
