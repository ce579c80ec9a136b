package app.saddlebag.ui.product;

import app.saddlebag.model.Product;
import app.saddlebag.profile.ProductDetails;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything the bank, or the person's files, told of a product, by the names a person reads, in the order they are shown. What
 * was not told is left out.
 */
record ProductFacts(Messages messages, Formats formats, ZoneId zone) {

    /** ISO 4217 for “no currency”: a number of units is written with just the decimals it has. */
    private static final String NO_CURRENCY = "XXX";
    private static final int PRICE_DECIMALS = 4;

    Map<String, String> of(ProductDetails details) {
        Map<String, String> facts = new LinkedHashMap<>();
        Product product = details.product();
        ProductWords words = new ProductWords(messages);
        boolean files = details.connection().files();
        put(facts, "product.fact.type", words.type(product));
        switch (product) {
            case Product.Account account -> account(facts, account, words.type(account));
            case Product.Card card -> card(facts, card);
            case Product.Portfolio portfolio -> portfolio(facts, portfolio, details.unknownAccounts());
            case Product.Investment position -> position(facts, position, words);
            case Product.Liability debt -> debt(facts, debt);
        }
        put(facts, files ? "product.fact.files-name" : "product.fact.bank-name", details.stored().ownName() == null ? null : product.title());
        put(facts, "product.fact.currency", product.currency() != null ? null
                : messages.get(files ? "product.files.currency-untold" : "product.currency-untold"));
        put(facts, "product.fact.first-seen", day(details.stored().firstSeen()));
        put(facts, details.stored().gone() && !files ? "product.fact.last-listed" : "product.fact.read",
                formats.dayAndTime(details.stored().lastSeen()));
        put(facts, "product.fact.told-at", details.toldAt().filter(at -> !at.equals(details.stored().lastSeen()))
                .map(formats::dayAndTime).orElse(null));
        return facts;
    }

    /** @param type as it is said above; a bank's description is often no more than that */
    private void account(Map<String, String> facts, Product.Account account, String type) {
        put(facts, Numbers.isIban(account.number()) ? "product.fact.iban" : "product.fact.account-number", Numbers.written(account));
        boolean said = Stream.of(account.title(), type).anyMatch(words -> words != null && words.equalsIgnoreCase(account.description()));
        put(facts, "product.fact.description", said ? null : account.description());
        owners(facts, account.owners());
        put(facts, "product.fact.owner-count", account.numOwners() == null ? null : formats.count(account.numOwners()));
        put(facts, "product.fact.is-owner", account.isOwner() == null ? null
                : messages.get(account.isOwner() ? "product.yes" : "product.no"));
    }

    private void card(Map<String, String> facts, Product.Card card) {
        put(facts, "product.fact.card-number", Numbers.written(card));
        limit(facts, card, card.limit(), card.availableBalance());
        owners(facts, card.owners());
    }

    private void portfolio(Map<String, String> facts, Product.Portfolio portfolio, List<String> unknownAccounts) {
        put(facts, "product.fact.securities-account", portfolio.securitiesAccount());
        put(facts, "product.fact.tax-type", portfolio.taxType());
        owners(facts, portfolio.owners());
        put(facts, "product.fact.cash-elsewhere", String.join(", ", unknownAccounts.stream().map(Numbers::grouped).toList()));
    }

    private void position(Map<String, String> facts, Product.Investment position, ProductWords words) {
        put(facts, "product.fact.subtype", words.subtype(position));
        put(facts, "product.fact.isin", position.isin());
        put(facts, "product.fact.symbol", position.symbol());
        put(facts, "product.fact.cusip", position.cusip());
        put(facts, "product.fact.units", position.units() == null ? null : formats.amount(position.units(), NO_CURRENCY));
        boolean priced = position.balance() != null && position.units() != null && position.units().signum() != 0;
        put(facts, "product.fact.price", priced ? money(position.balance().divide(position.units(), PRICE_DECIMALS,
                RoundingMode.HALF_EVEN).stripTrailingZeros(), position.currency()) : null);
    }

    private void debt(Map<String, String> facts, Product.Liability debt) {
        put(facts, "product.fact.interest-rate", debt.interestRate() == null ? null
                : messages.get("product.percent", formats.rate(debt.interestRate())));
        limit(facts, debt, debt.limit(), debt.availableBalance());
        owners(facts, debt.owners());
    }

    private void limit(Map<String, String> facts, Product product, BigDecimal limit, BigDecimal available) {
        put(facts, product instanceof Product.Card ? "product.fact.limit" : "product.fact.granted",
                money(limit, product.currency()));
        put(facts, "product.fact.available", money(available, product.currency()));
    }

    private void owners(Map<String, String> facts, List<String> owners) {
        put(facts, "product.fact.owners", String.join(", ", owners));
    }

    private String day(java.time.Instant instant) {
        return formats.day(LocalDate.ofInstant(instant, zone));
    }

    private String money(BigDecimal amount, String currency) {
        return amount == null ? null : formats.money(amount, currency);
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(messages.get(key), value);
        }
    }
}
