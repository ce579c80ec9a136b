package app.saddlebag.cli;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.profile.OpenProfile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the transactions that match a filter, newest first, and says how many there are and their sums per currency.
 * JSON and CSV carry everything that is known of a row; a table what fits.
 */
final class TransactionListing {

    private static final List<Column> COLUMNS = List.of(
            inTable("date", told -> told.fact().day().toString()),
            inTable("entity", Told::entity),
            inTable("product", told -> told.product().map(ProductRef::title).orElse(null)),
            inTable("description", told -> told.fact().description()),
            inTable("category", Told::category),
            inTable("shop", told -> told.fact().shop()),
            inTable("amount", told -> told.fact().amount()),
            inTable("currency", told -> told.fact().currency()),
            detail("id", told -> told.fact().id()),
            detail("externalId", told -> told.fact().externalId()),
            detail("bookingDate", told -> day(told.fact().bookingDate())),
            detail("valueDate", told -> day(told.fact().valueDate())),
            detail("balance", told -> told.fact().balance()),
            detail("connection", told -> told.row().connectionId()),
            detail("kind", told -> told.fact().productKind().name().toLowerCase(Locale.ROOT)),
            detail("productId", told -> told.fact().productId()),
            detail("portfolioId", told -> told.fact().portfolioId()),
            detail("productDescription", told -> told.fact().productDescription()),
            detail("bankCategory", told -> told.fact().category()),
            detail("card", told -> told.fact().cardNumber()),
            detail("payer", told -> told.transfer().payer()),
            detail("payerIban", told -> told.transfer().payerIban()),
            detail("beneficiary", told -> told.transfer().beneficiary()),
            detail("beneficiaryIban", told -> told.transfer().beneficiaryIban()),
            detail("isin", told -> told.trade().isin()),
            detail("units", told -> told.trade().units()),
            detail("price", told -> told.trade().price()),
            detail("fees", told -> told.trade().fees()),
            detail("securitiesAccount", told -> told.trade().securitiesAccount()),
            detail("type", told -> told.fact().type()),
            detail("flanksCategory", told -> told.fact().flanksCategory()),
            detail("note", told -> told.own().note()),
            detail("tags", told -> told.own().tags().stream().sorted().toList()),
            detail("hidden", told -> told.own().hidden()),
            detail("vanished", told -> told.row().vanished()),
            detail("counts", told -> told.row().counts()),
            detail("counting", told -> told.row().counting().name().toLowerCase(Locale.ROOT)));

    /** What one row says under one name. */
    private record Column(String name, boolean inTable, Function<Told, Object> value) {
        Listing.Column heading(Terminal terminal) {
            return inTable ? terminal.column(name) : Listing.Column.detail(name);
        }
    }

    /** A row and its product, with an empty transfer and trade where it has none. */
    private record Told(LedgerRow row, String category, Transaction fact, Overlay own, String entity,
                        Optional<ProductRef> product, Transfer transfer, Trade trade) {

        /** @param entities names of the connections by their numbers: a row whose product nobody told has one too */
        static Told of(LedgerRow row, Scope scope, Map<Long, String> entities) {
            Transaction fact = row.transaction();
            Optional<ProductRef> product = fact.productId() == null ? Optional.empty()
                    : scope.product(row.connectionId(), fact.productKind(), fact.productId());
            return new Told(row, scope.categories().name(row.category()), fact, row.overlay(), entities.getOrDefault(row.connectionId(), fact.entity()), product,
                    fact.transfer() != null ? fact.transfer() : new Transfer(null, null, null, null),
                    fact.trade() != null ? fact.trade() : new Trade(null, null, null, null, null));
        }
    }

    private final Terminal terminal;

    TransactionListing(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * @param limit most rows to write; 0 for all
     * @param basis which of those that match are added up
     */
    void print(OpenProfile profile, Filter filter, LocalDate today, int limit, Basis basis, Format format) {
        Ledger ledger = profile.ledger().snapshot();
        Matches matches = ledger.search(filter, today, new SearchCancellation(), null);
        if (matches.problem().isPresent()) {
            throw matches.problem().get();
        }
        Scope scope = ledger.scope(today);
        Map<Long, String> entities = profile.records().connections().stream()
                .collect(Collectors.toMap(Connection::id, Connection::title));
        Listing listing = new Listing(COLUMNS.stream().map(column -> column.heading(terminal))
                .toArray(Listing.Column[]::new));
        Map<Long, Set<ProductKind>> kinds = new HashMap<>();
        int shown = limit == 0 ? matches.size() : Math.min(limit, matches.size());
        for (int i = 0; i < shown; i++) {
            Told told = Told.of(ledger.row(matches.position(i)), scope, entities);
            kinds.computeIfAbsent(told.row().connectionId(), _ -> EnumSet.noneOf(ProductKind.class))
                    .add(told.fact().productKind());
            listing.add(COLUMNS.stream().map(column -> column.value().apply(told)).toArray());
        }
        listing.print(format, terminal.out());
        say(matches, shown, basis);
        new StatusLines(terminal).beside(profile.records().statuses(), kinds);
    }

    private static Column inTable(String name, Function<Told, Object> value) {
        return new Column(name, true, value);
    }

    private static Column detail(String name, Function<Told, Object> value) {
        return new Column(name, false, value);
    }

    private static String day(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private void say(Matches matches, int shown, Basis basis) {
        terminal.say("cli.transactions.count", shown, matches.size());
        new SumLines(terminal).say(matches.sums(), basis);
    }
}
