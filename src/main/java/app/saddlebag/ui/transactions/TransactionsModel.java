package app.saddlebag.ui.transactions;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.FilterText;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import app.saddlebag.ui.transactions.bar.Vocabulary;
import app.saddlebag.ui.transactions.drawer.AskModel;
import app.saddlebag.ui.transactions.drawer.QueryModel;
import app.saddlebag.ui.transactions.grid.ProductNames;
import app.saddlebag.ui.transactions.groups.GroupLines;
import app.saddlebag.ui.transactions.groups.GroupsModel;
import app.saddlebag.ui.transactions.inspect.BulkModel;
import app.saddlebag.ui.transactions.inspect.EditModel;
import app.saddlebag.ui.transactions.inspect.InspectorModel;
import app.saddlebag.ui.transactions.rules.OfferModel;
import app.saddlebag.ui.transactions.saved.SavedModel;
import app.saddlebag.ui.transactions.search.IndexRanges;
import app.saddlebag.ui.transactions.search.Latest;
import app.saddlebag.ui.transactions.search.Picked;
import app.saddlebag.ui.transactions.search.Results;
import app.saddlebag.ui.transactions.search.SearchModel;
import app.saddlebag.ui.transactions.totals.TotalsModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The transactions page without a control: the filter's text is the one truth, and rows, totals, groups, facets and the
 * Flanks query follow it. JavaFX thread only.
 */
public final class TransactionsModel implements AutoCloseable {

    /** Fewer rows than this, and the words may have been meant for another text than the description. */
    private static final int LITTLE = 10;

    private final Messages messages;
    private final Formats formats;
    private final CurrentTransactions transactions;
    private final FilterBarModel bar;
    private final SearchModel search;
    private final TotalsModel totals;
    private final GroupsModel groups;
    private final SavedModel saved;
    private final EditModel edits;
    private final Optional<OfferModel> offers;
    private final InspectorModel inspector;
    private final BulkModel bulk;
    private final QueryModel query;
    private final AskModel ask;
    private final Consumer<Throwable> failed;
    private final LedgerCounts counts;
    private final Latest words;
    private final Latest wider;
    private final ReadOnlyObjectWrapper<ProductNames> names = new ReadOnlyObjectWrapper<>(this, "names",
            ProductNames.NONE);
    private final ReadOnlyObjectWrapper<Set<Long>> rewritten = new ReadOnlyObjectWrapper<>(this, "rewritten", Set.of());
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private LongPredicate tied = row -> false;
    private Ledger known;
    private IndexRanges selection = IndexRanges.NONE;

    /**
     * @param saved   kept filters, which may be listed elsewhere too
     * @param notices tells the person what was done
     * @param asking  asks them
     * @param failed  tells them of a failure
     */
    public TransactionsModel(Messages messages, Formats formats, Clock clock, Background background, Backing backing, SavedModel saved, Notices notices,
                             EditModel.Asking asking, Consumer<Throwable> failed) {
        this.messages = messages;
        this.formats = formats;
        this.transactions = backing.transactions();
        this.failed = failed;
        bar = new FilterBarModel(messages);
        search = new SearchModel(background, clock, transactions::ledger);
        totals = new TotalsModel(background);
        counts = new LedgerCounts(messages, transactions, search::today);
        groups = new GroupsModel(background, bar, key -> found -> new GroupLines(messages, found.ledger().products())
                .of(key, found.matches().groups(key, totals.basisProperty().get())));
        this.saved = saved;
        saved.basisProperty().bind(totals.basisProperty());
        edits = new EditModel(messages, background, backing.edits(), notices, asking);
        offers = backing.rules().map(desk -> new OfferModel(messages, background, desk, edits, notices, failed));
        inspector = new InspectorModel(background, backing.details(), edits, told -> categories().name(told), failed);
        bulk = new BulkModel(messages, background, edits, notices, failed);
        query = new QueryModel(messages, bar);
        ask = new AskModel(background, backing.bank(), transactions::ledger, query::scope);
        words = new Latest(background);
        wider = new Latest(background);
        totals.basisProperty().subscribe((before, now) -> groups.show(search.resultsProperty().get()));
        bar.parsedProperty().subscribe(parsed -> search.filterProperty().set(parsed.filter()));
        search.resultsProperty().subscribe(this::found);
    }

    public FilterBarModel bar() {
        return bar;
    }

    public SearchModel search() {
        return search;
    }

    public TotalsModel totals() {
        return totals;
    }

    public GroupsModel groups() {
        return groups;
    }

    public SavedModel saved() {
        return saved;
    }

    public InspectorModel inspector() {
        return inspector;
    }

    /** What is done with the selected rows where they are several. */
    public BulkModel bulk() {
        return bulk;
    }

