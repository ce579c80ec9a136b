package app.saddlebag.cli;

import app.saddlebag.model.Holder;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a bank says of a product beyond its name and its balance, by the names that JSON and CSV have; null where it does not. */
final class ProductColumns {

    static final List<String> NAMES = List.of("isOwner", "numOwners", "type", "subtype", "symbol", "cusip", "description",
            "taxType", "cashAccounts", "holders", "externalId", "firstSeen", "lastSeen");

    private ProductColumns() {
    }

    /** @param holders of the product's connection */
    static List<Object> of(StoredProduct stored, List<Holder> holders) {
        Map<String, Object> cells = new LinkedHashMap<>();
        switch (stored.product()) {
            case Product.Account account -> {
                cells.put("isOwner", account.isOwner());
                cells.put("numOwners", account.numOwners());
                cells.put("type", account.type());
                cells.put("description", account.description());
            }
            case Product.Card card -> cells.put("type", card.type());
            case Product.Portfolio portfolio -> {
                cells.put("type", portfolio.type());
                cells.put("taxType", portfolio.taxType());
                cells.put("cashAccounts", portfolio.cashAccountIbans());
            }
            case Product.Investment position -> {
                cells.put("type", position.type());
                cells.put("subtype", position.subtype());
                cells.put("symbol", position.symbol());
                cells.put("cusip", position.cusip());
            }
            case Product.Liability debt -> cells.put("type", debt.type());
        }
        cells.put("holders", holders.stream().filter(holder -> holder.productId().equals(stored.product().id()))
                .map(ProductColumns::written).toList());
        cells.put("externalId", stored.product().externalId());
        cells.put("firstSeen", stored.firstSeen().toString());
        cells.put("lastSeen", stored.lastSeen().toString());
        return NAMES.stream().<Object>map(cells::get).toList();
    }

    /** Without the document, which a listing need not spread. */
    private static String written(Holder holder) {
        return Stream.of(holder.name(), holder.relation() == null ? null : "(" + holder.relation() + ")")
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
