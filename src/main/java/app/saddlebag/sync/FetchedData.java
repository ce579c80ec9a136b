package app.saddlebag.sync;

import app.saddlebag.flanks.CredentialsStatus;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.Received;
import app.saddlebag.model.Entity;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one reading of a connection brought, before anything of it is written. Belongs to one thread. */
final class FetchedData {

    CredentialsStatus status;
    Entity entity;
    final Map<DataKind, KindOutcome> outcomes = new EnumMap<>(DataKind.class);
    final Map<ProductKind, List<Received<Product>>> products = new EnumMap<>(ProductKind.class);
    final Map<ProductKind, Intake> transactions = new EnumMap<>(ProductKind.class);
    /** Kinds of which only a window of days was read. */
    final Set<DataKind> windowed = EnumSet.noneOf(DataKind.class);
    final Map<DataKind, Unreadable> unreadable = new EnumMap<>(DataKind.class);
    /** Rows that products will have of which none of the kind is known yet. */
    final Map<ProductKind, List<StoredProduct>> planned = new EnumMap<>(ProductKind.class);
    /** Kinds whose transactions were read from the first to the last. */
    final Set<ProductKind> whole = EnumSet.noneOf(ProductKind.class);
    List<Received<Holder>> holders;
    Received<Identity> identity;

    /** An empty answer for what is said not to have been extracted yet does not mean that the bank has nothing. */
    boolean isUnfinished(DataKind kind, boolean empty) {
        return empty && status.unfinished().contains(kind);
    }

    /** Lets go of rows that were kept aside. */
    void close() {
        transactions.values().forEach(Intake::close);
    }

    /** Of the kinds that were not to be read. */
    Stream<ProblemException> problems() {
        return outcomes.values().stream().flatMap(outcome ->
                outcome instanceof KindOutcome.Failed(ProblemException problem) ? Stream.of(problem) : Stream.empty());
    }

    int skipped() {
        return outcomes.values().stream().mapToInt(outcome ->
                outcome instanceof KindOutcome.Read read ? read.skipped() : 0).sum();
    }
}
