package app.saddlebag.insight.link;

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
    /** Pairs the person does not want tied, by their rows: nothing else is tied to them by the same kind. */
    final Map<Kind, Set<Integer>> barred = new HashMap<>();

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
        return others[position] < 0 && !barred.getOrDefault(kind, Set.of()).contains(position);
    }

    void bar(Kind kind, int position) {
        barred.computeIfAbsent(kind, some -> new HashSet<>()).add(position);
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
    }

    void untie(int position) {
        others[position] = -1;
        ties[position] = 0;
    }

    void propose(Kind kind, Evidence evidence, int first, int second) {
        Proposal proposal = new Proposal(kind, evidence, first, second);
        proposals.put(first, proposal);
        proposals.put(second, proposal);
    }

    /** Of a row that is tied. */
    Kind kind(int position) {
        return KINDS[ties[position] >> 4];
    }

    Evidence evidence(int position) {
        return EVIDENCES[ties[position] & 0xF];
    }
}
