package app.saddlebag.sync;

import app.saddlebag.model.CurrencyWord;
import app.saddlebag.model.Product;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * By what a product is known again whose id changed, as all ids do when a login is renewed (API reference §6.2, §18.7): the
 * external id, the number a person knows it by, and last what stays the same about it.
 *
 * @param renamedPortfolios new ids of portfolios by their old ones, for the positions in them
 */
record ProductSigns(Map<String, String> renamedPortfolios) {

    private static final int DIGITS_SHOWN = 4;

    boolean sameExternalId(Product before, Product now) {
        return before.externalId() != null && before.externalId().equals(now.externalId()) && inOnePlace(before, now);
    }

    /** Two external ids of one slot are two products, unless the bank gave all of its products new ones. */
    boolean otherExternalId(Product before, Product now) {
        return before.externalId() != null && now.externalId() != null && !before.externalId().equals(now.externalId());
    }

    /** An IBAN may be kept in several currencies, an ISIN in several portfolios: neither is a number alone. */
    boolean sameNumber(Product before, Product now) {
        String number = number(before);
        return number != null && number.equals(number(now)) && notContradicting(before, now);
    }

    /** Whether what never changes of a product is the same as far as it is told. */
    boolean notContradicting(Product before, Product now) {
        return agree(number(before), number(now)) && agree(currency(before), currency(now)) && inOnePlace(before, now);
    }

    /** Whether all that usually stays the same is, and it bears a name. Balances and units do not stay the same. */
    boolean alike(Product before, Product now) {
        return name(before) != null && lasting(before).equals(lasting(now)) && notContradicting(before, now);
    }

    boolean sameType(Product before, Product now) {
        return agree(type(before), type(now));
    }

    private boolean inOnePlace(Product before, Product now) {
        return !(before instanceof Product.Investment then && now instanceof Product.Investment today)
                || agree(portfolio(then), today.portfolioId());
    }

    private String portfolio(Product.Investment position) {
        return position.portfolioId() == null ? null
                : renamedPortfolios.getOrDefault(position.portfolioId(), position.portfolioId());
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    /** Null when there is none. Of a card the last digits: what hides the others is written in many ways. */
    private static String number(Product product) {
        String shown = product.number() == null ? "" : product.number().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (product instanceof Product.Card) {
            String digits = shown.replaceAll("\\D", "");
            return digits.length() < DIGITS_SHOWN ? null : digits.substring(digits.length() - DIGITS_SHOWN);
        }
        return shown.isEmpty() ? null : shown;
    }

    private static String currency(Product product) {
        return product.currency() == null ? null : CurrencyWord.code(product.currency());
    }

    private static String name(Product product) {
        return switch (product) {
            case Product.Account account -> account.alias() != null ? account.alias() : account.description();
            case Product.Card card -> card.alias();
            case Product.Portfolio portfolio -> portfolio.name();
            case Product.Investment position -> position.name();
            case Product.Liability liability -> liability.alias();
        };
    }

    /** As the bank words it; null when it does not. */
    static String type(Product product) {
        return switch (product) {
            case Product.Account account -> account.type();
            case Product.Card card -> card.type();
            case Product.Portfolio portfolio -> portfolio.type();
            case Product.Investment position -> position.type();
            case Product.Liability liability -> liability.type();
        };
    }

    private static List<Object> lasting(Product product) {
        return switch (product) {
            case Product.Account one -> Arrays.asList(one.alias(), one.description(), one.type(), one.entity(),
                    currency(one), set(one.owners()));
            case Product.Card one -> Arrays.asList(one.alias(), one.type(), one.entity(), currency(one), plain(one.limit()),
                    set(one.owners()));
            case Product.Portfolio one -> Arrays.asList(one.name(), one.type(), one.entity(), currency(one),
                    set(one.cashAccountIbans()), set(one.owners()));
            case Product.Investment one -> Arrays.asList(one.name(), one.symbol(), one.type(), one.subtype(), one.entity(),
                    currency(one));
            case Product.Liability one -> Arrays.asList(one.alias(), one.type(), one.entity(), currency(one),
                    plain(one.limit()), set(one.owners()));
        };
    }

    private static Set<String> set(List<String> names) {
        return new TreeSet<>(names.stream().filter(Objects::nonNull).toList());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
