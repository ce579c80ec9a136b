package app.saddlebag.ui.transactions;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Connection;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.OpenProfile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;

/** The transactions of an open profile. */
record ProfileTransactions(OpenProfile profile) implements CurrentTransactions {

    @Override
    public Ledger ledger() {
        return profile.ledger().now();
    }

    @Override
    public boolean isComplete() {
        return profile.ledger().isComplete();
    }

    @Override
    public void read() {
        profile.ledger().snapshot();
    }

    @Override
    public Instant oldestData() {
        return profile.records().connections().stream().map(Connection::dataAsOf).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public List<ConnectionStatus> statuses() {
        return profile.records().statuses();
    }

    @Override
    public Set<Long> rewritten() {
        return profile.changes().rewritten();
    }

    @Override
    public LongPredicate tied() {
        return profile.rows().tied();
    }

    @Override
    public AutoCloseable onChange(Runnable changed) {
        return profile.ledger().onChange(changed);
    }
}
