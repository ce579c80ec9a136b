package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** All that a store says, by every way there is to ask, as lines that can be compared. */
final class Dump {

    private final Store store;
    private final List<String> lines = new ArrayList<>();

    private Dump(Store store) {
        this.store = store;
    }

    static List<String> of(Store store) {
        Dump dump = new Dump(store);
        dump.rest();
        for (Connection connection : store.connections().list()) {
            dump.connection(connection);
        }
        dump.products();
        dump.transactions();
        dump.journal();
        return dump.lines;
    }

    private void add(String what, Object... values) {
        lines.add(what + " " + java.util.Arrays.deepToString(values));
    }

    private void rest() {
        add("environment", store.environments().current(),
                store.environments().secret().map(secret -> secret.reveal()));
        store.savedFilters().list().forEach(filter -> add("filter", filter));
        store.linkCodes().list().forEach(code -> add("code", code, code.code().reveal(), store.linkCodes().isKept(code.id())));
        for (String key : List.of("theme.name", "grid.columns", "absent")) {
            add("setting", key, store.settings().get(key));
        }
    }

    private void connection(Connection connection) {
        long id = connection.id();
        add("connection", connection, store.connections().get(id), store.connections().bySlot(connection.slot()),
                store.connections().token(id).map(token -> token.reveal()), store.people().identity(id),
                store.people().holders(id), store.transactions().count(id), store.products().of(id));
        for (ProductKind kind : ProductKind.values()) {
            List<StoredTransaction> rows = store.transactions().of(id, kind);
            add("rows", id, kind, rows);
            TreeSet<YearMonth> months = new TreeSet<>();
            rows.forEach(row -> months.add(YearMonth.from(row.transaction().day())));
            for (YearMonth month : months) {
                add("window", id, kind, month, store.transactions().of(id, kind, List.of(month)),
                        store.transactions().index(id, kind, List.of(month)).size());
            }
        }
    }

    private void products() {
        for (StoredProduct product : store.products().list()) {
            add("product", product, text(store.products().payload(product.id())), store.balances().series(product.id()));
        }
    }

    private void transactions() {
        List<StoredTransaction> rows = new ArrayList<>();
        store.transactions().load(_ -> { }, rows::add);
        for (StoredTransaction row : rows) {
            add("row", row, text(store.transactions().payload(row.id())), store.overlays().get(row.id()),
                    store.transactions().find(row.connectionId(), row.transaction().productKind(), row.transaction().id())
                            .map(StoredTransaction::id), store.journal().history(row.id()));
        }
        TreeSet<String> overlays = new TreeSet<>();
        store.overlays().all().forEach((row, overlay) -> overlays.add(row + " " + overlay.note() + new TreeSet<>(overlay.tags())
                + overlay.category() + overlay.hidden()));
        add("overlays", overlays);
        lines.replaceAll(Dump::inOneOrder);
    }

    private void journal() {
        for (Batch batch : store.journal().list()) {
            add("batch", batch, store.journal().read(batch.id(), 0, 1_000).stream().map(Object::toString)
                    .map(Dump::inOneOrder).toList(), store.journal().changedSince(batch.id()));
        }
    }

    /** A set of tags prints in an order of its own each time. */
    private static String inOneOrder(String line) {
        return line.replace("tags=[work, friends]", "tags=[friends, work]");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
