package app.saddlebag.store;

import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Brief;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * What is known of many rows of one source and kind, as numbers: enough to tell whether what a source says now was said
 * before, about sixty bytes a row. Not safe to share between threads.
 */
public final class RowIndex {

    private static final Listing[] LISTINGS = Listing.values();

    private final ToLongFunction<String> fingerprint;
    private long[] identities = new long[256];
    private long[] rows = new long[256];
    private long[] tellings = new long[256];
    private long[] declined = new long[256];
    private long[] productRows = new long[256];
    private int[] days = new int[256];
    private byte[] listings = new byte[256];
    private int[] names = new int[256];
    private String[] productIds = new String[256];
    private int size;
    private int[] order;
    /** Positions of listed rows, each where its telling says or next to it; -1 where there is none. */
    private int[] byTelling;
    private final BitSet seen = new BitSet();

    /** @param fingerprint of a source's {@code _id} */
    RowIndex(ToLongFunction<String> fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** @param productRow 0 for none */
    void add(long identity, long id, long productRow, Brief row) {
        if (size == rows.length) {
            grow(2 * size);
        }
        identities[size] = identity;
        rows[size] = id;
        tellings[size] = row.telling();
        declined[size] = row.declined();
        productRows[size] = productRow;
        days[size] = (int) row.day().toEpochDay();
        names[size] = SourceId.digest(row.bankId());
        productIds[size] = row.productId();
        listings[size++] = (byte) row.listing().ordinal();
    }

    private void grow(int length) {
        identities = Arrays.copyOf(identities, length);
        rows = Arrays.copyOf(rows, length);
        tellings = Arrays.copyOf(tellings, length);
        declined = Arrays.copyOf(declined, length);
        productRows = Arrays.copyOf(productRows, length);
        days = Arrays.copyOf(days, length);
        listings = Arrays.copyOf(listings, length);
        names = Arrays.copyOf(names, length);
        productIds = Arrays.copyOf(productIds, length);
    }

    /** After the last row was added. */
    RowIndex sorted() {
        long[] byIdentity = Arrays.copyOf(identities, size);
        Arrays.sort(byIdentity);
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[Arrays.binarySearch(byIdentity, identities[i])] = i;
        }
        identities = byIdentity;
        byTelling = new int[Math.max(2, Integer.highestOneBit(size) << 2)];
        Arrays.fill(byTelling, -1);
        for (int i = 0; i < size; i++) {
            if (listing(i) == Listing.LISTED && tellings[i] != 0) {
                int at = slot(tellings[i]);
                while (byTelling[at] >= 0) {
                    at = next(at);
                }
                byTelling[at] = i;
            }
        }
        return this;
    }

    private int slot(long telling) {
        return (int) telling & byTelling.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & byTelling.length - 1;
    }

    public int size() {
        return size;
    }

    /** Position of the row that stands for a source's {@code _id}; -1 where none is known here. */
    public int find(String bankId) {
        int at = Arrays.binarySearch(identities, 0, size, fingerprint.applyAsLong(bankId));
        return at < 0 ? -1 : order[at];
    }

    /**
     * Position of the listed row of which a source says just this, byte for byte, and under the very id that it has; -1 where
     * that has to be looked at. What is recognised is an object, for it was one when it was told before.
     *
     * @param bytes holds an object, or what looks like one, in [from, to)
     */
    public int recognise(byte[] bytes, int from, int to) {
        long telling = Telling.ofUnparsed(bytes, from, to);
        if (telling == 0) {
            return -1;
        }
        for (int at = slot(telling); byTelling[at] >= 0; at = next(at)) {
            int position = byTelling[at];
            // A row may go by another id than its original says: when it was undone, or renamed by the source.
            if (tellings[position] == telling && SourceId.in(bytes, from, to, names[position])) {
                return position;
            }
        }
        return -1;
    }

    public long rowId(int position) {
        return rows[position];
    }

    /** Row of its product; 0 for none. */
    public long productRow(int position) {
        return productRows[position];
    }

    /** By which its source calls its product today; null where it names none. */
    public String productId(int position) {
        return productIds[position];
    }

    /** Its {@linkplain app.saddlebag.model.Transaction#day() day}, as an epoch day. */
    public int day(int position) {
        return days[position];
    }

    public Listing listing(int position) {
        return LISTINGS[listings[position]];
    }

    /** Whether a telling brings anything: it was not written already, and the person did not undo it. */
    public boolean brings(int position, LongSupplier telling) {
        if (listing(position) == Listing.UNDONE) {
            return false;
        }
        long now = telling.getAsLong();
        return now != declined[position] && (now != tellings[position] || listing(position) == Listing.VANISHED);
    }

    /** Whether the person undid that it vanished. */
    public boolean keptAlthoughMissing(int position) {
        return declined[position] == StoredTransaction.VANISHING;
    }

    /** Says that the source told of it. */
    public void see(int position) {
        seen.set(position);
    }

    public boolean seen(int position) {
        return seen.get(position);
    }
}
