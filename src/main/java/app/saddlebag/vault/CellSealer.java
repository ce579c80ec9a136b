package app.saddlebag.vault;

import java.nio.ByteBuffer;

/**
 * Seals and opens the cells of one column. What the row keeps readable beside the cell (the row's number and {@code
 * bound}, such as the row's source or fingerprint) is associated data: a cell whose row was renumbered, given to another
 * source or made to answer to another fingerprint does not open. Safe to share between threads.
 */
public final class CellSealer {

    private final Sealer sealer;
    private final String name;
    private final byte[] place;

    CellSealer(Sealer sealer, String name, byte[] place) {
        this.sealer = sealer;
        this.name = name;
        this.place = place;
    }

    /**
     * @param bound the row's readable numbers, in the order of their columns; a null one is told from every number
     * @throws IllegalStateException when the vault is closed
     */
    public byte[] seal(long rowId, Long[] bound, byte[] plain) {
        return sealer.seal(place(rowId, bound), plain);
    }

    /**
     * @throws TamperedException     when the cell is not what was sealed at this place beside these numbers
     * @throws IllegalStateException when the vault is closed
     */
    public byte[] open(long rowId, Long[] bound, byte[] cell) {
        return sealer.open(name, place(rowId, bound), cell);
    }

    /**
     * As {@link #open(long, Long[], byte[])}, for what is large: from and into arrays that are used again.
     *
     * @param from   where in {@code cells} the cell begins
     * @param length of the cell
     * @param to     where in {@code plain} there is room for what it holds, which is {@link Sealer#OVERHEAD} less
     * @return how many bytes there are; none of them is to be believed after an exception
     */
    public int open(long rowId, Long[] bound, byte[] cells, int from, int length, byte[] plain, int to) {
        return sealer.open(name, place(rowId, bound), cells, from, length, plain, to);
    }

    /** {@code table.column}. */
    public String name() {
        return name;
    }

    private byte[] place(long rowId, Long[] bound) {
        ByteBuffer whole = ByteBuffer.allocate(place.length + Long.BYTES + bound.length * (1 + Long.BYTES))
                .put(place).putLong(rowId);
        for (Long number : bound) {
            whole.put((byte) (number == null ? 0 : 1)).putLong(number == null ? 0 : number);
        }
        return whole.array();
    }
}
