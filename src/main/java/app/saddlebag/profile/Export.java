package app.saddlebag.profile;

import app.saddlebag.exchange.write.Content;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.exchange.write.Rows;
import app.saddlebag.exchange.write.Setup;
import app.saddlebag.exchange.write.Written;
import app.saddlebag.insight.Bearing;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Category;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes what is here out of the program, into files that others read. Reads the disk: worker only. Safe to share between
 * threads.
 */
public final class Export {

    private final Store store;
    private final LedgerSource ledger;
    private final CategoryTree tree;
    private final BankRecords records;
    private final Clock clock;

    Export(Store store, LedgerSource ledger, CategoryTree tree, BankRecords records, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.tree = tree;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Everything there is, what the person took out of lists included.
     *
     * @param messages language and country of what people read in a file
     */
    public Content everything(Messages messages) {
        Ledger snapshot = ledger.snapshot();
        return content(snapshot, IntStream.range(0, snapshot.size()).toArray(), true, messages);
    }

    /**
     * The rows that a filter found.
     *
     * @param in    the ledger that was searched
     * @param found in any order
     */
    public Content found(Ledger in, Matches found, Messages messages) {
        int[] positions = found.positions();
        Arrays.sort(positions);
        return content(in, positions, false, messages);
    }

    private Content content(Ledger in, int[] positions, boolean whole, Messages messages) {
        WrittenAccounts accounts = WrittenAccounts.of(records, clock.getZone());
        Rows rows = new LedgerRows(in, positions, accounts, ledger.counterparts(),
                records.connections().stream().collect(Collectors.toMap(Connection::id, Function.identity())));
        return new Content(accounts.list(), rows, whole, OffsetDateTime.now(clock), messages.locale(), messages::get, new Kept());
    }

    /**
     * Writes a file, for its owner alone, that is there whole or not at all. Blocks.
     *
     * @throws ProblemException                               when it could not be written; a file that was there is untouched
     * @throws java.util.concurrent.CancellationException when {@code progress} wants no more; likewise
     */
    public static Written write(Content content, FileFormat format, Path file, Progress progress) {
        return new WholeFile(file).write(out -> stream(content, format, out, progress));
    }

    /**
     * Writes to something that is open already, and stays so.
     *
     * @throws ProblemException when it takes no more
     */
    public static Written write(Content content, FileFormat format, OutputStream out, Progress progress) {
        try {
            return stream(content, format, out, progress);
        } catch (IOException failed) {
            throw new ProblemException("export.broken", failed);
        }
    }

    private static Written stream(Content content, FileFormat format, OutputStream out, Progress progress) throws IOException {
        try {
            return format.writer().write(content, out, progress);
        } catch (UncheckedIOException wrapped) { // as the library for CSV does
            throw wrapped.getCause();
        }
    }

    private final class Kept implements Setup {

        @Override
        public List<Connection> connections() {
            return records.connections();
        }

        @Override
        public List<Category> categories() {
            return tree.shown().all();
        }

        @Override
        public String categoryChanges() {
            return store.settings().get(CategoryTree.KEY).orElse(null);
        }

        @Override
        public List<Link> ties() {
            return store.links().list();
        }

        @Override
        public List<BalancePoint> balances(long productId) {
            return store.balances().series(productId);
        }

        @Override
        public Map<Long, StoredProduct> called(List<StoredProduct> products) {
            return new OwnNames(store.settings()).name(products.stream().map(product -> product.called(null, List.of())).toList()).stream()
                    .collect(Collectors.toMap(StoredProduct::id, Function.identity()));
        }

        @Override
        public Map<Long, Placed> placed() {
            Arrangement arrangement = new KeptArrangement(store.settings()).get();
            Map<Long, Bearing> bearings = new Bearings(store.settings()).said();
            Map<Long, Integer> places = arrangement.places();
            Set<Long> all = new HashSet<>(places.keySet());
            all.addAll(arrangement.groups().keySet());
            all.addAll(arrangement.hidden());
            all.addAll(bearings.keySet());
            return all.stream().collect(Collectors.toMap(Function.identity(), id -> new Placed(places.getOrDefault(id, -1) + 1,
                    arrangement.groups().get(id), arrangement.hidden().contains(id),
                    Optional.ofNullable(bearings.get(id)).map(said -> said.name().toLowerCase(Locale.ROOT)).orElse(null))));
        }

        @Override
        public List<Section> sections() {
            Arrangement arrangement = new KeptArrangement(store.settings()).get();
            return Stream.concat(arrangement.sections().stream(), new TreeSet<>(arrangement.closed()).stream()).distinct()
                    .flatMap(key -> AccountList.section(key, arrangement.sections().contains(key), arrangement.closed().contains(key)).stream()).toList();
        }

        @Override
        public String recurring() {
            return new RecurringAnswers(store.settings()).text().orElse(null);
        }

        @Override
        public List<Rate> rates() {
            return store.rates().list();
        }

        @Override
        public String sumsIn() {
            return ExchangeRates.target(store.settings()).orElse(null);
        }

        @Override
        public People people(long connectionId) {
            return new People(store.people().identityPayload(connectionId).orElse(null), store.people().holdersAsTold(connectionId));
        }

        @Override
        public List<Rule> rules() {
            return store.rules().list();
        }

        @Override
        public List<SavedFilter> filters() {
            return store.savedFilters().list();
        }

        @Override
        public LongFunction<byte[]> rowPayloads() {
            return store.transactions().payloads();
        }

        @Override
        public byte[] productPayload(long productId) {
            return store.products().payload(productId);
        }
    }
}
