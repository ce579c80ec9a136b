package app.saddlebag.insight;

import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What there is altogether, told apart in one way. Immutable.
 *
 * @param <K>    what tells the slices apart
 * @param slices those that hold most first; then those of which all is owed, and those that cannot be compared
 */
public record Allocation<K>(List<Slice<K>> slices) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Sums are one per currency, never added to one another, in the order of their codes.
     *
     * @param pieces the largest first
     * @param sums   of all pieces
     * @param held   of those that are not owed
     * @param owed   of those that are, below nothing
     * @param value  what is held, in the currency that slices are compared in; null where no rate is known for part of it
     * @param share  of all that is held anywhere, in per cent with one decimal; null where nothing is held or its value is not known
     */
    public record Slice<K>(K key, List<Piece> pieces, List<Money> sums, List<Money> held, List<Money> owed, BigDecimal value,
                           BigDecimal share) {

        public Slice {
            pieces = List.copyOf(pieces);
            sums = List.copyOf(sums);
            held = List.copyOf(held);
            owed = List.copyOf(owed);
        }
    }

    public Allocation {
        slices = List.copyOf(slices);
    }

    /**
     * @param key     tells the pieces apart
     * @param measure an amount in the currency that slices are compared in; null where no rate is known
     */
    public static <K> Allocation<K> of(Collection<Piece> pieces, Function<Piece, K> key, Function<Money, BigDecimal> measure) {
        Map<K, List<Piece>> byKey = new LinkedHashMap<>();
        pieces.forEach(piece -> byKey.computeIfAbsent(key.apply(piece), _ -> new ArrayList<>()).add(piece));
        List<Slice<K>> slices = new ArrayList<>();
        byKey.forEach((name, some) -> {
            List<Money> held = Piece.sums(some.stream().filter(piece -> !piece.owed()).toList());
            slices.add(new Slice<>(name, largestFirst(some, measure), Piece.sums(some), held,
                    Piece.sums(some.stream().filter(Piece::owed).toList()), value(held, measure), null));
        });
        BigDecimal whole = slices.stream().map(Slice::value).filter(value -> value != null && value.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Allocation<>(slices.stream().map(slice -> new Slice<>(slice.key(), slice.pieces(), slice.sums(), slice.held(), slice.owed(),
                slice.value(), share(slice.value(), whole))).sorted(Comparator.comparing(Slice::value,
                        Comparator.nullsLast(Comparator.reverseOrder()))).toList());
    }

    private static BigDecimal share(BigDecimal value, BigDecimal whole) {
        return value == null || value.signum() <= 0 ? null : value.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal value(List<Money> sums, Function<Money, BigDecimal> measure) {
        BigDecimal value = BigDecimal.ZERO;
        for (Money sum : sums) {
            BigDecimal measured = measure.apply(sum);
            if (measured == null) {
                return null;
            }
            value = value.add(measured);
        }
        return value;
    }

    private static List<Piece> largestFirst(List<Piece> pieces, Function<Money, BigDecimal> measure) {
        return pieces.stream().sorted(Comparator.comparing((Piece piece) -> measure.apply(piece.amount()),
                Comparator.nullsLast(Comparator.comparing((BigDecimal value) -> value.abs()).reversed()))).toList();
    }
}
