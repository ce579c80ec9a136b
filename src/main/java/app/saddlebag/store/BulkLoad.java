package app.saddlebag.store;

import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Cell;
import app.saddlebag.vault.CellSealer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes in the rows of a source of which none is known yet: while they come, other threads seal them under the numbers they
 * will have, and they are kept in a {@link LoadFile}, sealed as they are. {@link #into} takes them over in one write. So memory
 * is bounded, and the write is short.
 *
 * <p>For one thread; rows that come under an id that came before are left out, and counted.
 */
public final class BulkLoad implements AutoCloseable {

    private static final int CHUNK = 2048;
    private static final int RESERVED = 32 * CHUNK;

    /** Rows that were sealed together, and by what each is known. */
    private record Chunk(LoadFile.Part part, long[] identities) {
    }

    private final Database database;
    private final Transactions transactions;
    private final SealedTable originals;
    private final long sourceId;
    private final ProductRows products;
    private final LoadFile file;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final ExecutorService workers;
    private final Deque<Future<Chunk>> underWay = new ArrayDeque<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private List<Transaction> rows = new ArrayList<>(CHUNK);
    private List<byte[]> tellings = new ArrayList<>(CHUNK);
    private Range rowNumbers = new Range(1, 0);
    private Range blockNumbers = new Range(1, 0);
    /** Rows that are held before the first are sealed: a household's two years are put in order whole. */
    private int held = 8 * CHUNK;
    private long taken;

    private record Range(long next, long last) {
        boolean has(int count) {
            return next + count - 1 <= last;
        }

        Range after(int count) {
            return new Range(next + count, last);
        }
    }

    BulkLoad(Database database, Transactions transactions, SealedTable originals, long sourceId, ProductRows products) {
        this.database = database;
        this.transactions = transactions;
        this.originals = originals;
        this.sourceId = sourceId;
        this.products = products;
        this.file = LoadFile.beside(database);
        this.workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("seal-", 0).factory());
    }

    /**
     * @param original the source's own object, as received
     * @throws StoreException when the disk is full, …
     */
    public void add(Transaction row, byte[] original) {
        rows.add(row);
        tellings.add(original);
        if (rows.size() == held) {
            held = CHUNK;
            hand();
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
        underWay.add(workers.submit(() -> seal(chunk, told, blocks, firstRow, firstBlock)));
        while (underWay.size() > 2 * threads) {
            collect();
        }
    }

    /** A write of its own, so that no other source is given the same numbers meanwhile. */
    private Range reserved(SealedTable table, int count) {
        long first = database.write(_ -> table.nextIds(count));
        return new Range(first, first + count - 1);
    }

    private void collect() {
        try {
            Chunk chunk = underWay.remove().get();
            chunks.add(chunk);
            taken += chunk.identities.length;
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case IOException failure -> file.notKept(failure);
                default -> new IllegalStateException(e.getCause());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sealing", e);
        }
    }

    /** On a worker. */
    private Chunk seal(List<Transaction> chunk, List<byte[]> told, List<List<byte[]>> blocks, long firstRow,
                       long firstBlock) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(chunk.size() * 400);
        DataOutputStream out = new DataOutputStream(bytes);
        Long[] ofSource = {sourceId};
        out.writeInt(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            byte[] cell = originals.cells().getFirst().seal(firstBlock + i, ofSource, Originals.pack(blocks.get(i)));
            out.writeLong(firstBlock + i);
            out.writeInt(cell.length);
            out.write(cell);
        }
        CellSealer facts = transactions.table().cells().getFirst();
        long[] identities = new long[chunk.size()];
        int block = 0;
        int index = 0;
        out.writeInt(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            if (index == blocks.get(block).size()) {
                block++;
                index = 0;
            }
            Transaction row = chunk.get(i);
            long product = products.rowOf(sourceId, row);
            Long[] bound = transactions.bound(sourceId, product, row);
            identities[i] = bound[Transactions.IDENTITY];
            byte[] cell = facts.seal(firstRow + i, bound, TransactionCodec.pack(new Cell(row, Listing.LISTED,
                    new Originals.Place(firstBlock + block, index++), Telling.of(told.get(i)), 0), product != 0));
            out.writeLong(firstRow + i);
            out.writeLong(product);
            out.writeLong(bound[Transactions.MONTH]);
            out.writeLong(identities[i]);
            out.writeInt(cell.length);
            out.write(cell);
        }
        return new Chunk(file.write(bytes.toByteArray()), identities);
    }

    /**
     * Waits until every row that came is sealed and kept.
     *
     * @return the originals of the rows that came under an id another row had before; they are left out
     */
    public List<byte[]> finish() {
        hand();
        while (!underWay.isEmpty()) {
            collect();
        }
        Set<Long> repeated = repeated();
        return repeated.isEmpty() ? List.of() : originals(repeated);
    }

    private List<byte[]> originals(Set<Long> positions) {
        List<byte[]> found = new ArrayList<>();
        long position = 0;
        try {
            for (Chunk chunk : chunks) {
                ByteBuffer in = file.read(chunk.part);
                for (int left = in.getInt(); left > 0; left--) {
                    long block = in.getLong();
                    for (byte[] original : Originals.unpack(originals.cells().getFirst().open(block, new Long[] {sourceId},
                            bytes(in)))) {
                        if (positions.contains(position++)) {
                            found.add(original);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new StoreException("store.disk", e);
        }
        return found;
    }

    /** What {@link #seal} wrote with its length before it. */
    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    /** How many rows were sealed so far. */
    public long rows() {
        return taken;
    }

    /** Row positions, counted from 0, whose identity an earlier one has. */
    private Set<Long> repeated() {
        long[] all = new long[Math.toIntExact(taken)];
        int at = 0;
        for (Chunk chunk : chunks) {
            System.arraycopy(chunk.identities, 0, all, at, chunk.identities.length);
            at += chunk.identities.length;
        }
        long[] sorted = all.clone();
        Arrays.parallelSort(sorted);
        Set<Long> twice = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                twice.add(sorted[i]);
            }
        }
        Set<Long> positions = new HashSet<>();
        if (!twice.isEmpty()) {
            Set<Long> seen = new HashSet<>();
            for (int i = 0; i < all.length; i++) {
                if (twice.contains(all[i]) && !seen.add(all[i])) {
                    positions.add((long) i);
                }
            }
        }
        return positions;
    }

    /** Puts all rows in, as part of a batch. Call {@link #finish} before; inside the batch's write. */
    public void into(Recording recording) {
        Set<Long> repeated = repeated();
        Session session = recording.session();
        try (Indexes _ = Indexes.asideWhileAdding(session, "transaction", taken);
             SealedTable.Bulk rowsIn = transactions.table().bulk(session);
             SealedTable.Bulk blocksIn = originals.bulk(session)) {
            long position = 0;
            for (Chunk chunk : chunks) {
                ByteBuffer in = file.read(chunk.part);
                for (int left = in.getInt(); left > 0; left--) {
                    blocksIn.put(in.getLong(), new Long[] {sourceId}, bytes(in));
                }
                for (int left = in.getInt(); left > 0; left--) {
                    long id = in.getLong();
                    long product = in.getLong();
                    Long[] bound = {sourceId, product == 0 ? null : product, in.getLong(), in.getLong()};
                    byte[] cell = bytes(in);
                    if (!repeated.contains(position++)) {
                        rowsIn.put(id, bound, cell);
                        recording.taken(id, id);
                    }
                }
            }
        } catch (IOException e) {
            throw new StoreException("store.disk", e);
        }
    }

    /** Removes what was kept aside. */
    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
        file.close();
    }
}
