package app.saddlebag.filter;

import app.saddlebag.model.ProductKind;
import java.util.Optional;

/**
 * What a term of a filter can speak of.
 *
 * <p>A product field ({@link #ACCOUNT}, …) compares the product's name and number as shown; its id twin
 * ({@link #ACCOUNT_ID}, …) compares the bank's raw id and exists so that any Flanks query can be said as a filter.
 */
public enum Field {
    DESCRIPTION("description", "description", Kind.TEXT, null),
    SHOP("shop", "shop", Kind.TEXT, null),
    /** The person's own category where there is one, else the bank's; and what {@link Categories} calls it and those above it. */
    CATEGORY("category", "category", Kind.TEXT, null),
    CURRENCY("currency", "currency", Kind.TEXT, null),
    ID("id", "_id", Kind.TEXT, null),
    AMOUNT("amount", "amount", Kind.NUMBER, null),
    /** The amount without its sign; asked of the API as two intervals of the amount. */
    SIZE("size", "amount", Kind.NUMBER, null),
    /** The booking date alone; a row without one is found by {@link #VALUE_DATE}. */
    DATE("date", "operationDate", Kind.DATE, null),
    VALUE_DATE("value-date", "valueDate", Kind.DATE, null),
    ACCOUNT("account", "account_id", Kind.TEXT, ProductKind.ACCOUNT),
    CARD("card", "card_id", Kind.TEXT, ProductKind.CARD),
    INVESTMENT("investment", "investment_id", Kind.TEXT, ProductKind.INVESTMENT),
    LIABILITY("liability", "liability_id", Kind.TEXT, ProductKind.LIABILITY),
    PORTFOLIO("portfolio", "portfolio_id", Kind.TEXT, ProductKind.PORTFOLIO),
    ACCOUNT_ID("account-id", "account_id", Kind.TEXT, ProductKind.ACCOUNT),
    CARD_ID("card-id", "card_id", Kind.TEXT, ProductKind.CARD),
    INVESTMENT_ID("investment-id", "investment_id", Kind.TEXT, ProductKind.INVESTMENT),
    LIABILITY_ID("liability-id", "liability_id", Kind.TEXT, ProductKind.LIABILITY),
    PORTFOLIO_ID("portfolio-id", "portfolio_id", Kind.TEXT, ProductKind.PORTFOLIO),
    /** Name or id of the bank the row's product is kept at; of its connection's, where the product is not known. */
    ENTITY("entity", null, Kind.TEXT, null),
    NOTE("note", null, Kind.TEXT, null),
    TAG("tag", null, Kind.TEXT, null),
    /** The product's kind ({@code account}, {@code card}, …), and {@code hidden} or {@code vanished} where that holds. */
    KIND("kind", null, Kind.TEXT, null),
    /** Every text a person may remember a row by: description, shop, category, note, tags, counterparty, product. */
    ANY("any", null, Kind.TEXT, null),
    /** What holds of a row, by the words of {@link State}. */
    IS("is", null, Kind.STATE, null);

    /** What values a field is compared with. */
    public enum Kind { TEXT, NUMBER, DATE, STATE }

    private final String word;
    private final String apiName;
    private final Kind kind;
    private final ProductKind productKind;

    Field(String word, String apiName, Kind kind, ProductKind productKind) {
        this.word = word;
        this.apiName = apiName;
        this.kind = kind;
        this.productKind = productKind;
    }

    /** As typed before the colon, in English. */
    public String word() {
        return word;
    }

    /** The API's name (API reference §9.2); null when the API cannot filter by it. */
    public String apiName() {
        return apiName;
    }

    public Kind kind() {
        return kind;
    }

    /** The kind of product this field names, by title and number or by id; null for all other fields. */
    public ProductKind productKind() {
        return productKind;
    }

    /** Whether the field compares a product's title and number, as opposed to its raw id. */
    public boolean namesProduct() {
        return productKind != null && ordinal() < ACCOUNT_ID.ordinal();
    }

    /** The field that compares raw ids of products of this kind. */
    public static Field idOf(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNT_ID;
            case CARD -> CARD_ID;
            case INVESTMENT -> INVESTMENT_ID;
            case LIABILITY -> LIABILITY_ID;
            case PORTFOLIO -> PORTFOLIO_ID;
        };
    }

    /** The field that compares names and numbers of products of this kind. */
    public static Field of(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNT;
            case CARD -> CARD;
            case INVESTMENT -> INVESTMENT;
            case LIABILITY -> LIABILITY;
            case PORTFOLIO -> PORTFOLIO;
        };
    }

    /** By the API's name; the product names give the fields of raw ids. */
    public static Optional<Field> ofApiName(String name) {
        for (Field field : values()) {
            if (name.equals(field.apiName) && !field.namesProduct()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
