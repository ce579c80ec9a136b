package app.saddlebag.ledger;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.State;
import app.saddlebag.filter.regex.TooCostlyException;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKey;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * All transactions of a profile at one moment, in memory. Rows stand newest first; of one day, the later recorded first.
 *
 * <p>Immutable and safe between threads. {@link #plus} makes the next snapshot and shares with this one every chunk that
 * did not change.
 */
public final class Ledger {

    private final Dictionaries dictionaries;
    private final Products products;
    private final Chunks chunks;
    /** The same in every snapshot whose rows stand in the same places. */
    private Object standing = new Object();
    private Categories categories = Categories.AS_TOLD;
    /** Of this ledger, which rows come again and again; null where the rows themselves say it. */
    private RecurringRows recurring;
    /** The same rows with that column; null as long as no filter asked for it. */
    private volatile Ledger recurringFound;
    private volatile Set<String> ownCategories;
    private volatile int[] descriptionRanks;

    Ledger(Dictionaries dictionaries, Products products, List<Chunk> chunks) {
        this.dictionaries = dictionaries;
        this.products = products;
        this.chunks = new Chunks(chunks);
    }

    /**
     * Gets the code that builds and searches ledgers ready, which makes the first one of a process several times faster. Takes
     * about half a second of one processor: run it in the background while the passphrase is being typed.
     */
    public static void prepare() {
        WarmUp.run();
    }

    /** Made-up rows of every shape, to warm up what shows a ledger. */
    public static Ledger ofMadeUpRows(int rows) {
        return WarmUp.ledger(rows);
    }

    /** @param products that rows may lie on */
    public static LedgerBuilder builder(Collection<ProductRef> products) {
        return new LedgerBuilder(new Dictionaries(), new Products(List.copyOf(products)));
    }

    /** Number of rows, hidden ones included. */
    public int size() {
        return chunks.rows();
    }

    public List<ProductRef> products() {
        return products.all();
    }

    /** What a filter asked on {@code today} is asked about, for {@link app.saddlebag.filter.query.FilterCompiler}. */
    public Scope scope(LocalDate today) {
        return new Scope(today, products.all(), ownCategories(), astray(), categories);
    }

    /** Which category the texts mean that rows carry. */
    public Categories categories() {
        return categories;
    }

    /** The same rows, whose texts mean other categories. Quick: touches no row. */
    public Ledger withCategories(Categories others) {
        Ledger next = like(chunks.list(), ownCategories);
        next.categories = others;
        return next;
    }

    /** Connections with rows on products that nobody has told of. */
    private Set<Long> astray() {
        Set<Long> astray = new TreeSet<>();
        for (int code = 1; code < dictionaries.places.size(); code++) {
            Dictionaries.Place place = dictionaries.places.value(code);
            if (products.of(place, place.kind()) == null) {
                astray.add(place.connectionId());
            }
        }
        return astray;
    }

    private Set<String> ownCategories() {
        Set<String> known = ownCategories;
        if (known == null) {
            known = chunks.ownCategories(dictionaries);
            ownCategories = known;
        }
        return known;
    }

    /** The row at a position, made from the columns: for what is on the screen, not for walking over all. */
    public LedgerRow row(int position) {
        int chunk = chunks.of(position);
        return chunks.get(chunk).row(position - chunks.start(chunk));
    }

    /** Of the row at a position, read without making the row. */
    public long connectionId(int position) {
        int chunk = chunks.of(position);
        return dictionaries.places.value(chunks.get(chunk).places.get(position - chunks.start(chunk))).connectionId();
    }

    /** Reads rows without making them; for one thread. */
    public RowCursor cursor() {
        return new RowCursor(this);
    }

    /**
     * Where the rows of a day begin: of all rows from there on none is later.
     *
     * @param day counted from 1970
     */
    public int positionOfDay(int day) {
        int low = 0;
        int high = size();
        RowCursor cursor = cursor();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cursor.at(middle).day() > day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the row of that local number stands; −1 when it is not here. */
    public int positionOf(long rowId) {
        return chunks.positionOf(rowId);
    }

    /**
     * All rows that match, with their sums.
     *
     * @param today    the day that relative dates count from
     * @param listener hears of the newest rows first; nullable
     * @return the rows, or, where an expression is too costly to be answered, none and a {@link Matches#problem()}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Matches search(Filter filter, LocalDate today, SearchCancellation cancellation, FirstRowsListener listener) {
        try {
            Ledger asked = filter.asksFor(State.RECURRING) ? withRecurringFound(cancellation) : this;
            return new Search(asked, new Plan(filter, today, asked, cancellation), cancellation, listener).run();
        } catch (TooCostlyException tooCostly) {
            return Matches.none(this, tooCostly);
        }
    }

    /** The same rows, on products that may have other names now. */
    public Ledger withProducts(Collection<ProductRef> renamed) {
        Ledger next = new Ledger(dictionaries, new Products(List.copyOf(renamed)), chunks.list());
        next.categories = categories;
        next.standing = standing;
        next.recurring = recurring;
        return next;
    }

    /** Where the rows on these products stand, in order. Quick: reads one column. */
    public int[] positionsOn(Set<ProductKey> wanted) {
        boolean[] places = new boolean[dictionaries.places.size()];
        for (int code = 1; code < places.length; code++) {
            places[code] = wanted.contains(dictionaries.places.value(code).product());
        }
        return chunks.positions(new CodeTest(chunk -> chunk.places, places));
    }

    /**
     * The same rows, of which these add nothing to sums and no others, besides those that have vanished. Shares every chunk in
     * which nothing changes.
     *
     * @param repeated positions of rows that another source tells too and that are counted there
     * @param internal positions of rows whose money stayed with the person; a row in both is repeated
     */
    public Ledger withCounting(BitSet repeated, BitSet internal) {
        return inTheSamePlaces(chunks.withCounting(repeated, internal), ownCategories);
    }

    /**
     * The same rows, to which the last sync of their source did something else. Shares every chunk in which nothing differs.
     *
     * @param byId by local number of a row
     */
    public Ledger withNews(LongFunction<Novelty> byId) {
        return inTheSamePlaces(chunks.list().stream().map(chunk -> chunk.withNews(byId)).toList(), ownCategories);
    }

    /**
     * The same rows, of which those come again and again that are found when a filter first asks, on the thread that searches. Quick:
     * touches no row. What follows from this ledger is asked anew.
     */
    public Ledger withRecurring(RecurringRows find) {
        Ledger next = like(chunks.list(), ownCategories);
        next.recurring = find;
        return next;
    }

    private Ledger withRecurringFound(SearchCancellation cancellation) {
        if (recurring == null) {
            return this;
        }
        Ledger known = recurringFound;
        if (known == null) {
            BitSet found = recurring.in(this, cancellation);
            known = like(chunks.withRecurring(found), ownCategories);
            recurringFound = known;
        }
        return known;
    }

    /** Whether nothing is said of any row that the other does not say of it, and each stands where it stands there. */
    public boolean saysTheSameOfRows(Ledger other) {
        return chunks.list().equals(other.chunks.list());
    }

    /**
     * The same rows, to which the person has added something else. Shares every chunk in which nothing differs, and of the
     * others all but two columns: a million rows take some tens of milliseconds.
     *
     * @param byId by local number of a row; {@link Overlay#NONE} where nothing was added
     */
    public Ledger withOverlays(LongFunction<Overlay> byId) {
        return inTheSamePlaces(chunks.list().stream().map(chunk -> chunk.withOverlays(byId)).toList(), null);
    }

    /** Of the same rows, each where it stands; itself where no chunk is another. */
    private Ledger inTheSamePlaces(List<Chunk> others, Set<String> own) {
        return others.equals(chunks.list()) ? this : like(others, own);
    }

    private Ledger like(List<Chunk> others, Set<String> own) {
        Ledger next = new Ledger(dictionaries, products, others);
        next.categories = categories;
        next.ownCategories = own;
        next.descriptionRanks = descriptionRanks;
        next.standing = standing;
        next.recurring = recurring;
        return next;
    }

    /** Whether each row stands where it stands in the other: then positions of one are positions of the other. */
    public boolean standsAs(Ledger other) {
        return standing == other.standing;
    }

    /**
     * The next snapshot.
     *
     * @param addedOrChanged rows as they are now; one with the number of a row that is here takes its place
     * @param removedIds     numbers of rows that are no longer
     */
    public Ledger plus(Collection<LedgerRow> addedOrChanged, Collection<Long> removedIds) {
        Ledger next = new Ledger(dictionaries, products, new Merge(dictionaries, chunks.array()).merged(addedOrChanged, removedIds));
        next.categories = categories;
        next.recurring = recurring;
        return next;
    }

    /**
     * Ranks all descriptions, so that no order by them has to wait; for a thread in the background. Does nothing the second
     * time. Keeps four bytes a row.
     *
     * @throws java.util.concurrent.CancellationException when cancelled; nothing is kept
     */
    public void rankDescriptions(SearchCancellation cancellation) {
        descriptionRanks(cancellation);
    }

    /** By position, as {@link DescriptionRanks#of} gives them. */
    int[] descriptionRanks(SearchCancellation cancellation) {
        int[] known = descriptionRanks;
        if (known == null) {
            known = DescriptionRanks.of(this, cancellation);
            descriptionRanks = known;
        }
        return known;
    }

    /** What its rows say of themselves, to be kept and read again. Walks over all rows once. */
    public LedgerImage image() {
        return new LedgerImage(this);
    }

    int chunkCount() {
        return chunks.count();
    }

    Chunk chunk(int index) {
        return chunks.get(index);
    }

    int start(int chunk) {
        return chunks.start(chunk);
    }

    /** The chunk a position lies in. */
    int chunkOf(int position) {
        return chunks.of(position);
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    Products productIndex() {
        return products;
    }
}
