package app.saddlebag.cli;

import app.saddlebag.insight.Bearing;
import app.saddlebag.insight.CashElsewhere;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.ConversionWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Map<String, List<StoredProduct>> byEntity = byEntity(records);
        Worth worth = records.worth();
        Map<Long, String> names = records.connections().stream().collect(Collectors.toMap(Connection::id, Connection::title));
        List<StoredProduct> gone = records.products().stream().filter(StoredProduct::gone)
                .sorted(Comparator.comparing(StoredProduct::lastSeen).reversed()).toList();
        if (format == Format.table) {
            table(byEntity, worth).print(format, terminal.out());
            printGone(gone, worth, names);
        } else {
            everything(records, worth, Stream.concat(byEntity.values().stream().flatMap(List::stream), gone.stream()).toList(),
                    names).print(format, terminal.out());
        }
        sayShared(worth.shared(), names);
        sayElsewhere(byEntity.values().stream().flatMap(List::stream).toList(), worth);
        sayUnvalued(worth.unvalued(), names);
        sayConverted(records, worth.sums());
        new StatusLines(terminal).beside(records.statuses(), byEntity.values().stream().flatMap(List::stream)
                .collect(Collectors.groupingBy(StoredProduct::connectionId,
                        Collectors.mapping(stored -> stored.product().kind(), Collectors.toSet()))));
    }

    /** What the banks no longer list, apart: it is no balance of today, and in no total. */
    private void printGone(List<StoredProduct> gone, Worth worth, Map<Long, String> names) {
        if (gone.isEmpty()) {
            return;
        }
        terminal.out().println();
        terminal.out().println(terminal.text("product.gone", gone.size()));
        Listing listing = new Listing(terminal.column("entity"), terminal.column("kind"), terminal.column("product"),
                terminal.column("number"), terminal.column("lastBalance"), terminal.column("currency"),
                terminal.column("lastListed"));
        for (StoredProduct stored : gone) {
            Product product = stored.product();
            listing.add(names.get(stored.connectionId()), kind(product), stored.title(), product.number(), figure(stored, worth),
                    product.currency(), stored.lastSeen().toString());
        }
        listing.print(Format.table, terminal.out());
    }

    /** Once, twice because nobody was asked yet, or twice because the person says so. */
    private void sayShared(SharedProducts shared, Map<Long, String> names) {
        for (SharedProduct product : shared.all()) {
            String key = product.awaitsAnswer() ? "cli.balances.shared.unanswered"
                    : product.countsOnce() ? "cli.balances.shared.once" : "cli.balances.shared.each";
            terminal.say(key, product.first().title(),
                    product.connections().stream().map(names::get).collect(Collectors.joining(", ")));
        }
    }

    /** Where a product adds something else than its bank's figure, and why. */
    private void sayElsewhere(List<StoredProduct> products, Worth worth) {
        for (StoredProduct stored : products) {
            for (CashElsewhere cash : stored.product() instanceof Product.Portfolio ? worth.cash(stored) : List.<CashElsewhere>of()) {
                terminal.say(cash.separable() ? "cli.balances.cash" : "cli.balances.cash.inseparable", stored.title(),
                        terminal.formats().money(cash.cash().amount(), cash.cash().currency()), cash.account().title());
            }
            if (worth.bearing(stored) == Bearing.NOTHING && stored.product().balance() != null) {
                terminal.say("cli.balances.nothing", stored.title());
            }
        }
    }

    /** In euros, to which the rates are. */
    private void sayConverted(BankRecords records, List<Money> sums) {
        records.converted(sums, "EUR").ifPresent(all -> terminal.say("cli.balances.converted",
                terminal.formats().money(all.total().amount(), all.total().currency()),
                new ConversionWords(terminal.messages(), terminal.formats()).of(all, records.today())));
    }

    private void sayUnvalued(List<StoredProduct> products, Map<Long, String> names) {
        for (StoredProduct stored : products) {
            terminal.say(stored.product().balance() == null ? "cli.balances.noBalance" : "cli.balances.noCurrency",
                    stored.title(), names.get(stored.connectionId()));
        }
    }

    /** The column of balances holds what counts, so that it adds up; what another row holds already stands beside it. */
    private Listing table(Map<String, List<StoredProduct>> byEntity, Worth worth) {
        Listing listing = new Listing(terminal.column("entity"), terminal.column("kind"), terminal.column("product"),
                terminal.column("number"), terminal.column("balance"), terminal.column("currency"),
                terminal.column("included"), terminal.column("available"));
        byEntity.forEach((entity, products) -> {
            for (StoredProduct stored : products) {
                Product product = stored.product();
                BigDecimal added = added(stored, worth);
                listing.add(entity, kind(product), stored.title(), product.number(), added, product.currency(),
                        elsewhere(stored, worth), available(product));
            }
            sums(listing, entity, terminal.text("cli.balances.subtotal"), worth.sums(products));
        });
        sums(listing, terminal.text("cli.balances.total"), null, worth.sums());
        return listing;
    }

    /** As the bank tells it or told it last, and what it is worth to the person besides. */
    private Listing everything(BankRecords records, Worth worth, List<StoredProduct> products,
                               Map<Long, String> names) {
        Map<Long, List<Holder>> holders = records.connections().stream().collect(Collectors.toMap(Connection::id,
                connection -> records.people(connection.id()).holders()));
        Listing listing = new Listing(Stream.concat(Stream.of("entity", "kind", "product", "number", "balance", "currency",
                        "worth", "counted", "owners", "id", "portfolioId", "isin", "units", "limit", "available",
                        "interestRate", "connection", "gone"), ProductColumns.NAMES.stream())
                .map(Listing.Column::detail).toArray(Listing.Column[]::new));
        for (StoredProduct stored : products) {
            Product product = stored.product();
            List<Object> cells = new ArrayList<>(Arrays.asList(names.get(stored.connectionId()), kind(product),
                    stored.title(), product.number(),
                    product.balance(), product.currency(), worth.counts(stored) ? added(stored, worth) : figure(stored, worth),
                    worth.counts(stored), product.owners(), product.id(),
                    product instanceof Product.Investment position ? position.portfolioId() : null,
                    product instanceof Product.Investment position ? position.isin() : null,
                    product instanceof Product.Investment position ? position.units() : null,
                    limit(product), available(product),
                    product instanceof Product.Liability debt ? debt.interestRate() : null, stored.connectionId(),
                    stored.gone()));
            cells.addAll(ProductColumns.of(stored, holders.get(stored.connectionId())));
            listing.add(cells.toArray());
        }
        return listing;
    }

    private static String kind(Product product) {
        return product.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The bank's figure where no currency says of what it is an amount. */
    private static BigDecimal figure(StoredProduct stored, Worth worth) {
        return worth.of(stored).map(Money::amount).orElse(stored.product().balance());
    }

    /** What it adds; null where it adds nothing. */
    private static BigDecimal added(StoredProduct stored, Worth worth) {
        return !worth.counts(stored) ? null : worth.added(stored).map(Money::amount).orElse(stored.product().balance());
    }

    /** What of it another row holds already; null where that is nothing. */
    private static BigDecimal elsewhere(StoredProduct stored, Worth worth) {
        BigDecimal figure = figure(stored, worth);
        BigDecimal added = added(stored, worth);
        return figure == null || added == null ? figure : figure.compareTo(added) == 0 ? null : figure.subtract(added);
    }

    private static BigDecimal limit(Product product) {
        return switch (product) {
            case Product.Card card -> card.limit();
            case Product.Liability debt -> debt.limit();
            case Product.Account _, Product.Portfolio _, Product.Investment _ -> null;
        };
    }

    private static BigDecimal available(Product product) {
        return switch (product) {
            case Product.Card card -> card.availableBalance();
            case Product.Liability debt -> debt.availableBalance();
            case Product.Account _, Product.Portfolio _, Product.Investment _ -> null;
        };
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

    private static void sums(Listing listing, String first, String label, List<Money> sums) {
        for (Money sum : sums) {
            listing.add(first, null, label, null, sum.amount(), sum.currency(), null, null);
        }
    }
}
