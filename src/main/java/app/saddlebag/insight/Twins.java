package app.saddlebag.insight;

import app.saddlebag.filter.Folding;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the rows of one product that several log-ins tell. Two rows are one movement when day, amount and currency agree and
 * the bank's own number of the movement does or, failing that, the text; of statements from files the former are enough. A row has one twin at most at each other sighting, so
 * equal movements stay as many as the log-in that tells most of them tells. What its bank no longer lists is told by nobody.
 */
final class Twins {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The surest first; each gives null where a row does not say. */
    private static final List<Function<Transaction, String>> MARKS = List.of(Transaction::externalId, Twins::words);
    /** Statements put a bank's words in words of their own: of the same account, day and amount are enough, as when they are taken in. */
    private static final List<Function<Transaction, String>> MARKS_OF_FILES = List.of(Transaction::externalId, Twins::words, _ -> "");

    private record Likeness(LocalDate day, BigDecimal amount, String currency, String mark) {
    }

    /** Told at these positions: it counts at the first. */
    private static final class Movement {
        private final List<Integer> told = new ArrayList<>();
        private final Transaction fact;

        Movement(int position, Transaction fact) {
            this.fact = fact;
            told.add(position);
        }
    }

    private final Ledger ledger;
    private final List<Movement> movements = new ArrayList<>();

    /**
     * @param sightings where the rows lie, in the order in which they count
     * @param files     sources whose rows come from files
     */
    Twins(Ledger ledger, List<ProductKey> sightings, Set<Long> files) {
        this.ledger = ledger;
        sightings.forEach(sighting -> meet(sighting, files.contains(sighting.connectionId()) ? MARKS_OF_FILES : MARKS));
    }

    /** Positions that count elsewhere. */
    IntStream repeated() {
        return movements.stream().flatMap(movement -> movement.told.stream().skip(1)).mapToInt(Integer::intValue);
    }

    /** Where other log-ins tell the movement of a row. */
    List<Integer> of(int position) {
        return movements.stream().filter(movement -> movement.told.contains(position))
                .flatMap(movement -> movement.told.stream()).filter(other -> other != position)
                .toList();
    }

    private void meet(ProductKey sighting, List<Function<Transaction, String>> marks) {
        Map<Integer, Transaction> told = new HashMap<>();
        List<Integer> left = new ArrayList<>();
        for (int position : ledger.positionsOn(Set.of(sighting))) {
            LedgerRow row = ledger.row(position);
            if (!row.vanished()) {
                told.put(position, row.transaction());
                left.add(position);
            }
        }
        Collection<Movement> open = new LinkedHashSet<>(movements);
        for (Function<Transaction, String> mark : marks) {
            Map<Likeness, Deque<Movement>> alike = new HashMap<>();
            open.stream().filter(movement -> mark.apply(movement.fact) != null).forEach(movement -> alike
                    .computeIfAbsent(likeness(movement.fact, mark), key -> new ArrayDeque<>()).add(movement));
            left.removeIf(position -> {
                Deque<Movement> candidates = alike.get(likeness(told.get(position), mark));
                Movement twin = candidates == null ? null : candidates.poll();
                if (twin != null) {
                    twin.told.add(position);
                    open.remove(twin);
                }
                return twin != null;
            });
        }
        left.forEach(position -> movements.add(new Movement(position, told.get(position))));
    }

    private static Likeness likeness(Transaction fact, Function<Transaction, String> mark) {
        return new Likeness(fact.day(), fact.amount().stripTrailingZeros(), fact.currency(), mark.apply(fact));
    }

    private static String words(Transaction fact) {
        return fact.description() == null ? "" : SPACE.matcher(Folding.fold(fact.description()).strip()).replaceAll(" ");
    }
}
