package app.saddlebag.profile;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.RenewedProduct.Side;
import app.saddlebag.store.Store;
import app.saddlebag.sync.ProductQuestion;
import app.saddlebag.sync.ProductQuestion.Rows;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.sync.ProductQuestion.Told;
import app.saddlebag.sync.ProductQuestions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the person says of products that may be those that were here before a renewal. An answer changes nothing by itself: the
 * connection's next sync reads the product whole and writes it over the one that is here, or beside it, as one batch; until then
 * the answer can be taken back. Reads and writes the disk: worker only. Safe to share between threads.
 */
public final class ProductAnswers {

    private final Store store;
    private final BankRecords records;
    private final ProductQuestions questions;

    ProductAnswers(Store store, BankRecords records) {
        this.store = store;
        this.records = records;
        this.questions = new ProductQuestions(store);
    }

    /** Those without an answer and those whose answer waits for a sync, connection by connection. */
    public List<RenewedProduct> list() {
        List<RenewedProduct> all = new ArrayList<>();
        for (Connection connection : records.connections()) {
            all.addAll(of(connection, questions.all(connection.id())));
        }
        return List.copyOf(all);
    }

    /**
     * Keeps one answer for several questions, or for none of them.
     *
     * @param said {@link Said#NOTHING} takes answers back
     * @throws ProblemException {@code renew.notAsked} when one of them is no question (any more), or was answered already
     */
    public void answer(Collection<RenewedProduct> asked, Said said) {
        store.write(() -> asked.forEach(one -> questions.answer(one.connection().id(), one.number(), said)));
    }

    private List<RenewedProduct> of(Connection connection, List<ProductQuestion> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Worth worth = records.worth();
        return asked.stream().map(one -> new RenewedProduct(one.number(), connection, one.known().id(), here(one, worth),
                listed(one, worth), one.said())).toList();
    }

    private Side here(ProductQuestion question, Worth worth) {
        StoredProduct known = question.known();
        Product product = known.product();
        Rows rows = question.rows() != null ? question.rows()
                : Rows.of(store.transactions().index(known.connectionId(), product.kind(), null), known.id());
        return new Side(product.kind(), named(known).title(), product.number(), question.knownType(), product.currency(),
                signed(worth, known, product.balance(), product.currency()), rows);
    }

    private StoredProduct named(StoredProduct known) {
        return new OwnNames(store.settings()).name(List.of(known)).getFirst();
    }

    private static Side listed(ProductQuestion question, Worth worth) {
        Told told = question.told();
        return new Side(told.kind(), told.title(), told.number(), told.type(), told.currency(),
                signed(worth, question.known(), told.balance(), told.currency()), told.rows());
    }

    /** Both with one sign, so that they can be compared. */
    private static BigDecimal signed(Worth worth, StoredProduct known, BigDecimal balance, String currency) {
        return balance == null || currency == null ? balance : worth.signed(known, new Money(balance, currency)).amount();
    }
}
