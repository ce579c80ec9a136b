package app.saddlebag.profile;

import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.model.Connection;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What came in and what went out, as far as the banks have told it. Looks at many rows: worker only. Safe to share between threads. */
public final class MoneyFlows {

    private final Store store;
    private final LedgerSource ledger;
    private final Clock clock;

    MoneyFlows(Store store, LedgerSource ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The last twelve months, one for each currency, the one with most rows first. */
    public List<MonthFlows> months() {
        LocalDate today = LocalDate.now(clock);
        return MonthFlows.of(ledger.snapshot(), told(today), today);
    }

    /** The day on which a bank was read last: of later days nothing can be known, and no pace be told. */
    private LocalDate told(LocalDate today) {
        return store.connections().list().stream().map(Connection::lastSuccess).filter(Objects::nonNull)
                .map(read -> LocalDate.ofInstant(read, clock.getZone())).max(Comparator.naturalOrder())
                .filter(day -> !day.isAfter(today)).orElse(today);
    }
}
