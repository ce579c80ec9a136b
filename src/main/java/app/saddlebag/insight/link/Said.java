package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Positions;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the person's answers holds for the rows of a ledger, by their local numbers.
 *
 * @param yes    of each row of a pair that is one event, what it is and which the other is
 * @param pays   of each row that pays what was bought with a card, one of the purchases: they are counted, and it is not
 * @param no     rows that are not to be tied to anything by a kind
 * @param places where the rows stand
 */
record Said(Map<Long, Yes> yes, Map<Long, Long> pays, Set<No> no, Map<Long, Integer> places) {

    /** What a row is, together with another. */
    record Yes(Kind kind, long other) {
    }

    /** What a row is not. */
    record No(Kind kind, long row) {
    }

    /** @param left positions that are out of it: an answer that speaks of one waits until it is back */
    static Said of(Ledger ledger, List<Link> answers, BitSet left) {
        Map<Long, Integer> places = Positions.of(ledger,
                answers.stream().flatMap(link -> link.members().stream()).collect(Collectors.toSet()));
        places.values().removeIf(left::get);
        Map<Long, Yes> yes = new HashMap<>();
        Map<Long, Long> pays = new HashMap<>();
        Set<No> no = new HashSet<>();
        RowCursor rows = ledger.cursor();
        for (Link answer : answers) {
            if (answer.standing() == Standing.REJECTED) {
                answer.members().stream().filter(places::containsKey).forEach(row -> no.add(new No(answer.kind(), row)));
            } else if (answer.standing().holds() && answer.members().size() == 2) {
                long first = answer.members().getFirst();
                long second = answer.members().getLast();
                if (answer.kind() == Kind.SETTLEMENT && places.containsKey(first) && places.containsKey(second)
                        && rows.at(places.get(second)).units() < 0) { // what a card tells of being paid brings money
                    pays.put(first, second);
                } else if (places.containsKey(first) && places.containsKey(second) && !yes.containsKey(first) && !yes.containsKey(second)) {
                    yes.put(first, new Yes(answer.kind(), second));
                    yes.put(second, new Yes(answer.kind(), first));
                }
            }
        }
        return new Said(yes, pays, no, places);
    }

    void writeTo(Draft draft) {
        yes.forEach((row, said) -> draft.follow(said.kind(), Evidence.ANSWERED, places.get(row), places.get(said.other())));
        pays.forEach((row, purchase) -> draft.pay(places.get(row), Evidence.ANSWERED, places.get(purchase)));
        no.forEach(said -> draft.bar(said.kind(), places.get(said.row())));
    }

    /** Rows of which something else was said before. */
    Set<Long> differing(Said before) {
        Set<Long> differing = new HashSet<>();
        yes.forEach((row, said) -> add(differing, row, said, before.yes.get(row)));
        before.yes.forEach((row, said) -> add(differing, row, said, yes.get(row)));
        no.stream().filter(said -> !before.no.contains(said)).forEach(said -> differing.add(said.row()));
        before.no.stream().filter(said -> !no.contains(said)).forEach(said -> differing.add(said.row()));
        return differing;
    }

    private static void add(Set<Long> differing, long row, Yes some, Yes other) {
        if (!Objects.equals(some, other)) {
            differing.add(row);
        }
    }
}
