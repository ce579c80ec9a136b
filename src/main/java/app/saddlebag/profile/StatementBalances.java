package app.saddlebag.profile;

import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.StatementBalance;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook.Part;
import app.saddlebag.store.Balances;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps what statements in files say that accounts held. Inside a write. */
record StatementBalances(Balances balances) {

    /**
     * Keeps what the statement tells of the account. Its opening balance gives way to what was told of that day before.
     *
     * @return whether anything was told of it, now or before
     */
    boolean record(StoredProduct account, Part part) {
        part.statement().opening().filter(balance -> isOf(part, balance)).ifPresent(balance ->
                dayBefore(balance, part).ifPresent(day -> {
                    if (balances.on(account.id(), day).isEmpty()) {
                        record(account, day, balance, part);
                    }
                }));
        part.statement().closing().filter(balance -> isOf(part, balance)).ifPresent(balance -> {
            LocalDate day = balance.day() != null ? balance.day() : part.last();
            if (day != null) {
                record(account, day, balance, part);
            }
        });
        return !balances.series(account.id()).isEmpty();
    }

    /** One that names no currency is, like the rows around it, in the one that the person said. */
    private static boolean isOf(Part part, StatementBalance balance) {
        return balance.amount().currency().equals(Entry.UNTOLD) || balance.amount().currency().equals(part.currency());
    }

    private void record(StoredProduct account, LocalDate day, StatementBalance balance, Part part) {
        balances.record(account.id(), day, new Money(balance.amount().amount(), part.currency()));
    }

    private static Optional<LocalDate> dayBefore(StatementBalance opening, Part part) {
        return Optional.ofNullable(opening.day() != null ? opening.day() : part.first()).map(day -> day.minusDays(1));
    }
}
