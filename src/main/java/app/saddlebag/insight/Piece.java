package app.saddlebag.insight;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One piece of what there is altogether: what a product adds, or a position of what its portfolio adds. Per currency all pieces
 * come to {@link Worth#sums()}.
 *
 * @param product a portfolio's is what its positions leave of it
 */
public record Piece(StoredProduct product, Money amount, Asset asset) {

    /** Whether it is owed, as an account that is overdrawn is, too; what is below nothing in a portfolio only makes that worth less. */
    public boolean owed() {
        return amount.amount().signum() < 0 && switch (product.product()) {
            case Product.Account _, Product.Card _, Product.Liability _ -> true;
            case Product.Portfolio _, Product.Investment _ -> false;
        };
    }

    /** One sum per currency, in the order of their codes. */
    public static List<Money> sums(Collection<Piece> pieces) {
        Map<String, Money> sums = new TreeMap<>();
        pieces.forEach(piece -> sums.merge(piece.amount().currency(), piece.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    /** Of all products; in their order, a portfolio's positions where it stands. */
    public static List<Piece> of(Worth worth) {
        List<Piece> pieces = new ArrayList<>();
        for (StoredProduct stored : worth.products()) {
            worth.added(stored).ifPresent(added -> {
                if (stored.product() instanceof Product.Portfolio) {
                    pieces.addAll(inside(worth, stored, added));
                } else {
                    pieces.add(new Piece(stored, added, Asset.of(stored.product())));
                }
            });
        }
        return List.copyOf(pieces);
    }

    /** Positions of another currency, or without a figure, stay part of what the rest comes to. */
    private static List<Piece> inside(Worth worth, StoredProduct portfolio, Money added) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal rest = added.amount();
        for (StoredProduct position : worth.products()) {
            Optional<Money> told = position.gone() || !worth.portfolio(position).equals(Optional.of(portfolio))
                    || !worth.cash(position).isEmpty() ? Optional.empty() : PortfolioCash.told(position);
            if (told.filter(money -> Objects.equals(money.currency(), added.currency())).isPresent()) {
                pieces.add(new Piece(position, told.get(), Asset.of(position.product())));
                rest = rest.subtract(told.get().amount());
            }
        }
        if (rest.signum() != 0 || pieces.isEmpty()) {
            pieces.add(new Piece(portfolio, new Money(rest, added.currency()), Asset.of(portfolio.product())));
        }
        return pieces;
    }
}
