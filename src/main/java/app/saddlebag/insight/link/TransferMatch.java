package app.saddlebag.insight.link;

import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.ProductKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ties the two sides of a transfer between own accounts. Certain is only what names the other side: by the account's number, or,
 * where banks give none, by payer and beneficiary who are both holders, with no second row that would do.
 */
final class TransferMatch {

    static final int WITHIN = 3;

    private final Belongings own;
    private final Draft draft;

    TransferMatch(Belongings own, Draft draft) {
        this.own = own;
        this.draft = draft;
    }

    /** An account, and which way its money goes. */
    private record Side(int account, boolean out) {
    }

    void match(Group group) {
        List<Integer> named = new ArrayList<>();
        boolean between = false;
        for (int i = 0; i < group.size; i++) {
            if (own.kind(group.places[i]) == ProductKind.ACCOUNT && group.transfers[i] != 0) {
                if (counterpart(group, i) > 0) {
                    named.add(i);
                }
                between |= own.isBetweenHolders(group.transfers[i]);
            }
        }
        if (!named.isEmpty()) {
            tieNumbers(group, named);
        }
        if (between) {
            tieHolders(group);
        }
    }

    private int counterpart(Group group, int row) {
        return own.counterpart(group.transfers[row], group.out[row], group.places[row]);
    }

    private boolean isFree(Group group, int row) {
        return draft.isFree(group.positions[row], Kind.TRANSFER);
    }

    private void tieNumbers(Group group, List<Integer> named) {
        Map<Side, TreeMap<Integer, List<Integer>>> sides = sides(group, named);
        for (Evidence evidence : List.of(Evidence.BOTH_NUMBERS, Evidence.ONE_NUMBER)) {
            for (int days = 0; days <= WITHIN; days++) {
                for (int row : named) {
                    int other = isFree(group, row) ? other(group, sides, row, days, evidence) : -1;
                    if (other >= 0) {
                        tie(group, evidence, row, other);
                    }
                }
            }
            makeRoom(group, sides, named, evidence);
        }
        follow(group, named, sides);
    }

    private void makeRoom(Group group, Map<Side, TreeMap<Integer, List<Integer>>> sides, List<Integer> named, Evidence evidence) {
        Room room = null;
        for (int row : named) {
            if (isFree(group, row) && !candidates(group, sides, row, evidence).isEmpty()) {
                room = room == null ? new Room(group, draft, Kind.TRANSFER, evidence) : room;
                room.find(row, taker -> candidates(group, sides, taker, evidence), (taker, free) -> evidence == Evidence.BOTH_NUMBERS
                        || other(group, sides, taker, WITHIN, evidence) == free);
            }
        }
    }

    /** Rows this one may be tied to, be they free or not, the nearest first. */
    private List<Integer> candidates(Group group, Map<Side, TreeMap<Integer, List<Integer>>> sides, int row, Evidence evidence) {
        List<Integer> found = within(sides, group, row, WITHIN);
        int here = own.account(group.places[row]);
        return found.stream().filter(other -> evidence == Evidence.BOTH_NUMBERS ? counterpart(group, other) == here && here > 0
                        : isSilent(group, row, other))
                .sorted(Comparator.comparingInt(other -> Math.abs(group.days[other] - group.days[row]))).toList();
    }

    /** Whether a row says nothing of the other side, and nothing against its being this one. */
    private boolean isSilent(Group group, int row, int other) {
        return counterpart(group, other) == 0 && group.shops[other] == 0 && group.cards[other] == 0
                && !own.isOfAnother(group.transfers[other], group.out[other], group.transfers[row]);
    }

    private void tie(Group group, Evidence evidence, int row, int other) {
        draft.tie(Kind.TRANSFER, evidence, group.positions[group.out[row] ? row : other],
                group.positions[group.out[row] ? other : row]);
    }

