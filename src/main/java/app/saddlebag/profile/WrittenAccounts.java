package app.saddlebag.profile;

import app.saddlebag.exchange.write.WrittenAccount;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rows are written under: every product, and what rows name besides. Filled by one thread, then only read. */
final class WrittenAccounts {

    private final List<WrittenAccount> list = new ArrayList<>();
    private final Map<ProductKey, Integer> places = new HashMap<>();
    private final Map<Long, Connection> connections;

    /** Of what rows name alone. */
    WrittenAccounts(Map<Long, Connection> connections) {
        this.connections = connections;
    }

    /** @param zone whose days balances are of */
    static WrittenAccounts of(BankRecords records, ZoneId zone) {
        WrittenAccounts accounts = new WrittenAccounts(
                records.connections().stream().collect(Collectors.toMap(Connection::id, Function.identity())));
        Worth worth = records.worth();
        List<StoredProduct> products = records.products();
        Map<Long, Integer> byId = new HashMap<>();
        for (int i = 0; i < products.size(); i++) {
            byId.put(products.get(i).id(), i);
            accounts.places.putIfAbsent(products.get(i).key(), i);
        }
        for (StoredProduct stored : products) {
            Optional<StoredProduct> portfolio = worth.standsAlone(stored) ? Optional.empty() : worth.portfolio(stored);
            StoredProduct counted = worth.shared().of(stored).filter(SharedProduct::countsOnce).map(SharedProduct::first).orElse(stored);
            Money value = value(worth, stored, portfolio);
            Connection login = accounts.connections.get(stored.connectionId());
            accounts.list.add(new WrittenAccount(stored.key(), stored, stored.title(), login == null ? null : login.title(),
                    login == null ? null : login.entityId(), worth.of(stored).orElse(null), value,
                    stored.lastSeen().atZone(zone).toLocalDate(),
                    portfolio.map(one -> byId.get(one.id())).orElse(-1), byId.get(counted.id())));
        }
        return accounts;
    }

    /** So that the values of all, portfolios without what is in them, add up to what the person has. */
    private static Money value(Worth worth, StoredProduct stored, Optional<StoredProduct> portfolio) {
        if (portfolio.isEmpty()) {
            return worth.added(stored).orElse(null);
        }
        if (worth.shared().repeats(portfolio.get())) {
            return null;
        }
        String currency = portfolio.get().product().currency();
        return worth.of(stored).filter(money -> worth.cash(stored).isEmpty() && money.currency().equals(currency))
                .orElseGet(() -> new Money(BigDecimal.ZERO, currency));
    }

    /** Place of what a row lies on. */
    int place(ProductKey key) {
        Integer known = places.get(key);
        if (known != null) {
            return known;
        }
        Connection login = connections.get(key.connectionId());
        String title = key.id() != null ? key.id() : login != null ? login.title() : "-";
        places.put(key, list.size());
        list.add(new WrittenAccount(key, null, title, login == null ? null : login.title(), login == null ? null : login.entityId(),
                null, null, null, -1, list.size()));
        return list.size() - 1;
    }

    /** The same of what is in the list already; −1 for anything else. */
    int known(ProductKey key) {
        return places.getOrDefault(key, -1);
    }

    List<WrittenAccount> list() {
        return list;
    }
}
