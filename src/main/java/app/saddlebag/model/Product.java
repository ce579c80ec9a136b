package app.saddlebag.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something a bank keeps for a person and puts a value on.
 *
 * <p>Field meanings are those of the API reference, §10. {@code id} is the bank's {@code _id}, stable while the
 * credential lives; {@code externalId} survives a reconnect.
 */
public sealed interface Product {

    String id();

    /** Nullable. */
    String externalId();

    /** The bank as an id-like string. Nullable. */
    String entity();

    /** ISO 4217. Nullable: a bank may leave it out, and then no amount of this product can be summed. */
    String currency();

    /** Current value in {@link #currency()}. Nullable. Debt may be positive or negative, as the bank sends it. */
    BigDecimal balance();

    ProductKind kind();

    /** Name as shown to the person; never empty. */
    String title();

    /** Names of those it belongs to, as the bank writes them; empty where it tells none. */
    List<String> owners();

    /** Number as shown (IBAN, masked card number, securities account, ISIN). Nullable. */
    String number();

    record Account(String id, String externalId, String entity, String currency, BigDecimal balance, String iban,
                   String alias, String description, String type, Boolean isOwner, Integer numOwners,
                   List<String> owners) implements Product {
        public Account {
            owners = List.copyOf(owners);
        }

        @Override
        public ProductKind kind() {
            return ProductKind.ACCOUNT;
        }

        @Override
        public String title() {
            return firstOf(alias, description, iban, id);
        }

        @Override
        public String number() {
            return iban;
        }
    }

    record Card(String id, String externalId, String entity, String currency, BigDecimal balance, String pan,
                String alias, String type, BigDecimal limit, BigDecimal availableBalance,
                List<String> owners) implements Product {
        public Card {
            owners = List.copyOf(owners);
        }

        @Override
        public ProductKind kind() {
            return ProductKind.CARD;
        }

        @Override
        public String title() {
            return firstOf(alias, pan, id);
        }

        @Override
        public String number() {
            return pan;
        }
    }

    record Portfolio(String id, String externalId, String entity, String currency, BigDecimal balance, String name,
                     String type, String taxType, String securitiesAccount, List<String> cashAccountIbans,
                     List<String> owners) implements Product {
        public Portfolio {
            cashAccountIbans = List.copyOf(cashAccountIbans);
            owners = List.copyOf(owners);
        }

        @Override
        public ProductKind kind() {
            return ProductKind.PORTFOLIO;
        }

        @Override
        public String title() {
            return firstOf(name, securitiesAccount, id);
        }

        @Override
        public String number() {
            return securitiesAccount;
        }
    }

    /** A position. {@code units} is the API's {@code amount}: a number of units held, not money. */
    record Investment(String id, String externalId, String entity, String currency, BigDecimal balance, String name,
                      String isin, String symbol, String portfolioId, String type, String subtype,
                      BigDecimal units, String cusip) implements Product {

        /** One of which nobody told a CUSIP, as is usual outside America. */
        public Investment(String id, String externalId, String entity, String currency, BigDecimal balance, String name,
                          String isin, String symbol, String portfolioId, String type, String subtype, BigDecimal units) {
            this(id, externalId, entity, currency, balance, name, isin, symbol, portfolioId, type, subtype, units, null);
        }

        /** Told of the portfolio it lies in. */
        @Override
        public List<String> owners() {
            return List.of();
        }

        @Override
        public ProductKind kind() {
            return ProductKind.INVESTMENT;
        }

        @Override
        public String title() {
            return firstOf(name, symbol, isin, cusip, id);
        }

        @Override
        public String number() {
            return isin;
        }
    }

    record Liability(String id, String externalId, String entity, String currency, BigDecimal balance, String alias,
                     String type, BigDecimal limit, BigDecimal availableBalance,
                     List<String> owners, BigDecimal interestRate) implements Product {
        public Liability {
            owners = List.copyOf(owners);
        }

        /** One whose interest rate nobody told. */
        public Liability(String id, String externalId, String entity, String currency, BigDecimal balance, String alias,
                         String type, BigDecimal limit, BigDecimal availableBalance, List<String> owners) {
            this(id, externalId, entity, currency, balance, alias, type, limit, availableBalance, owners, null);
        }

        @Override
        public ProductKind kind() {
            return ProductKind.LIABILITY;
        }

        @Override
        public String title() {
            return firstOf(alias, type, id);
        }

        @Override
        public String number() {
            return null;
        }
    }

    private static String firstOf(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("a product needs an id");
    }
}
