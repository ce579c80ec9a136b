package app.saddlebag.cli;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.ledger.Cancellation;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.OpenProfile;
import java.time.LocalDate;
import java.util.Optional;

/** Writes the transactions that match a filter, newest first, and says how many there are and their sums per currency. */
final class TransactionListing {

    private final Terminal terminal;

    TransactionListing(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param limit most rows to write; 0 for all */
    void print(OpenProfile profile, Filter filter, LocalDate today, int limit, Format format) {
        Ledger ledger = profile.ledger().snapshot();
        Matches matches = ledger.search(filter, today, new Cancellation(), null);
        if (matches.problem().isPresent()) {
            throw matches.problem().get();
        }
        Scope scope = ledger.scope(today);
        Listing listing = new Listing(terminal.column("date"), terminal.column("entity"), terminal.column("product"),
                terminal.column("description"), terminal.column("category"), terminal.column("shop"),
                terminal.column("amount"), terminal.column("currency"));
        int shown = limit == 0 ? matches.size() : Math.min(limit, matches.size());
        for (int i = 0; i < shown; i++) {
            LedgerRow row = ledger.row(matches.position(i));
            Transaction transaction = row.transaction();
            Optional<ProductRef> product = transaction.productId() == null ? Optional.empty()
                    : scope.product(row.connectionId(), transaction.productKind(), transaction.productId());
            listing.add(transaction.day().toString(), product.map(ProductRef::entityName).orElse(transaction.entity()),
                    product.map(ProductRef::title).orElse(null), transaction.description(),
                    row.overlay().category() != null ? row.overlay().category() : transaction.category(),
                    transaction.shop(), transaction.amount(), transaction.currency());
        }
        listing.print(format, terminal.out());
        say(matches, shown);
    }

    private void say(Matches matches, int shown) {
        terminal.say("cli.transactions.count", shown, matches.size());
        matches.totals().forEach(sum -> terminal.say("cli.transactions.totals",
                sum.currency() == null ? "?" : sum.currency(), sum.count(), sum.in().toPlainString(),
                sum.out().toPlainString(), sum.net().toPlainString()));
    }
}
