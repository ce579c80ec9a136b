package app.saddlebag.profile;

import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What accounts from files hold, where a file or the person says it of some day: what they hold now is reckoned from there. Reads
 * and writes the disk: worker only.
 */
public final class SaidBalances {

    private final Store store;
    private final ProductHistories histories;
    private final Clock clock;

    SaidBalances(Store store, ProductHistories histories, Clock clock) {
        this.store = store;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * Keeps what an account held at the end of a day, instead of what was said of that day before. The days around it follow.
     *
     * @param account from files, with a currency
     * @return the batch that undoes it; its id is 0 where that was said already
     */
    public Batch say(StoredProduct account, LocalDate day, BigDecimal balance) {
        Batch batch = store.journal().record(Batch.Kind.ACCOUNT, account.connectionId(), clock.instant(), null, _ ->
                store.balances().record(account.id(), day, new Money(balance, account.product().currency())));
        reckon(account.id());
        return batch;
    }

    /** Has an account hold what was said last, and what moved since. One of which nothing was said holds nothing that is known. */
    void reckon(long accountId) {
        StoredProduct account = store.products().get(accountId);
        LocalDate today = LocalDate.now(clock);
        BigDecimal now = histories.on(today).of(account).on(today).map(BalanceSeries.Day::balance).orElse(null);
        if (!Objects.equals(now, account.product().balance()) && !account.gone()) {
            store.write(() -> new FileAccounts(store).hold(account, now, clock.instant()));
        }
    }

    /** The same of all accounts from files: what was undone may have said it. */
    void reckonAll() {
        new FileAccounts(store).all().forEach(account -> reckon(account.id()));
    }
}
