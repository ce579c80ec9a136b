package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Allocation;
import app.saddlebag.insight.Conversion;
import app.saddlebag.insight.Piece;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What there is altogether and what it is made of.
 *
 * @param totals    one per currency, the one with most products first
 * @param converted the totals as one; empty where there is one alone, or no rate
 * @param pieces    of all of it
 * @param uncounted listed products that add nothing
 * @param measure   an amount in the currency of the converted total; gives null for what no rate is known of
 * @param banks     names of the banks by connection
 */
record Whole(List<Total> totals, Optional<Conversion> converted, List<Piece> pieces, List<StoredProduct> uncounted,
             Function<Money, BigDecimal> measure, Map<Long, String> banks) {

    /** In which way it is told apart. */
    enum By { TYPE, CURRENCY, BANK }

    /**
     * Which part of it is told apart.
     *
     * @param currency what is in one currency alone; null for all of it
     */
    record Cut(By by, String currency) {
    }

    /**
     * @param held what is not owed
     * @param owed below nothing, or nothing
     */
    record Total(Money sum, Money held, Money owed) {
    }

    /** What a whole is worked out by. */
    interface Rates {

        /** @param usual ISO 4217; the currency of the one with most products */
        Optional<Conversion> converted(List<Money> sums, String usual);

        Function<Money, BigDecimal> measure(String target);
    }

    static Whole of(List<Connection> connections, List<StoredProduct> products, Worth worth, Rates rates) {
        List<Piece> pieces = Piece.of(worth);
        List<Total> totals = totals(products, worth, pieces);
        List<Money> sums = totals.stream().map(Total::sum).toList();
        Optional<Conversion> converted = sums.size() < 2 ? Optional.empty() : rates.converted(sums, sums.getFirst().currency());
        return new Whole(totals, converted, pieces, products.stream()
                .filter(stored -> !stored.gone() && worth.standsAlone(stored) && worth.added(stored).isEmpty()).toList(),
                converted.map(all -> rates.measure(all.total().currency())).orElse(money -> null),
                connections.stream().collect(Collectors.toMap(Connection::id, Connection::bank)));
    }

    /** The cuts by one kind that there are, the one to begin with first: all together where rates allow it, else the first currency. */
    List<Cut> cuts(By by) {
        List<Cut> cuts = new ArrayList<>();
        if (by == By.CURRENCY || converted.isPresent()) {
            cuts.add(new Cut(by, null));
        }
        if (by != By.CURRENCY) {
            totals.forEach(total -> cuts.add(new Cut(by, total.sum().currency())));
        }
        return cuts;
    }

    Allocation<String> allocation(Cut cut) {
        Function<Piece, String> key = switch (cut.by()) {
            case TYPE -> piece -> piece.asset().name();
            case CURRENCY -> piece -> piece.amount().currency();
            case BANK -> piece -> banks.getOrDefault(piece.product().connectionId(), "");
        };
        List<Piece> some = cut.currency() == null ? pieces
                : pieces.stream().filter(piece -> piece.amount().currency().equals(cut.currency())).toList();
        // What is in one currency needs no rate.
        boolean one = some.stream().map(piece -> piece.amount().currency()).distinct().count() < 2;
        return Allocation.of(some, key, one ? Money::amount : measure);
    }

    private static List<Total> totals(List<StoredProduct> products, Worth worth, List<Piece> pieces) {
        List<Money> held = Piece.sums(pieces.stream().filter(piece -> !piece.owed()).toList());
        List<Money> owed = Piece.sums(pieces.stream().filter(Piece::owed).toList());
        return worth.sums(products).stream().map(sum -> new Total(sum, sum(held, sum.currency()), sum(owed, sum.currency())))
                .sorted(Comparator.comparing((Total total) -> -products.stream()
                        .filter(stored -> Objects.equals(stored.product().currency(), total.sum().currency())).count())).toList();
    }

    private static Money sum(List<Money> sums, String currency) {
        return sums.stream().filter(sum -> sum.currency().equals(currency)).findFirst().orElse(new Money(BigDecimal.ZERO, currency));
    }
}
