package app.saddlebag.store;

import app.saddlebag.model.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes in the rows of a source of which none is known yet: while they come, other threads seal them under the numbers they
 * will have, and they are kept in a {@link LoadFile}, sealed as they are. {@link #into} takes them over in one write. So memory
 * is bounded, and the write is short.
 *
 * <p>For one thread; rows that come under an id that came before are left out, and counted.
 */
public final class BulkLoad implements AutoCloseable {

    /** Rows that were sealed together, and by what each is known. */
    private record Chunk(LoadFile.Part part, long[] identities) {
    }

    private final Transactions transactions;
    private final SealedTable originals;
    private final long sourceId;
    private final LoadFile file;
    private final RowSealing<Chunk> sealing;
    private final List<Chunk> chunks = new ArrayList<>();
    private long taken;

    BulkLoad(Database database, Transactions transactions, SealedTable originals, long sourceId, ProductRows products) {
        this.transactions = transactions;
        this.originals = originals;
        this.sourceId = sourceId;
        this.file = LoadFile.beside(database);
        this.sealing = new RowSealing<>(database, transactions, originals, sourceId, products, this::kept, this::take, file::notKept);
    }

    /**
     * @param original the source's own object, as received
     * @throws StoreException when the disk is full, …
     */
    public void add(Transaction row, byte[] original) {
        sealing.add(row, original);
    }

    private void take(Chunk chunk) {
        chunks.add(chunk);
        taken += chunk.identities.length;
    }

    /** On a worker. */
    private Chunk kept(RowSealing.Chunk sealed) throws IOException {
        int count = sealed.rows().size();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(count * 400);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(sealed.blocks().size());
        for (int i = 0; i < sealed.blocks().size(); i++) {
            out.writeLong(sealed.firstBlock() + i);
            write(out, sealed.blocks().get(i));
        }
        long[] identities = new long[count];
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            Long[] bound = sealed.bounds().get(i);
            identities[i] = bound[Transactions.IDENTITY];
            out.writeLong(sealed.firstRow() + i);
            out.writeLong(bound[Transactions.PRODUCT] == null ? 0 : bound[Transactions.PRODUCT]);
            out.writeLong(bound[Transactions.MONTH]);
            out.writeLong(identities[i]);
            write(out, sealed.rows().get(i));
        }
        return new Chunk(file.write(bytes.toByteArray()), identities);
    }

    private static void write(DataOutputStream out, byte[] cell) throws IOException {
        out.writeInt(cell.length);
        out.write(cell);
    }

    /**
     * Waits until every row that came is sealed and kept.
     *
     * @return the originals of the rows that came under an id another row had before; they are left out
     */
    public List<byte[]> finish() {
        sealing.finish();
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

    /** What {@link #write} wrote. */
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
        sealing.close();
        file.close();
    }
}