    /** Rows of the accounts that some row names, by account and direction, and by day. */
    private Map<Side, TreeMap<Integer, List<Integer>>> sides(Group group, List<Integer> named) {
        Map<Side, TreeMap<Integer, List<Integer>>> sides = new HashMap<>();
        Set<Integer> accounts = new HashSet<>();
        named.forEach(row -> accounts.add(counterpart(group, row)));
        for (int i = 0; i < group.size; i++) {
            if (accounts.contains(own.account(group.places[i])) && own.kind(group.places[i]) == ProductKind.ACCOUNT) {
                sides.computeIfAbsent(new Side(own.account(group.places[i]), group.out[i]), key -> new TreeMap<>())
                        .computeIfAbsent(group.days[i], key -> new ArrayList<>()).add(i);
            }
        }
        return sides;
    }

    private List<Integer> within(Map<Side, TreeMap<Integer, List<Integer>>> sides, Group group, int row, int days) {
        TreeMap<Integer, List<Integer>> side = sides.get(new Side(counterpart(group, row), !group.out[row]));
        if (side == null) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        side.subMap(group.days[row] - days, true, group.days[row] + days, true).values().forEach(found::addAll);
        return found;
    }

    /** A row on the account this one names: one that names it back, or else the only one that says nothing of the other side. */
    private int other(Group group, Map<Side, TreeMap<Integer, List<Integer>>> sides, int row, int days, Evidence evidence) {
        int silent = -1;
        for (int other : within(sides, group, row, days)) {
            if (isFree(group, other)) {
                int names = counterpart(group, other);
                if (evidence == Evidence.BOTH_NUMBERS && names == own.account(group.places[row]) && names > 0) {
                    return other;
                }
                if (evidence == Evidence.ONE_NUMBER && isSilent(group, row, other)) {
                    if (silent >= 0 && group.transfers[silent] != 0 == (group.transfers[other] != 0)) {
                        return -1;
                    }
                    silent = silent < 0 || group.transfers[other] != 0 ? other : silent;
                }
            }
        }
        return silent;
    }

    /** Where an account is told by two log-ins, the second sighting of a side belongs to the same transfer. */
    private void follow(Group group, List<Integer> named, Map<Side, TreeMap<Integer, List<Integer>>> sides) {
        Map<Integer, Integer> byPosition = null;
        Set<Long> followed = new HashSet<>();
        for (int row : named) {
            if (!isFree(group, row)) {
                continue;
            }
            if (byPosition == null) {
                byPosition = new HashMap<>();
                for (int i = 0; i < group.size; i++) {
                    byPosition.put(group.positions[i], i);
                }
            }
            for (int other : within(sides, group, row, WITHIN)) {
                int position = group.positions[other];
                if (!draft.isFree(position) && draft.kind(position) == Kind.TRANSFER) {
                    Integer twin = byPosition.get(draft.others[position]);
                    if (twin != null && own.account(group.places[twin]) == own.account(group.places[row])
                            && group.places[twin] != group.places[row]
                            && followed.add((long) position << 32 | group.places[row])) {
                        draft.follow(Kind.TRANSFER, draft.evidence(position), group.positions[row], position);
                        break;
                    }
                }
            }
        }
    }

    private void tieHolders(Group group) {
        Map<String, List<Integer>> sides = new HashMap<>();
        for (int i = 0; i < group.size; i++) {
            if (own.kind(group.places[i]) == ProductKind.ACCOUNT && isFree(group, i)
                    && own.isBetweenHolders(group.transfers[i]) && counterpart(group, i) == 0) {
                sides.computeIfAbsent(group.days[i] + "\n" + own.parties(group.transfers[i]), key -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> rows : sides.values()) {
            if (rows.size() == 2 && group.out[rows.get(0)] != group.out[rows.get(1)]
                    && own.account(group.places[rows.get(0)]) != own.account(group.places[rows.get(1)])) {
                tie(group, Evidence.HOLDERS, rows.get(0), rows.get(1));
            }
        }
    }
}
