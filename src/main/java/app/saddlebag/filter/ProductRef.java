package app.saddlebag.filter;

import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A product as filters know it.
 *
 * @param connectionId local number of the connection that shows it
 * @param kind         which kind of product
 * @param id           the bank's {@code _id}, as transactions name it
 * @param title        name as shown
 * @param number       number as shown; nullable
 * @param entityId     bank; nullable
 * @param entityName   name of the bank as shown, with the login's where there are several; nullable
 * @param bankName     name of the bank alone; nullable
 * @param otherNames   names it goes by too: the bank's where the person has one of their own, and what they called it before
 * @param imported     its rows come from files of statements, not from a connection
 */
public record ProductRef(long connectionId, ProductKind kind, String id, String title, String number, String entityId,
                         String entityName, String bankName, List<String> otherNames, boolean imported) {

    /** One of a connection. */
    public ProductRef(long connectionId, ProductKind kind, String id, String title, String number, String entityId,
                      String entityName, String bankName, List<String> otherNames) {
        this(connectionId, kind, id, title, number, entityId, entityName, bankName, otherNames, false);
    }

    /** One that goes by its title alone. */
    public ProductRef(long connectionId, ProductKind kind, String id, String title, String number, String entityId,
                      String entityName, String bankName) {
        this(connectionId, kind, id, title, number, entityId, entityName, bankName, List.of());
    }

    /** At a bank with one login. */
    public ProductRef(long connectionId, ProductKind kind, String id, String title, String number, String entityId,
                      String entityName) {
        this(connectionId, kind, id, title, number, entityId, entityName, entityName);
    }

    public ProductRef {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        otherNames = List.copyOf(otherNames);
    }

    public ProductKey key() {
        return new ProductKey(connectionId, kind, id);
    }

    /** What {@code account:}, {@code card:}, … compare. */
    public List<String> names() {
        return Stream.concat(Stream.of(title, number).filter(Objects::nonNull), otherNames.stream()).distinct().toList();
    }

    /** What {@code entity:} compares. */
    public List<String> entityNames() {
        return Stream.of(entityName, bankName, entityId).filter(Objects::nonNull).distinct().toList();
    }
}
