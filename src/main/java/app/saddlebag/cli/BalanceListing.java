package app.saddlebag.cli;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredProduct;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the balances of a profile, entity by entity; in a table each entity and the whole end with sums per currency. */
final class BalanceListing {

    private final Terminal terminal;

    BalanceListing(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Store store, Format format) {
        Map<Long, Connection> connections = store.connections().list().stream()
                .collect(Collectors.toMap(Connection::id, Function.identity()));
        Map<String, java.util.List<StoredProduct>> byEntity = new TreeMap<>();
        for (StoredProduct stored : store.products().list()) {
            if (!stored.gone()) {
                byEntity.computeIfAbsent(connections.get(stored.connectionId()).title(), title -> new java.util.ArrayList<>())
                        .add(stored);
            }
        }
        Listing listing = new Listing(terminal.column("entity"), terminal.column("kind"), terminal.column("product"),
                terminal.column("number"), terminal.column("balance"), terminal.column("currency"));
        Map<String, Money> grandTotal = new TreeMap<>();
        byEntity.forEach((entity, products) -> {
            Map<String, Money> subtotal = new TreeMap<>();
            for (StoredProduct stored : products) {
                Product product = stored.product();
                listing.add(entity, product.kind().name().toLowerCase(Locale.ROOT), product.title(), product.number(),
                        product.balance(), product.currency());
                // A position's value is part of its portfolio's, so only one of the two counts.
                if (product.kind() == ProductKind.ACCOUNT) {
                    add(subtotal, product);
                    add(grandTotal, product);
                }
            }
            if (format == Format.table) {
                subtotal.values().forEach(sum -> listing.add(entity, null, terminal.text("cli.balances.subtotal"), null,
                        sum.amount(), sum.currency()));
            }
        });
        if (format == Format.table) {
            grandTotal.values().forEach(sum -> listing.add(terminal.text("cli.balances.total"), null, null, null,
                    sum.amount(), sum.currency()));
        }
        listing.print(format, terminal.out());
    }

    private static void add(Map<String, Money> sums, Product product) {
        if (product.balance() != null && product.currency() != null) {
            sums.merge(product.currency(), new Money(product.balance(), product.currency()), Money::plus);
        }
    }
}
