package app.saddlebag.cli;

import app.saddlebag.exchange.write.Columns;
import app.saddlebag.exchange.write.Rows;
import app.saddlebag.exchange.write.WrittenRow;
import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.OpenProfile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes the transactions that match a filter, newest first, and says how many there are and their sums per currency.
 * JSON and CSV carry everything that is known of a row; a table what fits.
 */
final class TransactionListing {

    /** What a table has room for; in JSON and CSV stands everything. */
    private static final Set<String> IN_TABLE =
            Set.of("date", "entity", "product", "description", "category", "shop", "amount", "currency");

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
        Rows rows = profile.export().found(ledger, matches, terminal.messages()).rows();
        Listing listing = new Listing(Columns.ALL.stream().map(column -> IN_TABLE.contains(column.name())
                ? terminal.column(column.name()) : Listing.Column.detail(column.name())).toArray(Listing.Column[]::new));
        Map<Long, Set<ProductKind>> kinds = new HashMap<>();
        int shown = limit == 0 ? matches.size() : Math.min(limit, matches.size());
        for (int i = 0; i < shown; i++) {
            WrittenRow row = rows.row(i);
            kinds.computeIfAbsent(row.row().connectionId(), _ -> EnumSet.noneOf(ProductKind.class)).add(row.fact().productKind());
            listing.add(Columns.ALL.stream().map(column -> column.value().apply(row)).toArray());
        }
        listing.print(format, terminal.out());
        say(matches, shown, basis);
        new StatusLines(terminal).beside(profile.records().statuses(), kinds);
    }

    private void say(Matches matches, int shown, Basis basis) {
        terminal.say("cli.transactions.count", shown, matches.size());
        new SumLines(terminal).say(matches.sums(), basis);
    }
}
