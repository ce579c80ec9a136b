package app.saddlebag.profile;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.OwnFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.exchange.read.Recognition;
import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.OwnParts;
import app.saddlebag.exchange.statement.OwnParts.OwnProduct;
import app.saddlebag.exchange.statement.OwnParts.Placed;
import app.saddlebag.exchange.statement.OwnParts.Row;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook.Part;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.store.RowIndex;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction.Listing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way back in for what went out as a file of our own: products and rows where they came from, what the person added to them,
 * what they set up. What is here already is left as it is. Worker only.
 */
final class OwnImport {

    private final Store store;
    private final LedgerSource ledger;
    private final CategoryTree tree;
    private final Clock clock;
    private final OwnFile files = new OwnFile();

    OwnImport(Store store, LedgerSource ledger, CategoryTree tree, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.tree = tree;
        this.clock = clock;
    }

    /** What a product's rows come to. */
    private static final class Tally {
        private final OwnProduct product;
        private final Optional<StoredProduct> here;
        private LocalDate first;
        private LocalDate last;
        private int fresh;
        private int known;
        private BigDecimal sum = BigDecimal.ZERO;

        Tally(OwnProduct product, Optional<StoredProduct> here) {
            this.product = product;
            this.here = here;
        }

        void take(Row row, boolean isKnown) {
            LocalDate day = row.fact().day();
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
            sum = sum.add(row.fact().amount());
            known += isKnown ? 1 : 0;
            fresh += isKnown ? 0 : 1;
        }

        Part part() {
            String currency = product.currency() == null ? "XXX" : product.currency();
            StatementAccount account = new StatementAccount(null, product.iban(), product.entity(), null, null, product.type(), product.title());
            Statement statement = new Statement(SourceFormat.JSON, null, 1, null, account, currency, first, last, List.of(),
                    fresh + known, sum, List.of());
            Target target = here.<Target>map(Target.Known::new).orElseGet(() -> new Target.Fresh(product.title()));
            return new Part(statement, target, currency, first, last, fresh, known, 0, 0, new BalanceCheck.Untold(), null, null);
        }
    }

    FileLook look(BankFile file, Recognition recognition, ReadProgress progress) {
        OwnSources sources = new OwnSources(store);
        ProductsHere here = new ProductsHere(store);
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Map<String, RowIndex> indexes = new HashMap<>();
        Set<String> came = new HashSet<>();
        files.read(file, part -> {
            switch (part) {
                case OwnParts.Source source -> sources.meet(source);
                case OwnProduct product -> tallies.put(place(product.source(), product.kind(), product.id()),
                        new Tally(product, sources.find(product.source()).flatMap(source -> here.find(source.id(), OwnProducts.product(product)))));
                case Row row -> {
                    Tally tally = tallies.computeIfAbsent(place(row.source(), row.fact().productKind(), row.fact().productId()), _ -> unnamed(row));
                    boolean twice = !came.add(row.source() + " " + row.fact().productKind() + " " + row.fact().id());
                    tally.take(row, twice || sources.find(row.source()).filter(source -> isHere(indexes, source, row)).isPresent());
                }
                case OwnParts.CategoryChanges _, OwnParts.OwnRule _, OwnParts.OwnFilter _, OwnParts.Tie _, OwnParts.OwnSection _,
                     OwnParts.People _, OwnParts.Recurring _, OwnParts.Rates _, OwnParts.SumsIn _ -> { }
            }
        }, progress);
        return new FileLook(file, recognition, tallies.values().stream().map(Tally::part).toList(), null);
    }

    /** A product of which no bank told, though rows name it. */
    private static Tally unnamed(Row row) {
        String id = row.fact().productId() == null ? "-" : row.fact().productId();
        return new Tally(new OwnProduct(0, row.source(), row.fact().productKind(), id, null, null, null, null, null, row.fact().currency(), null, null,
                List.of(), null, List.of(), id, false, Placed.NOWHERE, Map.of(), new byte[0]), Optional.empty());
    }

    private static String place(long source, ProductKind kind, String id) {
        return source + " " + kind + " " + id;
    }

    private boolean isHere(Map<String, RowIndex> indexes, Connection source, Row row) {
        ProductKind kind = row.fact().productKind();
        RowIndex index = indexes.computeIfAbsent(source.id() + " " + kind, _ -> store.transactions().index(source.id(), kind, null));
        int position = index.find(row.fact().id());
        return position >= 0 && index.listing(position) != Listing.UNDONE;
    }

    /**
     * Takes a file in, as one batch.
     *
     * @param filesName what the source of accounts from files is called where it has to be made
     * @return the batch; its id is 0 where everything is here
     * @throws ProblemException when it cannot be read; nothing was written
     */
    Batch take(FileLook look, String filesName, ReadProgress progress) {
        Batch batch = store.write(() -> store.journal().record(Batch.Kind.IMPORT, 0, clock.instant(), null, recording -> {
            OwnTaking taking = new OwnTaking(store, recording, filesName, clock);
            files.read(look.file(), taking::take, progress);
            taking.finish();
        }));
        tree.show();
        if (batch.id() == 0) {
            ledger.refresh(new ArrayList<>());
        } else {
            ledger.show(batch);
        }
        return batch;
    }
}
