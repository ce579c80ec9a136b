package app.saddlebag.ui.transactions.proposals;

import app.saddlebag.insight.link.Evidence;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.Tie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pairs have in common that one answer may do for: what they would be and why, between the same two accounts, whichever way
 * the money went. A pair whose amounts differ is never like one whose amounts agree.
 *
 * @param even whether both rows say the same amount of the same currency, where that is told
 */
record Likeness(Kind kind, Evidence evidence, boolean even, Set<Place> places) {

    /** On what a row lies; where no bank tells it, its log-in stands for it. */
    private record Place(long connection, long product) {

        static Place of(Tie.Side side) {
            return new Place(side.row().connectionId(), side.stored() == null ? 0 : side.stored().id());
        }
    }

    static Likeness of(Tie tie) {
        Transaction first = tie.first().row().transaction();
        Transaction second = tie.second().row().transaction();
        // The last purchase of a card's month agrees with what pays the month by chance alone.
        boolean even = tie.link().evidence() == Evidence.PURCHASES || first.currency() != null && first.currency().equals(second.currency())
                && first.amount().abs().compareTo(second.amount().abs()) == 0;
        return new Likeness(tie.link().kind(), tie.link().evidence(), even,
                Stream.of(tie.first(), tie.second()).map(Place::of).collect(Collectors.toSet()));
    }

    /** Those that are alike one after another, where the first of them stood; their order otherwise kept. */
    static List<Tie> together(List<Tie> ties) {
        Map<Likeness, List<Tie>> groups = new LinkedHashMap<>();
        ties.forEach(tie -> groups.computeIfAbsent(of(tie), _ -> new ArrayList<>()).add(tie));
        return groups.values().stream().flatMap(List::stream).toList();
    }
}
