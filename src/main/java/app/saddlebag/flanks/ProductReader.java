package app.saddlebag.flanks;

import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** From the API's objects to products, holders and identity (API reference §10.1, §10.3–10.5, §10.7–10.9). */
final class ProductReader {

    private ProductReader() {
    }

    /** Null when the object has no id. */
    static Product read(ProductKind kind, Fields f) {
        String id = f.text("_id", ownId(kind));
        if (id == null) {
            return null;
        }
        return switch (kind) {
            case ACCOUNT -> new Product.Account(id, f.text("external_id"), f.text("entity"), f.currency(),
                    f.decimal("balance"), f.text("iban"), f.text("alias", "name"), f.text("description"),
                    f.text("type"), f.bool("isOwner"), f.integer("numOwners"), f.texts("owners"));
            case CARD -> new Product.Card(id, f.text("external_id"), f.text("entity"), f.currency(),
                    f.decimal("balance"), f.text("pan", "cardNumber", "masked_number"), f.text("alias", "name"), f.text("type"),
                    f.decimal("limit"), f.decimal("availableBalance"), f.texts("owners"));
            case PORTFOLIO -> new Product.Portfolio(id, f.text("external_id"), f.text("entity"), f.currency(),
                    f.decimal("balance", "total_value"), f.text("name", "alias"), f.text("type"), f.text("tax_type", "taxType"),
                    f.text("refValores", "refValos"), cashAccounts(f), f.texts("owners"));
            case INVESTMENT -> new Product.Investment(id, f.text("external_id"), f.text("entity"), f.currency(),
                    f.decimal("balance", "value", "total_value"), f.text("name", "alias"), f.text("isin"), f.text("symbol"),
                    f.text("portfolio_id"), f.text("type"), f.text("subtype"), f.decimal("amount", "quantity"),
                    f.text("cusip"));
            case LIABILITY -> new Product.Liability(id, f.text("external_id"), f.text("entity"), f.currency(),
                    f.decimal("balance"), f.text("alias", "name"), f.text("type"), f.decimal("limit"),
                    f.decimal("availableBalance"), f.texts("owners"), f.decimal("interest_rate"));
        };
    }

    static String ownId(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> "account_id";
            case CARD -> "card_id";
            case PORTFOLIO -> "portfolio_id";
            case INVESTMENT -> "investment_id";
            case LIABILITY -> "liability_id";
        };
    }

    /** The plural comes as an array, or as one text of one account or of several (API reference §15). */
    private static List<String> cashAccounts(Fields f) {
        return Stream.concat(f.texts("refAccount").stream(), f.texts("refAccounts").stream())
                .flatMap(text -> Stream.of(text.split("[,;]"))).map(String::strip).filter(text -> !text.isEmpty())
                .distinct().toList();
    }

    /** Null when it names no product, for then it says nothing about anything. */
    static Holder holder(Fields f) {
        String productId = f.text("product_id");
        return productId == null ? null
                : new Holder(f.text("_id", "holder_id"), productId, f.text("rel"), f.text("name"), document(f));
    }

    /** Inner shapes of an identity were never documented, so anything may be missing. */
    static Identity identity(Fields f) {
        Fields contact = f.object("contactInfo");
        Fields address = f.object("address");
        String oneLine = address.isObject()
                ? String.join(", ", Stream.of("street", "postalCode", "city", "country").map(address::text)
                        .filter(Objects::nonNull).toList())
                : f.text("address");
        return new Identity(f.text("_id"), f.text("name"), document(f), contact.texts("emails", "email"),
                contact.texts("phones", "phone"), oneLine == null || oneLine.isEmpty() ? null : oneLine,
                documentType(f), f.date("birthDate", "birth_date"));
    }

    private static String document(Fields f) {
        Fields document = f.object("document");
        return document.isObject() ? document.text("number") : f.text("document");
    }

    private static String documentType(Fields f) {
        Fields document = f.object("document");
        return document.isObject() ? document.text("type") : f.text("documentType");
    }
}
