package app.saddlebag.insight.link;

import app.saddlebag.filter.Filter;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Sums;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ana Ruiz's products at two log-ins, and the rows a test puts on them, numbered from 1 in the order they are told. */
final class SmallHousehold {

    static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    static final String HOLDER = "Ana Ruiz";
    static final String STRANGER = "ES9900990099009900990099";

    final List<StoredProduct> products = new ArrayList<>();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final List<Long> undone = new ArrayList<>();
    private List<Link> answers = List.of();
    private SharedProducts shared = SharedProducts.NONE;
    private Ledger ledger;
    private Counterparts counterparts;
    private Ledger counted;

    SmallHousehold account(long login, String id, String currency) {
        return has(login, new Product.Account(id, null, "bank" + login, currency, BigDecimal.ZERO, iban(id), "Cuenta " + id, null,
                null, null, null, List.of(HOLDER)));
    }

    SmallHousehold card(long login, String id, String pan, String type) {
        return has(login, new Product.Card(id, null, "bank" + login, "EUR", BigDecimal.ZERO, pan, "Visa " + id, type, null, null,
                List.of(HOLDER)));
    }

    SmallHousehold has(long login, Product product) {
        products.add(Samples.stored(products.size() + 1, login, product));
        return this;
    }

    static String iban(String account) {
        return "ES" + String.format("%022d", Math.abs(account.hashCode()) % 1_000_000L);
    }

    /** Adds a row and gives its local number. */
    long tells(long login, ProductKind kind, String product, String amount, int days, String text,
               UnaryOperator<Transaction.Builder> more) {
        long id = rows.size() + 1;
        rows.add(new LedgerRow(id, login, more.apply(Transaction.of("t" + id, kind, new BigDecimal(amount)).productId(product)
                .currency("EUR").bookingDate(DAY.plusDays(days)).description(text)).build(), Overlay.NONE, false));
        ledger = null;
        return id;
    }

    long account(String account, String amount, int days, String text) {
        return tells(1, ProductKind.ACCOUNT, account, amount, days, text, row -> row);
    }

    /** An account's row that says who paid whom; what is null is not told. */
    long moves(String account, String amount, int days, Transfer transfer) {
        return tells(1, ProductKind.ACCOUNT, account, amount, days, "Transferencia", row -> row.transfer(transfer));
    }

    /** An account's row that bears a card's number; without a shop where that is null. */
    long byCard(String account, String amount, int days, String number, String shop) {
        return tells(1, ProductKind.ACCOUNT, account, amount, days, "Tarjeta " + shop, row -> row.cardNumber(number).shop(shop));
    }

    long onCard(String card, String amount, int days, String text, String shop) {
        return tells(1, ProductKind.CARD, card, amount, days, text, row -> row.shop(shop));
    }

    /** What is told of a row becomes another. */
    void changes(long row, UnaryOperator<LedgerRow> other) {
        rows.set((int) row - 1, other.apply(rows.get((int) row - 1)));
        ledger = null;
    }

    /** The rows come, and are taken away again: undone, as the person wanted what brought them undone. */
    void undoes(Collection<Long> some) {
        undone.addAll(some);
        ledger = null;
    }

    /** The person says this, and nothing else. */
    void answers(MovementLink link, Link.Standing standing) {
        answers = List.of();
        alsoAnswers(link, standing);
    }

    void alsoAnswers(MovementLink link, Link.Standing standing) {
        List<Link> more = new ArrayList<>(answers);
        more.add(new Link(more.size() + 1, link.kind(), standing, null, List.of(link.first(), link.second()), Instant.EPOCH));
        answers = List.copyOf(more);
        ledger = null;
    }

    /** What its two log-ins both tell, the person says, is one. */
    SharedProducts sharesWhatIsAlike() {
        List<Connection> logins = List.of(Samples.connection(1, "One"), Samples.connection(2, "Two"));
        shared = SharedProducts.of(logins, products, SharedProducts.of(logins, products, List.of()).all().stream().map(SharedProduct::link)
                .map(link -> new Link(1, link.kind(), Link.Standing.ACCEPTED, link.likeness(), link.members(), Instant.EPOCH)).toList());
        ledger = null;
        return shared;
    }

    Ledger ledger() {
        if (ledger == null) {
            LedgerBuilder builder = Ledger.builder(List.of());
            rows.forEach(builder::add);
            ledger = builder.build();
            counterparts = Counterparts.of(ledger, products, shared, answers);
            if (!undone.isEmpty()) {
                ledger = counterparts.counted().plus(List.of(), undone);
                counterparts = counterparts.after(ledger, products, shared, answers);
            }
            counted = counterparts.counted();
        }
        return ledger;
    }

    Counterparts counterparts() {
        ledger();
        return counterparts;
    }

    Ledger counted() {
        ledger();
        return counted;
    }

    /** The row that a row is tied to; 0 for none. */
    long tied(long row) {
        return counterparts().ofRow(row).map(link -> link.other(row)).orElse(0L);
    }

    LedgerRow counted(long row) {
        return counted().row(counted.positionOf(row));
    }

    Sums sums() {
        return counted().search(Filter.ALL, DAY, new SearchCancellation(), null).sums();
    }
}
