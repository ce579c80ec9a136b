package app.saddlebag.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * The objects that sources sent, as received, many packed into one cell: they are alike, so a block takes about a tenth of
 * their room, and a million of them are some thousand cells. A block is written once and never changed.
 */
final class Originals {

    private static final int VERSION = 1;
    private static final int DEFLATED = 1;
    private static final int BLOCK_BYTES = 64 * 1024;
    private static final int MOST_BYTES = 1 << 30;

    /**
     * Where an original lies.
     *
     * @param block row number; 0 where there is none
     * @param index in the block, from 0
     */
    record Place(long block, int index) {
        static final Place NONE = new Place(0, 0);
    }

    private final SealedTable table;

    Originals(SealedTable table) {
        this.table = table;
    }

    /** Parts originals as blocks take them, in their order. */
    static List<List<byte[]>> blocks(List<byte[]> originals) {
        List<List<byte[]>> blocks = new ArrayList<>();
        int bytes = BLOCK_BYTES;
        for (byte[] original : originals) {
            if (bytes >= BLOCK_BYTES) {
                blocks.add(new ArrayList<>());
                bytes = 0;
            }
            blocks.getLast().add(original);
            bytes += original.length;
        }
        return blocks;
    }

    /** Inside a block; for bulk writers, which seal it themselves. */
    static byte[] pack(List<byte[]> originals) {
        Packer out = new Packer(VERSION).number(DEFLATED).number(originals.size());
        int bytes = 0;
        for (byte[] original : originals) {
            out.number(original.length);
            bytes += original.length;
        }
        byte[] head = out.bytes();
        ByteArrayOutputStream block = new ByteArrayOutputStream(head.length + bytes / 4 + 64);
        block.writeBytes(head);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(block, deflater, 8192)) {
            for (byte[] original : originals) {
                deflated.write(original);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written
        } finally {
            deflater.end();
        }
        return block.toByteArray();
    }

    static List<byte[]> unpack(byte[] block) {
        Unpacker in = new Unpacker(block, VERSION);
        if (in.number() != DEFLATED) {
            throw new NewerDatabaseException();
        }
        int[] lengths = new int[(int) in.number()];
        long total = 0;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (int) in.number();
            total += lengths[i];
        }
        if (total > MOST_BYTES) {
            throw new IllegalStateException("An original of " + total + " bytes was never written");
        }
        byte[] all = inflated(block, in.position(), (int) total);
        List<byte[]> originals = new ArrayList<>(lengths.length);
        int at = 0;
        for (int length : lengths) {
            originals.add(Arrays.copyOfRange(all, at, at + length));
            at += length;
        }
        return originals;
    }

    private static byte[] inflated(byte[] block, int from, int length) {
        byte[] all = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(block, from, block.length - from);
            int at = 0;
            while (at < length) {
                int more = inflater.inflate(all, at, length - at);
                if (more == 0) {
                    throw new IllegalStateException("A block of originals ends early");
                }
                at += more;
            }
            return all;
        } catch (DataFormatException e) {
            throw new IllegalStateException("A sealed block that was not packed by us", e);
        } finally {
            inflater.end();
        }
    }

    /** @throws IllegalStateException when what a row names is not there */
    byte[] get(Session session, Place place) {
        return get(session, place, new HashMap<>());
    }

    /**
     * @param known blocks opened before, by number; takes the one that had to be opened
     * @throws IllegalStateException when what a row names is not there
     */
    byte[] get(Session session, Place place, Map<Long, List<byte[]>> known) {
        List<byte[]> block = known.get(place.block());
        if (block == null) {
            block = table.first(session, (_, _, facts) -> facts, "WHERE id = ?", place.block()).map(Originals::unpack).orElse(List.of());
            known.put(place.block(), block);
        }
        if (place.index() >= block.size()) {
            throw new IllegalStateException("No original at " + place);
        }
        return block.get(place.index());
    }

    /** Packs originals of one source as they come. {@link #close} writes what is left. For one thread, inside a write. */
    final class Writer implements AutoCloseable {

        private final Session session;
        private final long sourceId;
        private final List<byte[]> open = new ArrayList<>();
        private long block;
        private int bytes;

        Writer(Session session, long sourceId) {
            this.session = session;
            this.sourceId = sourceId;
        }

        /** @return where it will lie once this writer is closed */
        Place add(byte[] original) {
            if (open.isEmpty()) {
                block = table.nextId();
            }
            open.add(original);
            bytes += original.length;
            Place place = new Place(block, open.size() - 1);
            if (bytes >= BLOCK_BYTES) {
                close();
            }
            return place;
        }

        @Override
        public void close() {
            if (!open.isEmpty()) {
                table.insert(session, block, new Long[] {sourceId}, pack(open));
                open.clear();
                bytes = 0;
            }
        }
    }

    Writer writer(Session session, long sourceId) {
        return new Writer(session, sourceId);
    }
}
