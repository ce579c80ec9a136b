package app.saddlebag.cli;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.BankRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the balances of a profile, entity by entity. In a table each entity and the whole end with what they are worth per
 * currency: what is owed counts against the person, and nothing counts twice.
 */
final class BalanceListing {

    private final Terminal terminal;

    BalanceListing(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(BankRecords records, Format format) {
        Listing listing = new Listing(terminal.column("entity"), terminal.column("kind"), terminal.column("product"),
                terminal.column("number"), terminal.column("balance"), terminal.column("currency"));
        Map<String, List<StoredProduct>> byEntity = byEntity(records);
        byEntity.forEach((entity, products) -> {
            for (StoredProduct stored : products) {
                Product product = stored.product();
                listing.add(entity, product.kind().name().toLowerCase(Locale.ROOT), product.title(), product.number(),
                        product.balance(), product.currency());
            }
            if (format == Format.table) {
                sums(listing, entity, terminal.text("cli.balances.subtotal"), products);
            }
        });
        if (format == Format.table) {
            sums(listing, terminal.text("cli.balances.total"), null,
                    byEntity.values().stream().flatMap(List::stream).toList());
        }
        listing.print(format, terminal.out());
    }

    private static Map<String, List<StoredProduct>> byEntity(BankRecords records) {
        Map<Long, Connection> connections = records.connections().stream()
                .collect(Collectors.toMap(Connection::id, Function.identity()));
        Map<String, List<StoredProduct>> byEntity = new TreeMap<>();
        for (StoredProduct stored : records.products()) {
            if (!stored.gone()) {
                byEntity.computeIfAbsent(connections.get(stored.connectionId()).title(), title -> new ArrayList<>())
                        .add(stored);
            }
        }
        return byEntity;
    }

    private static void sums(Listing listing, String first, String label, List<StoredProduct> products) {
        for (Money sum : Worth.sums(products)) {
            listing.add(first, null, label, null, sum.amount(), sum.currency());
        }
    }
}
