package app.saddlebag.insight.link;

import app.saddlebag.ledger.Moved;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Link.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What was found so far, by position of a ledger. Belongs to one thread. */
final class Draft {

    private static final Kind[] KINDS = Kind.values();
    private static final Evidence[] EVIDENCES = Evidence.values();
    private static final int EVIDENCE = 0xF;
    private static final int ON_ACCOUNT = 0x80;

    /** A tie that waits for an answer. */
    record Proposal(Kind kind, Evidence evidence, int first, int second) {
    }

    /** The row tied to each; −1 for none. */
    final int[] others;
    /** Kind and evidence, from 1 on, of each tie, and a bit of their own for rows on accounts; 0 for none. */
    private final byte[] ties;
    private final IntPredicate onAccount;
    /** Proposals by either of their rows. */
    final Map<Integer, Proposal> proposals = new HashMap<>();
    /** Rows of pairs the person does not want tied, by kind: nothing else is tied to them by the same kind. */
    private final BitSet[] barred = new BitSet[KINDS.length];
    /** Rows that were tied by more than their group says, and such proposals: those are looked for anew each time. */
    private final BitSet tiedBeyond = new BitSet();
    /** Rows that the person tied, who may say otherwise later. */
    private final BitSet answered = new BitSet();
    private final Set<Proposal> proposedBeyond = new HashSet<>();
    private boolean isBeyond;

    /** Rows whose money stayed with the person, though nobody tells of the other side. */
    final BitSet alone = new BitSet();
    /** Of some of them the last of the purchases that were paid, and why. */
    final Map<Integer, Paid> paid = new HashMap<>();

    /** That a row pays what was bought, as the evidence says. */
    record Paid(Evidence evidence, int purchase) {
    }

    /** @param purchase the last of those that are paid; below zero where none is told */
    void pay(int position, Evidence evidence, int purchase) {
        alone.set(position);
        if (purchase >= 0) {
            paid.putIfAbsent(position, new Paid(evidence, purchase));
        }
    }

    /** @param onAccount whether a row lies on an account */
    Draft(int rows, IntPredicate onAccount) {
        this.onAccount = onAccount;
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
    Draft moved(Moved moved, int rows, IntPredicate nowOnAccount) {
        Draft next = new Draft(rows, nowOnAccount);
        for (Moved.Run run : moved.runs()) {
            System.arraycopy(ties, run.from(), next.ties, run.to(), run.length());
            for (int row = 0; row < run.length(); row++) {
                int other = others[run.from() + row];
                if (other >= 0) {
                    int beside = other - run.from(); // as most are
                    int now = beside >= 0 && beside < run.length() ? run.to() + beside : moved.now(other);
                    next.others[run.to() + row] = now;
                    if (now < 0) {
                        next.ties[run.to() + row] = 0;
                    }
                }
            }
        }
        IntStream.concat(tiedBeyond.stream(), answered.stream()).map(moved::now).filter(position -> position >= 0).forEach(next::forget);
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
        ties[position] = (byte) ((onAccount.test(position) ? ON_ACCOUNT : 0) | kind.ordinal() << 4 | evidence.ordinal() + 1);
        tiedBeyond.set(position, isBeyond);
        answered.set(position, evidence == Evidence.ANSWERED);
    }

    void propose(Kind kind, Evidence evidence, int first, int second) {
        Proposal proposal = new Proposal(kind, evidence, first, second);
        proposals.put(first, proposal);
        proposals.put(second, proposal);
        if (isBeyond) {
            proposedBeyond.add(proposal);
        }
    }

    private static Kind kindOf(int tie) {
        return KINDS[tie >> 4 & 7];
    }

    /**
     * Positions of the rows, by how they count for what they are tied to; those that are tied to nothing among the counted.
     *
     * @param counting of a kind, and of rows on accounts or others
     */
    Map<Counting, BitSet> counting(BiFunction<Kind, Boolean, Counting> counting) {
        byte[] counts = new byte[1 << Byte.SIZE];
        for (int tie = 1; tie < counts.length; tie++) {
            boolean tied = (tie >> 4 & 7) < KINDS.length && kindOf(tie).tiesRows();
            counts[tie] = (byte) (tied ? counting.apply(kindOf(tie), (tie & ON_ACCOUNT) != 0).ordinal() : Counting.COUNTED.ordinal());
        }
        counts[0] = (byte) Counting.COUNTED.ordinal();
        long[][] words = new long[Counting.values().length][others.length + 63 >> 6];
        for (int position = 0; position < others.length; position++) {
            words[counts[ties[position] & 0xFF]][position >> 6] |= 1L << position;
        }
        Map<Counting, BitSet> positions = new EnumMap<>(Counting.class);
        for (Counting one : Counting.values()) {
            positions.put(one, BitSet.valueOf(words[one.ordinal()]));
        }
        return positions;
    }

    /** Of a row that is tied. */
    Kind kind(int position) {
        return kindOf(ties[position]);
    }

    Evidence evidence(int position) {
        return EVIDENCES[(ties[position] & EVIDENCE) - 1];
    }
}
