package app.saddlebag.profile;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The bank's side, asked live. Every method but {@link #apiBase()} and {@link #path} blocks: worker only. */
public interface BankQueries {

    /** An open profile's. */
    static BankQueries of(OpenProfile profile) {
        return new ProfileBankQueries(profile);
    }

    /** Base of the API, for showing. */
    URI apiBase();

    /** Path under which transactions of a kind are asked for. */
    String path(ProductKind kind);

    /** The person's connections. */
    List<Connection> connections();

    /** The kinds of product with transactions that a connection has. */
    Set<ProductKind> kinds(long connectionId);

    /**
     * The transactions that match.
     *
     * @throws app.saddlebag.model.ProblemException when there is no answer
     */
    List<Transaction> ask(long connectionId, ProductKind kind, FlanksQuery query);

    /** Reads a connection's data anew. */
    void sync(long connectionId);
}
