package app.saddlebag.profile;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.Received;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.Connections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks Flanks for transactions without keeping any of them. Blocks: worker only. Safe to share between threads. */
public final class BankQuestions {

    private final BankAccess bank;
    private final Connections connections;

    BankQuestions(BankAccess bank, Connections connections) {
        this.bank = bank;
        this.connections = connections;
    }

    /**
     * What a query finds, in the order of the answer.
     *
     * @throws FlanksException  when Flanks does not answer, or not whole
     * @throws ProblemException when the connection has no login
     */
    public List<Transaction> transactions(long connectionId, ProductKind kind, FlanksQuery query) {
        CredentialsToken token = connections.token(connectionId)
                .orElseThrow(() -> new ProblemException("connect.noLogin"));
        return bank.client().transactions(kind, DataRequest.all(token).matching(query), Rows::new).rows().list;
    }

    private static final class Rows implements Consumer<Received<Transaction>> {

        private final List<Transaction> list = new ArrayList<>();

        @Override
        public void accept(Received<Transaction> row) {
            list.add(row.value());
        }
    }
}
