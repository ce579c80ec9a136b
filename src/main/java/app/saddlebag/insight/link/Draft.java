package app.saddlebag.insight.link;

import app.saddlebag.ledger.Moved;
import app.saddlebag.model.Link.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What was found so far, by position of a ledger. Belongs to one thread. */
final class Draft {

    private static final Kind[] KINDS = Kind.values();
    private static final Evidence[] EVIDENCES = Evidence.values();

    /** A tie that waits for an answer. */
    record Proposal(Kind kind, Evidence evidence, int first, int second) {
    }

    /** The row tied to each; −1 for none. */
    final int[] others;
    /** Kind and evidence of each tie; 0 for none. */
    final byte[] ties;
    /** Proposals by either of their rows. */
    final Map<Integer, Proposal> proposals = new HashMap<>();
    /** Rows of pairs the person does not want tied, by kind: nothing else is tied to them by the same kind. */
    private final BitSet[] barred = new BitSet[KINDS.length];
    /** Rows that were tied by more than their group says, and such proposals: those are looked for anew each time. */
    private final BitSet tiedBeyond = new BitSet();
    private final Set<Proposal> proposedBeyond = new HashSet<>();
    private boolean isBeyond;

    /** Rows whose money stayed with the person, though nobody tells of the other side. */
    final BitSet alone = new BitSet();

    Draft(int rows) {
        others = new int[rows];
        Arrays.fill(others, -1);
        ties = new byte[rows];
    }

    boolean isFree(int position) {
        return others[position] < 0;
    }

    boolean isFree(int position, Kind kind) {
        return others[position] < 0 && (barred[kind.ordinal()] == null || !barred[kind.ordinal()].get(position));
    }

    void bar(Kind kind, int position) {
        if (barred[kind.ordinal()] == null) {
            barred[kind.ordinal()] = new BitSet();
        }
        barred[kind.ordinal()].set(position);
    }

    /** From here on, what is found rests on more than what equal amounts say. */
    void goBeyondGroups() {
        isBeyond = true;
    }

    /** What was found within groups, where the rows stand now. What the person said is left out, for it may be another. */
    Draft moved(Moved moved, int rows) {
        Draft next = new Draft(rows);
        for (int position = 0; position < others.length; position++) {
            int other = others[position];
            if (other >= 0 && !tiedBeyond.get(position)) {
                int now = moved.now(position);
                int otherNow = moved.now(other);
                if (now >= 0 && otherNow >= 0 && evidence(position) != Evidence.ANSWERED) {
                    next.others[now] = otherNow;
                    next.ties[now] = ties[position];
                }
            }
        }
        proposals.forEach((row, proposal) -> {
            int first = moved.now(proposal.first());
            int second = moved.now(proposal.second());
            if (first >= 0 && second >= 0 && !proposedBeyond.contains(proposal)) {
                next.proposals.put(moved.now(row), new Proposal(proposal.kind(), proposal.evidence(), first, second));
            }
        });
        return next;
    }

    /** Takes back what was found of a row within its group. */
    void forget(int position) {
        others[position] = -1;
        ties[position] = 0;
        proposals.remove(position);
    }

    /** @param first the row that comes first, as its kind says */
    void tie(Kind kind, Evidence evidence, int first, int second) {
        follow(kind, evidence, first, second);
        follow(kind, evidence, second, first);
    }

    /** Ties one row to another that is tied already: a second telling of the same side. */
    void follow(Kind kind, Evidence evidence, int position, int other) {
        others[position] = other;
        ties[position] = (byte) (kind.ordinal() << 4 | evidence.ordinal());
        tiedBeyond.set(position, isBeyond);
    }

    void propose(Kind kind, Evidence evidence, int first, int second) {
        Proposal proposal = new Proposal(kind, evidence, first, second);
        proposals.put(first, proposal);
        proposals.put(second, proposal);
        if (isBeyond) {
            proposedBeyond.add(proposal);
        }
    }

    /** Of a row that is tied. */
    Kind kind(int position) {
        return KINDS[ties[position] >> 4];
    }

    Evidence evidence(int position) {
        return EVIDENCES[ties[position] & 0xF];
    }
}
