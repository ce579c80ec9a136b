package app.saddlebag.store;

import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Cell;
import app.saddlebag.vault.CellSealer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Seals the rows of one source on all processors while they come, some thousands at a time, under the numbers they will have. A few
 * thousand are under way at once, so memory is bounded. For one thread.
 *
 * @param <C> what becomes of rows that were sealed together
 */
final class RowSealing<C> implements AutoCloseable {

    private static final int CHUNK = 2048;
    private static final int RESERVED = 32 * CHUNK;

    /** What is done with sealed rows on the thread that sealed them. */
    interface Step<C> {
        C take(Chunk chunk) throws IOException;
    }

    /**
     * Rows that were sealed together, and the blocks of their originals; both numbered one after the other.
     *
     * @param bounds what each row keeps readable
     */
    record Chunk(long firstBlock, List<byte[]> blocks, long firstRow, List<Long[]> bounds, List<byte[]> rows) {
    }

    private final Database database;
    private final Transactions transactions;
    private final SealedTable originals;
    private final long sourceId;
    private final ProductRows products;
    private final Step<C> step;
    private final Consumer<C> taker;
    private final Function<IOException, StoreException> notKept;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final ExecutorService workers;
    private final Deque<Future<C>> underWay = new ArrayDeque<>();
    private List<Transaction> rows = new ArrayList<>(CHUNK);
    private List<byte[]> tellings = new ArrayList<>(CHUNK);
    private Range rowNumbers = new Range(1, 0);
    private Range blockNumbers = new Range(1, 0);
    /** Rows that are held before the first are sealed: a household's two years are put in order whole. */
    private int held = 8 * CHUNK;

    private record Range(long next, long last) {
        boolean has(int count) {
            return next + count - 1 <= last;
        }

        Range after(int count) {
            return new Range(next + count, last);
        }
    }

    /**
     * @param step    on another thread, several at once
     * @param taker   gets what the steps gave, in order, on this thread
     * @param notKept what a step's failure is to this thread
     */
    RowSealing(Database database, Transactions transactions, SealedTable originals, long sourceId, ProductRows products,
               Step<C> step, Consumer<C> taker, Function<IOException, StoreException> notKept) {
        this.database = database;
        this.transactions = transactions;
        this.originals = originals;
        this.sourceId = sourceId;
        this.products = products;
        this.step = step;
        this.taker = taker;
        this.notKept = notKept;
        this.workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("seal-", 0).factory());
    }

    /** @param original the source's own object, as received */
    void add(Transaction row, byte[] original) {
        rows.add(row);
        tellings.add(original);
        if (rows.size() == held) {
            held = CHUNK;
            hand();
        }
    }

    /** Waits until every row that came is sealed and taken. */
    void finish() {
        hand();
        while (!underWay.isEmpty()) {
            collect();
        }
    }

    /** Hands on what is held, the oldest first: then a reader that begins at the end has the newest at once. */
    private void hand() {
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> rows.get(i).day()));
        for (int from = 0; from < order.length; from += CHUNK) {
            List<Integer> part = List.of(order).subList(from, Math.min(order.length, from + CHUNK));
            hand(part.stream().map(rows::get).toList(), part.stream().map(tellings::get).toList());
        }
        rows = new ArrayList<>(CHUNK);
        tellings = new ArrayList<>(CHUNK);
    }

    private void hand(List<Transaction> chunk, List<byte[]> told) {
        if (!rowNumbers.has(chunk.size())) {
            rowNumbers = reserved(transactions.table(), RESERVED);
        }
        List<List<byte[]>> blocks = Originals.blocks(told);
        if (!blockNumbers.has(blocks.size())) {
            blockNumbers = reserved(originals, Math.max(RESERVED / 64, blocks.size()));
        }
        long firstRow = rowNumbers.next();
        long firstBlock = blockNumbers.next();
        rowNumbers = rowNumbers.after(chunk.size());
        blockNumbers = blockNumbers.after(blocks.size());
        underWay.add(workers.submit(() -> step.take(seal(chunk, told, blocks, firstRow, firstBlock))));
        while (underWay.size() > 2 * threads) {
            collect();
        }
    }

    /** A write of its own where none is open, so that no other source is given the same numbers meanwhile. */
    private Range reserved(SealedTable table, int count) {
        long first = database.write(_ -> table.nextIds(count));
        return new Range(first, first + count - 1);
    }

    private void collect() {
        try {
            taker.accept(underWay.remove().get());
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case IOException failure -> notKept.apply(failure);
                default -> new IllegalStateException(e.getCause());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sealing", e);
        }
    }

    /** On a worker. */
    private Chunk seal(List<Transaction> chunk, List<byte[]> told, List<List<byte[]>> blocks, long firstRow, long firstBlock) {
        Long[] ofSource = {sourceId};
        List<byte[]> sealedBlocks = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            sealedBlocks.add(originals.cells().getFirst().seal(firstBlock + i, ofSource, Originals.pack(blocks.get(i))));
        }
        CellSealer facts = transactions.table().cells().getFirst();
        List<Long[]> bounds = new ArrayList<>(chunk.size());
        List<byte[]> cells = new ArrayList<>(chunk.size());
        int block = 0;
        int index = 0;
        for (int i = 0; i < chunk.size(); i++) {
            if (index == blocks.get(block).size()) {
                block++;
                index = 0;
            }
            Transaction row = chunk.get(i);
            long product = products.rowOf(sourceId, row);
            Long[] bound = transactions.bound(sourceId, product, row);
            bounds.add(bound);
            cells.add(facts.seal(firstRow + i, bound, TransactionCodec.pack(new Cell(row, Listing.LISTED,
                    new Originals.Place(firstBlock + block, index++), Telling.of(told.get(i)), 0), product != 0)));
        }
        return new Chunk(firstBlock, sealedBlocks, firstRow, bounds, cells);
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
