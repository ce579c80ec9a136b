package app.saddlebag.profile;

import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.Histories;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        reckon(List.of(account.id()));
        return batch;
    }

    /**
     * Has accounts hold what was said last, and what moved since. One of which nothing was said holds nothing that is known. All at
     * once: the days of all products are looked at for the first.
     */
    void reckon(Collection<Long> accountIds) {
        LocalDate today = LocalDate.now(clock);
        Histories days = histories.on(today);
        Map<StoredProduct, Optional<BigDecimal>> changed = new LinkedHashMap<>();
        for (long id : accountIds) {
            StoredProduct account = store.products().get(id);
            Optional<BigDecimal> now = days.of(account).on(today).map(BalanceSeries.Day::balance);
            if (!account.gone() && !Objects.equals(now.orElse(null), account.product().balance())) {
                changed.put(account, now);
            }
        }
        if (!changed.isEmpty()) {
            FileAccounts accounts = new FileAccounts(store);
            store.write(() -> {
                changed.forEach((account, now) -> accounts.hold(account, now.orElse(null), clock.instant()));
                return null;
            });
        }
    }

    /** The same of all accounts from files: what was undone may have said it. */
    void reckonAll() {
        reckon(new FileAccounts(store).all().stream().map(StoredProduct::id).toList());
    }
}
