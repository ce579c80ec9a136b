package app.saddlebag.profile;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
        return profile.questions().transactions(connectionId, kind, query);
    }

    @Override
    public void sync(long connectionId) {
        SyncReport report = profile.sync(connectionId, SyncListener.NONE, new CallCancellation());
        if (report.problem() != null) {
            throw report.problem();
        }
    }
}
