package app.saddlebag.ui.transactions;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.flanks.Cancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.Received;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.ui.transactions.drawer.Bank;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The bank's side of an open profile. */
record ProfileBank(OpenProfile profile) implements Bank {

    @Override
    public URI apiBase() {
        return profile.environment().apiBase();
    }

    @Override
    public String path(ProductKind kind) {
        return DataKind.transactions(kind).path();
    }

    @Override
    public List<Connection> connections() {
        return profile.store().connections().list();
    }

    @Override
    public Set<ProductKind> kinds(long connectionId) {
        return profile.store().products().of(connectionId).stream().map(stored -> stored.product().kind())
                .filter(ProductKind::hasTransactions).collect(Collectors.toSet());
    }

    @Override
    public List<Transaction> ask(long connectionId, ProductKind kind, FlanksQuery query) {
        CredentialsToken token = profile.store().connections().token(connectionId)
                .orElseThrow(() -> new ProblemException("connect.noLogin"));
        return profile.flanks().transactions(kind, DataRequest.all(token).matching(query), Rows::new).rows().list;
    }

    @Override
    public void sync(long connectionId) {
        SyncReport report = profile.sync(connectionId, SyncListener.NONE, new Cancellation());
        if (report.problem() != null) {
            throw report.problem();
        }
    }

    private static final class Rows implements Consumer<Received<Transaction>> {

        private final List<Transaction> list = new ArrayList<>();

        @Override
        public void accept(Received<Transaction> row) {
            list.add(row.value());
        }
    }
}
