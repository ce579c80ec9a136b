package app.saddlebag.exchange.write;

import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The products in a file of our own: those that rows lie on, or all. For one writing. */
record JsonProducts(Content content, JsonLines json, JsonPlaces places) {

    void write() {
        Set<Integer> used = new TreeSet<>();
        for (int i = 0; i < content.rows().size() && !content.whole(); i++) {
            used.add(content.rows().account(i));
        }
        Map<Long, StoredProduct> called = content.setup().called(
                content.accounts().stream().map(WrittenAccount::stored).filter(Objects::nonNull).toList());
        Map<Long, Setup.Placed> placed = content.whole() ? content.setup().placed() : Map.of();
        json.list("products");
        for (int a = 0; a < content.accounts().size(); a++) {
            StoredProduct stored = content.accounts().get(a).stored();
            if (stored != null && (content.whole() || used.contains(a))) {
                product(content.accounts().get(a), stored, called.get(stored.id()), placed.getOrDefault(stored.id(), Setup.Placed.NOWHERE));
            }
        }
        json.endList();
    }

    private void product(WrittenAccount account, StoredProduct stored, StoredProduct called, Setup.Placed placed) {
        json.begin();
        json.member("product", places.add(stored.id()));
        json.member("connection", places.connection(stored.connectionId()));
        json.member("kind", stored.product().kind().name().toLowerCase(Locale.ROOT));
        json.member("id", stored.product().id());
        json.member("externalId", stored.product().externalId());
        json.member("title", account.title());
        json.member("ownName", called.ownName());
        json.member("formerNames", called.formerNames());
        if (stored.product() instanceof Product.Account of) {
            json.member("entityId", of.entity());
            json.member("alias", of.alias());
            json.member("type", of.type());
        }
        json.member("bank", account.bank());
        json.member("number", account.number());
        json.member("currency", account.currency());
        json.member("balance", stored.product().balance());
        json.member("asOf", account.asOf());
        json.member("owners", stored.product().owners());
        json.member("gone", stored.gone());
        placed(placed);
        balances(stored);
        json.told("told", content.setup().productPayload(stored.id()));
        json.end();
    }

    private void placed(Setup.Placed placed) {
        json.member("place", placed.place() == 0 ? null : placed.place());
        json.member("group", placed.group());
        json.flag("outOfSight", placed.hidden());
        json.member("counts", placed.bearing());
    }

    /** Days and what it held at the end of each, as told. */
    private void balances(StoredProduct stored) {
        List<BalancePoint> points = content.whole() ? content.setup().balances(stored.id()) : List.of();
        if (!points.isEmpty()) {
            json.begin("balances");
            points.forEach(point -> json.member(point.day().toString(), point.balance().amount().toPlainString() + " " + point.balance().currency()));
            json.end();
        }
    }
}