    /** What was done, and the way back. */
    public EditModel edits() {
        return edits;
    }

    /** What may be wanted for all of a merchant; empty where there are no rules. */
    public Optional<OfferModel> offers() {
        return offers;
    }

    public QueryModel query() {
        return query;
    }

    public AskModel ask() {
        return ask;
    }

    LedgerCounts counts() {
        return counts;
    }

    /** Which category the words on rows mean. */
    Categories categories() {
        return known == null ? Categories.AS_TOLD : known.categories();
    }

    /** How products and banks are called. */
    public ReadOnlyObjectProperty<ProductNames> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** Rows to be marked because the bank contradicted itself. */
    public ReadOnlyObjectProperty<Set<Long>> rewrittenProperty() {
        return rewritten.getReadOnlyProperty();
    }

    /** Tells by its local number whether a row is one event with another. */
    LongPredicate tied() {
        return tied;
    }

    /** In a few words how the search went. */
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Number of transactions there are; 0 while they are being read. */
    public int size() {
        Ledger ledger = transactions.ledger();
        return ledger == null ? 0 : ledger.size();
    }

    /** Filters by a text as if it had been typed. */
    public void filterBy(String text) {
        bar.textProperty().set(text);
    }

    /** Shows the selected row and how other log-ins tell it, and nothing else; does nothing where none does. */
    public void showCounterpart() {
        inspector.withCounterparts().ifPresent(term -> {
            bar.textProperty().set(FilterPrinter.print(term, bar.language()));
            bar.used();
        });
    }

    /** Narrows the filter by one more term, which takes the place of what it said of the same thing. */
    public void narrow(Term term) {
        bar.only(term);
    }

    /** Narrows the filter to rows of which this holds. */
    public void narrow(State state) {
        narrow(Term.is(state));
    }

    /** Follows the rows selected in the grid; the first one is shown in full when it is the only one. */
    public void select(IndexRanges rows) {
        selection = rows;
        search.selected(rows);
        Results results = search.resultsProperty().get();
        totals.select(results, rows);
        Picked picked = new Picked(results, rows.within(results.size()));
        if (picked.size() == 1 || !(results instanceof Results.FirstRows)) {
            inspector.show(picked.one());
            bulk.show(picked);
        } else {
            bulk.searching();
        }
    }

    /** Looks at what may have changed: transactions, products, the day. */
    public void refresh() {
        search.search();
        Ledger ledger = transactions.ledger();
        if (ledger != null && ledger != known) {
            known = ledger;
            names.set(new ProductNames(ledger.products()));
            saved.count();
            LocalDate today = search.today();
            words.run(cancellation -> new Words(ledger.scope(today), Vocabularies.of(ledger, today, cancellation),
                            transactions.rewritten(), transactions.tied()),
                    this::learnt, failed);
        }
    }

    /** Looks at the clock: at midnight relative dates move on. */
    public void clockTicked() {
        if (search.clockTicked()) {
            known = null;
            refresh();
        }
    }

    @Override
    public void close() {
        search.close();
        bulk.close();
        edits.close();
        offers.ifPresent(OfferModel::close);
        words.cancel();
        wider.cancel();
        saved.close();
        ask.cancel();
    }

    /** What takes reading the whole ledger to know. */
    private record Words(Scope scope, Vocabulary vocabulary, Set<Long> rewritten, LongPredicate tied) {
    }

    private void learnt(Words now) {
        query.about(now.scope());
        bar.vocabularyProperty().set(now.vocabulary());
        tied = now.tied();
        rewritten.set(now.rewritten());
    }

    private void found(Results results) {
        offerWider(results);
        totals.show(results);
        groups.show(results);
        select(results instanceof Results.Found found ? found.selected() : selection);
        outcome.set(switch (results) {
            case Results.Found found -> messages.get(transactions.isComplete() ? "transactions.outcome"
                            : "transactions.outcomeSoFar", formats.count(found.size()),
                    formats.count(found.ledger().size()), Math.max(1, found.took().toMillis()));
            case Results.FirstRows _ -> messages.get("transactions.searching");
            case Results.Loading _, Results.Failed _ -> "";
        });
    }

    /** Where bare words find little, counts what they would find in every text. */
    private void offerWider(Results results) {
        wider.cancel();
        bar.widerProperty().set(null);
        String anywhere = FilterText.anywhere(bar.language(), bar.text());
        if (results instanceof Results.Found found && found.size() < LITTLE && !anywhere.equals(bar.text())) {
            wider.run(cancellation -> counts.count(FilterParser.parse(anywhere).filter(), cancellation),
                    count -> bar.widerProperty().set(count > found.size()
                            ? new FilterBarModel.Wider(anywhere, count) : null), failed);
        }
    }
}
