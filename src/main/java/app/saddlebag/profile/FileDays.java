package app.saddlebag.profile;

import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.Store;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Until which day the statements of accounts from files go: what comes after it is not late, but in no statement yet. For one moment. */
final class FileDays {

    private final Ledger ledger;
    private final Set<Long> sources;
    private final Map<ProductKey, LocalDate> known = new HashMap<>();

    FileDays(Store store, Ledger ledger) {
        this.ledger = ledger;
        sources = store.connections().list().stream().filter(Connection::files).map(Connection::id).collect(Collectors.toSet());
    }

    /** Last day of the account that a row is of; empty where that is no account from files. */
    Optional<LocalDate> last(Occurrence row) {
        int position = sources.contains(row.login()) ? ledger.positionOf(row.row()) : -1;
        if (position < 0) {
            return Optional.empty();
        }
        Transaction of = ledger.row(position).transaction();
        return Optional.of(known.computeIfAbsent(new ProductKey(row.login(), of.productKind(), of.productId()), account -> lastOn(account, row.day())));
    }

    private LocalDate lastOn(ProductKey account, LocalDate least) {
        LocalDate last = least;
        RowCursor row = ledger.cursor();
        for (int position : ledger.positionsOn(Set.of(account))) {
            LocalDate day = LocalDate.ofEpochDay(row.at(position).day());
            last = day.isAfter(last) ? day : last;
        }
        return last;
    }
}
