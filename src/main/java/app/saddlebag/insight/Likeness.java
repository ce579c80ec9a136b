package app.saddlebag.insight;

import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two sightings of one product have in common. */
final class Likeness {

    private Likeness() {
    }

    /** Empty when two sightings cannot be told from two products. */
    static Optional<String> of(StoredProduct stored) {
        Product product = stored.product();
        return lasting(product).or(() -> stored.gone() ? Optional.empty() : passing(product));
    }

    /** By number and currency, which stay. */
    static Optional<String> lasting(Product product) {
        return switch (product) {
            case Product.Account account when account.iban() != null && !account.iban().isBlank() -> text("account",
                    account.iban().replace(" ", "").toUpperCase(Locale.ROOT), account.currency());
            case Product.Portfolio portfolio when portfolio.securitiesAccount() != null && portfolio.entity() != null ->
                    text("portfolio", portfolio.entity(), portfolio.securitiesAccount(), portfolio.currency());
            case Product.Account _, Product.Portfolio _, Product.Card _, Product.Liability _, Product.Investment _ ->
                    Optional.empty();
        };
    }

    /** Cards and debts bear no number of their own: those that are alike in everything now, balance included. */
    private static Optional<String> passing(Product product) {
        return switch (product) {
            case Product.Card card when card.pan() != null && card.entity() != null && card.balance() != null ->
                    text("card", card.entity(), card.pan(), card.alias(), card.type(), plain(card.limit()),
                            plain(card.balance()), card.currency());
            case Product.Liability debt when debt.alias() != null && debt.entity() != null && debt.balance() != null ->
                    text("liability", debt.entity(), debt.alias(), debt.type(), plain(debt.limit()), plain(debt.balance()),
                            debt.currency(), debt.owners().stream().sorted().collect(Collectors.joining("\t")));
            case Product.Account _, Product.Portfolio _, Product.Card _, Product.Liability _, Product.Investment _ ->
                    Optional.empty();
        };
    }

    /** Within one log-in only a number tells that two are the same: a bank may well lend the same sum twice. */
    static List<StoredProduct> shared(List<StoredProduct> alike) {
        List<StoredProduct> shared = new ArrayList<>();
        for (StoredProduct stored : alike) {
            if (stored.product() instanceof Product.Account
                    || shared.stream().noneMatch(other -> other.connectionId() == stored.connectionId())) {
                shared.add(stored);
            }
        }
        return shared;
    }

    private static Optional<String> text(Object... parts) {
        return Optional.of(Stream.of(parts).map(part -> Objects.toString(part, "")).collect(Collectors.joining("\n")));
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }
}
