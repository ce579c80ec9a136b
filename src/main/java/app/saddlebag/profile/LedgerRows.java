package app.saddlebag.profile;

import app.saddlebag.exchange.write.Rows;
import app.saddlebag.exchange.write.WrittenRow;
import app.saddlebag.filter.Categories;
import app.saddlebag.insight.link.Counterparts;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Category;
import app.saddlebag.model.Connection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Rows of a ledger, as they are written. */
final class LedgerRows implements Rows {

    private final Ledger ledger;
    /** Ascending: the newest first. */
    private final int[] positions;
    private final WrittenAccounts accounts;
    /** Of the ledger's places, by their codes. */
    private final int[] accountOf;
    private final Counterparts counterparts;
    private final Map<Long, Connection> connections;
    private final Map<String, List<String>> categories = new ConcurrentHashMap<>();
    private final ThreadLocal<RowCursor> cursor;
    /** Whether positions mean the same rows to those who know what ties them. */
    private final boolean inPlace;
    private RowNumbers numbers;

    LedgerRows(Ledger ledger, int[] positions, WrittenAccounts accounts, Counterparts counterparts, Map<Long, Connection> connections) {
        this.ledger = ledger;
        this.positions = positions;
        this.accounts = accounts;
        this.counterparts = counterparts;
        this.connections = connections;
        cursor = ThreadLocal.withInitial(ledger::cursor);
        inPlace = counterparts != null && counterparts.standAs(ledger);
        RowCursor places = ledger.cursor();
        accountOf = new int[places.places()];
        boolean[] used = new boolean[accountOf.length];
        for (int position : positions) {
            used[places.at(position).place()] = true;
        }
        for (int place = 0; place < accountOf.length; place++) {
            accountOf[place] = used[place] ? accounts.place(places.product(place)) : -1;
        }
    }

    @Override
    public int size() {
        return positions.length;
    }

    @Override
    public WrittenRow row(int index) {
        LedgerRow row = ledger.row(positions[index]);
        int account = account(index);
        Connection login = connections.get(row.connectionId());
        return new WrittenRow(row, account, accounts.list().get(account), login == null ? row.transaction().entity() : login.title(),
                row.category() == null ? List.of() : categories.computeIfAbsent(row.category(), this::path));
    }

    private List<String> path(String told) {
        Categories tree = ledger.categories();
        Optional<Category> category = tree.of(told);
        if (category.isEmpty()) {
            return List.of(told);
        }
        List<String> path = new ArrayList<>();
        for (Optional<Category> one = category; one.isPresent(); one = tree.parent(one.get())) {
            path.addFirst(tree.name(one.get()));
        }
        return List.copyOf(path);
    }

    @Override
    public int account(int index) {
        return accountOf[cursor.get().at(positions[index]).place()];
    }

    @Override
    public String currency(int index) {
        RowCursor row = cursor.get().at(positions[index]);
        return row.currency() != 0 ? row.currency(row.currency()) : accounts.list().get(account(index)).currency();
    }

    @Override
    public BigDecimal amount(int index) {
        return cursor.get().at(positions[index]).amount();
    }

    @Override
    public boolean isVanished(int index) {
        return cursor.get().at(positions[index]).isVanished();
    }

    @Override
    public Tie tie(int index) {
        long id = id(positions[index]);
        return tied(positions[index], id).map(link -> tie(id, link)).orElse(null);
    }

    private Tie tie(long id, MovementLink link) {
        int position = numbers().position(link.other(id));
        if (position < 0) {
            return new Tie(link.kind(), -1, -1, link.first() == id, false);
        }
        boolean mutual = tied(position, link.other(id)).filter(back -> back.other(link.other(id)) == id).isPresent();
        int account = accounts.known(cursor.get().at(position).product(cursor.get().place()));
        return new Tie(link.kind(), Math.max(-1, Arrays.binarySearch(positions, position)), account, link.first() == id, mutual);
    }

    private Optional<MovementLink> tied(int position, long id) {
        return inPlace ? counterparts.of(position) : counterparts.ofRow(id);
    }

    private long id(int position) {
        return cursor.get().at(position).id();
    }

    /** Made when first asked for: few formats ask. */
    private synchronized RowNumbers numbers() {
        if (numbers == null) {
            numbers = RowNumbers.of(ledger);
        }
        return numbers;
    }
}
