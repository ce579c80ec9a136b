package app.saddlebag.profile;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.Received;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Transaction;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The bank's side of an open profile. */
record ProfileBankQueries(OpenProfile profile) implements BankQueries {

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
        return profile.records().connections();
    }

    @Override
    public Set<ProductKind> kinds(long connectionId) {
        return profile.records().productsOf(connectionId).stream().map(stored -> stored.product().kind())
                .filter(ProductKind::hasTransactions).collect(Collectors.toSet());
    }

    @Override
    public List<Transaction> ask(long connectionId, ProductKind kind, FlanksQuery query) {
        CredentialsToken token = profile.store().connections().token(connectionId)
                .orElseThrow(() -> new ProblemException("sync.noLogin"));
        return profile.flanks().transactions(kind, DataRequest.all(token).matching(query), Rows::new).rows().list;
    }

    @Override
    public void sync(long connectionId) {
        SyncReport report = profile.sync(connectionId, SyncListener.NONE, new CallCancellation());
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
