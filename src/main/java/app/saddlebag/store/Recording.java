package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Cell;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * One batch while it is being written: every change of rows goes through here, so that none is missing from the journal.
 * For one thread, inside the write that {@link Journal#record} made.
 */
public final class Recording {

    private final Session session;
    private final Transactions transactions;
    private final Overlays overlays;
    private final LongFunction<Originals.Writer> writers;
    private final Map<Long, Originals.Writer> originals = new HashMap<>();
    private final Supplier<ProductRows> productRows;
    /** As they are when the first row comes: a batch makes its products before. */
    private ProductRows products;
    private final SealedTable changes;
    private final long batchId;
    private long sourceId;

    private Change.Added adding;
    private int added;
    private int changed;
    private int vanished;
    private int suspicious;
    private int matched;
    private int skipped;

    Recording(Session session, Transactions transactions, Overlays overlays, LongFunction<Originals.Writer> writers,
              Supplier<ProductRows> productRows, SealedTable changes, long batchId, long sourceId) {
        this.session = session;
        this.transactions = transactions;
        this.overlays = overlays;
        this.writers = writers;
        this.productRows = productRows;
        this.changes = changes;
        this.batchId = batchId;
        this.sourceId = sourceId;
    }

    Session session() {
        return session;
    }

    /** Number of the batch that is written. */
    public long batchId() {
        return batchId;
    }

    /** From here on rows are another source's, and what it tells is kept with it. */
    public void of(long source) {
        sourceId = source;
    }

    private Originals.Writer originals() {
        return originals.computeIfAbsent(sourceId, writers::apply);
    }

    private ProductRows products() {
        if (products == null) {
            products = productRows.get();
        }
        return products;
    }

    /**
     * Adds a row.
     *
     * @param original the source's own object, as received
     * @return the new row's number
     */
    public long add(Transaction transaction, byte[] original) {
        long id = transactions.nextId();
        transactions.insert(session, id, sourceId, products().rowOf(sourceId, transaction),
                new Cell(transaction, Listing.LISTED, originals().add(original), Telling.of(original), 0));
        taken(id, id);
        return id;
    }

    /** Counts rows that were added under these numbers, one after the other. */
    void taken(long from, long to) {
        added += Math.toIntExact(to - from + 1);
        if (adding != null && adding.followedBy(from)) {
            adding = new Change.Added(adding.from(), to);
        } else {
            flush();
            adding = new Change.Added(from, to);
        }
    }

    /**
     * Writes what the source says now over a known row, which is listed afterwards.
     *
     * @param reason why
     */
    public void rewrite(StoredTransaction before, Transaction now, byte[] original, Reason reason) {
        note(before, reason);
        switch (reason) {
            case AMOUNT_CHANGED -> suspicious++;
            case MATCHED_BY_EXTERNAL_ID, MATCHED_BY_FACTS -> matched++;
            default -> changed++;
        }
        write(before, now, original);
    }

    /** Writes an original that differs in nothing a person sees: no change of the row, and none is recorded. */
    public void refresh(StoredTransaction before, Transaction now, byte[] original) {
        write(before, now, original);
    }

    private void write(StoredTransaction before, Transaction now, byte[] original) {
        transactions.rewrite(session, before.id(), before.connectionId(),
                products().rowOf(before.connectionId(), now),
                new Cell(now, Listing.LISTED, originals().add(original), Telling.of(original), 0));
    }

    /** The source calls a row that stays out of the picture by another id now. */
    public void rename(StoredTransaction row, String bankId) {
        Cell cell = transactions.cell(session, row.id());
        transactions.rewrite(session, row.id(), row.connectionId(), row.productRow(), cell.named(bankId));
    }

    /** The source no longer lists it. It stays, and comes back by {@link #rewrite} should it be listed again. */
    public void vanish(StoredTransaction row) {
        note(row, Reason.VANISHED);
        vanished++;
        transactions.relist(session, row.id(), row.id(), Listing.VANISHED);
    }

    /** Puts rows that follow each other in or out of the picture, whatever they say. */
    void relist(long from, long to, Listing listing) {
        transactions.relist(session, from, to, listing);
        keep(listing == Listing.UNDONE ? new Change.Withdrawn(from, to) : new Change.Added(from, to));
    }

    /** Rows that the source sent and nobody could read. */
    public void skipped(int rows) {
        skipped += rows;
    }

    /** Keeps what a source said of a row at some time before. */
    void remember(StoredTransaction row, Transaction before, byte[] original, long productRow, Reason reason) {
        changed++;
        keep(new Change.Rewritten(row.id(), reason, productRow, TransactionCodec.pack(new Cell(before, Listing.LISTED,
                originals().add(original), Telling.of(original), 0), productRow != 0)));
    }

    /** Keeps the state of a row before it is written over. */
    void note(StoredTransaction row, Reason reason) {
        keep(new Change.Rewritten(row.id(), reason, row.productRow(),
                TransactionCodec.pack(transactions.cell(session, row.id()), row.productRow() != 0)));
    }

    void counted(int rowsChanged) {
        changed += rowsChanged;
    }

    /** As {@link #edit(LongStream, UnaryOperator, LongConsumer)}, and nobody is told. */
    public void edit(LongStream rows, UnaryOperator<Overlay> edit) {
        edit(rows, edit, _ -> { });
    }

    /** What the person added elsewhere to rows of this batch: it came with them, and counts with them. */
    public void bring(LongStream rows, Overlay overlay) {
        int before = changed;
        edit(rows, _ -> overlay);
        changed = before;
    }

    /**
     * Changes what the person added to rows.
     *
     * @param rows numbers of transactions
     * @param edit gives the overlay that is to be there for the one that was; asked once for each that differs
     * @param done told after every few thousand rows how many it was; what it throws undoes everything
     */
    public void edit(LongStream rows, UnaryOperator<Overlay> edit, LongConsumer done) {
        long[] sorted = rows.toArray();
        Arrays.sort(sorted);
        Map<Overlay, Overlay> edited = new HashMap<>();
        for (int from = 0; from < sorted.length;) {
            long number = OverlayBlock.of(sorted[from]);
            int to = from;
            while (to < sorted.length && OverlayBlock.of(sorted[to]) == number) {
                to++;
            }
            int first = from;
            int end = to;
            inBlock(number, (block, difference) -> {
                for (int i = first; i < end; i++) {
                    int slot = OverlayBlock.slot(sorted[i]);
                    block.change(slot, edited.computeIfAbsent(block.get(slot), edit), difference);
                }
            });
            done.accept(to);
            from = to;
        }
    }

    /** Gives rows of a block back what was there before, those to which what was added then is still what is there. */
    void restore(long number, OverlayBlock.Difference difference) {
        inBlock(number, (block, restored) -> difference.runs().forEach(run -> {
            for (int slot = run.from(); slot < run.from() + run.length(); slot++) {
                if (block.get(slot).equals(run.now())) {
                    block.change(slot, run.before(), restored);
                }
            }
        }));
    }

    private void inBlock(long number, BiConsumer<OverlayBlock, OverlayBlock.Difference> work) {
        OverlayBlock block = overlays.block(session, number);
        OverlayBlock.Difference difference = new OverlayBlock.Difference();
        work.accept(block, difference);
        if (difference.rows() > 0) {
            overlays.save(session, number, block);
            keep(new Change.Edited(number, difference));
            changed += difference.rows();
        }
    }

    void keep(Change change) {
        flush();
        changes.insert(session, changes.nextId(), new Long[] {batchId, change.single()}, change.pack());
    }

    private void flush() {
        if (adding != null) {
            Change.Added range = adding;
            adding = null;
            keep(range);
        }
    }

    Batch.Counts finish() {
        flush();
        originals.values().forEach(Originals.Writer::close);
        return new Batch.Counts(added, changed, vanished, suspicious, matched, skipped);
    }
}
