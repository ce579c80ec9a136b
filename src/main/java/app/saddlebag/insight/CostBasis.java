package app.saddlebag.insight;

import app.saddlebag.model.Product;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What was paid for the units of a position that are held. Banks tell no cost (API reference §10.5): it is reckoned from the
 * movements, at the average of what was bought, and only where these account for every unit. Never guessed.
 */
public sealed interface CostBasis {

    /**
     * @param paid      in the position's currency, with its decimals
     * @param movements that brought or took units
     * @param since     day of the first of them
     */
    record Known(BigDecimal paid, int movements, LocalDate since) implements CostBasis {

        /** What it is worth beyond what was paid. */
        public BigDecimal gain(BigDecimal worth) {
            return worth.subtract(paid);
        }

        /** The gain of what was paid in per cent, with one decimal; null where nothing was paid. */
        public BigDecimal percent(BigDecimal worth) {
            return paid.signum() <= 0 ? null : gain(worth).multiply(BigDecimal.valueOf(100)).divide(paid, 1, RoundingMode.HALF_EVEN);
        }
    }

    /** @param units that the movements account for; null where that cannot be said */
    record Unknown(Why why, BigDecimal units) implements CostBasis {
    }

    /** Why there is no cost. */
    enum Why {
        /** It is cash. */
        CASH,
        /** No movement of it is known. */
        NO_MOVEMENTS,
        /** The bank does not say how many units are held. */
        UNITS_UNTOLD,
        /** The movements bring more or fewer units than are held. */
        NOT_ALL,
        /** A movement brings units without an amount, or in another currency. */
        UNCLEAR
    }

    /** @param rows movements of the position alone, in any order */
    static CostBasis of(Product.Investment position, List<Transaction> rows) {
        if (Asset.of(position) == Asset.CASH) {
            return new Unknown(Why.CASH, null);
        }
        List<Transaction> trades = rows.stream().filter(row -> row.trade() != null && row.trade().units() != null
                && row.trade().units().signum() != 0).sorted(Comparator.comparing(Transaction::day)
                        // What is bought and sold on one day was bought first.
                        .thenComparing(Transaction::amount)).toList();
        if (trades.isEmpty()) {
            return new Unknown(Why.NO_MOVEMENTS, null);
        }
        if (position.units() == null) {
            return new Unknown(Why.UNITS_UNTOLD, null);
        }
        BigDecimal held = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (Transaction row : trades) {
            BigDecimal units = row.trade().units().abs();
            // Banks' units may have no sign; the money has one.
            if (row.amount().signum() == 0 || !Objects.equals(row.currency(), position.currency())
                    || row.trade().units().signum() < 0 && row.amount().signum() < 0) {
                return new Unknown(Why.UNCLEAR, null);
            }
            if (row.amount().signum() < 0) {
                held = held.add(units);
                paid = paid.subtract(row.amount());
            } else if (units.compareTo(held) > 0) {
                return new Unknown(Why.NOT_ALL, null);
            } else {
                paid = paid.subtract(paid.multiply(units).divide(held, MathContext.DECIMAL64));
                held = held.subtract(units);
            }
        }
        return held.compareTo(position.units()) != 0 ? new Unknown(Why.NOT_ALL, held)
                : new Known(paid.setScale(Math.max(0, trades.getFirst().amount().scale()), RoundingMode.HALF_EVEN), trades.size(), trades.getFirst().day());
    }
}
